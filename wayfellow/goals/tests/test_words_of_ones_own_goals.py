"""All words about one's own goals, for searching one's own space."""

from datetime import datetime

from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests.cast import Member
from wayfellow.goals import actions
from wayfellow.goals.models import Confidence, Goal, GoalRating, Step
from wayfellow.goals.queries import words_of_own


def test_every_text_is_there_with_its_page(
    sam: Member, goal: Goal, step: Step, sure: Confidence, rating: GoalRating, at: datetime
) -> None:
    actions.look_back(goal_id=goal.pk, told_myself="You were brave.", seen=1, by=sam.viewer, at=at)

    found = [(str(one.label), one.text, one.address) for one in words_of_own(sam.viewer)]

    def page(name: str) -> str:
        return reverse(f"goals:{name}", args=[goal.pk])

    assert found == [
        ("A goal", "Swim in the sea again", page("goal")),
        ("A goal", "I miss the cold water.", page("goal")),
        ("Looking back at a goal", "You were brave.", page("look_back")),
        ("A step of a goal", "Find my towel", page("goal")),
        ("A step of a goal", "on Saturday", page("goal")),
        ("A step of a goal", "Alex", page("goal")),
        ("How sure I am", "shaky", page("confidence")),
        ("How sure I am", "Go with Alex", page("confidence")),
        ("How far a goal came", "Stay at home", page("levels")),
        ("How far a goal came", "Stand at the sea", page("levels")),
        ("How far a goal came", "Swim once a week", page("levels")),
        ("How far a goal came", "Swim twice a week", page("levels")),
        ("How far a goal came", "Swim each day", page("levels")),
        ("How far a goal came", "It was cold.", page("rate")),
    ]
    assert {one.kind for one in words_of_own(sam.viewer)} == {"goal"}


def test_empty_boxes_are_left_out(sam: Member, at: datetime) -> None:
    goal = actions.add_goal(person_id=sam.id, what="Swim", by=sam.viewer, at=at)
    actions.say_how_sure(goal_id=goal.pk, number=3, by=sam.viewer, at=at)

    assert [one.text for one in words_of_own(sam.viewer)] == ["Swim"]


def test_nobody_elses_words_are_among_them(robin: Member, jo: Member, goal: Goal, sure: Confidence) -> None:
    assert list(words_of_own(robin.viewer)) == []
    assert list(words_of_own(jo.viewer)) == []


def test_it_costs_the_same_for_many(sam: Member, goal: Goal, rating: GoalRating, at: datetime) -> None:
    costs = set()
    for _ in range(2):
        with CaptureQueriesContext(connection) as asked:
            list(words_of_own(sam.viewer))
        costs.add(len(asked))
        for number in range(20):
            actions.add_goal(person_id=sam.id, what=f"Goal {number}", by=sam.viewer, at=at)

    assert costs == {5}
