"""How sure somebody is about a goal, over time."""

from dataclasses import dataclass
from uuid import UUID

from wayfellow.foundation.refusals import NotThere
from wayfellow.foundation.viewer import Viewer
from wayfellow.goals.models import Confidence, Goal
from wayfellow.goals.queries.goals import MANY, NEWEST_FIRST, the_goal

# More would lie on each other. The page before shows them all in words.
MOST_DRAWN = 100


@dataclass(frozen=True, slots=True)
class ConfidenceOfGoal:
    """A goal, and a page of the times that somebody said how sure they are, newest first."""

    goal: Goal
    times: tuple[Confidence, ...]
    has_older: bool


def confidence_of(viewer: Viewer, *, goal_id: UUID, page: int = 1) -> ConfidenceOfGoal:
    """How sure the viewer was about one of their goals, fifty a page. Two statements."""
    goal = the_goal(viewer, goal_id=goal_id)
    first = (page - 1) * MANY
    newest_first = Confidence.objects.filter(person_id=viewer.person_id, goal_id=goal_id).order_by(
        *NEWEST_FIRST
    )
    times = list(newest_first[first : first + MANY + 1])
    return ConfidenceOfGoal(goal, tuple(times[:MANY]), has_older=len(times) > MANY)


def confidence_over_time(viewer: Viewer, *, goal_id: UUID) -> ConfidenceOfGoal:
    """The same for a drawing, oldest first. Two statements."""
    goal = the_goal(viewer, goal_id=goal_id)
    times = Confidence.objects.filter(person_id=viewer.person_id, goal_id=goal_id)
    newest = list(times.order_by(*NEWEST_FIRST)[: MOST_DRAWN + 1])
    drawn = tuple(reversed(newest[:MOST_DRAWN]))
    return ConfidenceOfGoal(goal, drawn, has_older=len(newest) > MOST_DRAWN)


def own_confidence(viewer: Viewer, *, confidence_id: UUID) -> Confidence:
    """One time that the viewer said how sure they are."""
    found = Confidence.objects.filter(pk=confidence_id, person_id=viewer.person_id).first()
    if found is None:
        raise NotThere
    return found
