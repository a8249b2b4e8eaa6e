"""A report as a page, a file and a chart draw it. Everything in it is rounded and hidden already."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in one place of a table."""

    shown: str
    """"40", "1 to 7", "not shown", "2.5 (1.0 to 4.0)". The same on the page, on paper and in a file."""
    value: float | None = None
    """The rounded number, for a chart. None where nothing is to be drawn."""


@dataclass(frozen=True, slots=True)
class CountRow:
    """One row: what it is about, and its cells, one for each column."""

    label: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class CountTable:
    """A table. `columns` are the headings of the cells; the labels of the rows stand under `of`."""

    title: str
    of: str
    columns: tuple[str, ...]
    rows: tuple[CountRow, ...]
    notes: tuple[str, ...] = ()
    """Sentences that belong beneath it."""
    chart: int | None = None
    """The column to draw, where a drawing helps."""


@dataclass(frozen=True, slots=True)
class Report:
    """One of the six reports of one quarter."""

    title: str
    how_counted: tuple[str, ...]
    cannot_say: tuple[str, ...]
    tables: tuple[CountTable, ...]
    """None where nobody was counted, or too few to tell anything: `why_nothing` says so kindly."""
    why_nothing: str = ""
