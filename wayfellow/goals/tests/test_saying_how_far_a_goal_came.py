"""Where a goal is now, chosen from one's own words."""

from datetime import datetime, timedelta

import pytest
from django.urls import reverse

from tests.answers import body, statements, words_on
from tests.cast import Member, posting
from wayfellow.goals import actions
from wayfellow.goals.models import Goal, GoalLevels, GoalRating
from wayfellow.goals.queries import levels_of


def page_of(goal: Goal) -> str:
    return reverse("goals:rate", args=[goal.pk])


def test_one_chooses_from_ones_own_words(sam: Member, goal: Goal, levels: GoalLevels) -> None:
    page = words_on(sam.client().get(page_of(goal)))

    for said in (
        "Swim each day",
        "Swim twice a week",
        "Swim once a week",
        "Stand at the sea",
        "Stay at home",
    ):
        assert said in page


def test_a_level_without_words_is_called_by_its_name(sam: Member, goal: Goal, at: datetime) -> None:
    actions.write_levels(goal_id=goal.pk, expected="Once a week", seen=0, by=sam.viewer, at=at)

    page = words_on(sam.client().get(page_of(goal)))

    assert "Once a week" in page
    assert "A bit less than I expect" in page


@pytest.mark.parametrize("level", [-2, -1, 0, 1, 2])
def test_each_level_is_kept(level: int, sam: Member, goal: Goal, levels: GoalLevels) -> None:
    answer = posting(sam.client(), page_of(goal), level=str(level), note="Windy.")

    [kept] = levels_of(sam.viewer, goal_id=goal.pk).ratings
    assert (kept.words.level, kept.words.note) == (level, "Windy.")
    assert answer.headers["Location"] == page_of(goal)


@pytest.mark.parametrize("level", ["", "3", "-3", "0.5"])
def test_what_is_no_level_is_asked_for_again(level: str, sam: Member, goal: Goal, levels: GoalLevels) -> None:
    answer = posting(sam.client(), page_of(goal), level=level, note="My own note")

    assert answer.status_code == 422
    assert 'value="My own note"' in body(answer)
    assert levels_of(sam.viewer, goal_id=goal.pk).ratings == ()


def test_how_it_was_before_is_told_in_words(sam: Member, goal: Goal, rating: GoalRating) -> None:
    page = words_on(sam.client().get(page_of(goal)))

    assert "10 November A bit less than I expect: Stand at the sea It was cold." in page
    assert "-1" not in page


def test_one_time_can_be_taken_out(sam: Member, goal: Goal, rating: GoalRating) -> None:
    answer = posting(sam.client(), reverse("goals:rating_remove", args=[rating.pk]))

    assert answer.headers["Location"] == page_of(goal)
    assert levels_of(sam.viewer, goal_id=goal.pk).ratings == ()


def test_the_page_of_the_goal_leads_here(sam: Member, goal: Goal, levels: GoalLevels) -> None:
    page = body(sam.client().get(reverse("goals:goal", args=[goal.pk])))

    assert f'href="{page_of(goal)}"' in page
    assert reverse("goals:levels", args=[goal.pk]) not in page


def test_many_times_have_pages(sam: Member, goal: Goal, levels: GoalLevels, at: datetime) -> None:
    for days in range(51):
        actions.rate_goal(
            goal_id=goal.pk, level=0, note=f"Day {days}.", by=sam.viewer, at=at - timedelta(days=days)
        )
    client = sam.client()

    assert "Day 50." not in words_on(client.get(page_of(goal)))
    assert "Day 50." in words_on(client.get(page_of(goal), {"page": 2}))
    assert statements(client, page_of(goal)) <= 12
