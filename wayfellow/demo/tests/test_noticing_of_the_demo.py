"""Sam notices a sign: being Sam, one sees what is different; being Jo or Alex, one does not."""

from collections.abc import Callable
from uuid import UUID

import pytest
from django.test import Client
from django.urls import reverse

from tests.answers import words_on
from wayfellow.demo.story import stories
from wayfellow.staying_well.actions import HowMuch

Be = Callable[[str], Client]


def test_sam_sees_what_is_different_with_what_the_plan_says(be: Be) -> None:
    page = words_on(be("sam").get(reverse("staying_well:noticing")))

    notice = page[page.index("Different from your usual") : page.index("Put this away")]
    assert "I stop opening post" in notice
    assert "Tea with Alex, even a short one" in notice
    assert "How much of this is there today?" in page


def test_today_is_left_for_the_visitor_and_the_days_before_are_there(be: Be) -> None:
    page = words_on(be("sam").get(reverse("staying_well:noticing_days")))

    assert "Monday 23 November" not in page
    assert "Sunday 22 November I stop opening post: Quite a bit" in page


@pytest.mark.parametrize("who", ["jo", "alex"])
def test_nobody_else_sees_any_of_it(be: Be, id_of: Callable[[str], UUID], who: str) -> None:
    client = be(who)

    plan = words_on(client.get(reverse("staying_well:shared", args=[id_of("Sam")])))

    assert "I stop opening post" in plan
    assert "usual" not in plan
    assert client.get(reverse("staying_well:noticing")).status_code == 404


def test_every_tap_in_the_files_is_one_that_can_be_pressed() -> None:
    told = [noticing for story in stories() for noticing in story.noticing]

    assert told
    for noticing in told:
        assert set(noticing.taps.split()) <= {".", *(str(how_much.value) for how_much in HowMuch)}
