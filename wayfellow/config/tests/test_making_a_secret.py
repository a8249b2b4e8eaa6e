"""A demo makes a secret of its own the first time, and keeps it."""

import os
from pathlib import Path

import pytest

from wayfellow.config.environment import make_secret


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the secret will lie; not even its folder is there."""
    return tmp_path / "var" / "secret.key"


def test_a_secret_is_long_and_closed_to_other_accounts(path: Path) -> None:
    make_secret(path)

    assert len(path.read_text(encoding="utf-8")) == 64
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.parent.stat().st_mode & 0o777 == 0o700


def test_two_places_have_two_secrets(path: Path, tmp_path: Path) -> None:
    make_secret(path)
    make_secret(tmp_path / "elsewhere.key")

    assert path.read_bytes() != (tmp_path / "elsewhere.key").read_bytes()


def test_a_secret_that_is_there_stays(path: Path) -> None:
    make_secret(path)
    before = path.read_bytes()

    make_secret(path)

    assert path.read_bytes() == before


def test_nothing_else_is_left_in_the_folder(path: Path) -> None:
    make_secret(path)

    assert [found.name for found in path.parent.iterdir()] == ["secret.key"]


def test_whoever_was_faster_is_right(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real_link = os.link

    def beaten(source: str, target: Path) -> None:
        target.write_text("the secret of another start, a moment ago", encoding="utf-8")
        real_link(source, target)

    monkeypatch.setattr(os, "link", beaten)

    make_secret(path)

    assert path.read_text(encoding="utf-8") == "the secret of another start, a moment ago"
