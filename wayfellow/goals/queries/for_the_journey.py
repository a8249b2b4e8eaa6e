"""What the journey tells of goals: those that were reached or rest, and what came of each in a season."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from wayfellow.foundation.viewer import Viewer
from wayfellow.goals.choices import GoalState
from wayfellow.goals.models import Goal, Step

TOLD_OF = (GoalState.REACHED, GoalState.RESTING)


@dataclass(frozen=True, slots=True)
class GoalTurned:
    """That a goal was reached, or put to rest, and what the person told themselves then."""

    goal_id: UUID
    what: str
    state: GoalState
    on: datetime
    told_myself: str


def goals_turned(viewer: Viewer, *, most: int) -> list[GoalTurned]:
    """The viewer's own goals that are reached or rest, the latest first. One statement."""
    rows = Goal.objects.filter(
        person_id=viewer.person_id, state__in=TOLD_OF, state_since__isnull=False
    ).order_by("-state_since", "-id")
    return [_turned(row) for row in rows[:most]]


def _turned(row: Goal) -> GoalTurned:
    return GoalTurned(
        goal_id=row.pk,
        what=row.words.what,
        state=GoalState(row.state),
        on=row.state_since or row.created_at,
        told_myself=row.words.told_myself,
    )


@dataclass(frozen=True, slots=True)
class GoalInSeason:
    """A goal, where it is now, and the steps that were taken in a stretch of time."""

    goal_id: UUID
    what: str
    state: GoalState
    steps: tuple[str, ...]


def goals_between(viewer: Viewer, *, since: datetime, before: datetime) -> list[GoalInSeason]:
    """The viewer's goals of a stretch of time, oldest first: begun, turned, a step taken. Two statements.

    What came only after it is not told, and of the state only what it is now.
    """
    within = {"done_at__gte": since, "done_at__lt": before}
    taken: dict[UUID, list[str]] = {}
    for step in Step.objects.filter(person_id=viewer.person_id, **within).order_by("done_at", "id"):
        taken.setdefault(step.goal_id, []).append(step.words.what)
    rows = Goal.objects.filter(person_id=viewer.person_id, created_at__lt=before).order_by("created_at", "id")
    return [
        GoalInSeason(row.pk, row.words.what, GoalState(row.state), tuple(taken.get(row.pk, ())))
        for row in rows
        if row.pk in taken or any(since <= day < before for day in _days_of(row))
    ]


def _days_of(row: Goal) -> tuple[datetime, ...]:
    return (row.created_at,) if row.state_since is None else (row.created_at, row.state_since)
