"""What the journey tells of goals: those that were reached or rest, and what came of each in a season."""

from datetime import datetime, timedelta

import pytest

from tests.cast import Member
from wayfellow.goals import actions
from wayfellow.goals.choices import GoalState
from wayfellow.goals.models import Goal, Step
from wayfellow.goals.queries import goals_between, goals_turned

A_MONTH = timedelta(days=30)


def told(sam: Member, at: datetime) -> list[tuple[str, GoalState, tuple[str, ...]]]:
    """What is told of Sam's goals for the month that begins then."""
    found = goals_between(sam.viewer, since=at, before=at + A_MONTH)
    return [(goal.what, goal.state, goal.steps) for goal in found]


@pytest.mark.parametrize("state", [GoalState.REACHED, GoalState.RESTING])
def test_a_goal_that_was_reached_or_rests_is_told_with_its_day(
    sam: Member, goal: Goal, state: GoalState, at: datetime
) -> None:
    later = at + timedelta(days=2)
    actions.look_back(goal_id=goal.pk, told_myself="Cold, and worth it.", seen=1, by=sam.viewer, at=at)
    actions.turn_goal(goal_id=goal.pk, to=state, by=sam.viewer, at=later)

    [turned] = goals_turned(sam.viewer, most=5)

    assert (turned.goal_id, turned.what, turned.state) == (goal.pk, "Swim in the sea again", state)
    assert (turned.on, turned.told_myself) == (later, "Cold, and worth it.")


def test_goals_that_go_on_or_were_let_go_are_not_told(sam: Member, goal: Goal, at: datetime) -> None:
    assert goals_turned(sam.viewer, most=5) == []

    actions.turn_goal(goal_id=goal.pk, to=GoalState.LET_GO, by=sam.viewer, at=at)

    assert goals_turned(sam.viewer, most=5) == []


def test_the_latest_comes_first_and_no_more_than_asked_for(sam: Member, at: datetime) -> None:
    for day in range(3):
        moment = at + timedelta(days=day)
        goal = actions.add_goal(person_id=sam.id, what=f"Goal {day}", by=sam.viewer, at=at)
        actions.turn_goal(goal_id=goal.pk, to=GoalState.REACHED, by=sam.viewer, at=moment)

    assert [one.what for one in goals_turned(sam.viewer, most=2)] == ["Goal 2", "Goal 1"]


def test_a_season_tells_of_a_goal_that_began_in_it(sam: Member, goal: Goal, at: datetime) -> None:
    assert told(sam, at) == [("Swim in the sea again", GoalState.OPEN, ())]
    assert told(sam, at - A_MONTH) == []
    assert told(sam, at + A_MONTH) == []


def test_a_season_tells_of_a_step_that_was_taken_in_it(sam: Member, step: Step, at: datetime) -> None:
    actions.take_step(step_id=step.pk, taken=True, by=sam.viewer, at=at + A_MONTH)

    assert told(sam, at) == [("Swim in the sea again", GoalState.OPEN, ())]
    assert told(sam, at + A_MONTH) == [("Swim in the sea again", GoalState.OPEN, ("Find my towel",))]


def test_a_season_tells_of_a_goal_that_turned_in_it(sam: Member, goal: Goal, at: datetime) -> None:
    actions.turn_goal(goal_id=goal.pk, to=GoalState.REACHED, by=sam.viewer, at=at + A_MONTH)

    assert told(sam, at + A_MONTH) == [("Swim in the sea again", GoalState.REACHED, ())]


def test_nothing_of_robins_is_told_to_sam(
    sam: Member, robins_goal: Goal, robin: Member, at: datetime
) -> None:
    actions.turn_goal(goal_id=robins_goal.pk, to=GoalState.REACHED, by=robin.viewer, at=at)

    assert goals_turned(sam.viewer, most=5) == []
    assert told(sam, at) == []
