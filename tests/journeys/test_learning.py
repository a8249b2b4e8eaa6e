"""Sam reads a hard topic, says that it rings true, and makes a goal of it; a service adds its own topic."""

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.cast import Member
from tests.journeys.device import Device
from tests.journeys.test_every_page_for_everybody import RULES

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
SitDown = Callable[..., Device]


def well_made(device: Device) -> None:
    """Nothing that axe finds. It is a script itself, so that it needs a device with scripts."""
    found = Axe().run(device.page, options=RULES).response["violations"]
    assert [f"{fault['id']}: {fault['nodes'][0]['html'][:150]}" for fault in found] == []


def test_from_a_topic_to_a_goal(sam: Member, sit_down: SitDown, scripts: bool) -> None:
    sams = sit_down(scripts=scripts)
    sams.sign_in_as(sam)

    when_sam_goes_to_a_hard_topic(sams)
    then_it_says_so_first(sams)
    when_sam_writes_a_note(sams, scripts=scripts)
    then_it_rings_true_and_can_be_taken_back(sams)
    when_sam_makes_a_goal_of_the_note(sams)
    then_sam_finds_a_word_that_services_use(sams)
    assert sams.complaints == []
    assert len(sams.hosts) == 1


def when_sam_goes_to_a_hard_topic(sams: Device) -> None:
    sams.open("/learning/")
    sams.follow("Low mood")


def then_it_says_so_first(sams: Device) -> None:
    assert sams.heading() == "Before you read"
    assert "This page talks about feeling very low." in sams.reads()
    sams.follow("Go on to this page")
    assert sams.heading() == "Low mood"
    assert "mood" not in sams.page.title().lower()


def when_sam_writes_a_note(sams: Device, *, scripts: bool) -> None:
    sams.write("My own note", "Wash one cup")
    if scripts:
        sams.page.get_by_text("Kept so far.").wait_for()
        sams.page.reload()
        assert "These words were kept for you. They are not saved yet." in sams.reads()
    sams.press("This rings true")


def then_it_rings_true_and_can_be_taken_back(sams: Device) -> None:
    assert "You said: this rings true." in sams.reads()
    sams.press("Take back what I said")
    assert "You said" not in sams.reads()
    assert sams.page.get_by_label("My own note").input_value() == "Wash one cup"
    sams.press("This rings true")
    sams.follow("Back to learning")
    assert "You said: this rings true. You wrote a note." in sams.reads()
    sams.follow("Low mood")
    sams.follow("Go on to this page")


def when_sam_makes_a_goal_of_the_note(sams: Device) -> None:
    sams.choose("Wash one cup")
    sams.press("Make it a goal")
    assert "Wash one cup" in sams.page.content()
    sams.open("/goals/")
    assert "Wash one cup" not in sams.reads(), "nothing is kept before it is saved"


def then_sam_finds_a_word_that_services_use(sams: Device) -> None:
    sams.open("/learning/")
    sams.follow("Words that services use")
    sams.write("Which word are you looking for?", "sectioned")
    sams.press("Look for it")
    assert "Kept in hospital by law" in sams.reads()
    assert "sectioned" not in sams.page.url


def test_a_service_adds_a_topic_of_its_own(
    lead: Member, jo: Member, sam: Member, sit_down: SitDown, scripts: bool
) -> None:
    leads, jos, sams = (
        sit_down(scripts=scripts, width=1100),
        sit_down(scripts=scripts),
        sit_down(scripts=scripts),
    )
    for device, member in ((leads, lead), (jos, jo), (sams, sam)):
        device.sign_in_as(member)

    when_the_lead_writes_it(leads)
    when_jo_has_read_it(jos)
    then_sam_can_read_it(sams)
    for device in (leads, jos, sams):
        assert device.complaints == []
        assert len(device.hosts) == 1


def when_the_lead_writes_it(leads: Device) -> None:
    leads.open("/team/")
    leads.follow("Go to the topics")
    leads.follow("Write a topic")
    leads.write("What is it called?", "The money desk")
    leads.write("What is it about, in one sentence?", "Where to go with bills.")
    leads.choose("Every day")
    for label in ("What it is", "What others found", "Try this", "Talk about it"):
        leads.page.get_by_label(label, exact=True).fill(f"{label}: <b>tea</b>.")
    leads.write("Where does it come from?", "Our own visit")
    leads.press("Keep it and look at it")
    assert leads.heading() == "The money desk"
    assert "show it to people" not in leads.reads()


def when_jo_has_read_it(jos: Device) -> None:
    jos.open("/team/words/")
    jos.follow("Topics that people here can learn about")
    jos.follow("The money desk")
    jos.follow("Version 1")
    assert "Try this: <b>tea</b>." in jos.reads()
    jos.press("I have read it: show it to people")
    assert "Done. People can read it from now on." in jos.reads()


def then_sam_can_read_it(sams: Device) -> None:
    sams.open("/learning/")
    sams.follow("The money desk")
    assert "Your service wrote this page." in sams.reads()
    assert "What it is: <b>tea</b>." in sams.reads()


def test_axe_finds_nothing_on_what_a_press_leads_to(sam: Member, sit_down: SitDown) -> None:
    sams = sit_down()
    sams.sign_in_as(sam)

    sams.open("/learning/")
    sams.follow("Low mood")
    well_made(sams)
    sams.follow("Go on to this page")
    sams.write("My own note", "n" * 5001)
    sams.press("Not me")
    assert "Something needs another look" in sams.reads()
    well_made(sams)
    sams.open("/learning/words/")
    sams.write("Which word are you looking for?", "sectioned")
    sams.press("Look for it")
    well_made(sams)
