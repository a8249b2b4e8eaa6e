"""A canary is written into every text a person can write; the disk, a dump and the logs do not hold it."""

import logging
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.db import connections

from tests.cast import AT, Member, let_in, posting
from tests.world import World, fill_space
from wayfellow.foundation.drafts import keep_draft
from wayfellow.people import actions as people
from wayfellow.sharing.section import FOR_A_WORKER

pytestmark = pytest.mark.django_db(transaction=True)
CANARY = "zq-heron-7719"


@pytest.fixture
def written(world: World) -> World:
    """The canary in every field that takes words, through every deed that writes them."""
    sam, jo = world.sam, world.jo
    fill_space(sam, jo, word=CANARY)
    let_in(sam, jo, *FOR_A_WORKER)
    keep_draft(place="here", text=CANARY, by=sam.viewer, at=AT)
    people.open_space_together(name=CANARY, consent=CANARY, by=jo.viewer, by_name=CANARY, at=AT)
    browser = jo.client()
    for place in ("goals", "plan", "what-helps", "my-days", "learning", "journey", "questionnaires"):
        page = browser.get(f"/people/{sam.id}/{place}/")
        assert CANARY in page.content.decode(), f"{place} does not show it, so nothing is proved"
    return world


def _files_of(alias: str) -> Iterator[Path]:
    name = Path(connections[alias].settings_dict["NAME"])
    yield from (path for path in name.parent.glob(f"{name.name}*") if path.is_file())


def _dump(alias: str) -> bytes:
    settings = connections[alias].settings_dict
    program = shutil.which("pg_dump") or next(Path("/usr/lib/postgresql").glob("*/bin/pg_dump"), None)
    assert program, "PostgreSQL's own programs are not here"
    where = ["-h", settings["HOST"], "-p", str(settings["PORT"]), "-U", settings["USER"], settings["NAME"]]
    password = {**os.environ, "PGPASSWORD": settings["PASSWORD"]}
    return subprocess.run([str(program), *where], env=password, capture_output=True, check=True).stdout


def _everything_kept() -> dict[str, bytes]:
    kept: dict[str, bytes] = {}
    for alias in ("default", "keys"):
        if connections[alias].vendor == "sqlite":
            kept |= {path.name: path.read_bytes() for path in _files_of(alias)}
        else:
            kept[alias] = _dump(alias)
    return kept


def _spellings(word: str) -> list[bytes]:
    return [word.encode(), word.encode("utf-16-le"), word.encode().hex().encode()]


@pytest.mark.shows("M8")
def test_no_database_file_no_wal_and_no_dump_holds_it(written: World) -> None:
    kept = _everything_kept()

    assert len(kept) >= 2
    assert sum(len(content) for content in kept.values()) > 50_000
    for name, content in kept.items():
        for spelling in _spellings(CANARY):
            assert spelling not in content, name
    # What is not secret is there, so the search would have found the canary.
    assert any(b"goals_goal" in content for content in kept.values())


@pytest.mark.shows("M12", "M8")
def test_no_log_line_holds_it(written: World, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    sam: Member = written.sam
    browser = sam.client()
    browser.raise_request_exception = False
    with connections["default"].cursor() as cursor:
        cursor.execute("UPDATE goals_goal SET version = version + 7")

    answer = browser.get("/goals/")
    posting(browser, "/goals/add/", what=CANARY, why=CANARY * 2000)

    assert "This cannot be opened just now." in answer.content.decode()
    assert caplog.records
    handler = logging.getLogger("django").handlers[0]
    for record in caplog.records:
        if record.name.startswith("django.db"):
            continue  # statements are logged only with DEBUG on, which the settings do not allow
        assert CANARY not in handler.format(record)
