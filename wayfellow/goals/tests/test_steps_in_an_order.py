"""Steps can be moved, left for now, and have a tiny version."""

from datetime import datetime

import pytest
from django.urls import reverse

from tests.answers import words_on
from tests.cast import Member, posting
from wayfellow.goals import actions
from wayfellow.goals.models import Goal, Step
from wayfellow.goals.queries import own_goal, own_step


@pytest.fixture
def three(sam: Member, goal: Goal, at: datetime) -> list[Step]:
    """Three steps, written one after the other."""
    return [
        actions.add_step(goal_id=goal.pk, person_id=sam.id, what=what, by=sam.viewer, at=at)
        for what in ("First", "Second", "Third")
    ]


def order(sam: Member, goal: Goal) -> list[str]:
    return [step.words.what for step in own_goal(sam.viewer, goal_id=goal.pk).steps]


@pytest.mark.parametrize(
    ("which", "way", "then"),
    [
        (0, "down", ["Second", "First", "Third"]),
        (1, "up", ["Second", "First", "Third"]),
        (1, "down", ["First", "Third", "Second"]),
        (0, "up", ["First", "Second", "Third"]),
        (2, "down", ["First", "Second", "Third"]),
    ],
)
def test_a_step_moves_by_one_place(
    which: int, way: str, then: list[str], sam: Member, goal: Goal, three: list[Step]
) -> None:
    answer = posting(sam.client(), reverse("goals:step_move", args=[three[which].pk]), way=way)

    assert answer.headers["Location"] == reverse("goals:goal", args=[goal.pk])
    assert order(sam, goal) == then


def test_moving_leaves_the_words_alone(sam: Member, goal: Goal, three: list[Step]) -> None:
    actions.move_step(step_id=three[2].pk, up=True, by=sam.viewer)

    assert [step.version for step in own_goal(sam.viewer, goal_id=goal.pk).steps] == [1, 1, 1]


def test_steps_from_before_can_be_moved_too(sam: Member, goal: Goal, three: list[Step]) -> None:
    Step.objects.filter(person_id=sam.id).update(place=0)

    actions.move_step(step_id=three[2].pk, up=True, by=sam.viewer)

    assert order(sam, goal) == ["First", "Third", "Second"]


def test_a_new_step_comes_last_also_after_one_was_taken_out(
    sam: Member, goal: Goal, three: list[Step], at: datetime
) -> None:
    actions.remove_step(step_id=three[0].pk, by=sam.viewer)

    actions.add_step(goal_id=goal.pk, person_id=sam.id, what="Fourth", by=sam.viewer, at=at)

    assert order(sam, goal) == ["Second", "Third", "Fourth"]


def test_at_either_end_there_is_no_button_for_nothing(sam: Member, goal: Goal, three: list[Step]) -> None:
    page = words_on(sam.client().get(reverse("goals:goal", args=[goal.pk])))

    assert page.count("Move up") == page.count("Move down") == 2
    assert "Move up : First" not in page
    assert "Move down : Third" not in page


def test_a_step_is_left_for_now_and_taken_up_again(sam: Member, goal: Goal, step: Step) -> None:
    client, page = sam.client(), reverse("goals:goal", args=[goal.pk])
    address = reverse("goals:step_skip", args=[step.pk])

    posting(client, address, skipped="yes")
    assert own_step(sam.viewer, step_id=step.pk).skipped_at is not None
    assert "with Alex (not for now)" in words_on(client.get(page))
    assert "Take it up again : Find my towel" in words_on(client.get(page))

    posting(client, address, skipped="no")
    assert own_step(sam.viewer, step_id=step.pk).skipped_at is None
    assert "(not for now)" not in words_on(client.get(page))


def test_what_is_done_is_not_left_any_more(sam: Member, step: Step, at: datetime) -> None:
    actions.skip_step(step_id=step.pk, skipped=True, by=sam.viewer, at=at)

    done = actions.take_step(step_id=step.pk, taken=True, by=sam.viewer, at=at)

    assert (done.done_at, done.skipped_at) == (at, None)


def test_a_tiny_version_is_kept_and_shown(sam: Member, goal: Goal) -> None:
    client, address = sam.client(), reverse("goals:goal", args=[goal.pk])

    posting(client, address, what="Walk to the sea", tiny="Put my shoes on")

    [step] = own_goal(sam.viewer, goal_id=goal.pk).steps
    assert step.words.tiny == "Put my shoes on"
    assert "Tiny version: Put my shoes on" in words_on(client.get(address))


@pytest.mark.parametrize("name", ["step_skip", "step_move", "step_take"])
def test_robins_step_is_not_there_for_sam(name: str, sam: Member, robin: Member, robins_step: Step) -> None:
    answer = posting(sam.client(), reverse(f"goals:{name}", args=[robins_step.pk]), way="up", skipped="yes")

    assert answer.status_code == 404
    kept = own_step(robin.viewer, step_id=robins_step.pk)
    assert (kept.version, kept.skipped_at, kept.done_at) == (1, None, None)
