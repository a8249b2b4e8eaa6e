"""Reads CSV tables that somebody else wrote: row by row, and refused at the first odd one."""

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, Final

from wayfellow.measures.command.files import opened
from wayfellow.measures.command.parser import CommandRefused
from wayfellow.measures.command.progress import Progress, progress

_LONGEST_LINE: Final = 1_000_000
_BOM: Final = b"\xef\xbb\xbf"


def rows_of(path: Path) -> Iterator[list[str]]:
    """The header and then every row, or CommandRefused. Row 1 is the first below the header.

    Empty lines may stand at the end only: anywhere else they would put the numbers of rows in doubt.
    """
    with opened(path) as file, progress(file, called=path.name) as done:
        reader = csv.reader(_lines(file, path, done), strict=True)
        number, empty = 0, False
        while (row := _next(reader, path, number)) is not None:
            if row and empty:
                raise CommandRefused(f"{path}, {_place(number)}: an empty line stands before it.")
            if row:
                yield row
                number += 1
            empty = not row
        if not number:
            raise CommandRefused(f"{path}: this file is empty.")


def _next(reader: Iterator[list[str]], path: Path, number: int) -> list[str] | None:
    try:
        return next(reader, None)
    except csv.Error as mistake:
        raise CommandRefused(f"{path}, {_place(number)}: this is not CSV ({mistake}).") from mistake


def _lines(file: BinaryIO, path: Path, done: Progress) -> Iterator[str]:
    number = 0
    while line := file.readline(_LONGEST_LINE + 1):
        done(len(line))
        yield _text(line if number else line.removeprefix(_BOM), f"{path}, line {number + 1}")
        number += 1


def _text(line: bytes, where: str) -> str:
    if len(line) > _LONGEST_LINE:
        raise CommandRefused(f"{where}: this line is too long for a table.")
    if b"\0" in line:
        raise CommandRefused(f"{where}: there is a NUL byte, so this is no text.")
    try:
        return line.decode("utf-8")
    except UnicodeDecodeError as mistake:
        raise CommandRefused(f"{where}: this is not text in UTF-8.") from mistake


def _place(number: int) -> str:
    return f"row {number}" if number else "the header"
