"""What is usual for one person: the middle and spread of their days, and how each clings to the last.

Three things make a short own baseline look more certain than it is, and each has its answer here:
days that resemble the day before (AR(1), clinging), few days, and taps that never change.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt
from operator import mul
from typing import Final

# From fewer than 20 days clinging can hardly be told (Solanas, Manolov and Sierra 2010). So what the days
# say is drawn to a middling value, as if 20 more pairs had said that. The value is our judgement.
USUAL_CLINGING: Final = 0.3
USUAL_CLINGING_WEIGHS: Final = 20
# Beyond this a few weeks cannot tell a day that clings from a life that changes.
MOST_CLINGING: Final = 0.7


@dataclass(frozen=True, slots=True)
class Baseline:
    """A person's usual, from their own days alone."""

    mean: float
    spread: float
    """Standard deviation of a day, never below the floor it was made with."""
    clinging: float
    """Correlation of one counted day with the next."""
    days: int

    @property
    def error_of_mean(self) -> float:
        """How far the mean may be off: for days that cling, as if there were fewer of them."""
        return self.spread * sqrt(_inflation(self.clinging) / self.days)

    @property
    def degrees(self) -> float:
        """Degrees of freedom of the spread: n AR(1) days weigh n (1 - phi^2) / (1 + phi^2), less one."""
        square = self.clinging**2
        return max(self.days * (1 - square) / (1 + square) - 1, 1.0)


def baseline_of(values: Sequence[float], *, floor: float) -> Baseline:
    """The usual of these days, in their order. `floor` is the smallest spread that is believed."""
    days = len(values)
    mean = sum(values) / days
    off = [value - mean for value in values]
    squares = sum(map(mul, off, off))
    clinging = _clinging(off, squares)
    # Days that cling lie closer to their own mean than to the true one: divide by n - inflation, not n - 1.
    spread = sqrt(squares / max(days - _inflation(clinging), 1.0))
    return Baseline(mean, max(spread, floor), clinging, days)


def _clinging(off: Sequence[float], squares: float) -> float:
    pairs = len(off) - 1
    if squares == 0 or pairs < 1:
        return USUAL_CLINGING
    found: float = sum(map(mul, off, off[1:])) / squares
    # A mean from the same days makes it look smaller, by about (1 + 4 phi) / n (Marriott and Pope 1954).
    unbiased = found + (1 + 4 * max(found, 0.0)) / len(off)
    drawn = pairs * unbiased + USUAL_CLINGING_WEIGHS * USUAL_CLINGING
    return min(max(drawn / (pairs + USUAL_CLINGING_WEIGHS), 0.0), MOST_CLINGING)


def _inflation(clinging: float) -> float:
    """By what the variance of a mean of AR(1) days is larger than that of days on their own."""
    return (1 + clinging) / (1 - clinging)
