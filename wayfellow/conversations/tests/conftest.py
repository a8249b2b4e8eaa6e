"""Talks that the tests of this folder begin with."""

from datetime import UTC, datetime
from uuid import UUID

import pytest

from tests.cast import AT, Member
from wayfellow.conversations import actions
from wayfellow.conversations.tests.talking import open_with_cards


@pytest.fixture
def planned(sam: Member, jo: Member) -> UUID:
    """Sam has planned a talk with Jo: Tuesday 24 November, eight in the evening, in the garden café."""
    starts_at = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
    talk = actions.plan_talk(
        person_id=sam.id,
        companion_id=jo.id,
        starts_at=starts_at,
        where="the garden café",
        by=sam.viewer,
        at=AT,
    )
    return talk.pk


@pytest.fixture
def talk(sam: Member, jo: Member) -> UUID:
    """Sam and Jo are talking, over cards."""
    return open_with_cards(sam, jo)


@pytest.fixture
def robins_talk(robin: Member, jo: Member) -> UUID:
    """Robin and Jo are talking; Sam is never to see it."""
    return open_with_cards(robin, jo)
