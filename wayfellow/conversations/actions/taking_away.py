"""Looking back: a thought becomes something of the person's space, or stays where it is."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from wayfellow.conversations.models import Conversation, Takeaway, TakeawayKind, TakeawayWords
from wayfellow.conversations.queries import entering
from wayfellow.conversations.rules import check_going_on
from wayfellow.coping import actions as coping
from wayfellow.foundation.owned import remove
from wayfellow.foundation.refusals import NotThere
from wayfellow.foundation.sealed import keep_new
from wayfellow.foundation.viewer import Viewer
from wayfellow.goals import actions as goals
from wayfellow.learning import actions as learning
from wayfellow.reflections.queries import line_in
from wayfellow.routines import actions as routines
from wayfellow.sharing.rules import may_see
from wayfellow.sharing.section import Section
from wayfellow.staying_well import actions as staying_well


@dataclass(frozen=True, slots=True)
class Placed:
    """What was made, and where it is now; `was_there` when it had been made before."""

    kind: TakeawayKind
    thing_id: UUID | None
    was_there: bool = False


@transaction.atomic
def put_in_its_place(
    *,
    talk_id: UUID,
    line_id: UUID,
    kind: TakeawayKind,
    text: str,
    by: Viewer,
    at: datetime,
    goal_id: UUID | None = None,
) -> Placed:
    """Make a line into something of the person's space, in their words; a second time nothing happens."""
    with entering(by, talk_id=talk_id, at=at, turn=True) as talk:
        check_going_on(talk)
        line_in(talk.pk, person_id=talk.person_id, line_id=line_id)
        mine = Takeaway.objects.filter(person_id=talk.person_id, line_id=line_id)
        before = (mine if kind == TakeawayKind.LEFT else mine.filter(kind=kind)).first()
        if before is not None:
            return Placed(kind, before.thing_id, was_there=True)
        remove(mine.filter(kind=TakeawayKind.LEFT))  # a line that becomes something is not left there
        thing_id = _make(talk, kind=kind, text=text, by=by, at=at, goal_id=goal_id)
        takeaway = Takeaway(
            person_id=talk.person_id,
            talk=talk,
            line_id=line_id,
            kind=kind,
            thing_id=thing_id,
            made_by_id=by.person_id,
            created_at=at,
        )
        # A line that is left there says what it says in its own place, and nowhere else.
        keep_new(takeaway, TakeawayWords(text="" if kind == TakeawayKind.LEFT else text))
        return Placed(kind, thing_id)


def _make(
    talk: Conversation, *, kind: TakeawayKind, text: str, by: Viewer, at: datetime, goal_id: UUID | None
) -> UUID | None:
    if kind == TakeawayKind.LEFT:
        return None
    place: dict[str, Any] = {"person_id": talk.person_id, "by": by, "at": at, "from_talk": talk.pk}
    if kind == TakeawayKind.STEP:
        # Whoever does not see the goals does not choose among them either.
        if goal_id is None or not may_see(by, person_id=talk.person_id, section=Section.GOALS, at=at):
            raise NotThere
        return goals.add_step(goal_id=goal_id, what=text, **place).pk
    made: UUID = MAKES[kind](text, place).pk
    return made


MAKES: dict[TakeawayKind, Callable[[str, dict[str, Any]], Any]] = {
    TakeawayKind.GOAL: lambda text, place: goals.add_goal(what=text, **place),
    TakeawayKind.STRATEGY: lambda text, place: coping.add_strategy(what=text, **place),
    TakeawayKind.SIGN: lambda text, place: staying_well.add_entry(
        kind=staying_well.EntryKind.EARLY_WARNING_SIGN, text=text, **place
    ),
    TakeawayKind.ROUTINE: lambda text, place: routines.add_routine(what=text, **place),
    TakeawayKind.TOPIC: lambda text, place: learning.add_topic(what=text, **place),
}
