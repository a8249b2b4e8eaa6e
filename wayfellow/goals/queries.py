"""Reads of goals. `looking` refuses or records every read by somebody else."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from wayfellow.foundation.refusals import NotThere
from wayfellow.foundation.viewer import Viewer
from wayfellow.goals.models import Goal, Step
from wayfellow.sharing.queries import looking
from wayfellow.sharing.section import Section


@dataclass(frozen=True, slots=True)
class GoalWithSteps:
    """A goal with its steps in the order they were written."""

    goal: Goal
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class GoalsPage:
    """Goals, and whose they are: None when they are the viewer's own."""

    owner_name: str | None
    goals: tuple[GoalWithSteps, ...]


def goals_of(viewer: Viewer, *, person_id: UUID, at: datetime) -> list[GoalWithSteps]:
    """All goals of a person, newest first, each with its steps. Two statements."""
    return list(goals_page(viewer, person_id=person_id, at=at).goals)


def goals_page(viewer: Viewer, *, person_id: UUID, at: datetime) -> GoalsPage:
    """The same, with the name of their owner when that is somebody else. Two statements."""
    with looking(viewer, person_id=person_id, section=Section.GOALS, at=at) as looked:
        goals = list(Goal.objects.filter(person_id=person_id).order_by("-created_at", "-id"))
        steps = list(Step.objects.filter(person_id=person_id).order_by("created_at", "id"))
    by_goal: dict[UUID, list[Step]] = {}
    for step in steps:
        by_goal.setdefault(step.goal_id, []).append(step)
    found = tuple(GoalWithSteps(goal, tuple(by_goal.get(goal.pk, ()))) for goal in goals)
    return GoalsPage(looked.owner_name, found)


def goals_to_choose(viewer: Viewer, *, person_id: UUID, at: datetime) -> list[tuple[UUID, str]]:
    """What each goal of a person says, newest first, for choosing one of them. One statement."""
    with looking(viewer, person_id=person_id, section=Section.GOALS, at=at):
        goals = list(Goal.objects.filter(person_id=person_id).order_by("-created_at"))
        return [(goal.pk, goal.words.what) for goal in goals]


def own_goal(viewer: Viewer, *, goal_id: UUID) -> GoalWithSteps:
    """One of the viewer's own goals."""
    goal = Goal.objects.filter(pk=goal_id, person_id=viewer.person_id).first()
    if goal is None:
        raise NotThere
    steps = Step.objects.filter(person_id=viewer.person_id, goal_id=goal_id).order_by("created_at", "id")
    return GoalWithSteps(goal, tuple(steps))


def own_step(viewer: Viewer, *, step_id: UUID) -> Step:
    """One step of the viewer's own goals."""
    step = Step.objects.filter(pk=step_id, person_id=viewer.person_id).first()
    if step is None:
        raise NotThere
    return step
