"""SQLite is asked whether it really does what the settings say: one promise broken, one sentence."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.db.utils import ConnectionHandler

from wayfellow.config import checks
from wayfellow.config.checks import PRAGMAS, sqlite_keeps_its_promises

pytestmark = pytest.mark.shows("M25")

SQLITE, POSTGRES = "django.db.backends.sqlite3", "django.db.backends.postgresql"
Connect = Callable[..., None]


@pytest.fixture
def connect(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, db: None) -> Iterator[Connect]:
    """Two SQLite files of our own, opened as the settings say, but for what is broken on purpose."""
    opened: list[ConnectionHandler] = []

    def connected(default: str = "", keys: str = "", engine: str = SQLITE) -> None:
        handler = ConnectionHandler(
            {
                alias: {"ENGINE": engine, "NAME": str(tmp_path / alias), "OPTIONS": _options(engine, broken)}
                for alias, broken in (("default", default), ("keys", keys))
            }
        )
        opened.append(handler)
        monkeypatch.setattr(checks, "connections", handler)

    yield connected
    for handler in opened:
        handler.close_all()


def _options(engine: str, broken: str) -> dict[str, Any]:
    if engine != SQLITE:
        return {}
    command = settings.SQLITE_OPTIONS["init_command"]
    return {**settings.SQLITE_OPTIONS, "init_command": f"{command};{broken}"}


def test_the_settings_keep_what_they_promise(connect: Connect) -> None:
    connect()

    assert sqlite_keeps_its_promises(None) == []


@pytest.mark.parametrize(
    ("broken", "sentence"),
    [
        ("PRAGMA journal_mode=DELETE", "SQLite (default) says journal_mode is delete, not wal."),
        ("PRAGMA synchronous=NORMAL", "SQLite (default) says synchronous is 1, not 2."),
        ("PRAGMA foreign_keys=OFF", "SQLite (default) says foreign_keys is 0, not 1."),
        ("PRAGMA secure_delete=OFF", "SQLite (default) says secure_delete is 0, not 1."),
        ("PRAGMA trusted_schema=ON", "SQLite (default) says trusted_schema is 1, not 0."),
    ],
)
def test_one_broken_promise_is_one_sentence(connect: Connect, broken: str, sentence: str) -> None:
    connect(default=broken)

    assert [message.msg for message in sqlite_keeps_its_promises(None)] == [sentence]


def test_the_database_of_the_keys_is_asked_too(connect: Connect) -> None:
    connect(keys="PRAGMA synchronous=OFF")

    assert [message.msg for message in sqlite_keeps_its_promises(None)] == [
        "SQLite (keys) says synchronous is 0, not 2."
    ]


def test_every_promise_is_broken_by_a_test_of_its_own() -> None:
    here = Path(__file__).read_text(encoding="utf-8")

    assert [name for name in PRAGMAS if f'("PRAGMA {name}=' not in here] == []


def test_postgresql_is_not_asked_what_it_cannot_know(connect: Connect) -> None:
    connect(engine=POSTGRES)

    assert sqlite_keeps_its_promises(None) == []
