"""A new master key is on the disk, and its name in the folder too, before anybody is told of it."""

import os
import stat
from pathlib import Path

import pytest

from wayfellow.vault.keys import MasterKey

pytestmark = pytest.mark.shows("M10", "S12")


@pytest.fixture
def told_to_the_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[bytes | None]:
    """What was in each file at the moment it was flushed to the disk; None for a folder."""
    told: list[bytes | None] = []
    flush = os.fsync

    def watched(descriptor: int) -> None:
        flush(descriptor)
        is_folder = stat.S_ISDIR(os.fstat(descriptor).st_mode)
        told.append(None if is_folder else (tmp_path / "master.key").read_bytes())

    monkeypatch.setattr(os, "fsync", watched)
    return told


def test_the_whole_key_is_flushed_and_then_its_name(
    tmp_path: Path, told_to_the_disk: list[bytes | None]
) -> None:
    place = tmp_path / "master.key"

    MasterKey.make_file(place)

    assert told_to_the_disk == [place.read_bytes(), None]
