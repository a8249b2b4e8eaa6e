"""The parts in a lock: name, version, the hashes of their files, and where they are needed."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
REQUIREMENTS = ROOT / "requirements"
_PART = re.compile(r"^(?P<name>[a-z0-9._-]+)==(?P<version>[^ ;\\]+)(?: ; (?P<marker>[^\\]+?))? *\\?$")
_HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")


@dataclass(frozen=True, slots=True)
class Part:
    """One package, pinned."""

    name: str
    version: str
    marker: str
    """On which machines it is needed; empty for all."""
    hashes: tuple[str, ...]
    """SHA-256 of each of its files that may be installed."""

    @property
    def address(self) -> str:
        """Its name among all packages of all languages (a package URL)."""
        return f"pkg:pypi/{self.name}@{self.version}"


class LockNotUnderstood(Exception):
    """A line of a lock that is neither a package nor a hash."""


def parts(kind: str) -> tuple[Part, ...]:
    """Every part of `runtime` or `dev`."""
    return tuple(parts_in((REQUIREMENTS / f"{kind}.txt").read_text(encoding="utf-8")))


def parts_in(lock: str) -> Iterator[Part]:
    """The parts of a lock, in its order."""
    blocks = re.split(r"\n(?=\S)", lock.strip())
    for block in blocks:
        head, *rest = block.split("\n")
        told = _PART.match(head.strip())
        if told is None or any(not _HASH.search(line) for line in rest):
            raise LockNotUnderstood(head)
        yield Part(
            told["name"].replace("_", "-"), told["version"], told["marker"] or "", tuple(_HASH.findall(block))
        )
