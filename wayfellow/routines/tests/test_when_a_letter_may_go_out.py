"""Times of letters: soon after they were asked for, on the same day, never in quiet hours."""

from datetime import datetime, time
from zoneinfo import ZoneInfo

import pytest

from wayfellow.routines.letter_times import due_time, has_begun, is_quiet
from wayfellow.routines.moments import PartOfDay

SYDNEY = ZoneInfo("Australia/Sydney")


def at_clock(hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 11, 10, hour, minute, tzinfo=SYDNEY)


@pytest.mark.parametrize(
    ("clock", "quiet"),
    [
        (time(21), True),
        (time(23, 59), True),
        (time(0), True),
        (time(7, 59), True),
        (time(8), False),
        (time(20, 59), False),
    ],
)
def test_quiet_hours_go_over_midnight(clock: time, quiet: bool) -> None:
    assert is_quiet(clock, since=time(21), until=time(8)) is quiet


@pytest.mark.parametrize(
    ("clock", "quiet"), [(time(12), False), (time(13), True), (time(14, 59), True), (time(15), False)]
)
def test_quiet_hours_may_be_in_the_day(clock: time, quiet: bool) -> None:
    assert is_quiet(clock, since=time(13), until=time(15)) is quiet


def test_two_equal_times_are_no_quiet_hours() -> None:
    assert not any(is_quiet(time(hour), since=time(9), until=time(9)) for hour in range(24))


@pytest.mark.parametrize(
    ("now", "due"),
    [
        (at_clock(16, 59), None),
        (at_clock(17), time(17)),
        (at_clock(18, 59), time(17)),
        (at_clock(19), time(17)),
        (at_clock(19, 1), None),
        (at_clock(23, 59), None),
    ],
)
def test_a_letter_is_due_at_its_time_and_for_two_hours(now: datetime, due: time | None) -> None:
    assert due_time([time(17)], now=now) == due


def test_of_two_times_that_have_come_the_later_one_counts() -> None:
    assert due_time([time(9), time(10, 30)], now=at_clock(10, 40)) == time(10, 30)
    assert due_time([time(9), time(10, 30)], now=at_clock(10, 10)) == time(9)


def test_yesterday_evening_is_over_at_midnight() -> None:
    assert due_time([time(23, 30)], now=at_clock(0, 30)) is None
    assert due_time([time(0)], now=at_clock(0, 30)) == time(0)


def test_nobody_who_asked_for_nothing_gets_a_letter() -> None:
    assert due_time([], now=at_clock(12)) is None


def test_an_hour_that_the_clocks_leave_out_comes_after_it() -> None:
    # On the 4th of October 2026 there is no half past two at night in Sydney.
    now = datetime(2026, 10, 4, 3, 5, tzinfo=SYDNEY)

    assert due_time([time(2, 30)], now=now) == time(2, 30)


@pytest.mark.parametrize(
    ("part", "begins"),
    [(PartOfDay.MORNING, time(5)), (PartOfDay.DAY, time(11)), (PartOfDay.EVENING, time(17))],
)
def test_a_part_of_the_day_begins(part: PartOfDay, begins: time) -> None:
    before = begins.replace(hour=begins.hour - 1, minute=59)

    assert has_begun(part, None, by=begins)
    assert not has_begun(part, None, by=before)


def test_any_time_has_always_begun() -> None:
    assert has_begun(PartOfDay.ANY, None, by=time(0))


def test_its_own_time_comes_before_its_part_of_the_day() -> None:
    assert not has_begun(PartOfDay.MORNING, time(10), by=time(9, 59))
    assert has_begun(PartOfDay.EVENING, time(10), by=time(10))
    assert has_begun(PartOfDay.EVENING, time(0), by=time(10))
