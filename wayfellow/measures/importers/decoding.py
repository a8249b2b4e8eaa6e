"""Bytes to text: UTF-8, or UTF-16 that says so. Nothing is guessed, since a wrong guess changes words."""

import codecs
from typing import Final

from wayfellow.measures.importers.limits import Place

_SAVE_AS: Final = "save it as UTF-8 (in a spreadsheet: “CSV UTF-8”)"


def decoded(content: bytes, place: Place) -> str:
    """The text, without a byte order mark."""
    text = _read(content, place)
    if "\0" in text:
        raise place.refused(f"line {_line(text, text.index(chr(0)))}: the text holds a NUL character")
    return text


def _read(content: bytes, place: Place) -> str:
    if content.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
        raise place.refused(f"the text is in UTF-32; {_SAVE_AS}")
    marked = content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    try:
        return content.decode("utf-16" if marked else "utf-8-sig")
    except UnicodeDecodeError as mistake:
        if marked:
            raise place.refused(f"the text says it is in UTF-16, and is not; {_SAVE_AS}") from mistake
        line = content[: mistake.start].count(b"\n") + 1
        found = content[mistake.start]
        raise place.refused(f"line {line}: the byte {found:#04x} is not UTF-8; {_SAVE_AS}") from mistake


def _line(text: str, position: int) -> int:
    return text.count("\n", 0, position) + 1
