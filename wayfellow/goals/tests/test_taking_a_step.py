"""Saying that a step is done, or is still to do."""

from django.urls import reverse

from tests.answers import words_on
from tests.cast import Member, posting
from wayfellow.goals.models import Step
from wayfellow.goals.queries import own_step


def test_a_step_is_done_in_one_press(sam: Member, step: Step) -> None:
    client = sam.client()

    answer = posting(client, reverse("goals:step_take", args=[step.pk]), taken="yes")

    goal_page = reverse("goals:goal", args=[step.goal_id])
    assert (answer.status_code, answer.headers["Location"]) == (303, goal_page)
    kept = own_step(sam.viewer, step_id=step.pk)
    assert kept.done_at == kept.changed_at
    page = words_on(client.get(goal_page))
    assert "(done)" in page
    assert "Not done yet : Find my towel" in page


def test_a_done_step_can_be_opened_again(sam: Member, step: Step) -> None:
    client, address = sam.client(), reverse("goals:step_take", args=[step.pk])
    posting(client, address, taken="yes")

    posting(client, address, taken="no")

    assert own_step(sam.viewer, step_id=step.pk).done_at is None
    assert "(done)" not in words_on(client.get(reverse("goals:goal", args=[step.goal_id])))


def test_its_words_stay_as_they_were(sam: Member, step: Step) -> None:
    posting(sam.client(), reverse("goals:step_take", args=[step.pk]), taken="yes")

    kept = own_step(sam.viewer, step_id=step.pk)
    assert (kept.words.what, kept.words.when, kept.words.with_whom) == (
        "Find my towel",
        "on Saturday",
        "Alex",
    )


def test_looking_at_the_address_takes_no_step(sam: Member, step: Step) -> None:
    answer = sam.client().get(reverse("goals:step_take", args=[step.pk]), {"taken": "yes"})

    assert answer.status_code == 405
    assert own_step(sam.viewer, step_id=step.pk).done_at is None
