"""Workbooks that were tampered with."""

import io
import zipfile
from collections.abc import Callable


def parts(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def zipped(parts: dict[str, bytes], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", compression) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return made.getvalue()


def changed(content: bytes, name: str, change: Callable[[bytes], bytes]) -> bytes:
    """The same workbook with one part changed, which must really have changed."""
    found = parts(content)
    after = change(found[name])
    assert after != found[name]
    return zipped({**found, name: after})


def with_part(content: bytes, name: str, part: bytes) -> bytes:
    """The same workbook with one part more."""
    return zipped({**parts(content), name: part})
