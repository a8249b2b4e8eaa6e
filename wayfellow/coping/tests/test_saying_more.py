"""Moments, energy, minutes, with whom and where: all may stay open, and nothing of it is lost by a change."""

from datetime import datetime

import pytest
from django.urls import reverse

from tests.answers import body, words_on
from tests.cast import Member, posting
from wayfellow.coping import actions
from wayfellow.coping.models import CopingStrategy
from wayfellow.coping.queries import own_strategy, strategies_of
from wayfellow.coping.situations import Company, Energy, Place, Situation

MORE = {
    "situations": ["low", "cannot-sleep"],
    "energy": "some",
    "minutes": "20",
    "company": "with-someone",
    "place": "out",
    "shows_tries": "on",
}


@pytest.fixture
def told(sam: Member, at: datetime) -> CopingStrategy:
    """Something Sam said more about."""
    posting(sam.client(), reverse("coping:add"), what="Walk with Ola", **MORE)
    [kept] = strategies_of(sam.viewer, person_id=sam.id, at=at)
    return kept.strategy


def test_all_of_it_is_kept(told: CopingStrategy) -> None:
    words = told.words

    assert words.situations == (Situation.CANNOT_SLEEP, Situation.LOW) or words.situations == (
        Situation.LOW,
        Situation.CANNOT_SLEEP,
    )
    assert (words.energy, words.minutes) == (Energy.SOME, 20)
    assert (words.company, words.place, words.shows_tries) == (Company.WITH_SOMEONE, Place.OUT, True)


def test_none_of_it_is_needed(sam: Member, at: datetime) -> None:
    posting(sam.client(), reverse("coping:add"), what="Tea")

    [kept] = strategies_of(sam.viewer, person_id=sam.id, at=at)
    words = kept.strategy.words
    assert words.situations == ()
    assert {words.energy, words.minutes, words.company, words.place} == {None}
    assert not words.shows_tries


def test_it_stands_in_the_list_in_words(sam: Member, told: CopingStrategy) -> None:
    page = words_on(sam.client().get(reverse("coping:list")))

    assert "20 minutes · Takes some energy · With someone · Out" in page
    assert "Feeling low" in page


def test_nothing_of_it_is_open_in_the_database(told: CopingStrategy) -> None:
    columns = {field.name for field in CopingStrategy._meta.concrete_fields}

    assert columns == {"id", "person", "created_at", "changed_at", "version", "envelope", "from_talk"}
    assert b"cannot-sleep" not in bytes(told.envelope)


def test_the_form_keeps_it_shut_until_somebody_said_something(sam: Member, told: CopingStrategy) -> None:
    client = sam.client()

    fresh, filled = (
        body(client.get(address))
        for address in (reverse("coping:add"), reverse("coping:change", args=[told.pk]))
    )

    assert "<details>" in fresh
    assert "Say more, only if you like" in fresh
    assert "<details open>" in filled
    for chosen in ("low", "cannot-sleep", "some", "with-someone", "out"):
        assert f'value="{chosen}" checked' in filled
    assert 'value="20"' in filled


def test_a_change_of_the_words_that_sends_all_back_loses_nothing(sam: Member, told: CopingStrategy) -> None:
    address = reverse("coping:change", args=[told.pk])

    posting(sam.client(), address, what="Walk with Ola, slowly", seen="1", **MORE)

    kept = own_strategy(sam.viewer, strategy_id=told.pk)
    assert kept.words.what == "Walk with Ola, slowly"
    assert (kept.words.situations, kept.words.minutes) == (told.words.situations, 20)


def test_an_answer_can_be_taken_back(sam: Member, told: CopingStrategy) -> None:
    address = reverse("coping:change", args=[told.pk])

    posting(sam.client(), address, what="Walk", energy="", place="", minutes="", seen="1")

    words = own_strategy(sam.viewer, strategy_id=told.pk).words
    assert (words.situations, words.energy, words.place, words.minutes) == ((), None, None, None)


@pytest.mark.parametrize(
    ("field", "wrong", "said"),
    [
        ("minutes", "a while", "Please write only a number, such as 10."),
        ("minutes", "0", "Please write a number from 1 on."),
        ("minutes", "1441", "That is more than a day."),
        ("situations", ["bliss"], "One of these is not on the list any more."),
        ("energy", "endless", "Please choose one of these."),
    ],
)
def test_what_cannot_be_kept_is_said_with_everything_open(
    field: str, wrong: object, said: str, sam: Member, at: datetime
) -> None:
    answer = posting(sam.client(), reverse("coping:add"), **{"what": "Tea", field: wrong})

    assert answer.status_code == 422
    assert said in words_on(answer)
    assert "<details open>" in body(answer)
    assert 'value="Tea"' in body(answer)
    assert strategies_of(sam.viewer, person_id=sam.id, at=at) == []


def test_when_two_save_both_see_what_was_chosen(sam: Member, told: CopingStrategy) -> None:
    address = reverse("coping:change", args=[told.pk])
    posting(sam.client(), address, what="From the phone", seen="1", **MORE)

    answer = posting(sam.client(), address, what="From the laptop", situations=["anger"], seen="1")

    assert answer.status_code == 422
    page = words_on(answer)
    saved = page.split("What was saved meanwhile")[1].split("Say more")[0]
    for kept in ("From the phone", "Feeling low", "Takes some energy", "20", "With someone", "Out", "Yes"):
        assert kept in saved
    assert 'value="anger" checked' in body(answer)


def test_when_two_save_what_was_not_said_is_not_shown(sam: Member, strategy: CopingStrategy) -> None:
    address = reverse("coping:change", args=[strategy.pk])
    posting(sam.client(), address, what="From the phone", seen="1")

    page = words_on(posting(sam.client(), address, what="From the laptop", seen="1"))

    saved = page.split("What was saved meanwhile")[1].split("In your own words")[0]
    assert "From the phone" in saved
    assert "energy" not in saved
    assert "Where?" not in saved


def test_a_thing_of_one_minute_is_one_minute(sam: Member, at: datetime) -> None:
    actions.add_strategy(person_id=sam.id, what="Yawn", minutes=1, by=sam.viewer, at=at)

    assert "1 minute " in words_on(sam.client().get(reverse("coping:list")))
