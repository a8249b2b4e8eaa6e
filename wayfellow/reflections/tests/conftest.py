"""A talk that reflections know by its id alone, saying something in it, and a measure on offer."""

from collections.abc import Callable
from typing import Any
from uuid import UUID, uuid4

import pytest

from tests.cast import AT, Member
from tests.questionnaires import offer_made_up
from wayfellow.people.models import Service
from wayfellow.reflections import actions
from wayfellow.reflections.models import Line

Say = Callable[..., Line | None]


@pytest.fixture
def talk() -> UUID:
    """Some talk."""
    return uuid4()


@pytest.fixture
def say(sam: Member, jo: Member, talk: UUID) -> Say:
    """`say("Words", by=jo)`: somebody says something in Sam's talk with Jo."""

    def saying(text: str, *, by: Member, seen: int = 0, card: str = "a", **more: Any) -> Line | None:
        return actions.say(
            talk_id=more.pop("talk_id", talk),
            person_id=sam.id,
            companion_id=jo.id,
            card=card,
            text=text,
            seen=seen,
            by=by.viewer,
            at=AT,
            **more,
        )

    return saying


@pytest.fixture
def offered(service: Service) -> Service:
    """The service of the cast offers a measure with made-up questions."""
    offer_made_up(service.pk)
    return service
