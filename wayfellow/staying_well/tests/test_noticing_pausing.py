"""A pause leaves days out: nothing is asked, nothing is shown as missing, and nothing of it counts."""

from datetime import timedelta

import pytest
import time_machine

from tests.cast import AT, Member, posting
from wayfellow.staying_well.actions import noticing as actions
from wayfellow.staying_well.models import Noticing
from wayfellow.staying_well.noticed_words import KeptPause
from wayfellow.staying_well.queries.noticing import today_of
from wayfellow.staying_well.tests.noticing_taps import more_than_usual, notices_signs, words_of

PAGE, PAUSE, GO_ON = "/plan/noticing/", "/plan/noticing/pause/", "/plan/noticing/go-on/"
TODAY = AT.date()


def _pauses(sam: Member) -> tuple[KeptPause, ...]:
    pauses: tuple[KeptPause, ...] = Noticing.objects.get(person_id=sam.id).words.pauses
    return pauses


def test_a_pause_begins_today_unless_another_day_is_chosen(sam: Member) -> None:
    notices_signs(sam, "I sleep less")

    with time_machine.travel(AT, tick=False):
        page = sam.client().get(PAUSE).content.decode()
        answer = posting(sam.client(), PAUSE, first=TODAY.isoformat())
        paused = words_of(sam.client().get(PAGE))

    assert f'value="{TODAY.isoformat()}"' in page
    assert (answer.status_code, answer["Location"]) == (303, PAGE)
    assert _pauses(sam) == (KeptPause(TODAY),)
    assert "Since 10 November." in paused
    assert "There is nothing to catch up on." in paused
    assert "How much of this is there today?" not in paused


def test_a_pause_with_an_end_says_so_and_ends_by_itself(sam: Member) -> None:
    notices_signs(sam, "I sleep less")
    last = TODAY + timedelta(days=3)
    actions.pause(first=TODAY, last=last, by=sam.viewer, at=AT)

    with time_machine.travel(AT, tick=False):
        during = words_of(sam.client().get(PAGE))
    with time_machine.travel(AT + timedelta(days=4), tick=False):
        after = words_of(sam.client().get(PAGE))

    assert "From 10 November until 13 November." in during
    assert "Paused" not in after
    assert "How much of this is there today?" in after


def test_going_on_ends_it_yesterday(sam: Member) -> None:
    notices_signs(sam, "I sleep less")
    actions.pause(first=TODAY - timedelta(days=9), by=sam.viewer, at=AT)

    with time_machine.travel(AT, tick=False):
        answer = posting(sam.client(), GO_ON)
        page = words_of(sam.client().get(PAGE))

    assert (answer.status_code, answer["Location"]) == (303, PAGE)
    assert _pauses(sam) == (KeptPause(TODAY - timedelta(days=9), TODAY - timedelta(days=1)),)
    assert "How much of this is there today?" in page


def test_a_pause_of_today_alone_is_as_if_it_had_not_been(sam: Member) -> None:
    notices_signs(sam, "I sleep less")
    actions.pause(first=TODAY, by=sam.viewer, at=AT)

    actions.go_on(by=sam.viewer, at=AT)

    assert _pauses(sam) == ()


def test_going_on_leaves_pauses_that_are_over_alone(sam: Member) -> None:
    notices_signs(sam, "I sleep less")
    over = (TODAY - timedelta(days=30), TODAY - timedelta(days=20))
    actions.pause(first=over[0], last=over[1], by=sam.viewer, at=AT)
    actions.pause(first=TODAY - timedelta(days=2), last=TODAY + timedelta(days=5), by=sam.viewer, at=AT)

    actions.go_on(by=sam.viewer, at=AT)

    assert _pauses(sam) == (
        KeptPause(*over),
        KeptPause(TODAY - timedelta(days=2), TODAY - timedelta(days=1)),
    )


def test_nothing_is_said_to_be_different_during_a_pause(sam: Member) -> None:
    (sign,) = notices_signs(sam, "I sleep less")
    more_than_usual(sam, sign)
    before = today_of(sam.viewer, at=AT).noticed

    actions.pause(first=TODAY, by=sam.viewer, at=AT)

    assert len(before) == 1
    assert today_of(sam.viewer, at=AT).noticed == ()


def test_days_that_are_left_out_afterwards_bring_nothing_up(sam: Member) -> None:
    (sign,) = notices_signs(sam, "I sleep less")
    more_than_usual(sam, sign)
    hard = TODAY - timedelta(days=5)

    actions.pause(first=hard, last=TODAY - timedelta(days=1), by=sam.viewer, at=AT)

    found = today_of(sam.viewer, at=AT)
    assert found.noticed == ()
    assert found.days_to_come == 4


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({}, "Please choose a day."),
        ({"first": "soon"}, "We could not read that day."),
        ({"first": "2026-11-10", "last": "2026-11-09"}, "not before the first one"),
    ],
)
def test_what_cannot_be_meant_is_said_kindly(sam: Member, fields: dict[str, str], said: str) -> None:
    notices_signs(sam, "I sleep less")

    answer = posting(sam.client(), PAUSE, **fields)

    assert answer.status_code == 422
    assert said in words_of(answer)
    assert _pauses(sam) == ()
