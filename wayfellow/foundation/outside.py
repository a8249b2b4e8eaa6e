"""Files that lie outside both databases: a line is added and kept, and none is ever changed."""

import hashlib
import json
import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any
from uuid import UUID


class LineNotRead(Exception):
    """A line that we have not written, or that was damaged."""

    def __init__(self, path: Path, number: int) -> None:
        super().__init__(f"Line {number} of {path} cannot be read.")


def mark_of(person_id: UUID) -> str:
    """Whose line it is, for those who know the id already. Ids are random: none can be guessed."""
    return hashlib.sha256(b"wayfellow person 1" + person_id.bytes).hexdigest()


def add_line(path: Path, *, at_once: bool, **said: str | int) -> None:
    """One line more, whole or not at all. `at_once` waits until it is on the disk."""
    is_new = not path.exists()
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND | os.O_CLOEXEC, 0o600)
    try:
        os.write(descriptor, json.dumps(said, separators=(",", ":")).encode() + b"\n")
        if at_once:
            os.fsync(descriptor)
    finally:
        os.close(descriptor)
    if is_new:
        _keep_entry(path.parent)


def lines_of(path: Path) -> Iterator[dict[str, Any]]:
    """All lines, in order; none where there is no file yet."""
    if not path.exists():
        return
    with path.open(encoding="utf-8", errors="replace") as file:
        for number, line in enumerate(file, start=1):
            try:
                found = json.loads(line)
            except ValueError:
                raise LineNotRead(path, number) from None
            if not isinstance(found, dict):
                raise LineNotRead(path, number)
            yield found


def lines_of_all(paths: Iterable[Path]) -> Iterator[dict[str, Any]]:
    """All lines of several files: several machines write one each."""
    for path in paths:
        yield from lines_of(path)


def _keep_entry(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY | os.O_CLOEXEC)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
