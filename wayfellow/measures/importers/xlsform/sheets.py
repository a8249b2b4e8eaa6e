"""The cells of a workbook's sheets as text. Formulas are not worked out: the value saved last is read."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import IO, Any, Final

from openpyxl import load_workbook  # type: ignore[import-untyped]
from pyxform.constants import CHOICES, EXTERNAL_CHOICES, SETTINGS, SURVEY  # type: ignore[import-untyped]
from pyxform.xls2json_backends import xlsx_value_to_str  # type: ignore[import-untyped]

from wayfellow.measures.importers.limits import Place, clean_text, told

MOST_ROWS: Final = 10_000
MOST_COLUMNS: Final = 200
MOST_CHARACTERS: Final = 2_000_000
"""In all cells together: one text can be written into many cells."""

_READ: Final = frozenset({SURVEY, CHOICES, SETTINGS, EXTERNAL_CHOICES})


@dataclass(frozen=True, slots=True)
class Sheet:
    """Column names, and the filled cells of each row by column name. The first row stands in row 2."""

    columns: tuple[str, ...]
    rows: tuple[dict[str, str], ...]


def sheets_in(workbook: IO[bytes], place: Place) -> dict[str, Sheet]:
    """The sheets that a form is made of, by their name in small letters."""
    opened = load_workbook(workbook, read_only=True, data_only=True, keep_links=False)
    try:
        names = opened.sheetnames
        found: dict[str, Sheet] = {}
        room = _Room()
        for name in names:
            # A workbook with one sheet may call it as it likes.
            key = SURVEY if len(names) == 1 else name.lower()
            if key in _READ:
                if key in found:
                    raise place.refused(f"two sheets are called {told(key)}")
                found[key] = _sheet(opened[name], place.at(told(name)), room)
        return found
    finally:
        opened.close()


@dataclass(slots=True)
class _Room:
    """What is left for the text of all cells."""

    left: int = MOST_CHARACTERS

    def take(self, characters: int, place: Place) -> None:
        self.left -= characters
        if self.left < 0:
            raise place.refused(f"the cells hold more than {MOST_CHARACTERS} characters")


def _sheet(sheet: Any, place: Place, room: _Room) -> Sheet:
    sheet.reset_dimensions()  # what a sheet says of its own size may leave out rows
    first = next(sheet.iter_rows(max_row=1, max_col=MOST_COLUMNS + 1, values_only=True), ())
    columns = _columns(first, place, room)
    rows = sheet.iter_rows(min_row=2, max_col=len(columns), values_only=True) if columns else ()
    kept = [_row(columns, cells, place.at(f"row {n}"), room) for n, cells in _numbered(rows, place)]
    while kept and not kept[-1]:
        kept.pop()
    return Sheet(tuple(name for name in columns if name), tuple(kept))


def _columns(cells: Iterable[object], place: Place, room: _Room) -> list[str]:
    names = [" ".join(_text(cell, place.at("row 1"), room).split(" ")).strip() for cell in cells]
    while names and not names[-1]:
        names.pop()
    if len(names) > MOST_COLUMNS:
        raise place.refused(f"the sheet has more than {MOST_COLUMNS} columns")
    filled = [name for name in names if name]
    for name in filled:
        if filled.count(name) > 1:
            raise place.refused(f"the column {told(name)} stands twice")
    return names


def _numbered(rows: Iterable[tuple[object, ...]], place: Place) -> Iterator[tuple[int, tuple[object, ...]]]:
    for number, cells in enumerate(islice(rows, MOST_ROWS + 1), start=2):
        if number > MOST_ROWS + 1:
            raise place.refused(f"the sheet has more than {MOST_ROWS} rows; delete the empty ones below")
        yield number, cells


def _row(columns: list[str], cells: tuple[object, ...], place: Place, room: _Room) -> dict[str, str]:
    texts = ((name, _text(cell, place, room)) for name, cell in zip(columns, cells, strict=False) if name)
    return {name: text for name, text in texts if text}


def _text(cell: object, place: Place, room: _Room) -> str:
    if cell is None:
        return ""
    # Before it is changed in any way: one long text may stand in every cell.
    if isinstance(cell, str):
        room.take(len(cell), place)
    return clean_text(str(xlsx_value_to_str(cell)), place)
