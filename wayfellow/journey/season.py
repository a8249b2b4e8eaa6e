"""A season: three months up to a day that the person chooses."""

import calendar
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.utils import timezone

MONTHS = 3
IN_A_YEAR = 12


@dataclass(frozen=True, slots=True)
class Season:
    """From a first day to a last day, both in it."""

    first: date
    last: date

    @property
    def begins_at(self) -> datetime:
        """Its first moment, by the service's own clock."""
        return _midnight(self.first)

    @property
    def ends_before(self) -> datetime:
        """The first moment after it."""
        return _midnight(self.last + timedelta(days=1))

    @property
    def day_before(self) -> date:
        """The last day of the season before this one."""
        return self.first - timedelta(days=1)


def season_up_to(last: date) -> Season:
    """The three months that end with this day."""
    return Season(_months_before(last, MONTHS) + timedelta(days=1), last)


def season_after(season: Season) -> date:
    """The last day of the next season."""
    return _months_before(season.last, -MONTHS)


def _months_before(day: date, months: int) -> date:
    """The same day of an earlier month; its last day, where that month is shorter."""
    counted = day.year * IN_A_YEAR + day.month - 1 - months
    year, month = counted // IN_A_YEAR, counted % IN_A_YEAR + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def _midnight(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time.min))
