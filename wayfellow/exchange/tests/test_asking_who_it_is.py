"""Before everything is taken away, brought in, or left for good, we ask once more who it is."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
import time_machine
from django.test import Client
from django.utils import timezone

from tests.answers import body
from tests.cast import PASSWORD, Member, posting
from wayfellow.leaving.tests.everything import kept_of

pytestmark = [pytest.mark.django_db, pytest.mark.shows("M33", "M11")]
AGAIN = "/sign-in/again/"
ASKS = ("/me/take-away/", "/me/bring-in/", "/me/leave-for-good/")


@pytest.fixture
def later(sam: Member, settings: Any, tmp_path: Path) -> Iterator[Client]:
    """Sam signed in twenty minutes ago."""
    settings.LEDGER_FILE = tmp_path / "left.log"
    browser = sam.client()
    with time_machine.travel(timezone.now() + timedelta(minutes=20)):
        yield browser


@pytest.mark.parametrize("path", ASKS)
def test_a_page_waits_behind_the_question(later: Client, path: str) -> None:
    led = later.get(path)["Location"]
    assert led.startswith(f"{AGAIN}?next=%2Fme%2F")

    assert posting(later, led, password="not this one").status_code == 422
    assert later.get(path).status_code == 303
    assert posting(later, led, password=PASSWORD, next=path)["Location"] == path
    assert later.get(path).status_code == 200


@pytest.mark.parametrize("path", ASKS)
def test_a_press_does_nothing_before_the_answer(later: Client, sam: Member, path: str) -> None:
    answer = posting(later, path, sure="on")

    assert answer["Location"].startswith(AGAIN)
    assert answer.content == b""
    assert kept_of(sam.id)["people.Person"] == 1


@pytest.mark.parametrize("path", ASKS)
def test_a_moment_ago_is_answer_enough(sam: Member, path: str) -> None:
    assert sam.client().get(path).status_code == 200


@pytest.mark.shows("M17")
@pytest.mark.parametrize("path", ASKS)
def test_what_stands_on_the_tab_says_nothing_of_anybody(sam: Member, path: str) -> None:
    [title] = body(sam.client().get(path)).split("<title>")[1:]

    assert title.split("</title>")[0].split(" · ")[0] in {
        "Take everything away",
        "Bring in what I took away",
        "Leave for good",
    }
