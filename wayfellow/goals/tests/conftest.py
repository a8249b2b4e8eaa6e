"""A goal and a step that most of these tests begin with."""

from datetime import datetime

import pytest

from tests.cast import Member
from wayfellow.goals import actions
from wayfellow.goals.models import Confidence, Goal, GoalLevels, GoalRating, Step


@pytest.fixture
def goal(sam: Member, at: datetime) -> Goal:
    """What Sam wants."""
    return actions.add_goal(
        person_id=sam.id, what="Swim in the sea again", why="I miss the cold water.", by=sam.viewer, at=at
    )


@pytest.fixture
def step(sam: Member, goal: Goal, at: datetime) -> Step:
    """A small step towards it."""
    return actions.add_step(
        goal_id=goal.pk,
        person_id=sam.id,
        what="Find my towel",
        when="on Saturday",
        with_whom="Alex",
        by=sam.viewer,
        at=at,
    )


@pytest.fixture
def robins_goal(robin: Member, at: datetime) -> Goal:
    """What Robin wants; Sam is never to see it."""
    return actions.add_goal(person_id=robin.id, what="Ring my brother", why="", by=robin.viewer, at=at)


@pytest.fixture
def robins_step(robin: Member, robins_goal: Goal, at: datetime) -> Step:
    """A small step of Robin's."""
    return actions.add_step(
        goal_id=robins_goal.pk, person_id=robin.id, what="Look for his number", by=robin.viewer, at=at
    )


@pytest.fixture
def sure(sam: Member, goal: Goal, at: datetime) -> Confidence:
    """One time that Sam said how sure Sam is."""
    return actions.say_how_sure(
        goal_id=goal.pk, number=4, word="shaky", easier="Go with Alex", by=sam.viewer, at=at
    )


@pytest.fixture
def levels(sam: Member, goal: Goal, at: datetime) -> GoalLevels:
    """What would be more for Sam, and what less."""
    return actions.write_levels(
        goal_id=goal.pk,
        expected="Swim once a week",
        more="Swim twice a week",
        much_more="Swim each day",
        less="Stand at the sea",
        much_less="Stay at home",
        weight=2,
        seen=0,
        by=sam.viewer,
        at=at,
    )


@pytest.fixture
def rating(sam: Member, goal: Goal, levels: GoalLevels, at: datetime) -> GoalRating:
    """One time that Sam said how far it came."""
    return actions.rate_goal(goal_id=goal.pk, level=-1, note="It was cold.", by=sam.viewer, at=at)
