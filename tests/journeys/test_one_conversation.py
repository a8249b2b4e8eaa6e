"""Sam and Jo, each at their own device: from the agenda to what Sam takes away, and who looked."""

import re
from collections.abc import Callable

import pytest

from tests.cast import Member
from tests.journeys.device import Device

pytestmark = [pytest.mark.browser, pytest.mark.browser_pg, pytest.mark.django_db(transaction=True)]
SitDown = Callable[..., Device]


@pytest.mark.shows("M5")
def test_from_the_agenda_to_what_sam_takes_away(
    sam: Member, jo: Member, sit_down: SitDown, scripts: bool
) -> None:
    sams, jos = sit_down(scripts=scripts), sit_down(scripts=scripts, width=1100)
    given_both_are_signed_in(sams, sam, jos, jo)

    talk = when_sam_plans_a_talk(sams)
    and_each_says_what_to_talk_about(sams, jos, talk)
    then_sams_wish_stands_first(jos)

    when_sam_opens_it(sams)
    then_no_cards_stands_first(sams)
    when_sam_takes_the_cards(sams)
    card = when_sam_says_something(sams)
    then_jo_reads_it_and_adds_a_story(jos, card)
    then_sam_reads_the_story(sams, scripts)

    when_sam_makes_it_a_goal(sams, talk)
    when_sam_keeps_only_what_is_taken_away(sams)
    then_the_goal_leads_back_to_the_talk(sams)

    when_sam_shares_the_goals(sams)
    then_jo_sees_them_and_sam_sees_that_jo_looked(sams, jos, sam)
    when_sam_takes_the_share_back(sams)
    then_for_jo_it_is_as_if_it_never_was(jos, sam)
    then_nothing_was_asked_of_anybody_else(sams, jos)


def given_both_are_signed_in(sams: Device, sam: Member, jos: Device, jo: Member) -> None:
    sams.sign_in_as(sam)
    assert sams.heading() == "Hello Sam"
    jos.sign_in_as(jo)
    assert "People I walk with" in jos.reads()


def when_sam_plans_a_talk(sams: Device) -> str:
    sams.follow("Conversations")
    sams.follow("Plan a talk")
    sams.choose("Jo")
    sams.write("Which day?", "2026-11-24")
    sams.write("What time?", "10:00")
    sams.write("Where?", "the garden café")
    sams.press("Keep this plan")
    assert "A talk with Jo" in sams.reads()
    return sams.page.url


def and_each_says_what_to_talk_about(sams: Device, jos: Device, talk: str) -> None:
    jos.open(talk)
    jos.write("What would you like to talk about?", "The garden")
    jos.press("Add it")
    sams.write("What would you like to talk about?", "Sleeping in the day")
    sams.press("Add it")


def then_sams_wish_stands_first(jos: Device) -> None:
    jos.page.reload()
    page = jos.reads()
    assert page.index("Sleeping in the day") < page.index("The garden")


def when_sam_opens_it(sams: Device) -> None:
    sams.follow("Open this talk now")
    sams.choose("Notice how things are")
    sams.choose("Up and down")
    sams.press("See what may suit")


def then_no_cards_stands_first(sams: Device) -> None:
    headings = sams.page.locator("main h2").all_inner_texts()
    assert "talk" in headings[0].lower()
    assert "Finding my footing" in headings[1:]


def when_sam_takes_the_cards(sams: Device) -> None:
    sams.press("Take these cards: Finding my footing")
    assert "Card 1 of 10" in sams.reads()


def when_sam_says_something(sams: Device) -> str:
    sams.press("Skip this one")
    card = sams.page.url
    sams.write("What comes to mind?", "I can ring before I cancel.")
    sams.press("Save, and see what Jo wrote")
    assert sams.page.url == card
    return card


def then_jo_reads_it_and_adds_a_story(jos: Device, card: str) -> None:
    jos.open(card)
    assert "I can ring before I cancel." in jos.reads()
    jos.write("If it helps: something of your own story", "Five minutes late is still there.")
    jos.press("Save, and see what Sam wrote")


def then_sam_reads_the_story(sams: Device, scripts: bool) -> None:
    # What Sam is typing stays while Jo's line comes in: by itself with scripts, on a press without.
    sams.write("What comes to mind?", "I can ring before I cancel. And I can laugh about it.")
    if scripts:
        sams.page.get_by_text("Five minutes late is still there.", exact=True).wait_for()
        assert sams.page.get_by_label("What comes to mind?").input_value().endswith("laugh about it.")
    sams.press("Save, and see what Jo wrote")
    assert "Five minutes late is still there." in sams.reads()
    assert "Jo, if it helps" in sams.reads()
    sams.press("Stop here and look back")


def when_sam_makes_it_a_goal(sams: Device, talk: str) -> None:
    assert sams.heading() == "Looking back"
    sams.follow("Make it a goal: I can ring")
    sams.write("In your words", "Ring before I cancel")
    sams.press("Make it a goal")
    assert "Now a goal: Ring before I cancel" in sams.reads()


def when_sam_keeps_only_what_is_taken_away(sams: Device) -> None:
    sams.follow("Go on to what we keep")
    assert re.search(r"you and Jo can read all \d lines", sams.reads())
    sams.choose("Only what I take away")
    sams.press("Keep it like this")
    page = sams.reads()
    assert "Ring before I cancel" in page
    assert "Five minutes late is still there." not in page


def then_the_goal_leads_back_to_the_talk(sams: Device) -> None:
    sams.open("/goals/")
    assert "Ring before I cancel" in sams.reads()
    sams.follow("Back to the talk it came from")
    assert "A talk with Jo" in sams.heading()
    sams.open("/my-journey/")
    assert "Ring before I cancel" in sams.reads()
    sams.open("/home/")
    assert "Ring before I cancel" in sams.reads()


def when_sam_shares_the_goals(sams: Device) -> None:
    sams.open("/sharing/")
    sams.press("Let Jo see this: My goals")


def then_jo_sees_them_and_sam_sees_that_jo_looked(sams: Device, jos: Device, sam: Member) -> None:
    assert jos.open(f"/people/{sam.id}/goals/") == 200
    assert "Ring before I cancel" in jos.reads()
    sams.open("/who-looked/")
    assert "Jo looked at My goals" in sams.reads()


def when_sam_takes_the_share_back(sams: Device) -> None:
    sams.open("/sharing/")
    sams.press("Take this back: My goals")


def then_for_jo_it_is_as_if_it_never_was(jos: Device, sam: Member) -> None:
    status = jos.open(f"/people/{sam.id}/goals/")
    taken_back = jos.reads()
    assert status == jos.open("/people/00000000-0000-7000-8000-000000000000/goals/") == 404
    assert taken_back == jos.reads()


def then_nothing_was_asked_of_anybody_else(*devices: Device) -> None:
    for device in devices:
        assert len(device.hosts) == 1
        refused = [line for line in device.complaints if "404" not in line and "422" not in line]
        assert refused == []
