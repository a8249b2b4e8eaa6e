"""Looking back on a goal: where it is and how sure somebody was may be counted, its words never."""

import pytest
from django.urls import reverse

from tests.answers import body, words_on
from tests.cast import AT, Member, posting
from wayfellow.evaluation.counts.kinds import Counting
from wayfellow.evaluation.models import ROWS
from wayfellow.evaluation.tests.asked import a_goal, how_many_written, say_yes, sign_on, to, written
from wayfellow.goals import actions as goals
from wayfellow.goals.choices import GoalState

pytestmark = pytest.mark.django_db


def test_the_rows_stand_there_at_once_because_nothing_needs_asking(sam: Member) -> None:
    goal = a_goal(sam, 3, 7)

    page = sam.client().get(to("goal", goal))

    assert "“Take the 9:40 bus”. Your words are not counted." in words_on(page)
    assert "Where the goal is on the way" in words_on(page)
    assert "How sure, the first time 3 How sure, the last time 7" in words_on(page)
    assert "checked" not in body(page)


def _press(member: Member, goal: object, **fields: str) -> object:
    client = member.client()
    seen = sign_on(client.get(to("goal", goal)))
    return posting(client, to("goal", goal), then="count", seen=seen, **fields)


def test_a_yes_counts_where_it_is_and_how_sure(sam: Member) -> None:
    goal = a_goal(sam, 3, 5, 7)
    goals.turn_goal(goal_id=goal, to=GoalState.REACHED, by=sam.viewer, at=AT)

    _press(sam, goal, yes_goal="on")

    assert written(Counting.GOAL) == [
        {"quarter": "2026Q4", "now": "reached", "sure_first": 3, "sure_last": 7}
    ]


def test_how_sure_somebody_was_once_is_no_way(sam: Member) -> None:
    goal = a_goal(sam, 3)

    assert "How sure, the first time not said" in words_on(sam.client().get(to("goal", goal)))
    _press(sam, goal, yes_goal="on")

    assert [(row["sure_first"], row["sure_last"]) for row in written(Counting.GOAL)] == [(None, None)]


def test_a_goal_that_turned_meanwhile_is_shown_anew(sam: Member) -> None:
    goal, client = a_goal(sam), sam.client()
    seen = sign_on(client.get(to("goal", goal)))
    goals.turn_goal(goal_id=goal, to=GoalState.LET_GO, by=sam.viewer, at=AT)

    answer = posting(client, to("goal", goal), then="count", seen=seen, yes_goal="on")

    assert "What would be counted is not the same any more." in words_on(answer)
    assert "Where the goal is let go" in words_on(answer)
    assert how_many_written() == {}


def test_it_is_asked_once_a_quarter(sam: Member) -> None:
    goal = a_goal(sam)
    _press(sam, goal, yes_goal="on", yes_reach="on")

    page = words_on(sam.client().get(to("goal", goal)))

    assert "Counted: This goal" in page
    assert "Count what I ticked" not in page


def test_looking_back_leads_here(sam: Member) -> None:
    goal = a_goal(sam)

    page = sam.client().get(reverse("goals:look_back", args=[goal]))

    assert to("goal", goal) in body(page)


def test_somebody_elses_goal_is_not_there(sam: Member, robin: Member) -> None:
    goal = a_goal(sam)

    assert robin.client().get(to("goal", goal)).status_code == 404
    assert say_nothing(robin, goal) == 404
    assert how_many_written() == {}


def say_nothing(member: Member, goal: object) -> int:
    """The status of a press on a goal."""
    return posting(member.client(), to("goal", goal), then="count", seen="0" * 64, yes_goal="on").status_code


def test_two_goals_of_one_person_are_one_person(sam: Member) -> None:
    for goal in (a_goal(sam), a_goal(sam)):
        _press(sam, goal, yes_goal="on")

    assert how_many_written() == {Counting.GOAL: 2}
    assert len(contributors(Counting.GOAL)) == 1


def test_two_people_are_two(sam: Member, robin: Member) -> None:
    for member in (sam, robin):
        _press(member, a_goal(member), yes_goal="on", yes_reach="on")

    assert len(contributors(Counting.GOAL)) == 2
    assert contributors(Counting.GOAL) & contributors(Counting.REACH) == set()


def contributors(counting: Counting) -> set[object]:
    """The random ids behind the rows of one kind."""
    return set(ROWS[counting]._default_manager.values_list("contributor", flat=True))


def test_without_a_tick_nothing_is_counted(sam: Member) -> None:
    goal = a_goal(sam)

    answer = say_yes(sam.client(), to("goal", goal))

    assert answer.status_code == 422
