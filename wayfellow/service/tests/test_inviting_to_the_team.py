"""A lead makes codes for peer workers and other leads, and for nobody else."""

import re
from datetime import datetime

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse

from tests.cast import Member, posting
from wayfellow.foundation.refusals import NotThere
from wayfellow.foundation.viewer import Role
from wayfellow.people.models import Invitation, Person
from wayfellow.people.tests.pages import text_of
from wayfellow.service.actions import invite_to_the_team

INVITE = reverse("service:invite")
CODE = re.compile(r"[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}")


@pytest.mark.parametrize(
    ("role", "heading"),
    [(Role.PEER_WORKER, "A code for a peer worker"), (Role.SERVICE_LEAD, "A code for a service lead")],
)
def test_from_the_code_to_the_team(lead: Member, role: Role, heading: str) -> None:
    client, theirs = lead.client(), Client()
    page = posting(client, INVITE, role=role)
    found = CODE.search(text_of(page))
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

    assert heading in text_of(page)
    assert Person.objects.get(account__sign_in_name="noor@example.org").roles == {role}
    assert "Noor" in text_of(client.get(reverse("service:team")))
    assert mail.outbox == []


def test_the_code_is_shown_once(lead: Member) -> None:
    client = lead.client()

    answers = [client.post(INVITE, {"form_token": "the same", "role": "peer_worker"}) for _ in range(2)]

    assert [answer.status_code for answer in answers] == [200, 303]
    assert answers[1]["Location"] == INVITE
    assert Invitation.objects.count() == 1


@pytest.mark.parametrize("role", ["", "person", "supporter", "everything"])
def test_nobody_else_is_invited(lead: Member, role: str) -> None:
    answer = posting(lead.client(), INVITE, role=role)

    assert answer.status_code == 422
    assert "Please choose one of these." in text_of(answer)
    assert not Invitation.objects.exists()


@pytest.mark.parametrize("role", [Role.PERSON, Role.SUPPORTER])
def test_the_deed_itself_refuses_them_too(lead: Member, role: Role, at: datetime) -> None:
    with pytest.raises(NotThere):
        invite_to_the_team(role=role, by=lead.viewer, at=at)


@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.parametrize("who", ["sam", "jo", "alex"])
def test_for_everybody_else_there_is_no_such_page(
    who: str, method: str, sam: Member, request: pytest.FixtureRequest
) -> None:
    client: Client = request.getfixturevalue(who).client()

    assert getattr(client, method)(INVITE, {"form_token": "one", "role": "peer_worker"}).status_code == 404
    assert not Invitation.objects.exists()
