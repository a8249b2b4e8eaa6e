"""Writing a small step down, under its goal."""

from datetime import datetime, timedelta

import pytest
from django.urls import reverse

from tests.answers import posting_twice, words_on
from tests.cast import Member, posting
from wayfellow.foundation.refusals import NotThere
from wayfellow.goals import actions
from wayfellow.goals.models import Goal, Step
from wayfellow.goals.queries import own_goal


def test_a_step_is_kept_under_its_goal(sam: Member, goal: Goal) -> None:
    address = reverse("goals:goal", args=[goal.pk])

    answer = posting(
        sam.client(), address, what="Look up the bus", when="after breakfast", with_whom="my sister"
    )

    [kept] = own_goal(sam.viewer, goal_id=goal.pk).steps
    assert (kept.words.what, kept.words.when, kept.words.with_whom) == (
        "Look up the bus",
        "after breakfast",
        "my sister",
    )
    assert kept.done_at is None
    assert (answer.status_code, answer.headers["Location"]) == (303, address)


def test_when_and_with_whom_may_stay_empty(sam: Member, goal: Goal) -> None:
    posting(sam.client(), reverse("goals:goal", args=[goal.pk]), what="Try the water", when="", with_whom="")

    [kept] = own_goal(sam.viewer, goal_id=goal.pk).steps
    assert (kept.words.what, kept.words.when, kept.words.with_whom) == ("Try the water", "", "")


def test_steps_stand_in_the_order_they_were_written(sam: Member, goal: Goal) -> None:
    client, address = sam.client(), reverse("goals:goal", args=[goal.pk])

    for what in ("First thing", "Second thing", "Third thing"):
        posting(client, address, what=what, when="", with_whom="")

    steps = own_goal(sam.viewer, goal_id=goal.pk).steps
    assert [kept.words.what for kept in steps] == ["First thing", "Second thing", "Third thing"]


def test_the_goals_page_shows_its_steps_in_a_sentence(sam: Member, goal: Goal, step: Step) -> None:
    page = words_on(sam.client().get(reverse("goals:goal", args=[goal.pk])))

    assert "Find my towel, on Saturday, with Alex" in page


def test_a_goal_without_steps_is_fine(sam: Member, goal: Goal) -> None:
    page = words_on(sam.client().get(reverse("goals:goal", args=[goal.pk])))

    assert "No steps yet. A goal can do without." in page


def test_the_list_shows_each_goal_with_its_own_steps(
    sam: Member, goal: Goal, step: Step, at: datetime
) -> None:
    later = at + timedelta(minutes=1)
    other = actions.add_goal(person_id=sam.id, what="Read one page", by=sam.viewer, at=later)
    actions.add_step(goal_id=other.pk, person_id=sam.id, what="Choose a book", by=sam.viewer, at=at)

    page = words_on(sam.client().get(reverse("goals:list")))

    assert page.index("Read one page") < page.index("Choose a book")
    assert page.index("Choose a book") < page.index("Swim in the sea again") < page.index("Find my towel")


def test_pressing_twice_writes_one_step(sam: Member, goal: Goal) -> None:
    address = reverse("goals:goal", args=[goal.pk])

    posting_twice(sam.client(), address, what="Only once", when="", with_whom="")

    assert [kept.words.what for kept in own_goal(sam.viewer, goal_id=goal.pk).steps] == ["Only once"]


def test_a_step_belongs_to_a_goal_of_the_same_person(
    sam: Member, robin: Member, robins_goal: Goal, at: datetime
) -> None:
    with pytest.raises(NotThere):
        actions.add_step(goal_id=robins_goal.pk, person_id=sam.id, what="Astray", by=sam.viewer, at=at)

    assert not Step.objects.filter(person_id=sam.id).exists()
    assert own_goal(robin.viewer, goal_id=robins_goal.pk).steps == ()
