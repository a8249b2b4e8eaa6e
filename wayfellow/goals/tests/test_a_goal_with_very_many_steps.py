"""A goal with very many steps stays a page that can be read."""

from datetime import datetime

import pytest
from django.urls import reverse

from tests.answers import words_on
from tests.cast import Member, let_in
from wayfellow.goals import actions
from wayfellow.goals.models import Goal
from wayfellow.sharing.section import Section


@pytest.fixture
def sixty(sam: Member, goal: Goal, at: datetime) -> Goal:
    """Sixty steps."""
    for number in range(1, 61):
        actions.add_step(goal_id=goal.pk, person_id=sam.id, what=f"Step {number}.", by=sam.viewer, at=at)
    return goal


def read(member: Member, address: str) -> str:
    return words_on(member.client().get(address))


def test_its_page_shows_fifty_of_them_at_a_time(sam: Member, sixty: Goal) -> None:
    address = reverse("goals:goal", args=[sixty.pk])

    first, second = (read(sam, f"{address}{page}") for page in ("", "?page=2"))

    assert "Step 50." in first
    assert "Step 51." not in first
    assert "More steps" in first
    assert "Step 50." not in second
    assert "Step 51." in second
    assert "Step 60." in second
    assert "Steps before these" in second
    assert "More steps" not in second


def test_a_step_can_move_from_one_page_to_the_other(sam: Member, sixty: Goal) -> None:
    address = reverse("goals:goal", args=[sixty.pk])

    first, second = (read(sam, f"{address}{page}") for page in ("", "?page=2"))

    assert (first.count("Move up"), first.count("Move down")) == (49, 50)
    assert (second.count("Move up"), second.count("Move down")) == (10, 9)


def test_ones_own_list_shows_the_first_ten_and_says_how_many_more(sam: Member, sixty: Goal) -> None:
    words = read(sam, reverse("goals:list"))

    assert "Step 10." in words
    assert "Step 11." not in words
    assert "And 50 more, on its own page." in words


def test_whoever_sees_nothing_but_the_list_sees_all_of_them(sam: Member, jo: Member, sixty: Goal) -> None:
    let_in(sam, jo, Section.GOALS)

    words = read(jo, reverse("goals:shared", args=[sam.id]))

    assert "Step 60." in words
    assert "on its own page" not in words
