"""What is known against a part: advisories in the OSV format, from a folder or a zip on this machine."""

import json
import time
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from packaging.version import InvalidVersion, Version

from tools.supply.lock import Part

Advisory = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Known:
    """One part that somebody found a fault in."""

    part: Part
    advisory: str
    about: str
    fixed_in: tuple[str, ...]


class NoDatabase(Exception):
    """There is nothing on this machine to look things up in."""


def age_in_days(place: Path, *, at: float | None = None) -> float:
    """How old the newest file of a database is, or NoDatabase."""
    files = [place] if place.is_file() else [path for path in place.rglob("*") if path.is_file()]
    if not files:
        raise NoDatabase(f"{place} holds nothing.")
    return ((at or time.time()) - max(path.stat().st_mtime for path in files)) / 86_400


def advisories(place: Path) -> Iterator[Advisory]:
    """Every advisory of a database, one file each, in a folder or in a zip as it is published."""
    if place.is_dir():
        for path in sorted(place.rglob("*.json")):
            yield json.loads(path.read_bytes())
        return
    with zipfile.ZipFile(place) as archive:
        for name in sorted(archive.namelist()):
            if name.endswith(".json"):
                yield json.loads(archive.read(name))


def known_against(parts: Iterable[Part], told: Iterable[Advisory]) -> list[Known]:
    """Every part that an advisory speaks of, as it is pinned. What was withdrawn does not count."""
    by_name: dict[str, list[Part]] = {}
    for part in parts:
        by_name.setdefault(part.name, []).append(part)
    return sorted(
        (
            Known(part, advisory["id"], str(advisory.get("summary", "")), _fixed_in(affected))
            for advisory in told
            if not advisory.get("withdrawn")
            for affected in advisory.get("affected", ())
            for part in by_name.get(_name(affected), ())
            if concerns(affected, part.version)
        ),
        key=lambda one: (one.part.name, one.advisory),
    )


def _name(affected: Mapping[str, Any]) -> str:
    package = affected.get("package", {})
    return (
        str(package.get("name", "")).lower().replace("_", "-") if package.get("ecosystem") == "PyPI" else ""
    )


def concerns(affected: Mapping[str, Any], version: str) -> bool:
    """Is this very version named, or in one of the ranges?"""
    ranges = [one for one in affected.get("ranges", ()) if one.get("type") == "ECOSYSTEM"]
    return version in affected.get("versions", ()) or any(_within(one["events"], version) for one in ranges)


def _within(events: Iterable[Mapping[str, str]], version: str) -> bool:
    """A range is told as events: from here on, until there, or with there."""
    inside, pinned = False, Version(version)
    for event in sorted(events, key=_place):
        if "introduced" in event and pinned >= _version(event["introduced"]):
            inside = True
        if "fixed" in event and pinned >= _version(event["fixed"]):
            inside = False
        if "last_affected" in event and pinned > _version(event["last_affected"]):
            inside = False
    return inside


def _place(event: Mapping[str, str]) -> Version:
    return _version(next(iter(event.values())))


def _version(told: str) -> Version:
    """0 stands for the beginning; what no version can be stands there too, so that nothing is missed."""
    try:
        return Version(told)
    except InvalidVersion:
        return Version("0")


def _fixed_in(affected: Mapping[str, Any]) -> tuple[str, ...]:
    ranges = affected.get("ranges", ())
    return tuple(event["fixed"] for one in ranges for event in one.get("events", ()) if "fixed" in event)
