"""The text of a calendar: read back by a real iCalendar library, its rules worked out by another."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
from dateutil.rrule import rrulestr
from icalendar import Calendar

from wayfellow.routines.calendar_text import Slot, calendar_text, together
from wayfellow.routines.rhythm import EVERY_WEEKDAY

SYDNEY = ZoneInfo("Australia/Sydney")
FEED = UUID(int=7)
# A Tuesday afternoon in Sydney.
NOW = datetime(2026, 11, 10, 4, 30, tzinfo=UTC)


def written(*slots: Slot, title: str = "Reminder", at: datetime = NOW) -> Any:
    """The calendar, written and read again."""
    text = calendar_text(slots, title=title, feed_id=FEED, zone=SYDNEY, at=at)
    return Calendar.from_ical(text)


def events(calendar: Any) -> list[Any]:
    """Its entries. Their fields are of many types, which the library finds out as it reads."""
    return list(calendar.walk("VEVENT"))


def comes_on(event: Any, *, days: int) -> list[datetime]:
    """When an event comes, worked out by another library, for so many days from its start."""
    start = event["DTSTART"].dt
    begins = start if isinstance(start, datetime) else datetime.combine(start, time.min)
    rule = rrulestr(event["RRULE"].to_ical().decode(), dtstart=begins)
    return list(rule.between(begins, begins + timedelta(days=days), inc=True))


def test_one_time_of_day_is_one_entry_with_the_neutral_title() -> None:
    [event] = events(written(Slot(time(9), EVERY_WEEKDAY)))

    assert str(event["SUMMARY"]) == "Reminder"
    assert event["DTSTART"].dt == datetime(2026, 11, 10, 9, 0, tzinfo=SYDNEY)
    assert event["DURATION"].dt == timedelta(minutes=15)
    assert event["DTSTAMP"].dt == NOW
    assert (str(event["CLASS"]), str(event["TRANSP"])) == ("PRIVATE", "TRANSPARENT")
    assert set(event) == {
        *("SUMMARY", "DTSTART", "DURATION", "RRULE", "UID", "DTSTAMP", "CLASS", "TRANSP"),
    }


@pytest.mark.parametrize(
    ("weekdays", "expected"),
    [
        (frozenset({1}), [date(2026, 11, 10), date(2026, 11, 17)]),
        (frozenset({0, 2}), [date(2026, 11, 11), date(2026, 11, 16), date(2026, 11, 18)]),
        (frozenset({0}), [date(2026, 11, 16), date(2026, 11, 23)]),
    ],
)
def test_another_library_works_out_the_same_days(weekdays: frozenset[int], expected: list[date]) -> None:
    [event] = events(written(Slot(time(19, 30), weekdays)))

    came = comes_on(event, days=7)

    assert [moment.date() for moment in came] == expected
    assert {moment.time() for moment in came} == {time(19, 30)}


def test_every_day_is_every_day() -> None:
    [event] = events(written(Slot(time(9), EVERY_WEEKDAY)))

    assert [moment.date() for moment in comes_on(event, days=20)] == [
        date(2026, 11, 10) + timedelta(days=days) for days in range(21)
    ]


def test_nine_in_the_morning_stays_nine_when_the_clocks_change() -> None:
    # In Sydney the clocks go back on the 4th of April 2027.
    [event] = events(written(Slot(time(9), EVERY_WEEKDAY)))

    moments = {moment.date(): moment for moment in comes_on(event, days=150)}

    before, after = moments[date(2027, 4, 3)], moments[date(2027, 4, 5)]
    assert (before.time(), after.time()) == (time(9), time(9))
    assert (before.utcoffset(), after.utcoffset()) == (timedelta(hours=11), timedelta(hours=10))


def test_the_time_zone_comes_along() -> None:
    calendar = written(Slot(time(9), EVERY_WEEKDAY))

    [zone] = calendar.walk("VTIMEZONE")
    assert str(zone["TZID"]) == "Australia/Sydney"
    assert {str(part.name) for part in zone.subcomponents} == {"STANDARD", "DAYLIGHT"}


def test_something_without_a_time_is_there_all_day() -> None:
    [event] = events(written(Slot(None, frozenset({4}))))

    assert event["DTSTART"].dt == date(2026, 11, 13)
    assert "DURATION" not in event
    assert [moment.date() for moment in comes_on(event, days=8)] == [date(2026, 11, 13), date(2026, 11, 20)]


def test_two_things_at_one_time_are_one_entry() -> None:
    found = events(
        written(
            Slot(time(19), frozenset({0})),
            Slot(time(9), frozenset({1})),
            Slot(time(9), frozenset({3, 1})),
            Slot(None, frozenset({6})),
        )
    )

    assert [event["RRULE"].to_ical().decode() for event in found] == [
        "FREQ=WEEKLY;BYDAY=SU",
        "FREQ=WEEKLY;BYDAY=TU,TH",
        "FREQ=WEEKLY;BYDAY=MO",
    ]
    assert together([]) == []


def test_an_entry_keeps_its_name_from_day_to_day() -> None:
    slots = (Slot(time(9), frozenset({1})), Slot(time(19), frozenset({1})))

    today = [str(event["UID"]) for event in events(written(*slots))]
    next_week = [str(event["UID"]) for event in events(written(*slots, at=NOW + timedelta(days=7)))]

    assert today == next_week
    assert len(set(today)) == 2


def test_an_empty_calendar_can_be_read() -> None:
    calendar = written()

    assert events(calendar) == []
    assert calendar["VERSION"] == "2.0"


def test_the_day_is_the_day_of_the_place() -> None:
    # Late in the evening of Tuesday by UTC, Wednesday morning in Sydney.
    late = datetime(2026, 11, 10, 21, 0, tzinfo=UTC)

    [event] = events(written(Slot(time(9), EVERY_WEEKDAY), at=late))

    assert event["DTSTART"].dt.date() == date(2026, 11, 11)


def test_the_calendar_says_neither_who_made_it_nor_what_for() -> None:
    calendar = written(Slot(time(9), EVERY_WEEKDAY), title="Busy")
    text = calendar.to_ical().decode()

    assert str(calendar["X-WR-CALNAME"]) == "Busy"
    assert "wayfellow" not in text.lower()
    for name in ("DESCRIPTION", "LOCATION", "ORGANIZER", "ATTENDEE", "URL", "CATEGORIES", "CREATED"):
        assert name not in text
