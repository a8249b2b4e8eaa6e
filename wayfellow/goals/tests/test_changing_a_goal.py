"""Putting other words over a goal."""

from datetime import datetime, timedelta

from django.urls import reverse

from tests.answers import body
from tests.cast import Member, posting
from wayfellow.goals.models import Goal
from wayfellow.goals.queries import own_goal


def test_the_form_holds_the_words_so_far(sam: Member, goal: Goal) -> None:
    answer = sam.client().get(reverse("goals:change", args=[goal.pk]))

    assert answer.status_code == 200
    page = body(answer)
    assert 'value="Swim in the sea again"' in page
    assert "I miss the cold water.</textarea>" in page
    assert 'name="seen" id="id_seen" value="1"' in page


def test_the_new_words_are_kept(sam: Member, goal: Goal) -> None:
    address = reverse("goals:change", args=[goal.pk])

    answer = posting(sam.client(), address, what="Swim once a week", why="It clears my head.", seen="1")

    kept = own_goal(sam.viewer, goal_id=goal.pk).goal
    assert (kept.words.what, kept.words.why) == ("Swim once a week", "It clears my head.")
    assert kept.version == 2
    assert answer.status_code == 303
    assert answer.headers["Location"] == reverse("goals:goal", args=[goal.pk])


def test_a_change_says_when_it_was_made_and_keeps_when_it_was_written(
    sam: Member, goal: Goal, at: datetime
) -> None:
    posting(sam.client(), reverse("goals:change", args=[goal.pk]), what="Swim", why="", seen="1")

    kept = own_goal(sam.viewer, goal_id=goal.pk).goal
    assert kept.created_at == at
    assert kept.changed_at - at > timedelta(0)


def test_a_reason_can_be_taken_out(sam: Member, goal: Goal) -> None:
    posting(sam.client(), reverse("goals:change", args=[goal.pk]), what="Swim", why="", seen="1")

    assert own_goal(sam.viewer, goal_id=goal.pk).goal.words.why == ""


def test_a_goal_can_be_changed_again_and_again(sam: Member, goal: Goal) -> None:
    client, address = sam.client(), reverse("goals:change", args=[goal.pk])

    for seen in range(1, 4):
        posting(client, address, what=f"Version after {seen}", why="", seen=str(seen))

    kept = own_goal(sam.viewer, goal_id=goal.pk).goal
    assert (kept.words.what, kept.version) == ("Version after 3", 4)
