"""Five levels in own words: off until somebody writes them, and gone without a trace when they like."""

from datetime import datetime

import pytest
from django.db import connection
from django.urls import reverse

from tests.answers import body, words_on
from tests.cast import Member, posting
from wayfellow.foundation.refusals import NotThere
from wayfellow.goals import actions
from wayfellow.goals.models import Goal, GoalLevels, GoalRating
from wayfellow.goals.queries import levels_of, own_goal


def page_of(goal: Goal) -> str:
    return reverse("goals:levels", args=[goal.pk])


SAID = {
    "expected": "Once a week",
    "more": "Twice",
    "much_more": "Daily",
    "less": "Look at the sea",
    "much_less": "Stay in bed",
}


def test_a_goal_has_none_until_somebody_wants_them(sam: Member, goal: Goal) -> None:
    found = levels_of(sam.viewer, goal_id=goal.pk)

    assert found.levels is None
    assert found.said(0) == ""
    page = words_on(sam.client().get(reverse("goals:goal", args=[goal.pk])))
    assert "For those who like to see how far a goal came." in page
    assert "Say how far it came" not in page


def test_the_page_names_the_levels_warmly_and_says_who_sees_them(sam: Member, goal: Goal) -> None:
    page = words_on(sam.client().get(page_of(goal)))

    for name in (
        "About what I expect",
        "A bit more than I expect",
        "Much more than I expect",
        "A bit less than I expect",
        "Much less than I expect",
        "Only you can see this page.",
    ):
        assert name in page
    assert "Do without this again" not in page


def test_five_levels_and_a_weight_are_kept(sam: Member, goal: Goal) -> None:
    answer = posting(sam.client(), page_of(goal), **SAID, weight="3", seen="")

    assert answer.headers["Location"] == reverse("goals:rate", args=[goal.pk])
    found = levels_of(sam.viewer, goal_id=goal.pk)
    assert found.levels is not None
    assert found.levels.words.weight == 3
    assert [found.said(level) for level in (-2, -1, 0, 1, 2)] == [
        "Stay in bed",
        "Look at the sea",
        "Once a week",
        "Twice",
        "Daily",
    ]


def test_only_the_middle_one_is_needed(sam: Member, goal: Goal) -> None:
    client = sam.client()

    empty = posting(client, page_of(goal), expected="", weight="1")
    assert empty.status_code == 422
    assert levels_of(sam.viewer, goal_id=goal.pk).levels is None

    assert posting(client, page_of(goal), expected="Once a week", weight="1").status_code == 303


@pytest.mark.parametrize("weight", ["0", "4", "heavy", ""])
def test_a_weight_is_one_of_three(weight: str, sam: Member, goal: Goal) -> None:
    answer = posting(sam.client(), page_of(goal), **SAID, weight=weight)

    assert answer.status_code == 422


def test_they_can_be_changed(sam: Member, goal: Goal, levels: GoalLevels) -> None:
    client = sam.client()
    page = body(client.get(page_of(goal)))
    assert "Swim once a week</textarea>" in page
    assert 'value="2" checked' in page

    posting(client, page_of(goal), **SAID, weight="1", seen="1")

    kept = levels_of(sam.viewer, goal_id=goal.pk).levels
    assert kept is not None
    assert (kept.words.expected, kept.words.weight, kept.version) == ("Once a week", 1, 2)


@pytest.mark.parametrize("seen", ["1", ""])
def test_two_devices_lose_nothing(seen: str, sam: Member, goal: Goal, levels: GoalLevels) -> None:
    posting(sam.client(), page_of(goal), expected="From the phone", weight="3", seen="1")

    answer = posting(sam.client(), page_of(goal), expected="From the laptop", weight="1", seen=seen)

    assert answer.status_code == 422
    saved = words_on(answer).split("What was saved meanwhile")[1]
    assert "From the phone" in saved
    assert "It matters most" in saved
    assert "From the laptop</textarea>" in body(answer)


def test_doing_without_asks_first_and_keeps_the_goal(sam: Member, goal: Goal, rating: GoalRating) -> None:
    client, address = sam.client(), reverse("goals:levels_remove", args=[goal.pk])
    assert "The goal itself stays, with its steps." in words_on(client.get(address))
    assert levels_of(sam.viewer, goal_id=goal.pk).levels is not None

    posting(client, address)

    found = levels_of(sam.viewer, goal_id=goal.pk)
    assert (found.levels, found.ratings) == (None, ())
    assert own_goal(sam.viewer, goal_id=goal.pk).goal == goal
    page = words_on(client.get(reverse("goals:goal", args=[goal.pk])))
    assert "The levels are gone. Your goal is still here." in page


def test_without_levels_there_is_nothing_to_do_without_or_to_say(sam: Member, goal: Goal) -> None:
    client = sam.client()

    for name in ("levels_remove", "rate"):
        address = reverse(f"goals:{name}", args=[goal.pk])
        assert client.get(address).status_code == 404
        assert posting(client, address, level="0").status_code == 404


def test_a_goal_without_levels_is_not_rated_from_anywhere(sam: Member, goal: Goal, at: datetime) -> None:
    with pytest.raises(NotThere):
        actions.rate_goal(goal_id=goal.pk, level=1, by=sam.viewer, at=at)

    assert levels_of(sam.viewer, goal_id=goal.pk).ratings == ()


def test_nothing_of_them_is_in_the_open(sam: Member, rating: GoalRating) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM goals_goallevels")
        levels = {column[0] for column in cursor.description}
        cursor.execute("SELECT * FROM goals_goalrating")
        ratings = {column[0] for column in cursor.description}

    plain = {"id", "created_at", "version", "envelope", "changed_at", "goal_id", "person_id"}
    assert levels == ratings == plain


def test_sams_are_not_there_for_robin(sam: Member, robin: Member, goal: Goal, rating: GoalRating) -> None:
    client = robin.client()

    for name in ("levels", "levels_remove", "rate"):
        address = reverse(f"goals:{name}", args=[goal.pk])
        assert client.get(address).status_code == 404
        assert posting(client, address, **SAID, weight="1", level="0").status_code == 404
    assert posting(client, reverse("goals:rating_remove", args=[rating.pk])).status_code == 404
    assert levels_of(sam.viewer, goal_id=goal.pk).ratings == (rating,)
