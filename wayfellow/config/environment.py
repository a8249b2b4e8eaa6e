"""Reads settings from the environment; a missing one stops the start with a sentence that says its name."""

import contextlib
import os
import secrets
import tempfile
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured


def text(name: str, default: str | None = None) -> str:
    """The setting `name`, or its default; without either the start is refused."""
    value = os.environ.get(name, default)
    if value is None:
        raise ImproperlyConfigured(f"Set {name}. docs/settings.md says what it is for.")
    return value


def is_named(name: str) -> bool:
    """Whether the environment says anything under this name. What it says is read where it is needed."""
    return bool(os.environ.get(name))


def file(name: str, default: Path | None, *, needed: bool) -> Path | None:
    """The file that a setting names, or its default; None where there is neither and none is needed."""
    if default is None and not needed and not is_named(name):
        return None
    return Path(text(name, str(default) if default else None))


def refuse_several(**said: object) -> None:
    """One thing was said in several ways: nobody could tell which of them is meant."""
    named = [name for name, value in said.items() if value]
    if len(named) > 1:
        raise ImproperlyConfigured(f"Set one of {' and '.join(named)}, not several.")


def several(name: str, default: str | None = "") -> list[str]:
    """A setting that holds words with commas between; without a default it must be there."""
    return [part.strip() for part in text(name, default).split(",") if part.strip()]


def yes(name: str, default: bool = False) -> bool:
    """A setting that is "yes" or "no"; anything else is refused."""
    value = text(name, "yes" if default else "no").lower()
    if value not in {"yes", "no"}:
        raise ImproperlyConfigured(f'{name} must be "yes" or "no", not "{value}".')
    return value == "yes"


def number(name: str, default: int) -> int:
    """A setting that is a whole number; anything else is refused."""
    value = text(name, str(default))
    if not value.isdecimal():
        raise ImproperlyConfigured(f'{name} must be a number, not "{value}".')
    return int(value)


def secret(name: str, default_file: Path | None = None, *, shortest: int = 32) -> str:
    """A secret from the file that NAME_FILE names: secrets never stand in the environment itself."""
    path = Path(text(f"{name}_FILE", str(default_file) if default_file else None))
    try:
        value = path.read_text(encoding="utf-8").strip()
    except OSError as error:
        raise ImproperlyConfigured(f"{name}_FILE names a file that cannot be read.") from error
    if len(value) < shortest:
        raise ImproperlyConfigured(f"{name}_FILE holds a secret of fewer than {shortest} characters.")
    return value


def make_secret(path: Path) -> None:
    """A new secret in a file that is closed to every other account, unless there is one already.

    The file appears whole or not at all, so that a start broken off halfway does not spoil the next one.
    """
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    if path.exists():
        return
    with tempfile.NamedTemporaryFile("w", encoding="utf-8", dir=path.parent, prefix=".secret-") as file:
        file.write(secrets.token_urlsafe(48))
        file.flush()
        with contextlib.suppress(FileExistsError):  # somebody else was faster: theirs is as good
            os.link(file.name, path)
