"""Writing goals down, changing them, and turning them: to rest, reached, or let go."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from msgspec.structs import replace

from wayfellow.foundation.owned import remove
from wayfellow.foundation.sealed import keep_change, keep_new
from wayfellow.foundation.viewer import Viewer
from wayfellow.goals.choices import Area, Decided, GoalState
from wayfellow.goals.models import Confidence, Goal, GoalLevels, GoalRating, GoalWords, Step
from wayfellow.goals.queries.goals import the_goal
from wayfellow.goals.rules import decided_unless_said
from wayfellow.sharing.rules import check_may_add


@transaction.atomic
def add_goal(
    *,
    person_id: UUID,
    what: str,
    why: str = "",
    area: Area | None = None,
    decided_by: Decided | None = None,
    decided_how: str = "",
    by: Viewer,
    at: datetime,
    from_talk: UUID | None = None,
) -> Goal:
    """Write a goal down."""
    check_may_add(by, person_id=person_id, from_talk=from_talk, at=at)
    words = GoalWords(
        what=what,
        why=why,
        area=area,
        decided_by=decided_by or decided_unless_said(by, person_id=person_id),
        decided_how=decided_how,
    )
    return keep_new(Goal(person_id=person_id, from_talk=from_talk, created_at=at), words)


@transaction.atomic
def change_goal(
    *,
    goal_id: UUID,
    what: str,
    why: str,
    area: Area | None,
    decided_by: Decided,
    decided_how: str,
    seen: int,
    by: Viewer,
    at: datetime,
) -> Goal:
    """Put other words over the version that was seen."""
    goal = the_goal(by, goal_id=goal_id)
    words = replace(goal.words, what=what, why=why, area=area, decided_by=decided_by, decided_how=decided_how)
    return keep_change(goal, words, seen=seen, changed_at=at)


@transaction.atomic
def turn_goal(*, goal_id: UUID, to: GoalState, by: Viewer, at: datetime) -> Goal:
    """Let a goal rest, pick it up again, call it reached, or let it go. It stays where it can be found."""
    goal = the_goal(by, goal_id=goal_id)
    if goal.state == to:
        return goal
    return keep_change(goal, goal.words, state=to, state_since=at, changed_at=at)


@transaction.atomic
def look_back(*, goal_id: UUID, told_myself: str, seen: int, by: Viewer, at: datetime) -> Goal:
    """Keep what somebody would tell themselves about a goal."""
    goal = the_goal(by, goal_id=goal_id)
    return keep_change(goal, replace(goal.words, told_myself=told_myself), seen=seen, changed_at=at)


@transaction.atomic
def remove_goal(*, goal_id: UUID, by: Viewer) -> None:
    """Take a goal and all that hangs on it out of the space for good."""
    goal = the_goal(by, goal_id=goal_id)
    mine = by.person_id
    remove(
        Step.objects.filter(person_id=mine, goal=goal),
        Confidence.objects.filter(person_id=mine, goal=goal),
        GoalRating.objects.filter(person_id=mine, goal=goal),
        GoalLevels.objects.filter(person_id=mine, goal=goal),
        Goal.objects.filter(person_id=mine, pk=goal.pk),
    )
