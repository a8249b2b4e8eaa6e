"""Days for the tests of noticing: values in a row, from a Monday on."""

from collections.abc import Sequence
from datetime import date, timedelta

FIRST = date(2026, 1, 5)


def on(day: int) -> date:
    """The day so many days after the first."""
    return FIRST + timedelta(days=day)


def days(*values: float, start: int = 0) -> dict[date, float]:
    """One value a day."""
    return {on(start + number): value for number, value in enumerate(values)}


def usual(count: int) -> Sequence[float]:
    """Ordinary days, between not at all and some, with no order in them that goes on."""
    pattern = (0, 1, 1, 2, 0, 1, 2, 1, 0, 2, 1, 1, 0)
    return [float(pattern[number % len(pattern)]) for number in range(count)]
