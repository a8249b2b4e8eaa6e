"""Jo's own side: notes that name nobody, a sheet for supervision, a piece of a story; scripts on and off."""

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.cast import AT, Member, let_in
from tests.journeys.device import Device
from wayfellow.coping import actions as coping
from wayfellow.peer_work.models import ReflectiveNote
from wayfellow.sharing.section import Section

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
SitDown = Callable[..., Device]
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


def is_well(device: Device, *, scripts: bool) -> None:
    """Nothing is wrong with the page, and nothing called elsewhere. The rules need scripts to run."""
    found = Axe().run(device.page, options=RULES).response["violations"] if scripts else []
    assert [f"{fault['id']}: {fault['nodes'][0]['html'][:150]}" for fault in found] == []
    assert len(device.hosts) == 1


@pytest.fixture
def jos(jo: Member, sam: Member, sit_down: SitDown, scripts: bool) -> Device:
    """Jo's phone. Jo walks with Sam."""
    device = sit_down(scripts=scripts)
    device.sign_in_as(jo)
    return device


def test_a_name_is_pointed_at_and_nothing_typed_is_lost(jo: Member, jos: Device, scripts: bool) -> None:
    jos.follow("My notes")
    jos.follow("Questions to ask myself")
    is_well(jos, scripts=scripts)
    jos.follow("When did I talk more than I listened?")
    jos.write("What is on your mind about your work?", "With Sammy I could not stop talking.")
    jos.press("Keep this note")

    assert "“Sammy”, as in Sam" in jos.reads()
    is_well(jos, scripts=scripts)
    box = jos.page.get_by_label("What is on your mind about your work?")
    assert box.input_value() == "With Sammy I could not stop talking."
    assert not ReflectiveNote.objects.exists()

    box.fill("With somebody I could not stop talking.")
    jos.press("Keep this note")
    assert "With somebody I could not stop talking." in jos.reads()
    assert "When did I talk more than I listened?" in jos.reads()
    is_well(jos, scripts=scripts)


def test_jo_decides_and_keeps_the_word(jo: Member, jos: Device, scripts: bool) -> None:
    jos.open("/my-notes/write/")
    jos.write("What is on your mind about your work?", "On Samstag I rest.")
    jos.press("Keep this note")
    jos.press("These are fine, keep it as it is")

    assert "On Samstag I rest." in jos.reads()
    assert ReflectiveNote.objects.filter(person_id=jo.id).count() == 1


def test_from_a_note_to_a_sheet_for_supervision(jos: Device, scripts: bool) -> None:
    jos.open("/my-notes/write/")
    jos.write("What is on your mind about your work?", "I hurried, and I know why.")
    jos.press("Keep this note")
    jos.follow("Take something of it to supervision")
    jos.write("What would you like to talk about?", "Hurrying when I am tired.")
    jos.press("Keep this")
    is_well(jos, scripts=scripts)
    jos.follow("A sheet to print")
    jos.page.emulate_media(media="print")

    assert jos.page.get_by_text("Hurrying when I am tired.").is_visible()
    assert not jos.page.get_by_role("link", name="Back to what I take along").is_visible()
    assert "Sam" not in jos.reads()


def test_a_piece_of_a_story_is_offered_and_taken_off(
    sam: Member, jo: Member, jos: Device, sit_down: SitDown, scripts: bool
) -> None:
    let_in(sam, jo, Section.COPING)
    coping.add_strategy(person_id=sam.id, what="Tea by the window", by=sam.viewer, at=AT)
    jos.follow("My own story")
    jos.follow("Write a piece")
    jos.write("What happened, and what did it do for you?", "I made tea at four in the morning.")
    jos.write("When do you offer it?", "When the window is dark")
    jos.write("Is there something to know before reading it?", "It is about not sleeping")
    jos.press("Keep this piece")
    is_well(jos, scripts=scripts)
    jos.open(f"/people/{sam.id}/what-helps/")
    jos.follow("Offer something of my own story")
    is_well(jos, scripts=scripts)
    jos.page.get_by_role("radio").first.check()
    jos.press("Offer this")
    assert "Offered. They can read it, and take it off." in jos.reads()

    sams = sit_down(scripts=scripts)
    sams.sign_in_as(sam)
    sams.open("/what-helps/")
    assert "Jo, if it helps, from their own story" in sams.reads()
    hidden = sams.page.get_by_text("I made tea at four in the morning.").first
    assert not hidden.is_visible()
    sams.page.get_by_text("To know before: It is about not sleeping").click()
    assert hidden.is_visible()
    is_well(sams, scripts=scripts)
    sams.follow("Take this off")
    sams.press("Take them off")

    assert "Taken off. It is gone from here." in sams.reads()
    assert "if it helps" not in sams.reads()
