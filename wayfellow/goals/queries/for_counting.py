"""What of one goal could be counted, if the person says yes: where it is, and how sure somebody was."""

from dataclasses import dataclass
from uuid import UUID

from wayfellow.foundation.viewer import Viewer
from wayfellow.goals.choices import GoalState
from wayfellow.goals.models import Confidence
from wayfellow.goals.queries.goals import own_goal


@dataclass(frozen=True, slots=True)
class GoalToCount:
    """A goal without its words."""

    goal_id: UUID
    what: str
    """For the page that asks. It is never counted."""
    state: GoalState
    steps_done: int
    sure_first: int | None
    sure_last: int | None
    """How sure the person was, the first time and the last. None where they said it less than twice."""


def goal_to_count(viewer: Viewer, *, goal_id: UUID) -> GoalToCount:
    """One of the viewer's own goals. Three statements."""
    found = own_goal(viewer, goal_id=goal_id)
    mine = Confidence.objects.filter(person_id=viewer.person_id, goal_id=goal_id)
    times = list(mine.order_by("created_at", "id"))
    said_twice = len(times) > 1
    return GoalToCount(
        goal_id=goal_id,
        what=found.goal.words.what,
        state=GoalState(found.goal.state),
        steps_done=sum(step.done_at is not None for step in found.steps),
        sure_first=times[0].words.number if said_twice else None,
        sure_last=times[-1].words.number if said_twice else None,
    )
