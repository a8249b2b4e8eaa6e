"""Deeds on goals: one function each."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from wayfellow.foundation.owned import remove
from wayfellow.foundation.refusals import NotThere
from wayfellow.foundation.sealed import keep_change, keep_new
from wayfellow.foundation.viewer import Viewer
from wayfellow.goals.models import Goal, GoalWords, Step, StepWords
from wayfellow.goals.queries import own_goal, own_step
from wayfellow.sharing.rules import check_may_add


@transaction.atomic
def add_goal(
    *, person_id: UUID, what: str, why: str = "", by: Viewer, at: datetime, from_talk: UUID | None = None
) -> Goal:
    """Write a goal down."""
    check_may_add(by, person_id=person_id, from_talk=from_talk)
    return keep_new(
        Goal(person_id=person_id, from_talk=from_talk, created_at=at), GoalWords(what=what, why=why)
    )


@transaction.atomic
def change_goal(*, goal_id: UUID, what: str, why: str, seen: int, by: Viewer, at: datetime) -> Goal:
    """Put other words over the version that was seen."""
    goal = own_goal(by, goal_id=goal_id).goal
    return keep_change(goal, GoalWords(what=what, why=why), seen=seen, changed_at=at)


@transaction.atomic
def remove_goal(*, goal_id: UUID, by: Viewer) -> None:
    """Take a goal and its steps out of the space for good."""
    goal = own_goal(by, goal_id=goal_id).goal
    mine = by.person_id
    remove(Step.objects.filter(person_id=mine, goal=goal), Goal.objects.filter(person_id=mine, pk=goal.pk))


@transaction.atomic
def add_step(
    *,
    goal_id: UUID,
    person_id: UUID,
    what: str,
    when: str = "",
    with_whom: str = "",
    by: Viewer,
    at: datetime,
    from_talk: UUID | None = None,
) -> Step:
    """Write down a small step towards a goal."""
    check_may_add(by, person_id=person_id, from_talk=from_talk)
    if not Goal.objects.filter(pk=goal_id, person_id=person_id).exists():
        raise NotThere
    step = Step(person_id=person_id, goal_id=goal_id, from_talk=from_talk, created_at=at)
    return keep_new(step, StepWords(what=what, when=when, with_whom=with_whom))


@transaction.atomic
def change_step(
    *, step_id: UUID, what: str, when: str, with_whom: str, seen: int, by: Viewer, at: datetime
) -> Step:
    """Put other words over the version that was seen."""
    return keep_change(
        own_step(by, step_id=step_id),
        StepWords(what=what, when=when, with_whom=with_whom),
        seen=seen,
        changed_at=at,
    )


@transaction.atomic
def take_step(*, step_id: UUID, taken: bool, by: Viewer, at: datetime) -> Step:
    """Mark a step as done, or as still to do."""
    step = own_step(by, step_id=step_id)
    return keep_change(step, step.words, done_at=at if taken else None, changed_at=at)


@transaction.atomic
def remove_step(*, step_id: UUID, by: Viewer) -> UUID:
    """Take a step out; answers with the goal it belonged to."""
    step = own_step(by, step_id=step_id)
    remove(Step.objects.filter(person_id=by.person_id, pk=step.pk))
    return step.goal_id
