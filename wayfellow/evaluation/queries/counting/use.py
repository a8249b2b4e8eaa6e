"""Adds up what people told of their service use, before and after."""

from typing import Any, Final
from uuid import UUID

from wayfellow.evaluation.counts.building import Compared
from wayfellow.evaluation.counts.quarter import Quarter
from wayfellow.evaluation.models import CountedUse
from wayfellow.evaluation.queries.counting.statements import (
    OF_QUARTER,
    as_moments,
    asked,
    sums_of,
    table_of,
    times,
)

TOLD_OF: Final = ("nights", "crisis")


def _columns(what: str) -> str:
    before, after = f"{what}_before", f"{what}_after"
    sums = (sums_of(number) for number in (before, after, f"({after} - {before})"))
    return ", ".join((times(f"{before} > 0"), times(f"{after} > 0"), *sums))


MANY: Final = 14  # columns of each
_USE: Final = (
    f"SELECT COUNT(*), {', '.join(map(_columns, TOLD_OF))} "  # noqa: S608  # fixed names alone
    f"FROM {table_of(CountedUse)} WHERE {OF_QUARTER}"
)


def count_use(*, service_id: UUID, quarter: Quarter) -> tuple[int, dict[str, Compared]]:
    """How many told of it, and what. One statement."""
    ((people, *columns),) = asked(_USE, service_id=service_id, quarter=quarter)
    return people, {
        what: _compared(columns[place * MANY : (place + 1) * MANY]) for place, what in enumerate(TOLD_OF)
    }


def _compared(columns: list[Any]) -> Compared:
    any_before, any_after = (number or 0 for number in columns[:2])
    return Compared(any_before, any_after, *(as_moments(columns[place : place + 4]) for place in (2, 6, 10)))
