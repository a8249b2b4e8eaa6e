"""Two devices, one goal, both saving: whoever is second sees both texts, and nothing is lost."""

import pytest
from django.http import HttpResponse
from django.urls import reverse

from tests.answers import body, words_on
from tests.cast import Member, posting
from wayfellow.goals.models import Goal
from wayfellow.goals.queries import own_goal

pytestmark = pytest.mark.shows("M23")


def second_save(sam: Member, goal: Goal) -> HttpResponse:
    """The phone saves; then the laptop, which still shows the words from before."""
    phone, laptop = sam.client(), sam.client()
    address = reverse("goals:change", args=[goal.pk])
    posting(phone, address, what="Written on the phone", why="Phone reason", seen="1")
    return posting(laptop, address, what="Written on the laptop", why="Laptop reason", seen="1")


def test_the_second_device_is_told_and_shown_both_texts(sam: Member, goal: Goal) -> None:
    answer = second_save(sam, goal)

    assert answer.status_code == 422
    page = words_on(answer)
    assert "Other words were saved here while you were writing." in page
    assert "Written on the phone" in page
    assert "Phone reason" in page
    assert 'value="Written on the laptop"' in body(answer)
    assert "Laptop reason</textarea>" in body(answer)


def test_the_first_words_stay_kept_until_somebody_chooses(sam: Member, goal: Goal) -> None:
    second_save(sam, goal)

    kept = own_goal(sam.viewer, goal_id=goal.pk).goal
    assert (kept.words.what, kept.words.why, kept.version) == ("Written on the phone", "Phone reason", 2)


def test_the_next_press_saves_knowingly(sam: Member, goal: Goal) -> None:
    assert 'name="seen" id="id_seen" value="2"' in body(second_save(sam, goal))

    answer = posting(
        sam.client(),
        reverse("goals:change", args=[goal.pk]),
        what="Written on phone and laptop",
        why="Both reasons",
        seen="2",
    )

    kept = own_goal(sam.viewer, goal_id=goal.pk).goal
    assert answer.status_code == 303
    assert (kept.words.what, kept.words.why) == ("Written on phone and laptop", "Both reasons")


def test_a_third_device_that_is_later_still_meets_the_same_care(sam: Member, goal: Goal) -> None:
    second_save(sam, goal)
    address = reverse("goals:change", args=[goal.pk])
    posting(sam.client(), address, what="Chosen on the laptop", why="", seen="2")

    answer = posting(sam.client(), address, what="Written on a tablet", why="", seen="2")

    assert answer.status_code == 422
    assert "Chosen on the laptop" in words_on(answer)
    assert 'value="Written on a tablet"' in body(answer)
    assert own_goal(sam.viewer, goal_id=goal.pk).goal.words.what == "Chosen on the laptop"


def test_a_goal_removed_meanwhile_cannot_be_changed_back_into_being(sam: Member, goal: Goal) -> None:
    posting(sam.client(), reverse("goals:remove", args=[goal.pk]))

    answer = posting(sam.client(), reverse("goals:change", args=[goal.pk]), what="Too late", why="", seen="1")

    assert answer.status_code == 404
    assert not Goal.objects.filter(person_id=sam.id).exists()
