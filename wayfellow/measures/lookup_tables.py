"""Tables from what was counted to what is reported: the shipped ones, and those that come with a licence."""

import math
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from types import MappingProxyType
from typing import Final

from wayfellow.measures.counting import whole_values
from wayfellow.measures.instrument import How, Instrument, Score

Rows = Sequence[tuple[float, float]]
Tables = Mapping[str, tuple[tuple[float, float], ...]]
"""Tables of whoever holds the licence, by the key of their score."""

NO_TABLES: Final[Tables] = MappingProxyType({})


class TableRefused(ValueError):
    """A lookup table is not the one that the score asks for. Says why in one sentence."""


def check_table(score: Score, rows: Rows, *, instrument: Instrument | None = None) -> None:
    """Refuse a table with gaps or slips; with its instrument, also one that lacks a row for full answers."""
    for slip in _slips(score, rows, instrument):
        raise TableRefused(f"{score.name}: {slip}.")


def rows_of(score: Score, tables: Tables, instrument: Instrument) -> Rows:
    """The licensee's rows, or those that were shipped; none where there are neither."""
    if score.lookup is None:
        return ()
    if (licensed := tables.get(score.key)) is not None:
        check_table(score, licensed, instrument=instrument)
        return licensed
    return score.lookup.rows


def refuse_strange_tables(instrument: Instrument, tables: Tables) -> None:
    """A table that nobody looks into is most often a slip of the pen in its key."""
    asked_for = {score.key for score in instrument.scores if score.lookup is not None}
    for key in sorted(set(tables) - asked_for):
        raise TableRefused(f"{instrument.short_name} has no score '{key}' with a table.")


def _slips(score: Score, rows: Rows, instrument: Instrument | None) -> Iterator[str]:
    """What is wrong, the first thing first: what comes later takes for granted that this is right."""
    if score.lookup is None:
        yield "this score has no table"
    elif not rows or not all(map(_is_a_row, rows)):
        yield "a table has rows, and each row two numbers"
    else:
        yield from _steps_astray(score, rows)
        yield from _numbers_astray(score, rows)
        yield from _rows_missing(score, rows, instrument)


def _is_a_row(row: Sequence[object]) -> bool:
    return len(row) == 2 and all(
        isinstance(cell, int | float) and not isinstance(cell, bool) and math.isfinite(cell) for cell in row
    )


def _steps_astray(score: Score, rows: Rows) -> Iterator[str]:
    for (before, reported), (after, next_reported) in pairwise(rows):
        if after <= before or next_reported < reported:
            yield f"the table does not go up from {_told(before)} to {_told(after)}"
        if score.how is not How.MEAN and not math.isclose(after - before, abs(score.times)):
            yield f"the table has a gap between {_told(before)} and {_told(after)}"


def _numbers_astray(score: Score, rows: Rows) -> Iterator[str]:
    low = -math.inf if score.low is None else score.low
    high = math.inf if score.high is None else score.high
    yield from (
        f"{_told(reported)} is not between {_told(low)} and {_told(high)}"
        for _, reported in rows
        if not low <= reported <= high
    )


def _rows_missing(score: Score, rows: Rows, instrument: Instrument | None) -> Iterator[str]:
    there = dict(rows)
    for raw, reported in score.lookup.passes_through if score.lookup else ():
        if there.get(raw) != reported:
            yield f"this is another table: {_told(raw)} does not lead to {_told(reported)}"
    for raw in () if instrument is None else whole_values(score, instrument):
        if raw not in there:
            yield f"the table has no row for {_told(raw)}"


def _told(number: float) -> str:
    return repr(float(number)).removesuffix(".0")
