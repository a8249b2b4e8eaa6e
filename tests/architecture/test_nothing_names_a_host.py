"""Locks name no address of any registry, and no file names a place on somebody's own machine."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.architecture.sources import ROOT, files, short

_ADDRESS = re.compile(r"://|file:|--(extra-)?index-url|--find-links|^-[if] ", re.MULTILINE)
# Put together here, so that this file does not name such a place itself.
_HOMES = "|".join(["/" + "home/", "/" + "Users/", "/" + "root/"])
_SOMEBODYS_PLACE = re.compile(rf"(?<![\w.~}}-])(?:{_HOMES})\w")
WRITTEN = (
    ".py",
    ".html",
    ".css",
    ".js",
    ".md",
    ".toml",
    ".txt",
    ".sh",
    ".yml",
    ".yaml",
    ".cfg",
    ".svg",
    "run",
)


def names_an_address(lock: str) -> bool:
    """Does the lock say where packages come from? That is for each machine to know."""
    return _ADDRESS.search(lock) is not None


def names_a_machine(text: str, *, here: Path = ROOT, home: Path | None = None) -> bool:
    """Does the text name this very folder, or anybody's home?"""
    at_home = home or Path.home()
    own = [str(place) for place in (here, at_home) if len(place.parts) > 2]
    return _SOMEBODYS_PLACE.search(text) is not None or any(place in text for place in own)


@pytest.mark.shows("M39")
def test_locks_name_no_address() -> None:
    locks = sorted((ROOT / "requirements").glob("*.txt"))

    assert [lock.name for lock in locks] == ["browsers.txt", "dev.txt", "runtime.txt"]
    assert [lock.name for lock in locks if names_an_address(lock.read_text(encoding="utf-8"))] == []


def test_no_file_names_a_place_on_one_machine(counted: Callable[[str], None]) -> None:
    written = [path for ending in WRITTEN for path in files(ending)]
    written.append(ROOT / "Makefile")

    found = [short(path) for path in written if names_a_machine(path.read_text(encoding="utf-8"))]

    counted(f"{len(written)} files, none names a place on one machine")
    assert found == []


def test_an_index_in_a_lock_is_found() -> None:
    assert names_an_address("--index-url https" + "://example.org/simple\ndjango==5.2.19\n")


def test_a_wheel_from_a_folder_is_found() -> None:
    assert names_an_address("django @ file" + ":///wheels/django.whl\n")


def test_a_plain_lock_is_fine() -> None:
    assert not names_an_address("django==5.2.19 \\\n    --hash=sha256:52\n")


def test_somebodys_home_is_found() -> None:
    assert names_a_machine("see /" + "home/jo/wayfellow")


def test_this_folder_is_found() -> None:
    assert names_a_machine("cd /build/place && make", here=Path("/build/place"))


def test_an_address_of_a_page_is_no_machine() -> None:
    assert not names_a_machine("goals/home/one and ~/wayfellow", here=Path("/srv"), home=Path("/"))
