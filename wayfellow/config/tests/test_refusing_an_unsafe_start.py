"""The server itself refuses: whatever a check finds, nobody is served."""

from pathlib import Path
from typing import Any

import pytest
from django.core.exceptions import ImproperlyConfigured

from wayfellow.config.checks import refuse_unsafe_start
from wayfellow.config.tests.starts import last_words, production, run
from wayfellow.people import actions as people
from wayfellow.vault.keys import MasterKey

LOAD = "import wayfellow.config.wsgi"


def test_a_safe_start_is_let_through(db: None) -> None:
    refuse_unsafe_start()


def test_every_sentence_is_said_at_once(db: None, settings: Any, tmp_path: Path) -> None:
    settings.BEHIND_TLS = True
    settings.MASTER_KEY_FILE = tmp_path / "master.key"
    MasterKey.make_file(tmp_path / "master.key")
    settings.CRISIS_HELP = ""
    people.open_service(name="Wattle Street Peers", is_demo=True)

    with pytest.raises(ImproperlyConfigured) as stopped:
        refuse_unsafe_start()

    assert str(stopped.value) == (
        "There is a made-up demo service in this database. Start with a clean one. "
        "CRISIS_HELP names no number to ring."
    )


@pytest.fixture
def told(tmp_path: Path) -> dict[str, str]:
    """A production start with all it needs: keys, and both databases brought up to date."""
    found = production(tmp_path)
    Path(found["STATE_DIR"], "static").mkdir(parents=True)
    for command in ("make_keys", "migrate_all"):
        done = run("manage.py", command, told=found)
        assert done.returncode == 0, done.stderr
    return found


def test_production_starts_and_refuses_what_it_should(told: dict[str, str]) -> None:
    """One preparation for five starts: bringing databases up to date takes seconds."""
    assert run("-c", LOAD, told=told).stderr == ""

    key = Path(told["MASTER_KEY_FILE"])
    mark = key.with_suffix(".demo")
    mark.touch()
    assert last_words(run("-c", LOAD, told=told)) == "This master key was made for a demo. Make a new one."
    mark.unlink()

    beside = Path(told["STATE_DIR"]) / "master.key"
    MasterKey.make_file(beside)
    moved = {**told, "MASTER_KEY_FILE": str(beside)}
    assert "The master key must not lie beside a database" in last_words(run("-c", LOAD, told=moved))

    open_service = "from wayfellow.people import actions; actions.open_service(name='Made up', is_demo=True)"
    assert run("-c", f"import django; django.setup(); {open_service}", told=told).stderr == ""
    assert last_words(run("-c", LOAD, told=told)).startswith("There is a made-up demo service")

    key.unlink()
    assert f"The master key file {key} is missing." in last_words(run("-c", LOAD, told=told))


def test_a_start_before_the_first_migration_says_what_to_do(tmp_path: Path) -> None:
    told = production(tmp_path)
    Path(told["STATE_DIR"], "static").mkdir(parents=True)
    assert run("manage.py", "make_keys", told=told).returncode == 0

    done = run("-c", LOAD, told=told)

    assert last_words(done) == "The database is not ready. Run: python manage.py migrate_all"
