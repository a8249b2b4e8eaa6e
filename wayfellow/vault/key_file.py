"""The file that holds the master key: one line of base64, closed to every other account."""

import base64
import binascii
import os
import stat
from pathlib import Path

KEY_LENGTH = 32
_ENOUGH_BYTES = 255  # a good file has 45; cut off here, a longer one is no base64, which comes in fours


class MasterKeyRefused(Exception):
    """A master key that must not be used. The sentence is for whoever runs the service."""


def read_key_file(path: Path) -> bytes:
    return key_in(_content_of(path), held_by=f"The master key file {path}", place=str(path))


def key_in(content: bytes, *, held_by: str, place: str) -> bytes:
    """The key that one line of base64 stands for. What was there instead is never repeated."""
    try:
        raw = base64.b64decode(content.strip(), validate=True)
    except binascii.Error:
        raise MasterKeyRefused(f"{held_by} does not hold one line of base64.") from None
    if len(raw) != KEY_LENGTH:
        raise MasterKeyRefused(
            f"The master key in {place} is {len(raw)} bytes long, and must be {KEY_LENGTH}."
        )
    return raw


def make_key_file(path: Path) -> None:
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600)
        _write_new_key(descriptor, path)
    except FileExistsError:
        raise MasterKeyRefused(
            f"There is already a file at {path}. A master key is never written over."
        ) from None
    except OSError as error:
        raise MasterKeyRefused(f"The master key file {path} cannot be made: {error.strerror}.") from None


def _content_of(path: Path) -> bytes:
    try:
        # A pipe in place of the file would otherwise keep the start waiting for ever.
        descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    except FileNotFoundError:
        raise MasterKeyRefused(f"The master key file {path} is missing.") from None
    except OSError as error:
        raise MasterKeyRefused(f"The master key file {path} cannot be read: {error.strerror}.") from None
    try:
        _refuse_unless_closed(os.fstat(descriptor).st_mode, path)
        return os.read(descriptor, _ENOUGH_BYTES)
    finally:
        os.close(descriptor)


def _refuse_unless_closed(mode: int, path: Path) -> None:
    """The mode is of the opened file itself, so a link is seen through and nothing can change in between."""
    if not stat.S_ISREG(mode):
        raise MasterKeyRefused(f"The master key file {path} is not an ordinary file.")
    if mode & (stat.S_IRWXG | stat.S_IRWXO):
        raise MasterKeyRefused(
            f"The master key file {path} is open to other accounts. "
            f"Close it with: chmod 600 {path} (and think about who may have read it)."
        )


def _write_new_key(descriptor: int, path: Path) -> None:
    """On the disk before anybody relies on it: words sealed under a key lost in a power cut are lost too."""
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(base64.b64encode(os.urandom(KEY_LENGTH)) + b"\n")
            file.flush()
            os.fsync(descriptor)
    except OSError:
        path.unlink()
        raise
    _keep_folder_entry(path.parent)


def _keep_folder_entry(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY | os.O_CLOEXEC)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
