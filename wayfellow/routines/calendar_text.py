"""A calendar as other people's servers read it: times, days of the week, one neutral title."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING
from uuid import UUID, uuid5
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from icalendar import Calendar, Event

PRODUCT = "-//Calendar//EN"  # the standard wants a name here; ours would say too much
LONG = timedelta(minutes=15)
ASK_AGAIN = timedelta(hours=12)
TIME_ZONE_LASTS = timedelta(days=3 * 365)
# Monday first, as `date.weekday` counts.
WEEKDAY_NAMES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


@dataclass(frozen=True, slots=True)
class Slot:
    """One time of day, or the whole day, on some days of the week."""

    clock: time | None
    weekdays: frozenset[int]


def calendar_text(slots: Iterable[Slot], *, title: str, feed_id: UUID, zone: ZoneInfo, at: datetime) -> bytes:
    """The slots from today on, one entry for each time of day, however many things belong there."""
    # Read only here: no other page needs it, and it takes a while to load.
    from icalendar import Calendar, Timezone, vDuration  # noqa: PLC0415

    calendar = Calendar()
    for name, value in (("prodid", PRODUCT), ("version", "2.0"), ("method", "PUBLISH")):
        calendar.add(name, value)
    calendar.add("x-wr-calname", title)
    calendar.add("refresh-interval", vDuration(ASK_AGAIN), parameters={"value": "DURATION"})
    today = at.astimezone(zone).date()
    last = today + TIME_ZONE_LASTS
    calendar.add_component(Timezone.from_tzid(zone.key, first_date=today, last_date=last))
    _add_events(calendar, slots, title=title, feed_id=feed_id, zone=zone, at=at)
    return bytes(calendar.to_ical())


def together(slots: Iterable[Slot]) -> list[Slot]:
    """Slots at the same time of day as one, so that nobody can count what somebody does."""
    days: dict[time | None, frozenset[int]] = {}
    for slot in slots:
        days[slot.clock] = days.get(slot.clock, frozenset()) | slot.weekdays
    return [Slot(clock, days[clock]) for clock in sorted(days, key=lambda clock: clock or time.min)]


def _add_events(
    calendar: "Calendar", slots: Iterable[Slot], *, title: str, feed_id: UUID, zone: ZoneInfo, at: datetime
) -> None:
    for slot in together(slots):
        event = _event(slot, today=at.astimezone(zone).date(), zone=zone)
        event.add("uid", str(uuid5(feed_id, str(slot.clock))))
        event.add("summary", title)
        event.add("dtstamp", at)
        event.add("transp", "TRANSPARENT")
        event.add("class", "PRIVATE")
        calendar.add_component(event)


def _event(slot: Slot, *, today: date, zone: ZoneInfo) -> "Event":
    from icalendar import Event  # noqa: PLC0415  (as above)

    event = Event()
    first = _first_day(slot.weekdays, today=today)
    if slot.clock is None:
        event.add("dtstart", first)
    else:
        event.add("dtstart", datetime.combine(first, slot.clock, tzinfo=zone))
        event.add("duration", LONG)
    days = [WEEKDAY_NAMES[day] for day in sorted(slot.weekdays)]
    event.add("rrule", {"freq": "weekly", "byday": days})
    return event


def _first_day(weekdays: frozenset[int], *, today: date) -> date:
    """The rule begins on a day that it names: the standard leaves other first days open."""
    coming = (today + timedelta(days=days) for days in range(7))
    return next(day for day in coming if day.weekday() in weekdays)
