"""Days as the demo's files tell them: "2 tuesdays ago 10:00", "next tuesday 10:00"."""

import re
from collections.abc import Callable
from datetime import datetime, time, timedelta

from django.utils import timezone

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_NAMES = "|".join(WEEKDAYS)
_MINUTES_AGO = re.compile(r"(\d+) minutes ago")
_WITH_CLOCK = re.compile(r"(?P<day>.+) (?P<hour>\d{1,2}):(?P<minute>\d{2})")
# Each way to name a day, with how many days it lies after today, whose weekday comes second.
_WAYS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], int], int]], ...] = (
    (re.compile(r"yesterday"), lambda told, today: -1),
    (re.compile(r"(\d+) days ago"), lambda told, today: -int(told[1])),
    (re.compile(r"(\d+) weeks ago"), lambda told, today: -7 * int(told[1])),
    (re.compile(r"in (\d+) days"), lambda told, today: int(told[1])),
    # Never today: somebody who looks at noon would find this morning's talk still to come.
    (re.compile(rf"next ({_NAMES})"), lambda told, today: _after(today, told[1])),
    (
        re.compile(rf"(\d+) ({_NAMES})s ago"),
        lambda told, today: -_before(today, told[2], int(told[1])),
    ),
)


class MomentNotUnderstood(ValueError):
    """A file of the demo names a moment in a way that nobody can read."""


def moment(told: str, *, now: datetime) -> datetime:
    """The moment that is meant, counted from `now`, by the clock of the place."""
    if passed := _MINUTES_AGO.fullmatch(told):
        return now - timedelta(minutes=int(passed[1]))
    found = _WITH_CLOCK.fullmatch(told)
    if found is None:
        raise MomentNotUnderstood(told)
    today = timezone.localdate(now)
    day = today + timedelta(days=_days_after_today(found["day"], today.weekday()))
    return timezone.make_aware(datetime.combine(day, time(int(found["hour"]), int(found["minute"]))))


def _days_after_today(told: str, today: int) -> int:
    for way, days in _WAYS:
        if match := way.fullmatch(told):
            return days(match, today)
    raise MomentNotUnderstood(told)


def _after(today: int, name: str) -> int:
    return (WEEKDAYS.index(name) - today - 1) % 7 + 1


def _before(today: int, name: str, times: int) -> int:
    return (today - WEEKDAYS.index(name) - 1) % 7 + 1 + 7 * (times - 1)
