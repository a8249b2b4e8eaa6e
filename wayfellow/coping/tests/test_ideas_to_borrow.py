"""Ideas to borrow: all of them, those that fit, and into my own list in one press."""

from datetime import datetime

import pytest
from django.urls import reverse

from tests.answers import body, posting_twice, words_on
from tests.cast import Member, posting
from wayfellow.coping import actions
from wayfellow.coping.ideas import all_ideas, idea_called
from wayfellow.coping.models import CopingStrategy
from wayfellow.coping.queries import ideas_to_borrow, strategies_of
from wayfellow.coping.situations import Company, Energy, Place, Situation

IDEAS = "/what-helps/ideas/"
BORROW = "/what-helps/ideas/borrow/"


def kept_by(sam: Member, at: datetime) -> list[CopingStrategy]:
    """What stands in Sam's list."""
    return [thing.strategy for thing in strategies_of(sam.viewer, person_id=sam.id, at=at)]


def test_all_ideas_stand_on_one_page_with_where_they_come_from(sam: Member) -> None:
    answer = sam.client().get(IDEAS)

    page = words_on(answer)
    assert f"{len(all_ideas())} ideas" in page
    assert page.count("Put it into my list") == len(all_ideas())
    assert "Breathe out longer than in" in page
    assert "3 minutes · Takes little energy · Alone or with someone · Anywhere" in page
    assert "Know beforehand: Minding the breath makes some people feel worse." in page
    assert "Many of the studies were weak. (Fincham and colleagues 2023" in page
    assert "None of it is a promise." in page
    assert "http" + "://" not in body(answer).replace("http" + "://www.w3.org", "")


def test_in_a_hard_moment_no_study_is_spelt_out(sam: Member) -> None:
    page = words_on(posting(sam.client(), "/what-helps/now/", situation="worry"))

    assert "Many of the studies were weak." in page
    assert "Fincham" not in page


def test_those_that_fit_are_asked_for_by_post_and_nothing_is_kept(sam: Member) -> None:
    answer = posting(sam.client(), IDEAS, situation="voices", energy="little", place="out")

    page = words_on(answer)
    assert answer.status_code == 200
    fitting = ideas_to_borrow(sam.viewer, situation=Situation.VOICES, energy=Energy.LITTLE, place=Place.OUT)
    assert f"{len(fitting)} ideas" in page
    assert 3 <= len(fitting) < len(all_ideas())
    assert "Answer back with the phone at my ear" in page
    assert "Open the curtains" not in page
    assert "<details open>" in body(answer)
    assert 'value="voices" checked' in body(answer)


def test_nothing_that_fits_is_said_kindly(sam: Member, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("wayfellow.coping.queries.service_ideas.all_ideas", lambda: ())

    page = words_on(sam.client().get(IDEAS))

    assert "0 ideas No idea fits all of that. Choose less, or look at all of them." in page


def test_a_forged_choice_shows_all_of_them(sam: Member) -> None:
    page = words_on(posting(sam.client(), IDEAS, situation="bliss"))

    assert "Please choose one of these." in page
    assert f"{len(all_ideas())} ideas" in page


def test_one_press_puts_an_idea_into_my_list(sam: Member, at: datetime) -> None:
    client = sam.client()

    answer = posting(client, BORROW, idea="curtains")

    [kept] = kept_by(sam, at)
    words = kept.words
    assert (words.what, words.idea) == ("Open the curtains and sit in the light", "curtains")
    assert words.how.startswith("Only that, for as long as a song lasts.")
    assert words.situations == (Situation.LOW, Situation.NUMB, Situation.NOTHING)
    assert (words.energy, words.minutes) == (Energy.LITTLE, 5)
    assert (words.company, words.place) == (Company.EITHER, Place.HOME)
    assert answer.headers["Location"] == reverse("coping:try_it", args=[kept.pk])
    assert "You can put it into your own words." in words_on(client.get(answer.headers["Location"]))


def test_what_was_borrowed_can_be_put_into_own_words_and_is_still_known(sam: Member, at: datetime) -> None:
    client = sam.client()
    posting(client, BORROW, idea="slow-breath")
    [kept] = kept_by(sam, at)

    address = reverse("coping:change", args=[kept.pk])
    posting(client, address, what="Breathe like a whale", how="", when_it_helps="", seen="1")

    [changed] = kept_by(sam, at)
    assert (changed.words.what, changed.words.idea, changed.words.situations) == (
        "Breathe like a whale",
        "slow-breath",
        (),
    )
    page = words_on(client.get(reverse("coping:try_it", args=[kept.pk])))
    assert "Minding the breath makes some people feel worse." in page
    assert "It is in my list : Breathe like a whale" in words_on(client.get(IDEAS))


def test_borrowing_it_again_leads_to_the_one_there_is(sam: Member, at: datetime) -> None:
    client = sam.client()

    first, second = posting_twice(client, BORROW, idea="curtains")
    third = posting(client, BORROW, idea="curtains")

    assert len(kept_by(sam, at)) == 1
    assert first.headers["Location"] == second.headers["Location"] == third.headers["Location"]


@pytest.mark.parametrize("address", [BORROW, "/what-helps/ideas/try/"])
@pytest.mark.parametrize("idea", ["", "once-there-was", "../curtains"])
def test_an_idea_that_is_gone_is_said_so(address: str, idea: str, sam: Member, at: datetime) -> None:
    client = sam.client()

    answer = posting(client, address, idea=idea, result="helped")

    assert answer.headers["Location"] == IDEAS
    assert "That idea is not here any more. There are others." in words_on(client.get(IDEAS))
    assert kept_by(sam, at) == []


def test_what_robin_borrowed_is_not_sams(sam: Member, robin: Member, at: datetime) -> None:
    idea = idea_called("curtains")
    assert idea is not None
    actions.borrow_idea(idea=idea, by=robin.viewer, at=at)

    assert "It is in my list" not in words_on(sam.client().get(IDEAS))
    assert kept_by(sam, at) == []


def test_somebody_without_a_space_borrows_nothing(jo: Member, lead: Member, alex: Member) -> None:
    for member in (jo, lead, alex):
        client = member.client()
        assert client.get(IDEAS).status_code == 404
        for address in (IDEAS, BORROW, "/what-helps/ideas/try/"):
            assert posting(client, address, idea="curtains", result="helped").status_code == 404
    assert not CopingStrategy.objects.exists()


def test_looking_at_the_address_borrows_nothing(sam: Member, at: datetime) -> None:
    assert sam.client().get(BORROW).status_code == 405
    assert kept_by(sam, at) == []
