"""The paper got lost: another code, for the space of somebody I walk with and who has not claimed it."""

import re
from datetime import datetime
from uuid import UUID

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests.cast import Member, posting
from wayfellow.foundation.refusals import NotThere
from wayfellow.peer_work.actions import new_claim_code, open_space_together
from wayfellow.people.actions import give_account
from wayfellow.people.models import Invitation, Person
from wayfellow.people.queries import open_invitation
from wayfellow.people.rules import InvitationOver
from wayfellow.people.tests.pages import text_of

CODE = re.compile(r"[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}")


@pytest.fixture
def wren(jo: Member) -> tuple[UUID, str]:
    """Opened a space with Jo a moment ago."""
    return open_space_together(name="Wren", consent="Yes", sees=[], by=jo.viewer, at=timezone.now())


def address(person_id: UUID) -> str:
    return reverse("peer_work:claim_code", args=[person_id])


def test_i_am_asked_first(jo: Member, wren: tuple[UUID, str]) -> None:
    page = jo.client().get(address(wren[0]))

    assert "With it, Wren can claim their space and sign in." in text_of(page)
    assert "A code you gave before stops working." in text_of(page)
    assert open_invitation(wren[1], at=timezone.now()).about_id == wren[0]


def test_the_new_code_works_and_the_lost_one_does_not(jo: Member, wren: tuple[UUID, str]) -> None:
    page = posting(jo.client(), address(wren[0]))
    found = CODE.search(text_of(page))

    assert page.status_code == 200
    assert found
    assert open_invitation(found[0], at=timezone.now()).about_id == wren[0]
    with pytest.raises(InvitationOver):
        open_invitation(wren[1], at=timezone.now())


def test_pressed_twice_it_makes_one_code(jo: Member, wren: tuple[UUID, str]) -> None:
    client = jo.client()
    answers = [client.post(address(wren[0]), {"form_token": "the same"}) for _ in range(2)]

    assert [answer.status_code for answer in answers] == [200, 303]
    assert answers[1]["Location"] == reverse("peer_work:person", args=[wren[0]])
    assert Invitation.objects.filter(used_at=None).count() == 1


@pytest.mark.parametrize("method", ["get", "post"])
def test_a_claimed_space_has_no_new_code(jo: Member, wren: tuple[UUID, str], method: str) -> None:
    give_account(person=Person.objects.get(pk=wren[0]), sign_in_with="wren@example.org", password=None)

    assert getattr(jo.client(), method)(address(wren[0]), {"form_token": "one"}).status_code == 404


@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.parametrize("who", ["kit", "sam", "lead", "alex"])
def test_for_everybody_else_there_is_no_such_page(
    who: str, method: str, wren: tuple[UUID, str], request: pytest.FixtureRequest
) -> None:
    client: Client = request.getfixturevalue(who).client()

    answer = getattr(client, method)(address(wren[0]), {"form_token": "one"})

    assert answer.status_code == 404
    assert open_invitation(wren[1], at=timezone.now()).used_at is None


def test_a_worker_who_walks_with_somebody_else_makes_none(
    kit: Member, wren: tuple[UUID, str], at: datetime
) -> None:
    with pytest.raises(NotThere):
        new_claim_code(person_id=wren[0], by=kit.viewer, at=at)
