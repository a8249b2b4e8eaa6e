"""Sam writes a goal down, takes a small step, says how sure Sam is, lets it rest, and looks back."""

from collections.abc import Callable

import pytest

from tests.cast import Member
from tests.journeys.device import Device

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
SitDown = Callable[..., Device]


def test_from_a_wish_to_looking_back(sam: Member, sit_down: SitDown, scripts: bool) -> None:
    sams = sit_down(scripts=scripts)
    sams.sign_in_as(sam)

    when_sam_writes_a_goal_down(sams)
    and_two_steps_and_moves_the_second_up(sams)
    then_one_step_can_wait_and_one_is_done(sams)
    when_sam_says_how_sure(sams)
    then_the_note_becomes_a_step(sams)
    when_sam_wants_to_see_how_far_it_came(sams)
    then_the_number_comes_only_when_it_is_asked_for(sams)
    when_sam_lets_it_rest(sams)
    then_sam_looks_back_and_picks_it_up_again(sams)
    and_nothing_was_asked_of_anybody_else(sams)


def when_sam_writes_a_goal_down(sams: Device) -> None:
    sams.follow("My goals")
    assert "There is no hurry." in sams.reads()
    sams.follow("Write down a goal")
    sams.write("What do you want?", "Swim in the sea again")
    sams.choose("Things I enjoy")
    sams.choose("We decided together")
    sams.write("How did it come about?", "On a walk with Jo.")
    sams.press("Keep this goal")
    assert sams.heading() == "Swim in the sea again"
    assert "Things I enjoy. We decided together. On a walk with Jo." in sams.reads()


def and_two_steps_and_moves_the_second_up(sams: Device) -> None:
    for what in ("Walk to the sea", "Find my towel"):
        sams.write("What is one small step?", what)
        sams.press("Add this step")
    more(sams, "Find my towel")
    sams.press("Move up: Find my towel")
    assert sams.reads().index("Find my towel") < sams.reads().index("Walk to the sea")


def more(sams: Device, what: str) -> None:
    """Open what else can be done with a step."""
    sams.page.locator("li", has_text=what).locator("summary").click()


def then_one_step_can_wait_and_one_is_done(sams: Device) -> None:
    sams.press("Not for now: Walk to the sea")
    assert "Walk to the sea (not for now)" in sams.reads()
    sams.press("Take it up again: Walk to the sea")
    assert "(not for now)" not in sams.reads()
    sams.press("Done: Find my towel")
    assert "Find my towel (done)" in sams.reads()


def when_sam_says_how_sure(sams: Device) -> None:
    sams.follow("Say how sure you are")
    sams.choose("4")
    sams.write("Is there a word for it?", "shaky")
    sams.write("What would make it one point easier?", "Go with Alex")
    sams.press("Keep this")
    assert "4 of 10, “shaky”" in sams.reads()
    sams.follow("Show it as a drawing")
    assert sams.page.locator("figure svg").count() == 1
    sams.follow("Back to how sure I am")


def then_the_note_becomes_a_step(sams: Device) -> None:
    sams.press("Make it a step: Go with Alex")
    assert sams.heading() == "Swim in the sea again"
    assert "Not for now: Go with Alex" in sams.reads().replace(" :", ":")


def when_sam_wants_to_see_how_far_it_came(sams: Device) -> None:
    sams.follow("Write down what would be more, and what less")
    sams.write("About what I expect", "Swim once a week")
    sams.write("A bit less than I expect", "Stand at the sea")
    sams.press("Keep these words")
    sams.choose("Stand at the sea")
    sams.press("Keep this")
    assert "A bit less than I expect: Stand at the sea" in sams.reads()


def then_the_number_comes_only_when_it_is_asked_for(sams: Device) -> None:
    sams.follow("See how far your goals came")
    assert "50 means" not in sams.reads()
    sams.follow("Show the number")
    assert "50 means about as you expected." in sams.reads()
    assert "40" in sams.reads()
    sams.follow("Swim in the sea again")
    sams.follow("Back to this goal")


def when_sam_lets_it_rest(sams: Device) -> None:
    sams.press("Let it rest")
    assert "This goal rests now." in sams.reads()
    sams.follow("Back to my goals")
    assert "Swim in the sea again" not in sams.reads()
    sams.follow("Resting")
    sams.follow("Swim in the sea again")


def then_sam_looks_back_and_picks_it_up_again(sams: Device) -> None:
    sams.follow("Look back at it")
    assert "4 of 10, “shaky”" in sams.reads()
    sams.write("What would you tell yourself?", "You were brave.")
    sams.press("Keep these words")
    assert sams.page.get_by_label("What would you tell yourself?").input_value() == "You were brave."
    sams.follow("Back to this goal")
    sams.press("Pick it up again")
    assert "You picked this goal up again." in sams.reads()


def and_nothing_was_asked_of_anybody_else(sams: Device) -> None:
    assert len(sams.hosts) == 1
    assert sams.complaints == []
