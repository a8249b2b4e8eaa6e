"""Looks that are unlike somebody's own usual: something to ask about, and proof of nothing."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

USUAL = timedelta(days=60)  # what somebody did in these days is their usual
FEWEST = 8  # people in a day that are never many
TIMES_USUAL = 2.5
NIGHT = frozenset({23, 0, 1, 2, 3, 4})
NIGHT_LOOKS = 3
USUAL_NIGHTS = 2  # who works nights is no surprise at night


@dataclass(frozen=True, slots=True)
class Seen:
    """One look: by whom, at whom, when."""

    by: UUID
    at_whom: UUID
    at: datetime


@dataclass(frozen=True, slots=True)
class Unusual:
    """A day of somebody's that is unlike their others, and in what."""

    by: UUID
    on: date
    why: str
    count: int


@dataclass(frozen=True, slots=True)
class _Day:
    on: date
    people: int
    at_night: int


def unusual_days(looks: Iterable[Seen], *, zone: ZoneInfo) -> list[Unusual]:
    """Far more people in a day than usual, or at night when they never look at night."""
    by_looker: dict[UUID, list[Seen]] = defaultdict(list)
    for look in looks:
        by_looker[look.by].append(look)
    found = [odd for by, theirs in by_looker.items() for odd in _of_one(by, _days(theirs, zone))]
    return sorted(found, key=lambda odd: (odd.on, odd.by, odd.why))


def _days(looks: list[Seen], zone: ZoneInfo) -> list[_Day]:
    by_day: dict[date, list[Seen]] = defaultdict(list)
    for look in looks:
        by_day[look.at.astimezone(zone).date()].append(look)
    return [
        _Day(
            on,
            people=len({look.at_whom for look in seen}),
            at_night=sum(look.at.astimezone(zone).hour in NIGHT for look in seen),
        )
        for on, seen in sorted(by_day.items())
    ]


def _of_one(by: UUID, days: list[_Day]) -> Iterable[Unusual]:
    for place, day in enumerate(days):
        before = [other for other in days[:place] if day.on - other.on <= USUAL]
        most = max([other.people for other in before], default=0)
        if day.people > max(FEWEST, TIMES_USUAL * most):
            yield Unusual(by, day.on, "many people", day.people)
        nights = sum(other.at_night > 0 for other in before)
        if day.at_night >= NIGHT_LOOKS and nights < USUAL_NIGHTS:
            yield Unusual(by, day.on, "at night", day.at_night)


def same_family_name(one: str, other: str) -> bool:
    """Two who may be of one family. Those who are here by one name alone tell nothing."""
    names = [name.casefold().split() for name in (one, other)]
    return min(map(len, names)) > 1 and names[0][-1] == names[1][-1]
