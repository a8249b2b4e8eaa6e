"""Lists of goals, and one goal with its steps."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet

from wayfellow.foundation.refusals import NotThere
from wayfellow.foundation.viewer import Viewer
from wayfellow.goals.choices import GoalState
from wayfellow.goals.models import Confidence, Goal, GoalLevels, Step
from wayfellow.sharing.queries import looking
from wayfellow.sharing.section import Section

MANY = 50
IN_ORDER = ("place", "created_at", "id")
NEWEST_FIRST = ("-created_at", "-id")


@dataclass(frozen=True, slots=True)
class GoalWithSteps:
    """A goal with its steps in the order the person gave them."""

    goal: Goal
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class GoalsPage:
    """Goals, and whose they are: None when they are the viewer's own."""

    owner_name: str | None
    goals: tuple[GoalWithSteps, ...]
    has_older: bool


@dataclass(frozen=True, slots=True)
class OneGoal:
    """A goal as its own page shows it, with fifty of its steps."""

    goal: Goal
    steps: tuple[Step, ...]
    has_more_steps: bool
    sure: Confidence | None
    has_levels: bool


def goals_of(viewer: Viewer, *, person_id: UUID, at: datetime) -> list[GoalWithSteps]:
    """All goals of a person in every state, newest first, each with its steps. Two statements."""
    with looking(viewer, person_id=person_id, section=Section.GOALS, at=at):
        goals = list(Goal.objects.filter(person_id=person_id).order_by(*NEWEST_FIRST))
        return list(_with_steps(goals, Step.objects.filter(person_id=person_id)))


def goals_page(
    viewer: Viewer, *, person_id: UUID, at: datetime, state: GoalState = GoalState.OPEN, page: int = 1
) -> GoalsPage:
    """Goals in one state, newest first, fifty a page, with the name of their owner. Two statements."""
    first = (page - 1) * MANY
    with looking(viewer, person_id=person_id, section=Section.GOALS, at=at) as looked:
        in_state = Goal.objects.filter(person_id=person_id, state=state).order_by(*NEWEST_FIRST)
        goals = list(in_state[first : first + MANY + 1])
        here = goals[:MANY]
        steps = Step.objects.filter(person_id=person_id, goal_id__in=[goal.pk for goal in here])
        found = tuple(_with_steps(here, steps))
    return GoalsPage(looked.owner_name, found, has_older=len(goals) > MANY)


def _with_steps(goals: Iterable[Goal], steps: QuerySet[Step]) -> Iterable[GoalWithSteps]:
    by_goal: dict[UUID, list[Step]] = {}
    for step in steps.order_by(*IN_ORDER):
        by_goal.setdefault(step.goal_id, []).append(step)
    return [GoalWithSteps(goal, tuple(by_goal.get(goal.pk, ()))) for goal in goals]


def goals_to_choose(viewer: Viewer, *, person_id: UUID, at: datetime) -> list[tuple[UUID, str]]:
    """What each goal says that is not over, newest first, for choosing one of them. One statement."""
    with looking(viewer, person_id=person_id, section=Section.GOALS, at=at):
        going_on = Goal.objects.filter(
            person_id=person_id, state__in=[GoalState.OPEN, GoalState.RESTING]
        ).order_by(*NEWEST_FIRST)
        return [(goal.pk, goal.words.what) for goal in going_on]


def own_goal(viewer: Viewer, *, goal_id: UUID) -> GoalWithSteps:
    """One of the viewer's own goals."""
    goal = the_goal(viewer, goal_id=goal_id)
    steps = Step.objects.filter(person_id=viewer.person_id, goal_id=goal_id).order_by(*IN_ORDER)
    return GoalWithSteps(goal, tuple(steps))


def the_goal(viewer: Viewer, *, goal_id: UUID, held: bool = False) -> Goal:
    """The same without its steps; held, so that of two who write something beside it one waits."""
    mine = Goal.objects.filter(pk=goal_id, person_id=viewer.person_id)
    goal = (mine.select_for_update() if held else mine).first()
    if goal is None:
        raise NotThere
    return goal


def one_goal(viewer: Viewer, *, goal_id: UUID, page: int = 1) -> OneGoal:
    """One of the viewer's own goals with what its page shows beside it. Four statements."""
    first = (page - 1) * MANY
    about_it = {"person_id": viewer.person_id, "goal_id": goal_id}
    goal = the_goal(viewer, goal_id=goal_id)
    steps = list(Step.objects.filter(**about_it).order_by(*IN_ORDER)[first : first + MANY + 1])
    return OneGoal(
        goal=goal,
        steps=tuple(steps[:MANY]),
        has_more_steps=len(steps) > MANY,
        sure=Confidence.objects.filter(**about_it).order_by(*NEWEST_FIRST).first(),
        has_levels=GoalLevels.objects.filter(**about_it).exists(),
    )


def own_step(viewer: Viewer, *, step_id: UUID) -> Step:
    """One step of the viewer's own goals."""
    step = Step.objects.filter(pk=step_id, person_id=viewer.person_id).first()
    if step is None:
        raise NotThere
    return step
