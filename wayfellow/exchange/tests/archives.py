"""Archives for tests: what is in one, and one that was changed."""

import io
import json
import zipfile
from collections.abc import Callable
from typing import Any

from tests.cast import Member
from wayfellow.exchange.archive import SPACE, Space, unpacked
from wayfellow.exchange.kinds import OF_SOMEBODY, TOLD_ONLY
from wayfellow.exchange.views import archive_of
from wayfellow.foundation.keyring import key_scope


def taken_away(member: Member) -> bytes:
    """The file of somebody."""
    with key_scope():
        return archive_of(member.viewer)


def files_in(archive: bytes) -> dict[str, bytes]:
    """Its files by name."""
    with zipfile.ZipFile(io.BytesIO(archive)) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


def told_in(archive: bytes) -> list[dict[str, Any]]:
    """The rows that travel, as plain data: whose ids they say is told as "me" or as "somebody"."""
    space = json.loads(files_in(archive)[SPACE])
    rows = [row for row in space["rows"] if row["kind"] not in TOLD_ONLY]
    for row in rows:
        plain = row.get("plain", {})
        for column in OF_SOMEBODY & plain.keys():
            plain[column] = "me" if plain[column] == space["owner"] else "somebody"
        if "companion_id" in plain:
            plain["companion_id"] = None  # whom they walked with is not here
    return sorted(rows, key=lambda row: json.dumps(row, sort_keys=True))


def changed(archive: bytes, change: Callable[[dict[str, Any]], object]) -> bytes:
    """The same file after somebody had their hands on it."""
    files = files_in(archive)
    space = json.loads(files[SPACE])
    change(space)
    return zipped({**files, SPACE: json.dumps(space).encode()})


def zipped(files: dict[str, bytes]) -> bytes:
    """A file of these files."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return out.getvalue()


def space_of(archive: bytes) -> Space:
    """What the application reads out of it."""
    return unpacked(archive)
