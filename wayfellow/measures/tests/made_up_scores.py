"""Scores of measures that nobody ever used, and answers to them."""

from collections.abc import Mapping, Sequence
from typing import TypedDict, Unpack

import polars as pl

from wayfellow.measures.instrument import How, Instrument, Lookup, Missing, Score, Status
from wayfellow.measures.lookup_tables import NO_TABLES, Tables
from wayfellow.measures.scoring import Scored, score_answers


class Told(TypedDict, total=False):
    """What a score says besides its key."""

    items: tuple[int, ...]
    counted: tuple[int, ...]
    times: float
    missing: Missing | None
    lookup: Lookup | None
    low: float | None
    high: float | None
    why_not: str


def a_score(
    key: str = "total",
    how: How | None = How.SUM,
    *,
    status: Status = Status.VERIFIED,
    **told: Unpack[Told],
) -> Score:
    return Score(source="colours", status=status, key=key, name=key.title(), how=how, **told)


def at_most(number: int, *, status: Status = Status.VERIFIED) -> Missing:
    return Missing(source="colours", status=status, at_most=number)


def table_of(
    *rows: tuple[float, float],
    passes_through: tuple[tuple[float, float], ...] = (),
    status: Status = Status.VERIFIED,
) -> Lookup:
    """A table that comes with the measure; without rows, one that comes with the licence."""
    return Lookup(source="colours", status=status, rows=rows, passes_through=passes_through)


def numbered(answers: Sequence[int | None]) -> dict[int, int | None]:
    """The first item's answer first."""
    return dict(enumerate(answers, start=1))


def scored(instrument: Instrument, *answers: int | None, tables: Tables = NO_TABLES) -> Scored:
    """The measure's only score."""
    (only,) = score_answers(instrument, numbered(answers), tables=tables)
    return only


def frame_of(
    rows: Sequence[Sequence[int | None]], *, ids: Sequence[object] | None = None, count: int | None = None
) -> pl.DataFrame:
    """A table of answers, its rows called a, b, c ... unless told otherwise."""
    names = list(ids) if ids is not None else [f"{number:03}" for number in range(len(rows))]
    items = range(count if count is not None else len(rows[0]))
    columns: Mapping[str, list[int | None]] = {str(item + 1): [row[item] for row in rows] for item in items}
    answers = pl.DataFrame(columns, schema=dict.fromkeys(columns, pl.Int64))
    return (
        pl.DataFrame({"id": names}).hstack(answers)
        if rows
        else answers.insert_column(0, pl.Series("id", names))
    )
