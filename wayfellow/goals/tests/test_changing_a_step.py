"""Putting other words over a step, from one device or two."""

from django.urls import reverse

from tests.answers import body, words_on
from tests.cast import Member, posting
from wayfellow.goals.models import Step
from wayfellow.goals.queries import own_step


def test_the_form_holds_the_words_so_far(sam: Member, step: Step) -> None:
    answer = sam.client().get(reverse("goals:step_change", args=[step.pk]))

    assert answer.status_code == 200
    page = body(answer)
    assert 'value="Find my towel"' in page
    assert 'value="on Saturday"' in page
    assert 'value="Alex"' in page


def test_the_new_words_are_kept_and_lead_back_to_the_goal(sam: Member, step: Step) -> None:
    address = reverse("goals:step_change", args=[step.pk])

    answer = posting(sam.client(), address, what="Buy a towel", when="", with_whom="Jo", seen="1")

    kept = own_step(sam.viewer, step_id=step.pk)
    assert (kept.words.what, kept.words.when, kept.words.with_whom) == ("Buy a towel", "", "Jo")
    assert answer.status_code == 303
    assert answer.headers["Location"] == reverse("goals:goal", args=[step.goal_id])


def test_a_step_that_was_done_stays_done_under_its_new_words(sam: Member, step: Step) -> None:
    client = sam.client()
    posting(client, reverse("goals:step_take", args=[step.pk]), taken="yes")

    posting(
        client, reverse("goals:step_change", args=[step.pk]), what="Found it", when="", with_whom="", seen="2"
    )

    kept = own_step(sam.viewer, step_id=step.pk)
    assert kept.words.what == "Found it"
    assert kept.done_at is not None


def test_two_devices_lose_nothing(sam: Member, step: Step) -> None:
    address = reverse("goals:step_change", args=[step.pk])
    posting(sam.client(), address, what="From the phone", when="at noon", with_whom="", seen="1")

    answer = posting(sam.client(), address, what="From the laptop", when="at night", with_whom="", seen="1")

    assert answer.status_code == 422
    assert "From the phone" in words_on(answer)
    assert "at noon" in words_on(answer)
    assert 'value="From the laptop"' in body(answer)
    assert 'value="at night"' in body(answer)
    assert own_step(sam.viewer, step_id=step.pk).words.what == "From the phone"
