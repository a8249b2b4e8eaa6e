"""What the last days come to, without a database: skipped, paused and other days leave no gap."""

from collections.abc import Sequence
from datetime import date, timedelta

import pytest

from wayfellow.routines.moments import MarkKind
from wayfellow.routines.rhythm import EVERY_DAY, Rhythm
from wayfellow.routines.week import DayOfWeek, PausedDays, days_until, days_with_marks, enough_this_week

# A Tuesday: the last seven days run from Wednesday to Tuesday.
TODAY = date(2026, 11, 10)
DONE, TINY, SKIPPED = MarkKind.DONE, MarkKind.TINY, MarkKind.SKIPPED


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def last_week(
    marks: dict[int, MarkKind],
    *,
    rhythm: Rhythm = EVERY_DAY,
    since: date | None = None,
    paused: Sequence[PausedDays] = (),
) -> tuple[DayOfWeek, ...]:
    """The last seven days with marks by how many days ago they were."""
    kept = {ago(days): kind for days, kind in marks.items()}
    return days_with_marks(days_until(TODAY), marks=kept, rhythm=rhythm, rhythm_since=since, paused=paused)


def come_to(days: Sequence[DayOfWeek]) -> tuple[int, int]:
    """How many days it was done, of how many that count."""
    return sum(day.was_done for day in days), sum(day.counts for day in days)


def test_the_last_day_is_the_one_asked_for() -> None:
    assert days_until(TODAY) == [ago(days) for days in (6, 5, 4, 3, 2, 1, 0)]
    assert len(days_until(TODAY, how_many=28)) == 28


def test_done_and_tiny_both_count() -> None:
    assert come_to(last_week({0: DONE, 3: TINY})) == (2, 7)


def test_a_skipped_day_is_no_gap() -> None:
    days = last_week({0: DONE, 1: SKIPPED, 2: SKIPPED})

    assert come_to(days) == (1, 5)
    assert not days[-2].was_done


def test_days_of_a_pause_are_no_gap() -> None:
    assert come_to(last_week({6: DONE}, paused=[PausedDays(ago(5), None)])) == (1, 1)
    assert come_to(last_week({6: DONE}, paused=[PausedDays(ago(5), ago(2))])) == (1, 4)


def test_what_was_done_in_a_pause_counts_all_the_same() -> None:
    assert come_to(last_week({1: TINY}, paused=[PausedDays(ago(20), None)])) == (1, 1)


def test_other_days_of_the_week_are_no_gap() -> None:
    # Monday and Wednesday: yesterday and six days ago.
    rhythm = Rhythm.on_days([0, 2])

    assert come_to(last_week({1: DONE}, rhythm=rhythm)) == (1, 2)
    assert come_to(last_week({1: DONE, 4: DONE}, rhythm=rhythm)) == (2, 3)


def test_a_new_rhythm_looks_back_without_gaps() -> None:
    assert come_to(last_week({5: DONE, 1: DONE}, since=ago(1))) == (2, 3)


@pytest.mark.parametrize(("on", "held"), [(ago(4), False), (ago(3), True), (ago(1), True), (ago(0), False)])
def test_a_pause_ends_on_the_day_on_which_it_goes_on(on: date, held: bool) -> None:
    assert PausedDays(ago(3), TODAY).holds(on) is held


@pytest.mark.parametrize(
    ("marks", "enough"),
    [
        ({}, False),
        ({0: DONE}, False),
        ({0: DONE, 1: TINY}, True),
        ({0: DONE, 2: DONE}, False),  # Sunday was another week
        ({0: DONE, 1: SKIPPED}, False),
    ],
)
def test_twice_a_week_is_enough_from_monday_on(marks: dict[int, MarkKind], enough: bool) -> None:
    twice = Rhythm.times_a_week(2)

    assert enough_this_week(last_week(marks, rhythm=twice), rhythm=twice, today=TODAY) is enough


def test_every_day_is_never_enough_for_a_week() -> None:
    assert not enough_this_week(last_week({0: DONE, 1: DONE}), rhythm=EVERY_DAY, today=TODAY)


def test_a_day_has_its_name() -> None:
    assert [day.name for day in last_week({})][::6] == ["Wednesday", "Tuesday"]
