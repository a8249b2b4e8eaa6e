"""The one way to serve: after the checks, this program becomes the server."""

import os
import sys
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.core.management import call_command


@pytest.fixture
def became(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """The programs this one would have turned into. A real one would take the tests with it."""
    programs: list[list[str]] = []
    monkeypatch.setattr(os, "execv", lambda _path, words: programs.append(words))
    return programs


@pytest.fixture(autouse=True)
def _static_files_go_to_a_place_of_their_own(tmp_path: Path, settings: Any) -> None:
    settings.STATIC_ROOT = tmp_path / "static"


def test_serving_is_granian_over_wsgi(db: None, became: list[list[str]], tmp_path: Path) -> None:
    call_command("serve", host="127.0.0.1", port=8123, processes=3, threads=5)

    assert became == [
        [
            sys.executable,
            "-m",
            "granian",
            "--interface=wsgi",
            "--host=127.0.0.1",
            "--port=8123",
            "--workers=3",
            "--blocking-threads=5",
            "--log-level=warning",
            "wayfellow.config.wsgi:application",
        ]
    ]
    assert (tmp_path / "static" / "web" / "look.css").exists()


def test_it_listens_on_this_machine_alone_unless_told(db: None, became: list[list[str]]) -> None:
    call_command("serve")

    assert {"--host=127.0.0.1", "--port=8000", "--workers=2"} <= set(became[0])


def test_nothing_is_served_when_something_is_unsafe(
    db: None, became: list[list[str]], settings: Any, tmp_path: Path
) -> None:
    settings.CRISIS_HELP = ""

    with pytest.raises(ImproperlyConfigured, match="CRISIS_HELP names no number to ring"):
        call_command("serve")

    assert became == []
    assert not (tmp_path / "static").exists()


def test_both_databases_are_brought_up_to_date(db: None) -> None:
    out = StringIO()

    call_command("migrate_all", stdout=out)

    assert out.getvalue() == "Both databases are up to date.\n"
