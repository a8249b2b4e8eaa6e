"""`make_keys` makes the master key once, and never over another."""

from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.db import connections

from tests.cast import Member
from wayfellow.foundation.keys.models import PersonKey
from wayfellow.vault.keys import MasterKey

pytestmark = pytest.mark.shows("M10")


@pytest.fixture
def path(tmp_path: Path, settings: Any, db: None) -> Path:
    """Where the settings say that it lies; not even its folder is there."""
    settings.MASTER_KEY_FILE = tmp_path / "safe" / "master.key"
    return tmp_path / "safe" / "master.key"


def said() -> str:
    """What the command says."""
    out = StringIO()
    call_command("make_keys", stdout=out)
    return out.getvalue()


def test_a_key_is_made(path: Path) -> None:
    told = said()

    MasterKey.from_file(path)
    assert path.stat().st_mode & 0o777 == 0o600
    assert told.startswith("A new master key was made. Keep a printed copy in a safe")


def test_a_key_that_is_there_stays(path: Path) -> None:
    said()
    before = path.read_bytes()

    told = said()

    assert path.read_bytes() == before
    assert told == "There is a master key already. It was left as it is.\n"


def test_no_new_key_is_made_over_people_whose_keys_it_would_not_open(sam: Member, path: Path) -> None:
    with pytest.raises(CommandError, match="Bring the old one back from the safe"):
        said()

    assert not path.exists()


def test_a_key_may_be_made_before_the_first_migration(path: Path) -> None:
    # Taken back with everything else at the end of the test.
    with connections["keys"].cursor() as cursor:
        cursor.execute(f"ALTER TABLE {PersonKey._meta.db_table} RENAME TO elsewhere")

    said()

    MasterKey.from_file(path)
