"""A production start refuses made-up people, and the key that was made for them."""

from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from django.core.checks import CheckMessage
from django.db import connection

from wayfellow.config.checks import no_demo_in_production
from wayfellow.people import actions as people


def sentences(found: list[CheckMessage]) -> list[str]:
    """What was found, as it is read."""
    return [str(message.msg) for message in found]


@pytest.fixture
def in_production(settings: Any, tmp_path: Path) -> Path:
    """As if behind TLS, with a master key of its own; answers with where it lies."""
    settings.BEHIND_TLS = True
    settings.MASTER_KEY_FILE = tmp_path / "master.key"
    return tmp_path


def test_a_clean_place_is_fine(db: None, in_production: Path) -> None:
    people.open_service(name="Riverside")

    assert no_demo_in_production(None) == []


def test_a_key_that_was_made_for_a_demo_is_refused(db: None, in_production: Path) -> None:
    (in_production / "master.demo").touch()

    assert sentences(no_demo_in_production(None)) == ["This master key was made for a demo. Make a new one."]


def test_made_up_people_are_refused(db: None, in_production: Path) -> None:
    people.open_service(name="Wattle Street Peers", is_demo=True)

    assert sentences(no_demo_in_production(None)) == [
        "There is a made-up demo service in this database. Start with a clean one."
    ]


def test_both_are_said_at_once(db: None, in_production: Path) -> None:
    (in_production / "master.demo").touch()
    people.open_service(name="Wattle Street Peers", is_demo=True)

    assert [message.id for message in no_demo_in_production(None)] == ["start.5", "start.6"]


def test_a_database_without_its_tables_says_what_to_do(db: None, in_production: Path) -> None:
    # Taken back with everything else at the end of the test.
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE people_service RENAME TO elsewhere")

    assert sentences(no_demo_in_production(None)) == [
        "The database is not ready. Run: python manage.py migrate_all"
    ]


def test_a_demo_may_be_a_demo(db: None, in_production: Path, settings: Any, at: datetime) -> None:
    settings.BEHIND_TLS = False
    (in_production / "master.demo").touch()
    people.open_service(name="Wattle Street Peers", is_demo=True)

    assert no_demo_in_production(None) == []
