"""What of one goal could be counted: where it is, and how sure somebody was."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from wayfellow.evaluation.counts.kinds import Counting, GoalNow
from wayfellow.evaluation.queries.asking.offers import Asking, Desk
from wayfellow.foundation.viewer import Viewer
from wayfellow.goals import queries as goals


@dataclass(frozen=True, slots=True)
class AskingOfGoal:
    """A goal, and what may be counted of it."""

    what: str
    """In the person's own words, for the page. They are never counted."""
    asking: Asking


def ask_about_goal(viewer: Viewer, *, goal_id: UUID, at: datetime) -> AskingOfGoal:
    """One of the viewer's own goals, once in each quarter."""
    found = goals.goal_to_count(viewer, goal_id=goal_id)
    desk = Desk(viewer, person_id=viewer.person_id, about=f"goal {goal_id}", at=at, each_quarter=True)
    row = desk.row(
        Counting.GOAL,
        now=GoalNow(found.state),
        sure_first=found.sure_first,
        sure_last=found.sure_last,
    )
    return AskingOfGoal(found.what, desk.asking(row))
