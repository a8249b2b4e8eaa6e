"""Person keys have a database of their own, and the master key lies beside neither."""

from pathlib import Path
from typing import Any

import pytest
from django.conf import settings as live

from wayfellow.config.checks import keys_live_apart

pytestmark = pytest.mark.shows("M10")

TOGETHER = "Person keys must be in a database of their own. Set KEYS_DATABASE_URL."
BESIDE = "The master key must not lie beside a database: a copy of one folder would open all."


@pytest.fixture
def lay(monkeypatch: pytest.MonkeyPatch, settings: Any) -> Any:
    """Say where each of the three lies."""

    def laid(*, words: str, keys: str, master: Path, hosts: tuple[str, str] = ("", "")) -> list[str]:
        settings.BEHIND_TLS = True
        settings.MASTER_KEY_FILE = master
        for alias, name, host in (("default", words, hosts[0]), ("keys", keys, hosts[1])):
            monkeypatch.setitem(live.DATABASES[alias], "NAME", name)
            monkeypatch.setitem(live.DATABASES[alias], "HOST", host)
        return [str(message.msg) for message in keys_live_apart(None)]

    return laid


def test_three_places_are_fine(lay: Any, tmp_path: Path) -> None:
    found = lay(
        words=str(tmp_path / "a" / "words.sqlite3"),
        keys=str(tmp_path / "b" / "keys.sqlite3"),
        master=tmp_path / "c" / "master.key",
    )

    assert found == []


def test_two_files_in_one_folder_are_two_databases(lay: Any, tmp_path: Path) -> None:
    found = lay(
        words=str(tmp_path / "a" / "words.sqlite3"),
        keys=str(tmp_path / "a" / "keys.sqlite3"),
        master=tmp_path / "c" / "master.key",
    )

    assert found == []


def test_one_database_for_both_is_refused(lay: Any, tmp_path: Path) -> None:
    found = lay(words="wayfellow", keys="wayfellow", master=tmp_path / "master.key", hosts=("db", "db"))

    assert found == [TOGETHER]


def test_the_same_name_on_two_servers_is_fine(lay: Any, tmp_path: Path) -> None:
    found = lay(words="wayfellow", keys="wayfellow", master=tmp_path / "master.key", hosts=("db", "keys"))

    assert found == []


@pytest.mark.parametrize("beside", ["words", "keys"])
def test_a_master_key_beside_a_database_is_refused(lay: Any, tmp_path: Path, beside: str) -> None:
    found = lay(
        words=str(tmp_path / "words" / "words.sqlite3"),
        keys=str(tmp_path / "keys" / "keys.sqlite3"),
        master=tmp_path / beside / "master.key",
    )

    assert found == [BESIDE]


def test_a_folder_by_another_name_is_the_same_folder(lay: Any, tmp_path: Path) -> None:
    (tmp_path / "words").mkdir()
    (tmp_path / "other").symlink_to(tmp_path / "words")

    found = lay(
        words=str(tmp_path / "words" / "words.sqlite3"),
        keys=str(tmp_path / "keys" / "keys.sqlite3"),
        master=tmp_path / "other" / "master.key",
    )

    assert found == [BESIDE]


def test_a_demo_keeps_all_in_one_folder(lay: Any, tmp_path: Path, settings: Any) -> None:
    lay(words=str(tmp_path / "a"), keys=str(tmp_path / "b"), master=tmp_path / "master.key")
    settings.BEHIND_TLS = False

    assert keys_live_apart(None) == []
