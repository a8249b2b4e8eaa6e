"""The same counts in plain Python, one row after the other: what the SQL is held against."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import Any
from uuid import UUID

from wayfellow.evaluation.counts.means import Moments
from wayfellow.evaluation.counts.tally import Tally

Row = Any


def tally(rows: Sequence[Row], is_in: Callable[[Row], bool]) -> Tally:
    """Rows of a group, the people behind them, and the people behind all others."""
    inside = [row for row in rows if is_in(row)]
    outside = [row for row in rows if not is_in(row)]
    return Tally(len(inside), len(people(inside)), len(people(outside)))


def people(rows: Iterable[Row]) -> set[UUID]:
    """Who is behind rows."""
    return {row.contributor for row in rows}


def moments(numbers: Iterable[float]) -> Moments:
    """What a mean needs."""
    several = list(numbers)
    moved = sum(number != 0 for number in several)
    return Moments(len(several), sum(several), sum(number * number for number in several), moved)


def mean_of_each(rows: Sequence[Row], number: Callable[[Row], float]) -> dict[UUID, float]:
    """One number for each person: the mean of theirs."""
    numbers: dict[UUID, list[float]] = defaultdict(list)
    for row in rows:
        numbers[row.contributor].append(number(row))
    return {whose: sum(several) / len(several) for whose, several in numbers.items()}


def about_the_same(one: Moments, other: Moments) -> bool:
    """Equal, but for the order in which real numbers were added."""
    near = (abs(one.total - other.total), abs(one.squares - other.squares))
    return (one.people, one.moved) == (other.people, other.moved) and max(near) < 1e-6
