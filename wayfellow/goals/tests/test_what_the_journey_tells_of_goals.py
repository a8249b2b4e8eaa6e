"""What others may ask of goals for a story: those that turned, and those of a stretch of time."""

from datetime import datetime, timedelta

import pytest

from tests.cast import Member
from wayfellow.goals import actions
from wayfellow.goals.choices import GoalState
from wayfellow.goals.models import Goal, Step
from wayfellow.goals.queries.for_the_journey import goals_between, goals_turned

DAY = timedelta(days=1)


@pytest.mark.parametrize("to", [GoalState.REACHED, GoalState.RESTING])
def test_a_goal_that_turned_is_told_with_what_was_told_to_oneself(
    to: GoalState, sam: Member, goal: Goal, at: datetime
) -> None:
    actions.look_back(goal_id=goal.pk, told_myself="You were brave.", seen=1, by=sam.viewer, at=at)
    actions.turn_goal(goal_id=goal.pk, to=to, by=sam.viewer, at=at + DAY)

    [told] = goals_turned(sam.viewer, most=5)

    assert (told.goal_id, told.what, told.state) == (goal.pk, "Swim in the sea again", to)
    assert (told.on, told.told_myself) == (at + DAY, "You were brave.")


@pytest.mark.parametrize("to", [GoalState.OPEN, GoalState.LET_GO])
def test_what_goes_on_or_was_let_go_is_not_told(to: GoalState, sam: Member, goal: Goal, at: datetime) -> None:
    actions.turn_goal(goal_id=goal.pk, to=GoalState.RESTING, by=sam.viewer, at=at)
    actions.turn_goal(goal_id=goal.pk, to=to, by=sam.viewer, at=at + DAY)

    assert goals_turned(sam.viewer, most=5) == []


def test_only_the_latest_are_told(sam: Member, at: datetime) -> None:
    for number in range(3):
        goal = actions.add_goal(person_id=sam.id, what=f"Goal {number}", by=sam.viewer, at=at)
        actions.turn_goal(goal_id=goal.pk, to=GoalState.REACHED, by=sam.viewer, at=at + number * DAY)

    assert [told.what for told in goals_turned(sam.viewer, most=2)] == ["Goal 2", "Goal 1"]


def test_a_stretch_of_time_knows_what_began_turned_or_was_done_in_it(
    sam: Member, goal: Goal, step: Step, at: datetime
) -> None:
    actions.take_step(step_id=step.pk, taken=True, by=sam.viewer, at=at + 10 * DAY)
    actions.turn_goal(goal_id=goal.pk, to=GoalState.RESTING, by=sam.viewer, at=at + 20 * DAY)
    since = {days: at + days * DAY for days in (-5, 0, 5, 15, 25)}

    told = {
        days: [
            (one.what, one.steps)
            for one in goals_between(sam.viewer, since=begins, before=begins + 5.5 * DAY)
        ]
        for days, begins in since.items()
    }

    here = "Swim in the sea again"
    assert told == {
        -5: [(here, ())],
        0: [(here, ())],
        5: [(here, ("Find my towel",))],
        15: [(here, ())],
        25: [],
    }


def test_nobody_elses_goals_are_told(robin: Member, sam: Member, goal: Goal, at: datetime) -> None:
    actions.turn_goal(goal_id=goal.pk, to=GoalState.REACHED, by=sam.viewer, at=at)

    assert goals_turned(robin.viewer, most=5) == []
    assert goals_between(robin.viewer, since=at - DAY, before=at + DAY) == []
