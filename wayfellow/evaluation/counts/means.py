"""Means of at least eight people, each with the interval it could as well have been."""

from collections.abc import Mapping
from functools import cache
from math import sqrt
from statistics import NormalDist
from typing import Final, NamedTuple

import msgspec

from wayfellow.evaluation.counts.hiding import LEAST, Count, is_small

PLACES: Final = 1


class Moments(NamedTuple):
    """What a database adds up of one number of each person. `moved` are those whose number is not 0.

    A tuple, as there are as many of them as of groups.
    """

    people: int
    total: float
    squares: float
    moved: int


class Mean(msgspec.Struct, frozen=True):
    """A mean as it may be told, and the 95% interval around it."""

    near: float
    low: float
    high: float


def may_be_told(moments: Moments) -> bool:
    """At least eight people; and where most of them have a 0, the sum must not be that of a few others."""
    return moments.people >= LEAST and not is_small(moments.moved)


def mean(moments: Moments) -> Mean | None:
    """The mean, where it may be told."""
    if not may_be_told(moments):
        return None
    n, middle = moments.people, moments.total / moments.people
    spread = max(0.0, moments.squares - moments.total * middle) / (n - 1)
    reach = t_quantile(n - 1) * sqrt(spread / n)
    return Mean(*(_near(value) for value in (middle, middle - reach, middle + reach)))


def means_together(*several: Moments) -> tuple[Mean | None, ...]:
    """Means of numbers that can be worked out of each other: all are told, or none is."""
    if not all(may_be_told(moments) for moments in several):
        return (None,) * len(several)
    return tuple(mean(moments) for moments in several)


def means_of_partition(
    whole: Moments, parts: Mapping[str, Moments], told: Mapping[str, Count]
) -> dict[str, Mean | None]:
    """Means of the parts of a whole that is told, too: what is left over must not be that of a few."""
    shown = {key for key, part in parts.items() if told[key].is_number and may_be_told(part)}
    left_over = whole.moved - sum(parts[key].moved for key in shown)
    if is_small(left_over):
        shown = set()
    return {key: mean(part) if key in shown else None for key, part in parts.items()}


@cache
def t_quantile(freedom: int) -> float:
    """The 97.5% point of Student's t, after Abramowitz and Stegun (1964), 26.7.5. Good to 0.002 from 7 on."""
    z = NormalDist().inv_cdf(0.975)
    terms = (
        z,
        (z**3 + z) / 4,
        (5 * z**5 + 16 * z**3 + 3 * z) / 96,
        (3 * z**7 + 19 * z**5 + 17 * z**3 - 15 * z) / 384,
    )
    return sum(term / float(freedom) ** power for power, term in enumerate(terms))


def _near(value: float) -> float:
    return round(value, PLACES) + 0.0  # no "-0.0"
