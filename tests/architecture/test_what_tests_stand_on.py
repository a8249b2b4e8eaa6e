"""The ground under every test: no other machine, and both databases."""

import os
import socket
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connections

from conftest import NetworkRefused

# Set aside for documents, so that it is nobody's: RFC 5737.
ELSEWHERE = ("192.0.2.1", 9)


@pytest.mark.shows("M18")
def test_a_test_cannot_reach_another_machine() -> None:
    with socket.socket() as wire, pytest.raises(NetworkRefused, match=r"192\.0\.2\.1"):
        wire.connect(ELSEWHERE)


@pytest.mark.shows("M18")
def test_a_test_cannot_even_ask_for_its_address() -> None:
    with pytest.raises(NetworkRefused, match=r"elsewhere\.example"):
        socket.create_connection(("elsewhere.example", 443))


def test_a_test_may_talk_to_itself() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        address = listening.getsockname()
        with socket.create_connection(address) as wire:
            assert wire.getpeername() == address


@pytest.mark.django_db
def test_both_databases_are_open_to_a_test_that_says_so() -> None:
    assert [_answer(alias) for alias in ("default", "keys")] == [1, 1]


def test_both_databases_are_open_to_a_test_that_asks_for_one(db: None) -> None:
    assert [_answer(alias) for alias in ("default", "keys")] == [1, 1]


def _answer(alias: str) -> object:
    with connections[alias].cursor() as cursor:
        cursor.execute("SELECT 1")
        row = cursor.fetchone()
    return row and row[0]


def test_the_two_databases_are_two() -> None:
    names = {str(connections[alias].settings_dict["NAME"]) for alias in ("default", "keys")}

    assert len(names) == 2


def test_settings_are_those_for_tests_in_a_place_of_their_own() -> None:
    assert settings.IS_TEST
    assert Path(settings.STATE_DIR) == Path(os.environ["STATE_DIR"])
