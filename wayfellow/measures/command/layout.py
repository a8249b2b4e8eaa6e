"""Lines for people to read: aligned, and no wider than 80 columns."""

import textwrap
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import Final

from wayfellow.measures.command.output import one_line

WIDTH: Final = 80
_GAP: Final = "  "


@dataclass(frozen=True, slots=True)
class Column:
    title: str
    width: int
    right: bool = False

    def cell(self, text: str) -> str:
        return text.rjust(self.width) if self.right else text.ljust(self.width)


def table(columns: Sequence[Column], rows: Iterable[Sequence[str]]) -> str:
    """A title line and the rows; what is too wide for its column goes on in the next line."""
    return "\n".join(
        [row(columns, [column.title for column in columns]), *(row(columns, one) for one in rows)]
    )


def row(columns: Sequence[Column], cells: Sequence[str]) -> str:
    wrapped = [_lines(cell, column.width) for column, cell in zip(columns, cells, strict=True)]
    return "\n".join(
        _GAP.join(column.cell(part) for column, part in zip(columns, parts, strict=True)).rstrip()
        for parts in zip_longest(*wrapped, fillvalue="")
    )


def paragraph(text: str, *, indent: int = 0, first: str | None = None) -> str:
    """Words, indented; `first` stands in the indentation of the first line."""
    return textwrap.fill(
        one_line(text),
        width=WIDTH,
        initial_indent=" " * indent if first is None else first.ljust(indent),
        subsequent_indent=" " * indent,
        # An address that is broken leads nowhere.
        break_long_words=False,
        break_on_hyphens=False,
    )


def number(value: float | None) -> str:
    """As people write it: 56 and not 56.0."""
    return "-" if value is None else f"{value:.10g}"


def _lines(cell: str, width: int) -> list[str]:
    return textwrap.wrap(one_line(cell), width, break_on_hyphens=False) or [""]
