"""One number for all goals: only for whoever asks, with its range, and without a judgement."""

from datetime import datetime, timedelta
from math import sqrt

import pytest
from django.urls import reverse

from tests.answers import body, statements, words_on
from tests.cast import Member
from wayfellow.goals import actions
from wayfellow.goals.choices import GoalState
from wayfellow.goals.models import Goal, GoalLevels, GoalRating
from wayfellow.goals.queries import all_together

PAGE = "goals:all_together"


def with_levels(sam: Member, at: datetime, *, what: str, weight: int = 1) -> Goal:
    goal = actions.add_goal(person_id=sam.id, what=what, by=sam.viewer, at=at)
    actions.write_levels(goal_id=goal.pk, expected="Enough", weight=weight, seen=0, by=sam.viewer, at=at)
    return goal


def rated(sam: Member, goal: Goal, level: int, at: datetime) -> None:
    actions.rate_goal(goal_id=goal.pk, level=level, by=sam.viewer, at=at)


def test_without_levels_the_page_says_that_this_is_fine(sam: Member, goal: Goal) -> None:
    page = words_on(sam.client().get(reverse(PAGE)))

    assert "Nothing here, and it can stay so." in page
    assert "Swim in the sea again" not in page
    assert "Show the number" not in page


def test_levels_without_a_rating_have_no_number(sam: Member, goal: Goal, levels: GoalLevels) -> None:
    page = words_on(sam.client().get(reverse(PAGE), {"number": "yes"}))

    assert "Swim in the sea again You have not said how far it came. That is fine." in page
    assert "50 means" not in page
    found = all_together(sam.viewer)
    assert (found.value, found.lowest, found.highest, found.days, found.rated) == (None, None, None, (), 0)


def test_the_number_comes_only_when_it_is_asked_for(sam: Member, rating: GoalRating) -> None:
    client = sam.client()

    without = words_on(client.get(reverse(PAGE)))
    assert "A bit less than I expect: Stand at the sea (10 November) It matters a lot." in without
    assert "Show the number" in without
    assert "50 means" not in without

    page = words_on(client.get(reverse(PAGE), {"number": "yes"}))
    assert "One number for all of them 40 50 means about as you expected." in page
    assert "For your goals it can be from 30 to 70. It is about one goal." in page
    assert "Goals without an answer are left out." in page
    assert "What a change in it means is not known." in page
    assert "10 November 40 1" in page
    assert "Show the number" not in page


def test_no_word_of_judgement_stands_beside_it(sam: Member, rating: GoalRating) -> None:
    page = words_on(sam.client().get(reverse(PAGE), {"number": "yes"})).lower()

    for word in ("good", "bad", "poor", "well done", "improve", "worse", "better", "only "):
        assert f" {word}" not in page.replace("only you can see", ""), word


def test_weights_count_and_what_is_not_rated_does_not(sam: Member, at: datetime) -> None:
    most, some = with_levels(sam, at, what="Most", weight=3), with_levels(sam, at, what="Some", weight=1)
    with_levels(sam, at, what="Unsaid", weight=3)
    rated(sam, most, 1, at)
    rated(sam, some, -1, at)

    found = all_together(sam.viewer)

    # By hand: 50 + 10 (3 - 1) / sqrt(0.7 (9 + 1) + 0.3 (3 + 1)^2)
    assert found.value == pytest.approx(50 + 20 / sqrt(7 + 4.8))
    assert (found.rated, len(found.lines)) == (2, 3)
    assert found.lowest == pytest.approx(50 - 80 / sqrt(11.8))
    assert found.highest == pytest.approx(50 + 80 / sqrt(11.8))


def test_the_newest_rating_of_each_goal_counts_and_the_days_before_are_in_the_table(
    sam: Member, at: datetime
) -> None:
    one, other = with_levels(sam, at, what="One"), with_levels(sam, at, what="Other")
    rated(sam, one, -2, at)
    rated(sam, one, 0, at + timedelta(days=1))
    rated(sam, one, 1, at + timedelta(days=1, hours=1))
    rated(sam, other, 1, at + timedelta(days=9))

    found = all_together(sam.viewer)

    assert [(day.on.day, round(day.value), day.goals) for day in found.days] == [
        (19, 62, 2),
        (11, 60, 1),
        (10, 30, 1),
    ]
    assert found.value == found.days[0].value


def test_goals_that_were_let_go_do_not_count_and_those_that_rest_do(sam: Member, at: datetime) -> None:
    gone, resting = with_levels(sam, at, what="Gone"), with_levels(sam, at, what="Resting one")
    rated(sam, gone, -2, at)
    rated(sam, resting, 0, at)
    actions.turn_goal(goal_id=gone.pk, to=GoalState.LET_GO, by=sam.viewer, at=at)
    actions.turn_goal(goal_id=resting.pk, to=GoalState.RESTING, by=sam.viewer, at=at)

    found = all_together(sam.viewer)

    assert [line.goal.words.what for line in found.lines] == ["Resting one"]
    assert found.value == 50


def test_all_gone_leaves_an_empty_page(sam: Member, goal: Goal, rating: GoalRating, at: datetime) -> None:
    actions.turn_goal(goal_id=goal.pk, to=GoalState.LET_GO, by=sam.viewer, at=at)

    assert "Nothing here, and it can stay so." in words_on(sam.client().get(reverse(PAGE)))


def test_the_table_shows_the_last_thirty_days_with_a_rating(sam: Member, at: datetime) -> None:
    goal = with_levels(sam, at, what="Daily")
    for days in range(31):
        rated(sam, goal, days % 3 - 1, at + timedelta(days=days))

    found = all_together(sam.viewer)

    assert len(found.days) == 30
    assert found.days[0].on == (at + timedelta(days=30)).date()
    assert found.days[-1].on == (at + timedelta(days=1)).date()


def test_it_costs_the_same_for_many_goals_and_is_for_nobody_else(
    sam: Member, robin: Member, jo: Member, at: datetime
) -> None:
    client = sam.client()
    costs = set()
    for many in (1, 3, 30):
        for number in range(many):
            rated(sam, with_levels(sam, at, what=f"Goal {number}"), 1, at)
        costs.add(statements(client, reverse(PAGE) + "?number=yes"))

    assert len(costs) == 1
    assert max(costs) <= 12
    assert "Goal 0" not in body(robin.client().get(reverse(PAGE)))
    assert jo.client().get(reverse(PAGE)).status_code == 404
