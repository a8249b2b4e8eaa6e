"""The rows of a REDCap data dictionary, whichever of its two ways of naming columns was used."""

import csv
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from wayfellow.measures.importers.limits import MOST_ITEMS, Place, clean_text, told

# As the API calls a column, and as a downloaded file does.
COLUMNS: Final[Mapping[str, str]] = {
    "field_name": "Variable / Field Name",
    "form_name": "Form Name",
    "section_header": "Section Header",
    "field_type": "Field Type",
    "field_label": "Field Label",
    "select_choices_or_calculations": "Choices, Calculations, OR Slider Labels",
    "field_note": "Field Note",
    "text_validation_type_or_show_slider_number": "Text Validation Type OR Show Slider Number",
    "text_validation_min": "Text Validation Min",
    "text_validation_max": "Text Validation Max",
    "identifier": "Identifier?",
    "branching_logic": "Branching Logic (Show field only if...)",
    "required_field": "Required Field?",
    "custom_alignment": "Custom Alignment",
    "question_number": "Question Number (surveys only)",
    "matrix_group_name": "Matrix Group Name",
    "matrix_ranking": "Matrix Ranking?",
    "field_annotation": "Field Annotation",
}
_NEEDED: Final = ("field_name", "form_name", "field_type", "field_label", "select_choices_or_calculations")
_BY_HEADER: Final = {
    " ".join(name.split()).casefold(): key for key, long in COLUMNS.items() for name in (key, long)
}
# REDCap writes commas; a spreadsheet in some countries writes one of the others.
_PARTED_BY: Final = (",", ";", "\t")
_MOST_COLUMNS: Final = 100


@dataclass(frozen=True, slots=True)
class Row:
    """One field of the project."""

    cells: Mapping[str, str]
    place: Place

    def __getitem__(self, column: str) -> str:
        return self.cells.get(column, "")


def is_dictionary(text: str) -> bool:
    """Whether the first line names the columns of a data dictionary."""
    first = text.lstrip().partition("\n")[0]
    return any(_key(cell) == "field_name" for cell in _split(first))


def _split(line: str) -> list[str]:
    return line.replace('"', "").replace(";", ",").replace("\t", ",").split(",")


def _key(header: str) -> str | None:
    return _BY_HEADER.get(" ".join(header.split()).casefold())


def rows_of(text: str, place: Place) -> tuple[list[Row], list[str]]:
    """The rows, and the columns that nobody knows."""
    lines = _lines(text, place)
    _, header = next(lines, (0, []))
    keys = _keys(header, place)
    strangers = [told(name) for name, key in zip(header, keys, strict=True) if key is None and name.strip()]
    rows: list[Row] = []
    for number, cells in lines:
        if any(cell.strip() for cell in cells):
            if len(rows) == MOST_ITEMS:
                raise place.refused(f"the file has more than {MOST_ITEMS} items")
            rows.append(_row(keys, cells, place.at(f"row {number}")))
    return rows, strangers


def _lines(text: str, place: Place) -> Iterator[tuple[int, list[str]]]:
    """Rows with their numbers, as a spreadsheet counts them."""
    first = text.partition("\n")[0]
    reader = csv.reader(
        io.StringIO(text, newline=""), delimiter=max(_PARTED_BY, key=first.count), strict=True
    )
    number = 0
    try:
        for number, cells in enumerate(reader, start=1):
            yield number, cells
    except csv.Error as mistake:
        raise place.at(f"row {number + 1}").refused(f"this is not CSV ({told(mistake)})") from mistake


def _keys(header: list[str], place: Place) -> list[str | None]:
    if len(header) > _MOST_COLUMNS:
        raise place.refused(f"the first row names {len(header)} columns, and {_MOST_COLUMNS} is the most")
    keys = [_key(name) for name in header]
    for needed in _NEEDED:
        if needed not in keys:
            raise place.refused(f"the first row lacks the column {needed} (“{COLUMNS[needed]}”)")
        if keys.count(needed) > 1:
            raise place.refused(f"the first row names the column {needed} twice")
    return keys


def _row(keys: list[str | None], cells: list[str], place: Place) -> Row:
    if any(cell.strip() for cell in cells[len(keys) :]):
        raise place.refused(f"it has {len(cells)} cells, and the first row names {len(keys)}")
    # A spreadsheet may drop empty cells at the end.
    found = zip(keys, cells, strict=False)
    return Row({key: clean_text(cell, place.at(key)) for key, cell in found if key is not None}, place)
