"""Sam fills in five questions, skips one, and sees no number and why; then all, and puts two side by side."""

from collections.abc import Callable

import pytest

from tests.cast import Member
from tests.journeys.device import Device
from tests.questionnaires import offer_made_up

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
SitDown = Callable[..., Device]


def test_from_the_list_to_two_times_side_by_side(sam: Member, sit_down: SitDown, scripts: bool) -> None:
    offer_made_up(sam.viewer.service_id)
    sams = sit_down(scripts=scripts)
    sams.sign_in_as(sam)

    when_sam_begins_one(sams)
    and_answers_all_but_one(sams)
    then_all_answers_can_be_looked_at(sams)
    when_sam_finishes(sams)
    then_there_is_no_number_and_the_page_says_why(sams)
    when_sam_keeps(sams, "My answers and my words")

    when_sam_begins_one(sams)
    and_answers_all_on_one_page(sams, "A lot")
    when_sam_finishes(sams)
    then_the_number_stands_after_the_words(sams, "80")
    when_sam_keeps(sams, "The number, my answers and my words")

    when_sam_begins_one(sams)
    and_answers_all_on_one_page(sams, "Some")
    when_sam_finishes(sams)
    then_the_number_stands_after_the_words(sams, "60")
    when_sam_keeps(sams, "The number, my answers and my words")

    then_two_stand_side_by_side(sams)
    then_a_chart_comes_when_it_is_asked_for(sams)
    and_nothing_was_asked_of_anybody_else(sams)


def when_sam_begins_one(sams: Device) -> None:
    sams.open("/my-journey/")
    sams.follow("My questionnaires")
    sams.press("Fill it in: WHO-5 Well-Being Index")
    assert sams.heading() == "How blue is the sky?"


def and_answers_all_but_one(sams: Device) -> None:
    sams.choose("Some")
    sams.write("In your own words", "Bluer than last week.")
    sams.press("Next question")
    assert sams.heading() == "How tall is the grass?"
    sams.press("Skip this one")
    sams.choose("A bit")
    sams.press("The question before")
    assert sams.heading() == "How tall is the grass?"
    sams.press("Next question")
    assert sams.page.get_by_label("A bit", exact=True).is_checked()
    sams.press("Save, and go on another time")
    assert "Saved. You can go on whenever you like." in sams.reads()
    sams.follow("WHO-5 Well-Being Index")
    assert sams.heading() == "How soft is the bread?"
    for _ in range(2):
        sams.choose("A lot")
        sams.page.locator("main").get_by_role("button").first.click()
        sams.page.wait_for_load_state()


def then_all_answers_can_be_looked_at(sams: Device) -> None:
    assert sams.heading() == "All my answers"
    assert "1 question is left out. That is fine." in sams.reads()
    sams.follow("Change: How far is the hill?")
    sams.choose("A speck")
    sams.press("Save, and back to all answers")
    assert "How far is the hill? A speck" in sams.reads()


def when_sam_finishes(sams: Device) -> None:
    sams.write("About all of it, in your own words", "The hill can wait.")
    sams.press("Finish, and see what comes out")


def then_there_is_no_number_and_the_page_says_why(sams: Device) -> None:
    page = sams.reads()
    assert page.index("The hill can wait.") < page.index("There is no number here.")
    assert "1 question has no answer that counts. This number needs an answer to each." in page
    assert "Bluer than last week." in page


def when_sam_keeps(sams: Device, what: str) -> None:
    sams.choose(what)
    sams.press("Keep it like this")
    assert "Kept as you said." in sams.reads()


def and_answers_all_on_one_page(sams: Device, answer: str) -> None:
    sams.press("All questions on one page")
    for choice in sams.page.get_by_label(answer, exact=True).all():
        choice.check()
    sams.press("See all my answers")
    assert "left out" not in sams.reads()


def then_the_number_stands_after_the_words(sams: Device, number: str) -> None:
    page = sams.reads()
    assert page.index("The hill can wait.") < page.index(f"The number {number}")
    assert "From 0 to 100. A higher number means feeling well more of the time." in page
    assert "Chance alone can move this number by up to 23.6, up or down." in page


def then_two_stand_side_by_side(sams: Device) -> None:
    sams.follow("Put another time beside it")
    sams.page.locator("main h2 a").first.click()
    sams.page.wait_for_load_state()
    page = sams.reads()
    assert "80 60" in page
    assert "They are 20 apart: about the same as chance would give." in page
    assert "How blue is the sky? A lot Some" in page
    assert sams.page.locator("svg[role=img]").count() == 0


def then_a_chart_comes_when_it_is_asked_for(sams: Device) -> None:
    sams.follow("Draw it as a chart")
    assert sams.page.get_by_role("img", name="WHO-5").is_visible()
    assert sams.page.locator("figure tbody tr").all_inner_texts()[-1].endswith("60")
    assert not sams.page.evaluate("document.documentElement.scrollWidth > innerWidth")


def and_nothing_was_asked_of_anybody_else(sams: Device) -> None:
    assert len(sams.hosts) == 1
    assert sams.complaints == []
