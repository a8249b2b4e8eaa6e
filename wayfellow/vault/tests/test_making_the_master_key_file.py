"""A master key file is made once, closed to everybody else, and never written over."""

import base64
import errno
import os
import resource
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from wayfellow.vault.keys import MasterKey, MasterKeyRefused


@contextmanager
def _umask(mask: int) -> Iterator[None]:
    before = os.umask(mask)
    try:
        yield
    finally:
        os.umask(before)


@contextmanager
def _a_full_disk() -> Iterator[None]:
    """No file of this process may grow: writing fails as it does on a full disk."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_the_key_that_was_made_is_the_key_that_is_read(tmp_path: Path) -> None:
    path = tmp_path / "master.key"

    made = MasterKey.make_file(path)

    assert MasterKey.from_file(path).key_id == made.key_id


def test_the_file_holds_one_line_of_base64_of_32_bytes(tmp_path: Path) -> None:
    path = tmp_path / "master.key"

    MasterKey.make_file(path)

    (line,) = path.read_bytes().splitlines(keepends=True)
    assert line.endswith(b"\n")
    assert len(base64.b64decode(line, validate=False)) == 32


@pytest.mark.shows("M10")
@pytest.mark.parametrize("mask", [0o000, 0o022, 0o077])
def test_nobody_else_may_read_it_whatever_the_umask(tmp_path: Path, mask: int) -> None:
    path = tmp_path / "master.key"

    with _umask(mask):
        MasterKey.make_file(path)

    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_nothing_stays_open_after_a_key_was_made(tmp_path: Path) -> None:
    free = _next_free_descriptor()

    MasterKey.make_file(tmp_path / "master.key")

    assert _next_free_descriptor() == free


def _next_free_descriptor() -> int:
    descriptor = os.open(os.devnull, os.O_RDONLY)
    os.close(descriptor)
    return descriptor


def test_two_files_never_hold_the_same_key(tmp_path: Path) -> None:
    ids = {MasterKey.make_file(tmp_path / f"{number}.key").key_id for number in range(50)}

    assert len(ids) == 50


@pytest.mark.shows("M10")
def test_a_key_file_that_exists_is_never_written_over(tmp_path: Path) -> None:
    path = tmp_path / "master.key"
    MasterKey.make_file(path)
    before = path.read_bytes()

    with pytest.raises(MasterKeyRefused) as refusal:
        MasterKey.make_file(path)

    assert str(refusal.value) == f"There is already a file at {path}. A master key is never written over."
    assert refusal.value.__suppress_context__
    assert path.read_bytes() == before


def test_not_even_an_empty_file_is_written_over(tmp_path: Path) -> None:
    path = tmp_path / "master.key"
    path.touch()

    with pytest.raises(MasterKeyRefused, match="never written over"):
        MasterKey.make_file(path)

    assert path.read_bytes() == b""


def test_a_link_is_not_followed_to_make_a_key_elsewhere(tmp_path: Path) -> None:
    link = tmp_path / "master.key"
    link.symlink_to(tmp_path / "elsewhere.key")

    with pytest.raises(MasterKeyRefused, match="never written over"):
        MasterKey.make_file(link)

    assert not (tmp_path / "elsewhere.key").exists()


def test_a_missing_folder_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "nowhere" / "master.key"

    with pytest.raises(MasterKeyRefused) as refusal:
        MasterKey.make_file(path)

    assert str(refusal.value) == f"The master key file {path} cannot be made: {os.strerror(errno.ENOENT)}."


def test_a_full_disk_leaves_no_half_written_key_behind(tmp_path: Path) -> None:
    path = tmp_path / "master.key"

    with _a_full_disk(), pytest.raises(MasterKeyRefused) as refusal:
        MasterKey.make_file(path)

    assert str(refusal.value) == f"The master key file {path} cannot be made: {os.strerror(errno.EFBIG)}."
    assert refusal.value.__suppress_context__
    assert list(tmp_path.iterdir()) == []
