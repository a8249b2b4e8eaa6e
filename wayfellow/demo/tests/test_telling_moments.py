"""The days in the files are counted from the moment of filling, so that the demo is never old."""

from datetime import UTC, datetime

import pytest
from django.utils import timezone

from wayfellow.demo.moments import MomentNotUnderstood, moment

# 10:30 on Monday 23 November 2026 in Sydney; in London it is still Sunday.
NOW = datetime(2026, 11, 22, 23, 30, tzinfo=UTC)


def told(text: str, *, now: datetime = NOW) -> str:
    """The moment as somebody there would say it."""
    return f"{timezone.localtime(moment(text, now=now)):%a %d %b %Y %H:%M}"


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("40 minutes ago", "Mon 23 Nov 2026 09:50"),
        ("yesterday 10:30", "Sun 22 Nov 2026 10:30"),
        ("12 days ago 8:05", "Wed 11 Nov 2026 08:05"),
        ("3 weeks ago 21:10", "Mon 02 Nov 2026 21:10"),
        ("in 8 days 12:15", "Tue 01 Dec 2026 12:15"),
        ("next tuesday 10:00", "Tue 24 Nov 2026 10:00"),
        ("next sunday 10:00", "Sun 29 Nov 2026 10:00"),
        ("1 sundays ago 10:00", "Sun 22 Nov 2026 10:00"),
        ("1 tuesdays ago 10:00", "Tue 17 Nov 2026 10:00"),
        ("2 tuesdays ago 10:00", "Tue 10 Nov 2026 10:00"),
        ("3 mondays ago 11:30", "Mon 02 Nov 2026 11:30"),
    ],
)
def test_a_moment_is_counted_from_now(text: str, meant: str) -> None:
    assert told(text) == meant


def test_next_monday_is_never_today() -> None:
    assert told("next monday 9:00") == "Mon 30 Nov 2026 09:00"


def test_last_monday_is_never_today() -> None:
    assert told("1 mondays ago 9:00") == "Mon 16 Nov 2026 09:00"


def test_ten_in_the_morning_stays_ten_when_the_clocks_have_changed() -> None:
    # Clocks there went forward on 4 October 2026.
    before, after = told("8 weeks ago 10:00"), told("yesterday 10:00")

    assert before == "Mon 28 Sep 2026 10:00"
    assert after.endswith("10:00")


def test_a_whole_week_of_next_tuesdays_is_always_a_tuesday_to_come() -> None:
    for day in range(22, 29):
        now = datetime(2026, 11, day, 2, 0, tzinfo=UTC)
        found = moment("next tuesday 10:00", now=now)

        assert timezone.localtime(found).strftime("%A") == "Tuesday"
        assert 0 < (found - now).total_seconds() < 8 * 24 * 3600


@pytest.mark.parametrize(
    "text",
    [
        "",
        "soon",
        "tomorrow 10:00",
        "next someday 10:00",
        "2 days ago",
        "10:00",
        "in days 9:00",
        "2 tuesday 9:00",
    ],
)
def test_what_nobody_can_read_is_refused(text: str) -> None:
    with pytest.raises(MomentNotUnderstood):
        moment(text, now=NOW)
