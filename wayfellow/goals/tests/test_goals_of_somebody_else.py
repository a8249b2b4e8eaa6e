"""Forged ids: another person's goal, and ids of nothing, look exactly alike; and nothing is half-written."""

from uuid import uuid4

import pytest
from django.urls import reverse

from tests.answers import body
from tests.cast import Member, posting
from wayfellow.goals.models import Goal, Step
from wayfellow.goals.queries import own_goal, own_step

pytestmark = pytest.mark.shows("M3")

OF_A_GOAL = ("goals:goal", "goals:change", "goals:remove")
OF_A_STEP = ("goals:step_change", "goals:step_take", "goals:step_remove")
WORDS = {"what": "Forged", "why": "Forged", "when": "", "with_whom": "", "taken": "yes", "seen": "1"}


@pytest.mark.parametrize("name", OF_A_GOAL)
def test_robins_goal_is_not_there_for_sam(name: str, sam: Member, robins_goal: Goal) -> None:
    client = sam.client()

    for answered in (client.get, lambda url: posting(client, url, **WORDS)):
        forged, unknown = (answered(reverse(name, args=[key])) for key in (robins_goal.pk, uuid4()))

        assert forged.status_code == unknown.status_code == 404
        assert body(forged) == body(unknown)
        assert "Ring my brother" not in body(forged)


@pytest.mark.parametrize("name", OF_A_STEP)
def test_robins_step_is_not_there_for_sam(name: str, sam: Member, robins_step: Step) -> None:
    client = sam.client()

    forged, unknown = (
        posting(client, reverse(name, args=[key]), **WORDS) for key in (robins_step.pk, uuid4())
    )

    assert forged.status_code == unknown.status_code == 404
    assert body(forged) == body(unknown)
    assert "Look for his number" not in body(forged)


def test_nothing_of_robins_was_touched(
    sam: Member, robin: Member, robins_goal: Goal, robins_step: Step
) -> None:
    client = sam.client()

    for name in OF_A_GOAL:
        posting(client, reverse(name, args=[robins_goal.pk]), **WORDS)
    for name in OF_A_STEP:
        posting(client, reverse(name, args=[robins_step.pk]), **WORDS)

    kept = own_goal(robin.viewer, goal_id=robins_goal.pk)
    assert (kept.goal.words.what, kept.goal.version) == ("Ring my brother", 1)
    assert [(step.words.what, step.version, step.done_at) for step in kept.steps] == [
        ("Look for his number", 1, None)
    ]
    assert not Goal.objects.filter(person_id=sam.id).exists()
    assert not Step.objects.filter(person_id=sam.id).exists()


def test_a_goal_is_no_step_and_a_step_is_no_goal(sam: Member, goal: Goal, step: Step) -> None:
    client = sam.client()

    assert client.get(reverse("goals:goal", args=[step.pk])).status_code == 404
    assert posting(client, reverse("goals:step_remove", args=[goal.pk])).status_code == 404
    assert own_step(sam.viewer, step_id=step.pk) == step


@pytest.mark.parametrize("nonsense", ["1", "not-an-id", "%00", "0" * 32, "../../people"])
def test_nonsense_where_an_id_belongs_is_not_there(nonsense: str, sam: Member, goal: Goal) -> None:
    client = sam.client()

    assert client.get(f"/goals/{nonsense}/").status_code == 404
    assert posting(client, f"/goals/{nonsense}/remove/").status_code == 404
    assert own_goal(sam.viewer, goal_id=goal.pk).goal == goal
