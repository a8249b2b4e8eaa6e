"""A thought becomes a goal, or a step: the form opens with it, nothing is kept, and there is a way back."""

from datetime import datetime

import pytest
from django.urls import reverse

from tests.answers import body, words_on
from tests.cast import Member, posting
from wayfellow.goals import actions
from wayfellow.goals.choices import GoalState
from wayfellow.goals.models import Goal, Step
from wayfellow.goals.queries import goals_of, own_goal

BACK = "/learning/"


def test_a_goal_begins_with_the_words_and_nothing_is_kept(sam: Member) -> None:
    answer = posting(sam.client(), reverse("goals:begin"), text="Sleep\nbefore one", back=BACK)

    page = body(answer)
    assert answer.status_code == 200
    assert 'value="Sleep before one"' in page
    assert f'action="{reverse("goals:add")}"' in page
    assert f'name="back" value="{BACK}"' in page
    assert "Back to where you were" in words_on(answer)
    assert not Goal.objects.filter(person_id=sam.id).exists()


def test_it_is_kept_as_any_goal_and_the_way_back_is_offered(sam: Member, at: datetime) -> None:
    client = sam.client()

    answer = posting(client, reverse("goals:add"), what="Sleep before one", back=BACK)

    page = client.get(answer.headers["Location"])
    assert "Your goal is written down. Back to where you were" in words_on(page)
    assert f'<a href="{BACK}">Back to where you were</a>' in body(page)
    [kept] = goals_of(sam.viewer, person_id=sam.id, at=at)
    assert kept.goal.words.what == "Sleep before one"


def test_a_mistake_keeps_the_way_back(sam: Member) -> None:
    answer = posting(sam.client(), reverse("goals:add"), what="", back=BACK)

    assert answer.status_code == 422
    assert f'name="back" value="{BACK}"' in body(answer)


@pytest.mark.parametrize("back", ["https://elsewhere.example/", "//elsewhere.example/", "/no-such-page/", ""])
def test_a_way_back_that_is_not_ours_is_none(back: str, sam: Member) -> None:
    page = body(posting(sam.client(), reverse("goals:begin"), text="Sleep", back=back))

    assert "elsewhere.example" not in page
    assert 'name="back"' not in page


def test_words_that_are_too_long_for_one_line_are_not_cut(sam: Member) -> None:
    page = body(posting(sam.client(), reverse("goals:begin"), text="word " * 300))

    assert "word " * 299 + "word" in page


def test_words_that_no_page_of_ours_sends_are_refused(sam: Member) -> None:
    assert posting(sam.client(), reverse("goals:begin"), text="x" * 5001).status_code == 400


def test_a_step_begins_with_the_words_and_a_goal_is_chosen(sam: Member, goal: Goal) -> None:
    client = sam.client()
    begun = posting(client, reverse("goals:begin_step"), text="Buy goggles", back=BACK)
    assert 'value="Buy goggles"' in body(begun)
    assert "Swim in the sea again" in words_on(begun)
    assert not Step.objects.filter(person_id=sam.id).exists()

    answer = posting(
        client, reverse("goals:step_add"), what="Buy goggles", goal=str(goal.pk), tiny="Look", back=BACK
    )

    [kept] = own_goal(sam.viewer, goal_id=goal.pk).steps
    assert (kept.words.what, kept.words.tiny) == ("Buy goggles", "Look")
    assert answer.headers["Location"] == reverse("goals:goal", args=[goal.pk])
    assert "Your step is written down." in words_on(client.get(answer.headers["Location"]))


def test_a_step_from_nowhere_offers_no_way_back(sam: Member, goal: Goal) -> None:
    client = sam.client()

    answer = posting(client, reverse("goals:step_add"), what="Buy goggles", goal=str(goal.pk))

    assert "Back to where you were" not in words_on(client.get(answer.headers["Location"]))


def test_without_a_goal_the_words_can_become_one(sam: Member) -> None:
    page = posting(sam.client(), reverse("goals:begin_step"), text="Buy goggles", back=BACK)

    assert "A step belongs to a goal, and there is none yet." in words_on(page)
    assert f'action="{reverse("goals:begin")}"' in body(page)
    assert 'name="text" value="Buy goggles"' in body(page)


def test_goals_that_are_over_are_not_offered(sam: Member, goal: Goal, at: datetime) -> None:
    client = sam.client()
    actions.turn_goal(goal_id=goal.pk, to=GoalState.RESTING, by=sam.viewer, at=at)
    assert "Swim in the sea" in words_on(client.get(reverse("goals:step_add")))

    for state in (GoalState.REACHED, GoalState.LET_GO):
        actions.turn_goal(goal_id=goal.pk, to=state, by=sam.viewer, at=at)
        assert "Swim in the sea" not in words_on(client.get(reverse("goals:step_add")))


def test_a_goal_of_somebody_else_cannot_be_chosen(sam: Member, goal: Goal, robins_goal: Goal) -> None:
    answer = posting(sam.client(), reverse("goals:step_add"), what="Astray", goal=str(robins_goal.pk))

    assert answer.status_code == 422
    assert not Step.objects.filter(goal_id=robins_goal.pk).exists()


def test_a_step_goes_on_to_my_day_with_the_way_back(sam: Member, goal: Goal, step: Step) -> None:
    client, address = sam.client(), reverse("goals:goal", args=[goal.pk])
    page = body(client.get(address))
    assert f'action="{reverse("routines:begin")}"' in page
    assert 'name="text" value="Find my towel"' in page
    assert f'name="back" value="{address}"' in page

    there = posting(client, reverse("routines:begin"), text="Find my towel", back=address)

    assert there.status_code == 200
    assert 'value="Find my towel"' in body(there)


@pytest.mark.parametrize("name", ["begin", "begin_step", "step_add"])
def test_whoever_has_no_space_finds_no_form(name: str, jo: Member, alex: Member, lead: Member) -> None:
    for member in (jo, alex, lead):
        assert posting(member.client(), reverse(f"goals:{name}"), text="a").status_code == 404
