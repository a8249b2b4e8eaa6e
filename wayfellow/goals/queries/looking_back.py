"""Looking back at a goal: how it began, what was done, and how sure somebody was on the way."""

from dataclasses import dataclass
from uuid import UUID

from wayfellow.foundation.viewer import Viewer
from wayfellow.goals.models import Confidence, Goal, Step
from wayfellow.goals.queries.goals import own_goal


@dataclass(frozen=True, slots=True)
class LookingBack:
    """A goal from its beginning, told in words."""

    goal: Goal
    done: tuple[Step, ...]
    open: tuple[Step, ...]
    sure: tuple[Confidence, ...]
    """From the first time to the last; of many the first and the newest few."""
    left_out: int


FIRST_AND_NEWEST = 12


def looking_back(viewer: Viewer, *, goal_id: UUID) -> LookingBack:
    """One of the viewer's own goals, looked back at. Three statements."""
    found = own_goal(viewer, goal_id=goal_id)
    times = list(
        Confidence.objects.filter(person_id=viewer.person_id, goal_id=goal_id).order_by("created_at", "id")
    )
    shown = times if len(times) <= FIRST_AND_NEWEST else [times[0], *times[1 - FIRST_AND_NEWEST :]]
    done = sorted((step for step in found.steps if step.done_at), key=lambda step: str(step.done_at))
    return LookingBack(
        goal=found.goal,
        done=tuple(done),
        open=tuple(step for step in found.steps if not step.done_at),
        sure=tuple(shown),
        left_out=len(times) - len(shown),
    )
