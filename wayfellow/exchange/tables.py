"""The same rows as tables, one for each kind, for a spreadsheet."""

import csv
import io
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

import msgspec

from wayfellow.exchange.archive import Row

# A cell that begins like this is a formula to a spreadsheet.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
# What lies in somebody's folders must not say what this place is for.
_PLAIN = {"staying_well": "plan", "peer_work": "together", "lived_experience": "stories"}


def tables(rows: Iterable[Row]) -> Iterator[tuple[str, bytes]]:
    """Names and contents of the files. Rows of one kind stand together already."""
    for kind, of_kind in groupby(rows, key=lambda row: row.kind):
        lines = [_line(row) for row in of_kind]
        columns = list(dict.fromkeys(name for line in lines for name in line))
        out = io.StringIO()
        writer = csv.DictWriter(out, columns, lineterminator="\r\n")
        writer.writeheader()
        writer.writerows(lines)
        # With the mark that tells spreadsheets how letters are written.
        yield f"tables/{_name_of(kind)}.csv", out.getvalue().encode("utf-8-sig")


def _name_of(kind: str) -> str:
    folder, _, name = kind.lower().partition(".")
    return f"{_PLAIN.get(folder, folder)}-{name}"


def _line(row: Row) -> dict[str, str]:
    said = {"id": row.id, "created_at": row.created_at, **row.plain, **(row.words or {})}
    return {name: _cell(value) for name, value in said.items()}


def _cell(value: Any) -> str:
    if value is None:
        return ""
    text = value if isinstance(value, str) else str(msgspec.to_builtins(value))
    return f"'{text}" if text.startswith(_FORMULA) else text
