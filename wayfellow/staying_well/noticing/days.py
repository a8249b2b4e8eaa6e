"""The days that count: a day with taps is one number, a day without leaves no trace, and pauses are left out.

Plain Python: nothing here knows of pages or rows.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from statistics import fmean


@dataclass(frozen=True, slots=True)
class Pause:
    """Days that are nobody's business: unwell, in hospital, away. Without a last day it still goes on."""

    first: date
    last: date | None = None

    def holds(self, on: date) -> bool:
        """Whether this day lies in the pause."""
        return self.first <= on and (self.last is None or on <= self.last)


@dataclass(frozen=True, slots=True)
class Counted:
    """One day that counts."""

    on: date
    value: float
    since_pause: int | None
    """How many days have counted since the last pause, with this one; None without a pause before."""


def day_averages(taps: Mapping[date, Sequence[float]]) -> dict[date, float]:
    """One number a day, however often somebody tapped. A day without a tap is no day."""
    return {on: fmean(values) for on, values in taps.items() if values}


def counted_days(values: Mapping[date, float], pauses: Iterable[Pause] = ()) -> tuple[Counted, ...]:
    """The days outside every pause, in the order of the calendar."""
    known = tuple(pauses)
    kept = sorted(on for on in values if not any(pause.holds(on) for pause in known))
    counted: list[Counted] = []
    since: int | None = None
    before: date | None = None
    for on in kept:
        paused = any(_lies_between(pause, before, on) for pause in known)
        since = 1 if paused else since + 1 if since is not None else None
        counted.append(Counted(on, values[on], since))
        before = on
    return tuple(counted)


def _lies_between(pause: Pause, before: date | None, on: date) -> bool:
    """A pause before the very first day interrupts nothing."""
    return before is not None and before < pause.first < on
