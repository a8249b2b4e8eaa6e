"""Noticing is off until somebody turns it on, with their own signs and their own days."""

from uuid import uuid4

import pytest
import time_machine

from tests.cast import AT, Member, posting
from wayfellow.foundation.refusals import NotNow, NotThere
from wayfellow.staying_well.actions import noticing as actions
from wayfellow.staying_well.actions import remove_entry
from wayfellow.staying_well.models import Noticing
from wayfellow.staying_well.noticing.answers import Rhythm
from wayfellow.staying_well.parts import EntryKind
from wayfellow.staying_well.tests.noticing_taps import notices_signs, sign_of, words_of

PAGE, CHOOSE = "/plan/noticing/", "/plan/noticing/choose/"


def test_it_is_off_and_says_what_it_would_do(sam: Member) -> None:
    sign_of(sam, "I sleep less")

    page = sam.client().get(PAGE)

    assert "This is off." in words_of(page)
    assert "It tells nobody else." in words_of(page)
    assert "How much of this is there today?" not in words_of(page)
    assert 'href="/plan/noticing/choose/"' in page.content.decode()
    assert not Noticing.objects.filter(person_id=sam.id).exists()


@pytest.mark.parametrize("address", [PAGE, CHOOSE])
def test_without_a_sign_in_the_plan_the_way_leads_there(sam: Member, address: str) -> None:
    page = sam.client().get(address)

    assert "There is no sign in your plan yet." in words_of(page)
    assert 'href="/plan/add/early-warning-sign/"' in page.content.decode()


def test_signs_of_every_kind_can_be_chosen_and_nothing_else_of_the_plan(sam: Member) -> None:
    sign_of(sam, "Others worry", kind=EntryKind.CRISIS_SIGN)
    sign_of(sam, "Not a sign", kind=EntryKind.WELL)
    sign_of(sam, "I sleep less")

    page = words_of(sam.client().get(CHOOSE))

    assert page.index("I sleep less") < page.index("Others worry")
    assert "Not a sign" not in page


def test_it_is_turned_on_with_signs_and_days(sam: Member) -> None:
    first, _second = sign_of(sam, "I sleep less"), sign_of(sam, "Music is loud")
    fields = {"signs": [str(first)], "rhythm": "some-days", "weekdays": ["4", "0"]}

    answer = posting(sam.client(), CHOOSE, **fields)

    assert (answer.status_code, answer["Location"]) == (303, PAGE)
    words = Noticing.objects.get(person_id=sam.id).words
    assert (words.is_on, words.signs, words.rhythm, words.weekdays) == (True, (first,), "some-days", (0, 4))
    page = words_of(sam.client().get(PAGE))
    assert "I sleep less" in page
    assert "Music is loud" not in page


def test_days_of_the_week_are_kept_only_for_some_days(sam: Member) -> None:
    sign = sign_of(sam, "I sleep less")

    posting(sam.client(), CHOOSE, signs=[str(sign)], rhythm="every-day", weekdays=["2"])

    assert Noticing.objects.get(person_id=sam.id).words.weekdays == ()


def test_on_other_days_it_says_so_and_can_be_tapped_all_the_same(sam: Member) -> None:
    sign = sign_of(sam, "I sleep less")
    another_day = (AT.weekday() + 1) % 7
    actions.turn_on(signs=[sign], rhythm=Rhythm.SOME_DAYS, weekdays=[another_day], by=sam.viewer, at=AT)

    with time_machine.travel(AT, tick=False):
        page = words_of(sam.client().get(PAGE))

    assert "Today is not one of your days. You can tap all the same." in page
    assert "How much of this is there today?" in page


def test_other_signs_can_be_chosen_later_and_what_was_chosen_stands_there(sam: Member) -> None:
    first, second = notices_signs(sam, "I sleep less", "Music is loud")
    third = sign_of(sam, "I see nobody")
    page = sam.client().get(CHOOSE).content.decode()

    posting(sam.client(), CHOOSE, signs=[str(third)], rhythm="own-times")

    assert "Use these" in page
    assert [f'value="{sign}" checked' in page for sign in (first, second, third)] == [True, True, False]
    assert Noticing.objects.get(person_id=sam.id).words.signs == (third,)


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"rhythm": "own-times"}, "Please choose at least one of these."),
        ({"signs": [str(uuid4())], "rhythm": "own-times"}, "not on the list any more"),
        ({"signs": "own", "rhythm": "some-days"}, "Please choose at least one day."),
        ({"signs": "own", "rhythm": "never"}, "Please choose one of these."),
    ],
)
def test_what_cannot_be_meant_is_said_kindly(sam: Member, fields: dict[str, object], said: str) -> None:
    sign = sign_of(sam, "I sleep less")
    sent = {name: [str(sign)] if value == "own" else value for name, value in fields.items()}

    answer = posting(sam.client(), CHOOSE, **sent)

    assert answer.status_code == 422
    assert said in words_of(answer)
    assert not Noticing.objects.filter(person_id=sam.id).exists()


def test_five_signs_are_enough(sam: Member) -> None:
    signs = [str(sign_of(sam, f"Sign {number}")) for number in range(6)]

    answer = posting(sam.client(), CHOOSE, signs=signs, rhythm="own-times")

    assert answer.status_code == 422
    assert "Please choose five at most." in words_of(answer)


def test_a_sign_that_left_the_plan_is_not_asked_about(sam: Member) -> None:
    first, second = notices_signs(sam, "I sleep less", "Music is loud")
    remove_entry(entry_id=first, by=sam.viewer, at=AT)
    one_left = words_of(sam.client().get(PAGE))
    remove_entry(entry_id=second, by=sam.viewer, at=AT)

    none_left = words_of(sam.client().get(PAGE))

    assert "I sleep less" not in one_left
    assert "Music is loud" in one_left
    assert "The signs you chose are not in your plan any more." in none_left


def test_signs_of_somebody_else_cannot_be_chosen(sam: Member, robin: Member) -> None:
    theirs = sign_of(robin, "I hum")
    sign_of(sam, "I sleep less")

    found = actions.turn_on(signs=[theirs], rhythm=Rhythm.OWN_TIMES, by=sam.viewer, at=AT)

    assert found.words.signs == ()


def test_without_a_plan_there_is_nothing_to_notice(sam: Member) -> None:
    with pytest.raises(NotNow):
        actions.turn_on(signs=[], rhythm=Rhythm.OWN_TIMES, by=sam.viewer, at=AT)


def test_without_a_space_there_is_no_such_page(jo: Member) -> None:
    with pytest.raises(NotThere):
        actions.turn_on(signs=[], rhythm=Rhythm.OWN_TIMES, by=jo.viewer, at=AT)
    assert jo.client().get(PAGE).status_code == 404
