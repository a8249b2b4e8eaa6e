"""With somebody's mailbox and nothing else, nobody reads a word of theirs."""

import re
from datetime import timedelta

import pytest
import time_machine
from django.core import mail
from django.test import Client
from django.utils import timezone

from tests.cast import Member, give_paper, paper_code
from wayfellow.goals.actions import add_goal
from wayfellow.people.tests.pages import signed_in_as, text_of
from wayfellow.people.tests.second_steps import SECOND, add_passkey

ASK, ENTER = "/sign-in/code/", "/sign-in/code/enter/"
CODE = re.compile(r"^\d{4}-\d{4}$", re.MULTILINE)
WORDS = "Swim in the sea again"
pytestmark = pytest.mark.shows("M19")


def with_the_mailbox(client: Client) -> str:
    """Everything that whoever reads the letters can do at the sign-in."""
    client.post(ASK, {"email": "sam@example.org"})
    found = CODE.search(str(mail.outbox[-1].body))
    assert found
    return str(client.post(ENTER, {"code": found[0]})["Location"])


@pytest.fixture(autouse=True)
def _something_to_read(sam: Member) -> None:
    add_goal(person_id=sam.id, what=WORDS, by=sam.viewer, at=sam.person.created_at)


def reads_nothing(client: Client) -> bool:
    pages = [client.get(path, follow=True) for path in ("/", "/home/", "/goals/", "/me/", "/sharing/", ENTER)]
    return signed_in_as(client) is None and not any(WORDS in page.content.decode() for page in pages)


def test_the_right_code_is_told_that_one_thing_is_missing(client: Client, sam: Member) -> None:
    led = with_the_mailbox(client)
    page = client.get(led)

    assert led == "/sign-in/letter/"
    assert "one thing is missing" in text_of(page)
    assert "Use my password" in text_of(page)
    assert 'href="/sign-in/back/"' in page.content.decode()
    assert reads_nothing(client)


@pytest.mark.parametrize("has", ["nothing else", "paper", "a passkey", "all of it"])
def test_whatever_else_they_have_the_mailbox_alone_reads_nothing(
    client: Client, sam: Member, has: str
) -> None:
    if has == "paper":
        give_paper(sam.account)
    if has in {"a passkey", "all of it"}:
        add_passkey(sam)

    led = with_the_mailbox(client)
    client.post(SECOND, {"code": "0000000000"})
    client.post(SECOND, {"credential": "{}"})

    assert led in {"/sign-in/letter/", SECOND}
    assert reads_nothing(client)


def test_waiting_does_not_help(client: Client, sam: Member) -> None:
    with_the_mailbox(client)
    client.post("/sign-in/back/")

    with time_machine.travel(timezone.now() + timedelta(days=3)):
        assert reads_nothing(client)
        assert "A new password" not in text_of(client.get("/sign-in/back/here/"))


def test_neither_an_address_nor_a_password_can_be_changed_with_it(client: Client, sam: Member) -> None:
    with_the_mailbox(client)

    for path in ("/me/password/", "/me/password/choose/", "/me/sign-in-with/", "/me/ways-in/passkey/"):
        assert client.get(path)["Location"].startswith("/sign-in/")


def test_with_one_code_from_paper_beside_it_they_are_in(client: Client, sam: Member) -> None:
    give_paper(sam.account)

    led = with_the_mailbox(client)
    client.post(SECOND, {"code": paper_code(sam.account)})

    assert led == SECOND
    assert signed_in_as(client) == str(sam.account.pk)


def test_for_a_worker_it_takes_a_second_thing_as_well(client: Client, jo: Member) -> None:
    client.post(ASK, {"email": "jo@example.org"})
    found = CODE.search(str(mail.outbox[-1].body))
    assert found

    led = client.post(ENTER, {"code": found[0]})

    assert led["Location"] == SECOND
    assert signed_in_as(client) is None


def test_the_page_that_says_so_is_there_for_everybody(client: Client, db: None) -> None:
    assert client.get("/sign-in/letter/").status_code == 200
