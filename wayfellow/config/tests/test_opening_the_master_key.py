"""The master key must be there and be ours alone before anybody is served."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.db import connections

from wayfellow.config.checks import master_key_opens
from wayfellow.foundation.masters import master_key
from wayfellow.vault.keys import MasterKey

pytestmark = pytest.mark.shows("M10")


@pytest.fixture
def path(tmp_path: Path, settings: Any, db: None) -> Iterator[Path]:
    """Where the settings say that it lies. What was read before is forgotten, and again at the end."""
    settings.MASTER_KEY_FILE = tmp_path / "master.key"
    master_key.cache_clear()
    yield tmp_path / "master.key"
    master_key.cache_clear()


def sentences() -> list[str]:
    """What the check says."""
    return [str(message.msg) for message in master_key_opens(None)]


def test_a_good_key_is_fine(path: Path) -> None:
    MasterKey.make_file(path)

    assert sentences() == []


def test_a_missing_key_is_said(path: Path) -> None:
    assert sentences() == [f"The master key file {path} is missing."]


def test_a_key_open_to_others_is_refused(path: Path) -> None:
    MasterKey.make_file(path)
    path.chmod(0o644)

    assert len(sentences()) == 1
    assert sentences()[0].startswith(f"The master key file {path} is open to other accounts.")


def test_a_file_that_holds_no_key_is_refused(path: Path) -> None:
    path.write_text("hello", encoding="utf-8")
    path.chmod(0o600)

    assert sentences() == [f"The master key file {path} does not hold one line of base64."]


def test_before_the_first_migration_there_are_no_keys_to_ask_for(path: Path) -> None:
    """That the database is not ready, another check says."""
    MasterKey.make_file(path)
    with connections["keys"].cursor() as cursor:
        cursor.execute("ALTER TABLE person_key RENAME TO elsewhere")

    assert sentences() == []
