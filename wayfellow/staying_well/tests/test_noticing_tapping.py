"""A few taps a day: each is kept, stands on the page in words, and can be taken back."""

from datetime import timedelta
from uuid import uuid4

import pytest
import time_machine

from tests.cast import AT, Member, posting
from wayfellow.foundation.refusals import NotNow
from wayfellow.staying_well.actions import noticing as actions
from wayfellow.staying_well.models import NoticedDay
from wayfellow.staying_well.noticing.answers import HowMuch
from wayfellow.staying_well.tests.noticing_taps import notices_signs, sign_of, tapped, words_of

PAGE, TAP, UNDO = "/plan/noticing/", "/plan/noticing/tap/", "/plan/noticing/undo/"


def _taps(sam: Member) -> list[tuple[object, int]]:
    return [
        (tap.sign, tap.value)
        for day in NoticedDay.objects.filter(person_id=sam.id).order_by("on")
        for tap in day.words.taps
    ]


def test_every_sign_has_five_buttons_in_words(sam: Member) -> None:
    notices_signs(sam, "I sleep less")

    page = words_of(sam.client().get(PAGE))

    for answer in ("Not at all", "A little", "Some", "Quite a bit", "A lot"):
        assert f"{answer} : I sleep less" in page


@pytest.mark.parametrize("how_much", list(HowMuch))
def test_a_press_is_kept_and_stands_there_in_words(sam: Member, how_much: HowMuch) -> None:
    (sign,) = notices_signs(sam, "I sleep less")

    with time_machine.travel(AT, tick=False):
        answer = posting(sam.client(), TAP, sign=sign, how_much=how_much.value)
        page = words_of(sam.client().get(PAGE))

    assert (answer.status_code, answer["Location"]) == (303, PAGE)
    assert _taps(sam) == [(sign, how_much.value)]
    assert NoticedDay.objects.get(person_id=sam.id).on == AT.date()
    assert f"Today: {how_much.label}." in page


def test_a_second_tap_of_a_day_stands_beside_the_first(sam: Member) -> None:
    sign, other = notices_signs(sam, "I sleep less", "Music is loud")
    with time_machine.travel(AT, tick=False):
        for chosen, how_much in ((sign, 2), (other, 0), (sign, 4)):
            posting(sam.client(), TAP, sign=chosen, how_much=how_much)
        page = words_of(sam.client().get(PAGE))

    assert _taps(sam) == [(sign, 2), (other, 0), (sign, 4)]
    assert "Today: Some, A lot." in page
    assert "Today: Not at all." in page


def test_the_last_tap_of_a_sign_can_be_taken_back(sam: Member) -> None:
    sign, other = notices_signs(sam, "I sleep less", "Music is loud")
    with time_machine.travel(AT, tick=False):
        for chosen, how_much in ((sign, 2), (sign, 4), (other, 1)):
            posting(sam.client(), TAP, sign=chosen, how_much=how_much)
        answer = posting(sam.client(), UNDO, sign=sign)

    assert (answer.status_code, answer["Location"]) == (303, PAGE)
    assert _taps(sam) == [(sign, 2), (other, 1)]


def test_with_its_last_tap_the_day_goes(sam: Member) -> None:
    (sign,) = notices_signs(sam, "I sleep less")
    tapped(sam, sign, [3])

    actions.undo_tap(sign=sign, by=sam.viewer, at=AT)

    assert not NoticedDay.objects.filter(person_id=sam.id).exists()


def test_where_nothing_was_tapped_nothing_is_taken_back(sam: Member) -> None:
    sign, other = notices_signs(sam, "I sleep less", "Music is loud")
    actions.undo_tap(sign=sign, by=sam.viewer, at=AT)
    tapped(sam, other, [1])

    actions.undo_tap(sign=sign, by=sam.viewer, at=AT)

    assert _taps(sam) == [(other, 1)]


def test_yesterday_is_not_taken_back_today(sam: Member) -> None:
    (sign,) = notices_signs(sam, "I sleep less")
    tapped(sam, sign, [3], last_day=1)

    actions.undo_tap(sign=sign, by=sam.viewer, at=AT)

    assert _taps(sam) == [(sign, 3)]


def test_the_day_is_the_day_where_the_service_is(sam: Member) -> None:
    (sign,) = notices_signs(sam, "I sleep less")

    actions.tap(sign=sign, how_much=HowMuch.SOME, by=sam.viewer, at=AT)
    actions.tap(sign=sign, how_much=HowMuch.SOME, by=sam.viewer, at=AT + timedelta(days=1))

    assert [day.on for day in NoticedDay.objects.filter(person_id=sam.id).order_by("on")] == [
        AT.date(),
        AT.date() + timedelta(days=1),
    ]


@pytest.mark.parametrize("fields", [{}, {"sign": "x", "how_much": 1}, {"sign": uuid4(), "how_much": 5}])
def test_what_no_button_says_is_refused(sam: Member, fields: dict[str, object]) -> None:
    notices_signs(sam, "I sleep less")

    assert posting(sam.client(), TAP, **fields).status_code == 400
    assert posting(sam.client(), UNDO).status_code == 400


def test_only_signs_that_were_chosen_are_tapped(sam: Member) -> None:
    notices_signs(sam, "I sleep less")
    another = sign_of(sam, "Music is loud")

    with pytest.raises(NotNow):
        actions.tap(sign=another, how_much=HowMuch.SOME, by=sam.viewer, at=AT)


def test_while_it_is_off_nothing_is_tapped(sam: Member) -> None:
    sign = sign_of(sam, "I sleep less")
    never_on = posting(sam.client(), TAP, sign=sign, how_much=1)
    notices_signs(sam, "Music is loud")
    actions.turn_off(deletes_taps=False, by=sam.viewer, at=AT)

    turned_off = posting(sam.client(), TAP, sign=sign, how_much=1)

    assert (never_on.status_code, turned_off.status_code) == (409, 409)
    assert _taps(sam) == []


def test_the_same_press_twice_is_one_tap(sam: Member) -> None:
    (sign,) = notices_signs(sam, "I sleep less")
    browser, token = sam.client(), uuid4().hex

    for _ in range(2):
        answer = browser.post(TAP, {"form_token": token, "sign": sign, "how_much": 2})
        assert answer.status_code == 303

    assert len(_taps(sam)) == 1


def test_how_many_days_are_to_come_is_said_without_hurry(sam: Member) -> None:
    (sign,) = notices_signs(sam, "I sleep less")
    tapped(sam, sign, [1] * 20)
    with time_machine.travel(AT, tick=False):
        two = words_of(sam.client().get(PAGE))
        tapped(sam, sign, [1], last_day=30)
        one = words_of(sam.client().get(PAGE))
        tapped(sam, sign, [1], last_day=40)
        none = words_of(sam.client().get(PAGE))

    assert "2 more days with taps, and this page can tell you what is different. There is no hurry." in two
    assert "1 more day with taps, and this page can tell you what is different." in one
    assert "more day" not in none
