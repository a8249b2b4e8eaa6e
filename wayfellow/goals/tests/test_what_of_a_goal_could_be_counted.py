"""What of a goal could be counted: where it is, and how sure somebody was if they said it twice."""

from datetime import timedelta
from uuid import UUID, uuid4

import pytest

from tests.cast import AT, Member
from wayfellow.foundation.refusals import NotThere
from wayfellow.goals import actions
from wayfellow.goals.choices import GoalState
from wayfellow.goals.queries import goal_to_count

pytestmark = pytest.mark.django_db


@pytest.fixture
def goal(sam: Member) -> UUID:
    """A goal of Sam's."""
    return actions.add_goal(person_id=sam.id, what="Take the bus", by=sam.viewer, at=AT).pk


def say(goal: UUID, sam: Member, *numbers: int) -> None:
    """How sure Sam was, day after day."""
    for days, number in enumerate(numbers):
        at = AT + timedelta(days=days)
        actions.say_how_sure(goal_id=goal, number=number, by=sam.viewer, at=at)


@pytest.mark.parametrize("state", GoalState)
def test_where_it_is(sam: Member, goal: UUID, state: GoalState) -> None:
    actions.turn_goal(goal_id=goal, to=state, by=sam.viewer, at=AT)

    assert goal_to_count(sam.viewer, goal_id=goal).state is state


@pytest.mark.parametrize(
    ("said", "first_and_last"),
    [((), (None, None)), ((4,), (None, None)), ((4, 6), (4, 6)), ((2, 9, 5), (2, 5)), ((0, 0), (0, 0))],
)
def test_how_sure_at_first_and_at_last(
    sam: Member, goal: UUID, said: tuple[int, ...], first_and_last: tuple[int | None, int | None]
) -> None:
    say(goal, sam, *said)

    found = goal_to_count(sam.viewer, goal_id=goal)

    assert (found.sure_first, found.sure_last) == first_and_last


def test_its_words_are_for_the_page_that_asks(sam: Member, goal: UUID) -> None:
    assert goal_to_count(sam.viewer, goal_id=goal).what == "Take the bus"


def test_somebody_elses_goal_is_not_there(sam: Member, robin: Member, goal: UUID) -> None:
    for viewer, goal_id in ((robin.viewer, goal), (sam.viewer, uuid4())):
        with pytest.raises(NotThere):
            goal_to_count(viewer, goal_id=goal_id)
