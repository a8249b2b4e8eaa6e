"""A talk of Sam and Jo that is going on, with the first things said in it."""

from dataclasses import dataclass
from uuid import UUID

import pytest
from django.urls import reverse

from tests.cast import Member
from tests.world import fill_talk


@dataclass(frozen=True, slots=True)
class GoingOn:
    """The talk, and the ids its addresses need."""

    id: UUID
    line: UUID
    item: UUID
    card: str

    def at(self, name: str, *more: object) -> str:
        """The address of one of its pages."""
        return reverse(f"conversations:{name}", args=[self.id, *more])


@pytest.fixture
def talk(sam: Member, jo: Member) -> GoingOn:
    """Sam and Jo are talking."""
    ids = fill_talk(sam, jo)
    return GoingOn(
        UUID(str(ids["talk_id"])), UUID(str(ids["line_id"])), UUID(str(ids["item_id"])), str(ids["card"])
    )
