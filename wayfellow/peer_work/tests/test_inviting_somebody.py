"""A code for somebody who will have a space and sign in themselves."""

import re

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse

from tests.cast import Member, posting
from wayfellow.people.models import Invitation
from wayfellow.people.tests.pages import text_of

INVITE, PEOPLE = reverse("peer_work:invite"), reverse("peer_work:people")
CODE = re.compile(r"[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}")


def test_looking_makes_no_code(jo: Member) -> None:
    page = jo.client().get(INVITE)

    assert "You see nothing they write until they share it with you." in text_of(page)
    assert not Invitation.objects.exists()


def test_from_the_code_to_walking_together(jo: Member) -> None:
    client, theirs = jo.client(), Client()
    found = CODE.search(text_of(posting(client, INVITE)))
    assert found

    theirs.post("/join/", {"code": found[0]})
    theirs.post(
        "/join/you/",
        {
            "name": "Noor",
            "sign_in_with": "noor@example.org",
            "password": "by the long river",
            "password_again": "by the long river",
        },
    )

    assert "Noor No talk is planned." in text_of(client.get(PEOPLE))


def test_no_letter_goes_out(jo: Member) -> None:
    posting(jo.client(), INVITE)

    assert mail.outbox == []


def test_pressed_twice_it_makes_one_code(jo: Member) -> None:
    client = jo.client()

    answers = [client.post(INVITE, {"form_token": "the same"}) for _ in range(2)]

    assert [answer.status_code for answer in answers] == [200, 303]
    assert answers[1]["Location"] == INVITE
    assert Invitation.objects.count() == 1


@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.parametrize("who", ["sam", "lead", "alex"])
def test_for_everybody_else_there_is_no_such_page(
    who: str, method: str, sam: Member, request: pytest.FixtureRequest
) -> None:
    client: Client = request.getfixturevalue(who).client()

    assert getattr(client, method)(INVITE, {"form_token": "one"}).status_code == 404
    assert not Invitation.objects.exists()
