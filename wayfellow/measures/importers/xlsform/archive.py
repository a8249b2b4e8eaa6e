"""Opens a workbook, which is a zip, without trusting anything it says about itself."""

import io
import struct
import zipfile
import zlib
from collections.abc import Iterable, Mapping
from pathlib import PurePosixPath
from typing import Final

from wayfellow.measures.importers.limits import Place, told
from wayfellow.measures.importers.questionnaire import ImportRefused

MOST_ENTRIES: Final = 200
MOST_UNPACKED: Final = 16 * 1024 * 1024
"""All parts together."""

_WORKBOOK: Final = "xl/workbook.xml"
# Where the cells of a workbook are kept. Pictures, styles, links and scripts are never unpacked.
_FOLDERS: Final = frozenset({".", "_rels", "xl", "xl/_rels", "xl/worksheets"})
_ENDINGS: Final = frozenset({".xml", ".rels"})
_NOT_NEEDED: Final = frozenset({"xl/styles.xml"})
_NESTED: Final = frozenset({".zip", ".xlsx", ".xlsm", ".xlsb", ".jar", ".7z", ".gz"})
_ENCRYPTED: Final = 0x1
_HEAD: Final = 30
"""Bytes before the name of an entry."""


def parts_of(content: bytes, place: Place) -> dict[str, bytes]:
    """The parts that hold cells, by name."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            entries = archive.infolist()
            _check_entries(entries, place)
            return _unpacked(archive, [one for one in entries if _is_wanted(one.filename)], place)
    except ImportRefused:
        raise
    except _BROKEN as mistake:
        raise place.refused(f"the zip cannot be unpacked ({told(mistake)})") from mistake


# What zipfile raises for a file that breaks its rules, one place after another.
_BROKEN: Final = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    OSError,
    OverflowError,
    RuntimeError,
    ValueError,
)


def packed(parts: Mapping[str, bytes]) -> io.BytesIO:
    """A new zip of parts that were checked: whoever reads it sees nothing of the one that came."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_STORED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    made.seek(0)
    return made


def _check_entries(entries: list[zipfile.ZipInfo], place: Place) -> None:
    if len(entries) > MOST_ENTRIES:
        raise place.refused(f"the zip has {len(entries)} entries, and {MOST_ENTRIES} is the most")
    names = [entry.filename for entry in entries]
    if twice := next((name for name in names if names.count(name) > 1), None):
        raise place.refused(f"the zip holds {told(twice)} twice")
    for entry in entries:
        _check_entry(entry, place)
    if any(name.lower().endswith("vbaproject.bin") for name in names):
        raise place.refused("the workbook holds macros; save it as a plain .xlsx and try again")
    if _WORKBOOK not in names:
        raise place.refused(_not_a_workbook(names))
    _check_room(entries, place)


def _check_entry(entry: zipfile.ZipInfo, place: Place) -> None:
    path = PurePosixPath(entry.filename)
    if path.is_absolute() or ".." in path.parts or "\\" in entry.filename:
        raise place.refused(f"the zip holds {told(entry.filename)}, which would lead outside")
    if path.suffix.lower() in _NESTED:
        raise place.refused(f"the zip holds another one, {told(entry.filename)}")
    if entry.flag_bits & _ENCRYPTED:
        raise place.refused("the workbook has a password; take it off and try again")
    if entry.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
        raise place.refused(f"the zip packs {told(entry.filename)} in a way that no workbook does")


def _not_a_workbook(names: list[str]) -> str:
    if "instrument.csv" in names:
        return "this is a REDCap instrument; unpack the zip and import the instrument.csv in it"
    if "xl/workbook.bin" in names or "content.xml" in names:
        return "this is another kind of workbook; save it as .xlsx and try again"
    return "this zip is not an Excel workbook (it has no xl/workbook.xml)"


def _check_room(entries: Iterable[zipfile.ZipInfo], place: Place) -> None:
    """Entries that share bytes unfold into far more than their size allows."""
    end = 0
    for entry in sorted(entries, key=lambda one: one.header_offset):
        if entry.header_offset < end:
            raise place.refused(f"the zip's entry {told(entry.filename)} overlaps another")
        end = entry.header_offset + _HEAD + len(entry.orig_filename) + entry.compress_size


def _is_wanted(name: str) -> bool:
    path = PurePosixPath(name)
    wanted = str(path.parent) in _FOLDERS and path.suffix.lower() in _ENDINGS
    return wanted and name not in _NOT_NEEDED


def _unpacked(archive: zipfile.ZipFile, entries: Iterable[zipfile.ZipInfo], place: Place) -> dict[str, bytes]:
    parts: dict[str, bytes] = {}
    left = MOST_UNPACKED
    for entry in entries:
        with archive.open(entry) as packed_part:
            part = packed_part.read(left + 1)
        left -= len(part)
        if left < 0:
            raise place.refused(f"the zip unpacks to more than {MOST_UNPACKED} bytes")
        if len(part) != entry.file_size:
            raise place.refused(f"the zip lies about the size of {told(entry.filename)}")
        parts[entry.filename] = part
    return parts
