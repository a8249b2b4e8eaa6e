"""A quarter of a year: the finest date that anything counted has."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, Self

# So long people can still take back what was counted before anybody sees it.
WAITS: Final = timedelta(days=14)
_WRITTEN: Final = re.compile(r"([0-9]{4})Q([1-4])")


class NoQuarter(ValueError):
    """What was written names no quarter."""


@dataclass(frozen=True, slots=True, order=True)
class Quarter:
    """2026Q4 is October to December 2026."""

    year: int
    number: int

    def __str__(self) -> str:
        """As it is kept and stands in addresses: "2026Q4"."""
        return f"{self.year:04}Q{self.number}"

    @classmethod
    def of(cls, day: date) -> Self:
        """The quarter that a day lies in."""
        return cls(day.year, (day.month + 2) // 3)

    @classmethod
    def written(cls, text: str) -> Self:
        """Read what `str` wrote."""
        found = _WRITTEN.fullmatch(text)
        if found is None or not int(found[1]):
            raise NoQuarter(text)
        return cls(int(found[1]), int(found[2]))

    @property
    def first_day(self) -> date:
        """Its first day."""
        return date(self.year, self.number * 3 - 2, 1)

    @property
    def last_day(self) -> date:
        """Its last day."""
        return self.next.first_day - timedelta(days=1)

    @property
    def next(self) -> "Quarter":
        """The one after it."""
        return Quarter(self.year + self.number // 4, self.number % 4 + 1)

    @property
    def before(self) -> "Quarter":
        """The one before it."""
        return Quarter.of(self.first_day - timedelta(days=1))

    @property
    def told_from(self) -> date:
        """From this day on it may be reported: it is over, and fourteen days have passed."""
        return self.next.first_day + WAITS

    def may_be_told(self, on: date) -> bool:
        """Whether it may be reported on that day."""
        return on >= self.told_from
