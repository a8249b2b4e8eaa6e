"""The row of the week: seven days, today last, counted and never in a row."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from tests.cast import Member
from wayfellow.routines.actions import MarkKind, add_routine, mark_day
from wayfellow.routines.models import Routine
from wayfellow.routines.queries import RoutineWithWeek, days_of
from wayfellow.routines.tests.pages import sheets, week

# A Tuesday, so that the row runs from Wednesday to Tuesday.
TUESDAY = datetime(2026, 11, 10, 9, 0, tzinfo=UTC)


@pytest.fixture
def tea(sam: Member) -> Routine:
    """A routine of Sam's."""
    return add_routine(person_id=sam.id, what="Tea", tiny="Smell the tea", by=sam.viewer, at=TUESDAY)


def mark(sam: Member, routine: Routine, *, days_ago: int, kind: MarkKind = MarkKind.DONE) -> None:
    """Say how a day before this Tuesday went."""
    on = TUESDAY.date() - timedelta(days=days_ago)
    mark_day(routine_id=routine.pk, on=on, kind=kind, by=sam.viewer, at=TUESDAY)


def the_week(sam: Member) -> RoutineWithWeek:
    """Sam's only routine on this Tuesday."""
    [entry] = days_of(sam.viewer, person_id=sam.id, at=TUESDAY)
    return entry


def test_the_row_ends_with_today(sam: Member, tea: Routine) -> None:
    found = the_week(sam)

    assert found.routine == tea
    assert [day.name for day in found.week] == [
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
        "Sunday",
        "Monday",
        "Tuesday",
    ]
    assert found.week[-1].on == TUESDAY.date()
    assert (found.today, found.done, found.tiny) == (None, 0, 0)


def test_done_and_tiny_days_are_counted_wherever_they_stand(sam: Member, tea: Routine) -> None:
    for days_ago in (6, 5, 2, 0):
        mark(sam, tea, days_ago=days_ago)
    mark(sam, tea, days_ago=4, kind=MarkKind.TINY)

    found = the_week(sam)

    assert [day.mark for day in found.week] == [
        MarkKind.DONE,
        MarkKind.DONE,
        MarkKind.TINY,
        None,
        MarkKind.DONE,
        None,
        MarkKind.DONE,
    ]
    assert (found.today, found.done, found.tiny) == (MarkKind.DONE, 4, 1)


@pytest.mark.parametrize("days_ago", [7, 8, 365, -1])
def test_other_days_are_out_of_sight(sam: Member, tea: Routine, days_ago: int) -> None:
    mark(sam, tea, days_ago=days_ago)

    assert (the_week(sam).done, the_week(sam).today) == (0, None)


def test_each_routine_has_its_own_days(sam: Member, tea: Routine) -> None:
    walk = add_routine(person_id=sam.id, what="Walk", by=sam.viewer, at=TUESDAY + timedelta(minutes=1))
    mark(sam, walk, days_ago=0)
    mark(sam, tea, days_ago=3, kind=MarkKind.TINY)

    found = {entry.routine.words.what: entry for entry in days_of(sam.viewer, person_id=sam.id, at=TUESDAY)}

    assert (found["Tea"].done, found["Tea"].tiny, found["Tea"].today) == (0, 1, None)
    assert (found["Walk"].done, found["Walk"].tiny, found["Walk"].today) == (1, 0, MarkKind.DONE)


def test_the_page_draws_the_week_for_eyes_and_for_ears(sam: Member, tea: Routine) -> None:
    for days_ago in (6, 5, 2, 0):
        mark(sam, tea, days_ago=days_ago)
    mark(sam, tea, days_ago=4, kind=MarkKind.TINY)

    with time_machine.travel(TUESDAY, tick=False):
        inside = sheets(sam.client().get("/my-days/"))["Tea"]

    assert 'aria-label="Last 7 days: 4 done, 1 tiny"' in inside
    assert "<p>5 of the last 7 days.</p>" in inside
    assert week(inside) == [
        ("full", "W", "Wednesday: done"),
        ("full", "T", "Thursday: done"),
        ("tiny", "F", "Friday: tiny version"),
        ("", "S", "Saturday"),
        ("full", "S", "Sunday: done"),
        ("", "M", "Monday"),
        ("full", "T", "Tuesday: done"),
    ]


@pytest.mark.parametrize("days", [1, 7])
def test_the_count_says_only_how_many(sam: Member, tea: Routine, days: int) -> None:
    for days_ago in range(days):
        mark(sam, tea, days_ago=days_ago)

    with time_machine.travel(TUESDAY, tick=False):
        inside = sheets(sam.client().get("/my-days/"))["Tea"]

    assert f"<p>{days} of the last 7 days.</p>" in inside


def test_a_week_without_marks_is_fine(sam: Member, tea: Routine) -> None:
    with time_machine.travel(TUESDAY, tick=False):
        inside = sheets(sam.client().get("/my-days/"))["Tea"]

    assert "No marks in the last 7 days. That is fine." in inside
    assert "0 of" not in inside


def test_the_tiny_version_counts_as_a_day(sam: Member, tea: Routine) -> None:
    mark(sam, tea, days_ago=1, kind=MarkKind.TINY)

    with time_machine.travel(TUESDAY, tick=False):
        inside = sheets(sam.client().get("/my-days/"))["Tea"]

    assert "<p>1 of the last 7 days.</p>" in inside
