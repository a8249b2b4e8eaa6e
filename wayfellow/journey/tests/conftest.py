"""What these tests begin with: a talk to come, talks that were, and something for the day."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest

from tests.cast import Member
from wayfellow.conversations import actions as conversations
from wayfellow.conversations.models import Keep, TakeawayKind
from wayfellow.journey import actions
from wayfellow.journey.models import Waymark
from wayfellow.measures.purpose import Purpose

# Ten in the morning of Tuesday 24 November where the service is.
NEXT_TALK = datetime(2026, 11, 23, 23, 0, tzinfo=UTC)

KeepsTalk = Callable[..., UUID]


@pytest.fixture
def planned(sam: Member, jo: Member, at: datetime) -> UUID:
    """Sam and Jo will talk on 24 November."""
    talk = conversations.plan_talk(
        person_id=sam.id,
        companion_id=jo.id,
        starts_at=NEXT_TALK,
        where="at the garden café",
        by=sam.viewer,
        at=at,
    )
    return talk.pk


@pytest.fixture
def keeps_talk() -> KeepsTalk:
    """A talk that was: opened and kept at a moment, with what was taken away."""

    def keep(
        owner: Member,
        companion: Member | None,
        *takeaways: str,
        at: datetime,
        stays: Keep = Keep.EVERYTHING,
    ) -> UUID:
        by = owner.viewer
        talk = conversations.plan_talk(
            person_id=owner.id, companion_id=companion.id if companion else None, by=by, at=at
        )
        conversations.open_talk(talk_id=talk.pk, purpose=Purpose.JUST_TALK, stage=None, by=by, at=at)
        for number, text in enumerate(takeaways):
            moment = at + timedelta(minutes=number)
            line = conversations.say(talk_id=talk.pk, card="", text=text, seen=0, by=by, at=moment)
            assert line is not None
            conversations.put_in_its_place(
                talk_id=talk.pk, line_id=line.pk, kind=TakeawayKind.STRATEGY, text=text, by=by, at=moment
            )
        conversations.keep_talk(talk_id=talk.pk, keep=stays, by=by, at=at + timedelta(hours=1))
        return talk.pk

    return keep


@pytest.fixture
def bus(sam: Member, at: datetime) -> Waymark:
    """A day that Sam wants to remember."""
    return actions.add_waymark(
        on=at.date(), title="Took the 9:40 bus", more="All by myself.", by=sam.viewer, at=at
    )


@pytest.fixture
def note(sam: Member, at: datetime) -> Waymark:
    """Something that Sam wrote down for Sam alone."""
    return actions.write_down(text="The dream about the river.", by=sam.viewer, at=at)


@pytest.fixture
def robins_waymark(robin: Member, at: datetime) -> Waymark:
    """Robin's; Sam is never to see it."""
    return actions.add_waymark(on=at.date(), title="Rang my brother", by=robin.viewer, at=at)
