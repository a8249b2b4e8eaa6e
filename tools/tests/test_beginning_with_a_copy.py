"""Looking for faults: the first run sets the databases up, each later one begins with a copy of them."""

import sqlite3
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings

from tools.mutation import prepared

pytestmark = pytest.mark.shows("S12")


class Standing:
    """As much of Django's own as is asked for, around a real database."""

    alias = "default"

    def __init__(self, place: Path) -> None:
        self.place, self.settings_dict = place, {"NAME": ""}
        self.connection = self
        self.wire: sqlite3.Connection | None = None

    def _get_test_db_name(self) -> str:
        return str(self.place)

    def close(self) -> None:
        self.wire = None

    def ensure_connection(self) -> None:
        self.wire = sqlite3.connect(self.settings_dict["NAME"])

    def cursor(self) -> Any:
        assert self.wire is not None
        return WithIn(self.wire.cursor())


class WithIn:
    """A cursor as Django hands it out."""

    def __init__(self, cursor: sqlite3.Cursor) -> None:
        self.cursor = cursor

    def __enter__(self) -> "WithIn":
        return self

    def __exit__(self, *_: object) -> None:
        self.cursor.close()

    def execute(self, sql: str, params: list[str]) -> None:
        self.cursor.execute(sql.replace("%s", "?"), params)


def test_the_second_run_finds_what_the_first_has_set_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    times = []

    def set_up_anew(standing: Any) -> str:
        times.append(standing)
        standing.settings_dict["NAME"] = standing._get_test_db_name()
        standing.ensure_connection()
        standing.wire.execute("CREATE TABLE tea (kind TEXT)")
        return str(standing.place)

    monkeypatch.setattr(prepared, "_set_up_anew", set_up_anew)
    monkeypatch.setattr(settings, "DATABASES", {"default": {"NAME": ""}})
    monkeypatch.setenv(prepared.PLACE, str(tmp_path))
    first, second = Standing(tmp_path / "first"), Standing(tmp_path / "second")

    names = [prepared.create_test_db(one) for one in (first, second)]  # type: ignore[arg-type]

    assert names == [str(tmp_path / "first"), str(tmp_path / "second")]
    assert times == [first]
    assert second.wire is not None
    assert second.wire.execute("SELECT name FROM sqlite_master").fetchall() == [("tea",)]
