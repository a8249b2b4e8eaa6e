"""Reads a licensee's table, two numbers on a line, and says where it is none."""

import csv
import re
from collections.abc import Iterator
from io import StringIO
from typing import Final

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

MOST_LINES: Final = 1000
# Plain digits only: float() would also take "nan", "1_0" and the digits of other scripts.
_NUMBER = re.compile(r"-?[0-9]{1,9}(\.[0-9]{1,9})?")

Row = tuple[float, float]


def table_rows(content: bytes) -> tuple[Row, ...]:
    """What was counted and what is reported, line by line; or ValidationError with one sentence."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as not_text:
        raise ValidationError(_("This is not a plain text file. Please save the table as CSV.")) from not_text
    rows = tuple(_rows(text))
    if not rows:
        raise ValidationError(_("There are no numbers in this file."))
    return rows


def _rows(text: str) -> Iterator[Row]:
    for number, cells in enumerate(_cells(text), start=1):
        if number > MOST_LINES:
            raise ValidationError(_("This file has more than 1000 lines. That is no table for a score."))
        if not any(cells) or (number == 1 and not any(map(_NUMBER.fullmatch, cells))):
            continue  # an empty line, or the names of the columns
        yield _row(number, cells)


def _cells(text: str) -> Iterator[list[str]]:
    """Spreadsheets of some countries put a semicolon where others put a comma."""
    between = ";" if ";" in text.partition("\n")[0] else ","
    try:
        for cells in csv.reader(StringIO(text, newline=""), delimiter=between, skipinitialspace=True):
            yield [cell.strip() for cell in cells]
    except csv.Error as refused:
        raise ValidationError(_("This file cannot be read as CSV.")) from refused


def _row(number: int, cells: list[str]) -> Row:
    if len(cells) != 2 or not all(map(_NUMBER.fullmatch, cells)):
        where = {"number": number}
        raise ValidationError(
            _("Line %(number)s: here should be two numbers with a comma between them.") % where
        )
    counted, reported = map(float, cells)
    return counted, reported
