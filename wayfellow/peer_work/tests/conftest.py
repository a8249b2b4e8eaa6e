"""The clock of these tests, and what most of them begin with."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from uuid import UUID

import pytest
import time_machine

from tests.cast import AT, Member
from wayfellow.conversations import actions as conversations
from wayfellow.peer_work import actions
from wayfellow.peer_work.models import DaysAway, ReflectiveNote, TimeProposal

# Thursday and Friday of that week, at ten in the morning where the service is.
THURSDAY = AT + timedelta(days=1, hours=14)
FRIDAY = THURSDAY + timedelta(days=1)


@pytest.fixture(autouse=True)
def _on_that_day(at: datetime) -> Iterator[None]:
    """Pages read the clock themselves: it is Tuesday 10 November, eight in the evening."""
    with time_machine.travel(at, tick=False):
        yield


@pytest.fixture
def noor(jo: Member, at: datetime) -> UUID:
    """Jo and Noor have opened Noor's space in one room. Noor does not sign in."""
    return actions.open_space_together(name="Noor", consent="Yes.", sees=[], by=jo.viewer, at=at)[0]


@pytest.fixture
def talk(sam: Member, jo: Member) -> UUID:
    """Sam and Jo will talk on Thursday."""
    planned = conversations.plan_talk(
        person_id=sam.id, companion_id=jo.id, starts_at=THURSDAY, where="the pier", by=sam.viewer, at=AT
    )
    return planned.pk


@pytest.fixture
def proposal(sam: Member, jo: Member) -> TimeProposal:
    """Jo has proposed two times to Sam."""
    return actions.propose_times(
        person_id=sam.id,
        times=[FRIDAY, THURSDAY],
        where="the pier",
        word="Whatever suits you.",
        by=jo.viewer,
        at=AT,
    )


@pytest.fixture
def note(jo: Member) -> ReflectiveNote:
    """What Jo thinks about Jo's own work."""
    return actions.write_note(text="I talked more than I listened.", by=jo.viewer, at=AT)


@pytest.fixture
def away(jo: Member) -> DaysAway:
    """Jo is away for a week in December."""
    first = (AT + timedelta(days=25)).date()
    return actions.say_away(
        first_day=first, last_day=first + timedelta(days=6), word="By the sea.", by=jo.viewer, at=AT
    )
