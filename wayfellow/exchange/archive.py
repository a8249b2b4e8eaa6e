"""The file: a page to read, tables, and all of it as JSON for another place like this one."""

import io
import zipfile
import zlib
from collections.abc import Iterable
from datetime import datetime
from typing import Any, Final
from uuid import UUID

import msgspec

NAME: Final = "archive.zip"
SPACE: Final = "space.json"
READ_ME: Final = "read-me.html"
MOST_UNPACKED: Final = 32 * 1024 * 1024
MOST_FILES: Final = 200
# All that zipfile lets through when a file was cut or changed: tests/fuzz/test_archives.py.
_NO_ARCHIVE: Final = (
    zipfile.BadZipFile,
    zlib.error,
    LookupError,
    RuntimeError,
    EOFError,
    OSError,
    ValueError,
)


class ArchiveRefused(ValueError):
    """It is not such a file, or it does not fit together. Never says any of its words."""


class Row(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """One record: its columns in the open, and what was sealed."""

    kind: str
    id: UUID
    created_at: datetime
    changed_at: datetime | None = None
    plain: dict[str, Any] = {}
    words: dict[str, Any] | None = None

    def __repr__(self) -> str:
        """The kind only: words must not reach a log."""
        return f"<Row {self.kind}>"


class Space(
    msgspec.Struct,
    frozen=True,
    kw_only=True,
    forbid_unknown_fields=True,
    tag_field="format",
    tag="wayfellow space 1",
):
    """All rows of one person, those on which others hang first."""

    made_at: datetime
    owner: UUID
    rows: tuple[Row, ...]

    def __repr__(self) -> str:
        """How much there is: words must not reach a log."""
        return f"<Space of {len(self.rows)} rows>"


def packed(space: Space, files: Iterable[tuple[str, bytes]]) -> bytes:
    """The whole archive, put together in memory and never on the disk."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(SPACE, msgspec.json.format(msgspec.json.encode(space), indent=1))
        for name, content in files:
            archive.writestr(name, content)
    return out.getvalue()


def unpacked(content: bytes) -> Space:
    """What an archive holds. Nothing but one file of it is read, and never more than a space can be."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return msgspec.json.decode(_space_in(archive), type=Space)
    except ArchiveRefused:
        raise
    except (msgspec.DecodeError, UnicodeDecodeError) as odd:
        raise ArchiveRefused("its words are not put together as a space is") from odd
    except _NO_ARCHIVE as odd:
        raise ArchiveRefused("not an archive of a space") from odd


def _space_in(archive: zipfile.ZipFile) -> bytes:
    if len(archive.infolist()) > MOST_FILES:
        raise ArchiveRefused("too many files")
    with archive.open(SPACE) as packed_space:
        content = packed_space.read(MOST_UNPACKED + 1)
    if len(content) > MOST_UNPACKED:
        raise ArchiveRefused("too long")
    return content
