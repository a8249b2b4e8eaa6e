"""A master key file that is missing, damaged or open to others is refused in plain words."""

import base64
import errno
import os
from pathlib import Path

import pytest

from wayfellow.vault.keys import MasterKey, MasterKeyRefused
from wayfellow.vault.tests.examples import MASTER

ONE_LINE = base64.b64encode(bytes(range(64, 96)))


def _key_file(folder: Path, *, content: bytes = ONE_LINE + b"\n", mode: int = 0o600) -> Path:
    path = folder / "master.key"
    path.write_bytes(content)
    path.chmod(mode)
    return path


def _refusal(path: Path) -> str:
    with pytest.raises(MasterKeyRefused) as refusal:
        MasterKey.from_file(path)
    assert refusal.value.__context__ is None or refusal.value.__suppress_context__
    return str(refusal.value)


@pytest.mark.parametrize("ending", [b"", b"\n", b"\r\n"], ids=["none", "unix", "windows"])
@pytest.mark.parametrize("mode", [0o600, 0o400])
def test_a_closed_file_with_one_line_gives_the_key(tmp_path: Path, mode: int, ending: bytes) -> None:
    path = _key_file(tmp_path, content=ONE_LINE + ending, mode=mode)

    assert MasterKey.from_file(path).key_id == MASTER.key_id


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "nowhere.key"

    assert _refusal(path) == f"The master key file {path} is missing."


@pytest.mark.shows("M10")
@pytest.mark.parametrize("mode", [0o640, 0o604, 0o644, 0o620, 0o602, 0o610, 0o601, 0o777])
def test_a_file_open_to_group_or_others_is_refused(tmp_path: Path, mode: int) -> None:
    path = _key_file(tmp_path, mode=mode)

    assert _refusal(path) == (
        f"The master key file {path} is open to other accounts. "
        f"Close it with: chmod 600 {path} (and think about who may have read it)."
    )


@pytest.mark.shows("M10")
def test_a_link_to_a_file_open_to_others_is_refused(tmp_path: Path) -> None:
    link = tmp_path / "link.key"
    link.symlink_to(_key_file(tmp_path, mode=0o644))

    assert "is open to other accounts" in _refusal(link)


def test_a_link_to_a_closed_file_gives_the_key(tmp_path: Path) -> None:
    link = tmp_path / "link.key"
    link.symlink_to(_key_file(tmp_path))

    assert MasterKey.from_file(link).key_id == MASTER.key_id


def test_a_link_to_nowhere_is_refused(tmp_path: Path) -> None:
    link = tmp_path / "link.key"
    link.symlink_to(tmp_path / "gone.key")

    assert _refusal(link) == f"The master key file {link} is missing."


def test_a_link_to_itself_is_refused(tmp_path: Path) -> None:
    link = tmp_path / "link.key"
    link.symlink_to(link)

    assert _refusal(link) == (f"The master key file {link} cannot be read: {os.strerror(errno.ELOOP)}.")


def test_a_folder_is_refused(tmp_path: Path) -> None:
    tmp_path.chmod(0o700)

    assert _refusal(tmp_path) == f"The master key file {tmp_path} is not an ordinary file."


def test_a_pipe_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.key"
    os.mkfifo(pipe, mode=0o600)

    assert _refusal(pipe) == f"The master key file {pipe} is not an ordinary file."


@pytest.mark.parametrize(
    "content",
    [
        b"not base64!!",
        ONE_LINE[:-1],
        ONE_LINE[:10] + b"\n" + ONE_LINE[10:],
        ONE_LINE + b"\n" + ONE_LINE,
        b"\xff" * 44,
    ],
    ids=["no base64", "padding lost", "broken in two", "two lines", "raw bytes"],
)
def test_a_file_without_one_line_of_base64_is_refused(tmp_path: Path, content: bytes) -> None:
    path = _key_file(tmp_path, content=content)

    assert _refusal(path) == f"The master key file {path} does not hold one line of base64."


@pytest.mark.parametrize("length", [0, 16, 31, 33, 64])
def test_a_key_of_the_wrong_length_is_refused(tmp_path: Path, length: int) -> None:
    path = _key_file(tmp_path, content=base64.b64encode(b"k" * length))

    assert _refusal(path) == f"The master key in {path} is {length} bytes long, and must be 32."


def test_neither_a_good_file_nor_a_refused_one_stays_open(tmp_path: Path) -> None:
    good, bad = _key_file(tmp_path), tmp_path
    free = _next_free_descriptor()

    MasterKey.from_file(good)
    _refusal(bad)

    assert _next_free_descriptor() == free


def _next_free_descriptor() -> int:
    descriptor = os.open(os.devnull, os.O_RDONLY)
    os.close(descriptor)
    return descriptor


def test_a_file_far_too_large_is_refused_without_reading_it_all(tmp_path: Path) -> None:
    path = _key_file(tmp_path, content=b"A" * 1_000_000)

    assert _refusal(path) == f"The master key file {path} does not hold one line of base64."


@pytest.mark.shows("M10")
@pytest.mark.parametrize("content", [b"canarycanary!", base64.b64encode(b"canary" * 5)])
def test_a_refusal_never_shows_what_the_file_holds(tmp_path: Path, content: bytes) -> None:
    path = _key_file(tmp_path, content=content)

    with pytest.raises(MasterKeyRefused) as refusal:
        MasterKey.from_file(path)

    assert "canary" not in str(refusal.value)
    assert content.decode() not in str(refusal.value)
    assert refusal.value.__cause__ is None
    assert refusal.value.__suppress_context__ or refusal.value.__context__ is None


@pytest.mark.parametrize("length", [0, 31, 33])
def test_raw_bytes_of_the_wrong_length_are_refused(length: int) -> None:
    with pytest.raises(MasterKeyRefused, match=f"^The master key is {length} bytes long, and must be 32[.]$"):
        MasterKey.from_bytes(b"k" * length)
