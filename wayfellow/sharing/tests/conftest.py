"""What these tests begin with: goals to share, and Jo's devices."""

from datetime import datetime
from uuid import UUID

import pytest
from django.test import Client
from django.urls import reverse

from tests.cast import Member, let_in
from wayfellow.goals import actions as goals
from wayfellow.sharing.models import Connection


@pytest.fixture
def goals_of_sam(sam: Member, at: datetime) -> str:
    """Sam has a goal; the address where a companion finds it."""
    goals.add_goal(person_id=sam.id, what="Swim in the sea again", by=sam.viewer, at=at)
    return reverse("goals:shared", args=[sam.id])


@pytest.fixture
def with_jo(sam: Member, jo: Member) -> UUID:
    """The connection of Sam and Jo."""
    return let_in(sam, jo)


@pytest.fixture
def with_alex(sam: Member, alex: Member) -> UUID:
    """The connection of Sam and Alex."""
    return let_in(sam, alex)


@pytest.fixture
def devices(jo: Member) -> list[Client]:
    """Jo is signed in on three devices."""
    return [jo.client() for _ in range(3)]


def addresses(connection_id: UUID) -> dict[str, str]:
    """The pages and presses of one companion."""
    names = ("companion", "share", "take_back", "stop")
    return {name: reverse(f"sharing:{name}", args=[connection_id]) for name in names}


def kept(member: Member) -> list[Connection]:
    """Every connection of this member's space, ended ones too."""
    return list(Connection.objects.filter(person_id=member.id).order_by("created_at"))
