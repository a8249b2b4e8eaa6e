"""Letters lie in other people's sight: no names, no content, nothing of what this place is for."""

import re

import pytest
from django.core import mail
from django.test import Client

from tests.cast import Member
from tests.reading_age import reading_age

pytestmark = pytest.mark.shows("M17")

REVEALING = re.compile(
    "wayfellow|riverside|mental|health|peer|recover|support|well-being|wellbeing|staying|crisis|plan|sam|jo",
    re.IGNORECASE,
)


def letter_to(address: str) -> mail.EmailMessage:
    Client().post("/sign-in/code/", {"email": address})
    return mail.outbox[-1]


@pytest.mark.parametrize("address", ["sam@example.org", "nobody@example.org"])
def test_a_letter_names_nobody_and_nothing(address: str, sam: Member) -> None:
    letter = letter_to(address)

    assert not REVEALING.search(str(letter.subject))
    assert not REVEALING.search(str(letter.body))


@pytest.mark.parametrize(
    ("address", "subject"), [("sam@example.org", "Your code"), ("nobody@example.org", "About a code")]
)
def test_a_subject_is_neutral(address: str, subject: str, sam: Member) -> None:
    assert letter_to(address).subject == subject


@pytest.mark.parametrize("address", ["sam@example.org", "nobody@example.org"])
def test_a_letter_is_plain_text_without_addresses_to_press(address: str, sam: Member) -> None:
    letter = letter_to(address)

    assert getattr(letter, "alternatives", []) == []
    assert letter.attachments == []
    assert "http" not in str(letter.body)
    assert "&" not in str(letter.body)


def test_the_letter_with_a_code_reads_like_this(sam: Member) -> None:
    body = re.sub(r"\d{4}-\d{4}", "1234-5678", str(letter_to("sam@example.org").body))

    assert body == (
        "Hello,\n\n"
        "here is the code you asked for:\n\n"
        "1234-5678\n\n"
        "Type it on the page where you asked for it. It works for 10 minutes, and once.\n\n"
        "If you did not ask for a code, leave this letter as it is. Without the code nobody can do anything."
    )


@pytest.mark.parametrize("address", ["sam@example.org", "nobody@example.org"])
def test_a_letter_is_easy_to_read(address: str, sam: Member) -> None:
    assert reading_age(str(letter_to(address).body)) <= 11
