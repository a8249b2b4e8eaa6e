"""`serve_demo` makes what is missing and becomes the server; or says in one sentence why not."""

import os
import socket
import sys
from collections.abc import Callable
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command

from tests.cast import Member
from wayfellow.demo.queries import is_filled
from wayfellow.people.models import Person
from wayfellow.vault.keys import MasterKey

Ask = Callable[[int], str]


@pytest.fixture
def place(tmp_path: Path, settings: Any) -> Path:
    """Where the demo will keep everything; not there yet."""
    settings.STATE_DIR = tmp_path / "var"
    settings.MASTER_KEY_FILE = tmp_path / "var" / "master.key"
    settings.STATIC_ROOT = tmp_path / "var" / "static"
    return tmp_path / "var"


@pytest.fixture
def became(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """The programs this one would have turned into. A real one would take the tests with it."""
    programs: list[list[str]] = []
    monkeypatch.setattr(os, "execv", lambda _path, words: programs.append(words))
    return programs


@pytest.fixture
def ask(db: None, place: Path, became: list[list[str]]) -> Ask:
    """Ask for the demo on a port; answers with what was said."""

    def asked(port: int) -> str:
        said = StringIO()
        call_command("serve_demo", port=port, stdout=said)
        return said.getvalue()

    return asked


@pytest.fixture
def refused(ask: Ask, capsys: pytest.CaptureFixture[str]) -> Callable[[int], str]:
    """Ask for what cannot be; answers with what was complained about."""

    def asked(port: int) -> str:
        with pytest.raises(SystemExit) as end:
            ask(port)
        assert end.value.code == 2
        printed = capsys.readouterr()
        assert printed.out == ""
        return printed.err

    return asked


@pytest.fixture
def free() -> int:
    """A port on which nobody listens."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        port: int = listening.getsockname()[1]
    return port


def test_it_makes_everything_and_becomes_the_server(
    ask: Ask, place: Path, free: int, became: list[list[str]]
) -> None:
    said = ask(free)

    assert said.startswith("Making a service and its people up.")
    assert f"http://127.0.0.1:{free}/demo/" in said
    assert "sam@example.org" in said
    assert (place / "master.demo").exists()
    assert is_filled()
    assert len(became) == 1
    assert became[0][:3] == [sys.executable, "-m", "granian"]
    assert {f"--port={free}", "--host=127.0.0.1", "--workers=2"} <= set(became[0])


def test_the_second_time_nobody_comes_twice(ask: Ask, free: int) -> None:
    ask(free)
    before = set(Person.objects.values_list("pk", flat=True))

    said = ask(free)

    assert said.startswith("\nWayfellow is here:")
    assert set(Person.objects.values_list("pk", flat=True)) == before


def test_a_taken_port_is_one_sentence_and_nothing_is_made(
    refused: Callable[[int], str], place: Path, became: list[list[str]]
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        port = listening.getsockname()[1]
        complained = refused(port)

    assert complained == f"Port {port} is in use already. Choose another: make run PORT={port + 1}\n"
    assert not place.exists()
    assert became == []


def test_a_key_of_somebodys_own_is_one_sentence(
    refused: Callable[[int], str], place: Path, free: int, became: list[list[str]]
) -> None:
    place.mkdir()
    MasterKey.make_file(place / "master.key")

    complained = refused(free)

    assert complained == "The master key was not made for a demo. Choose another place with STATE_DIR=...\n"
    assert not is_filled()
    assert became == []


def test_a_database_of_somebodys_own_is_one_sentence(
    sam: Member, refused: Callable[[int], str], place: Path, free: int, became: list[list[str]]
) -> None:
    place.mkdir()
    MasterKey.make_file(place / "master.key")
    (place / "master.demo").touch()

    complained = refused(free)

    sentence = "This database holds a service that is no demo. Choose another place with STATE_DIR=...\n"
    assert complained == sentence
    assert not is_filled()
    assert became == []
