"""Codes that somebody was given, and coming in with them over HTTP."""

from datetime import datetime

import pytest
from django.test import Client
from django.utils import timezone

from tests.cast import Member
from wayfellow.foundation.viewer import Role
from wayfellow.people.actions import invite, open_space_together
from wayfellow.people.models import Person
from wayfellow.sharing.actions import connect_in_the_room

TYPED = {
    "name": "Noor",
    "sign_in_with": "noor@example.org",
    "password": "by the long river",
    "password_again": "by the long river",
}


@pytest.fixture
def now() -> datetime:
    """Pages read the clock themselves, so these codes were made just now."""
    return timezone.now()


@pytest.fixture
def from_jo(jo: Member, now: datetime) -> str:
    """A code for a person, from a peer worker."""
    return invite(role=Role.PERSON, by=jo.viewer, at=now)


@pytest.fixture
def from_sam(sam: Member, now: datetime) -> str:
    """A code for a supporter, from a person."""
    return invite(role=Role.SUPPORTER, by=sam.viewer, at=now, about_id=sam.id)


@pytest.fixture
def wren(jo: Member, now: datetime) -> tuple[Person, str]:
    """Somebody who opened a space with Jo in one room, and the code to claim it."""
    person, code = open_space_together(name="Wren", consent="Yes", by=jo.viewer, at=now, by_name="Jo")
    connect_in_the_room(person_id=person.pk, by=jo.viewer, at=now)
    return person, code


def with_code(code: str) -> Client:
    """A browser in which the code was typed."""
    client = Client()
    client.post("/join/", {"code": code})
    return client
