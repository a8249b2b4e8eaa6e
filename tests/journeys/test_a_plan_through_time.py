"""Sam writes a plan, orders it, changes it, brings it back, shows Alex a part of it and takes it on paper."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cast import Member, let_in
from tests.journeys.device import Device
from tests.on_paper import on_paper
from wayfellow.sharing.section import Section

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
SitDown = Callable[..., Device]


def test_from_the_first_word_to_paper(
    sam: Member, alex: Member, sit_down: SitDown, scripts: bool, tmp_path: Path
) -> None:
    sams, alexs = sit_down(scripts=scripts), sit_down(scripts=scripts, width=1100)
    sams.sign_in_as(sam)
    alexs.sign_in_as(alex)
    let_in(sam, alex, Section.STAYING_WELL)

    when_sam_writes_a_plan(sams)
    when_sam_changes_the_order(sams)
    then_the_order_is_kept(sams)

    when_sam_takes_something_out(sams)
    then_it_can_be_seen_and_brought_back(sams)

    when_sam_lets_alex_see_the_people_alone(sams)
    then_alex_sees_them_and_nothing_else(alexs, sam)
    then_the_plan_is_on_paper(sams, tmp_path)
    assert sams.complaints == alexs.complaints == []


def when_sam_writes_a_plan(sams: Device) -> None:
    sams.follow("My plan")
    for text in ("Tea before ten", "A walk by the sea"):
        sams.follow("Add to this part: What keeps me well")
        sams.write("What is one thing that keeps you well?", text)
        sams.press("Keep this in my plan")
    sams.follow("Add to this part: Early signs")
    sams.write("In your words", "I stop opening post")
    sams.page.get_by_text("When this sign comes", exact=True).click()
    sams.write("When it comes: what I do", "Open one letter with Mo")
    sams.press("Keep this in my plan")
    sams.follow("Add to this part: My people and numbers")
    sams.write("Who is it?", "Mo")
    sams.write("What is their number?", "0400 000 000")
    sams.press("Keep this in my plan")
    assert "Open one letter with Mo" in sams.reads()
    assert sams.page.get_by_role("link", name="0400 000 000").get_attribute("href") == "tel:0400000000"


def when_sam_changes_the_order(sams: Device) -> None:
    sams.follow("Change the order")
    sams.press("Up: A walk by the sea")


def then_the_order_is_kept(sams: Device) -> None:
    sams.follow("Back to my plan")
    said = sams.reads()
    assert said.index("A walk by the sea") < said.index("Tea before ten")


def when_sam_takes_something_out(sams: Device) -> None:
    sams.follow("Change: Tea before ten")
    sams.follow("Remove this from my plan")
    sams.press("Remove it from my plan")
    assert "Tea before ten" not in sams.reads()


def then_it_can_be_seen_and_brought_back(sams: Device) -> None:
    sams.follow("See earlier plans")
    assert "1 taken out." in sams.reads()
    sams.follow("See this plan", nth=1)
    assert "Was taken out:" in sams.reads()
    sams.follow("Bring this plan back")
    sams.press("Bring this plan back")
    assert "Your plan is back as it was that day." in sams.reads()
    assert "Tea before ten" in sams.reads()


def when_sam_lets_alex_see_the_people_alone(sams: Device) -> None:
    sams.follow("Change who can see it")
    sams.follow("Choose parts for Alex")
    sams.choose("Only the parts I tick")
    for box in sams.page.get_by_role("checkbox").all():
        box.set_checked(box.get_attribute("value") == "people")
    sams.press("Keep this choice")
    sams.follow("See what Alex sees")
    assert sams.heading() == "This is what Alex sees"
    assert "Tea before ten" not in sams.page.locator("main").inner_text()
    sams.follow("Back to who can see my plan")
    sams.follow("Back to my plan")


def then_alex_sees_them_and_nothing_else(alexs: Device, sam: Member) -> None:
    alexs.open(f"/people/{sam.id}/plan/")
    assert alexs.page.locator("h2").all_inner_texts()[0] == "My people and numbers"
    assert "Mo 0400 000 000" in alexs.reads()
    assert "Tea before ten" not in alexs.reads()
    assert "I stop opening post" not in alexs.reads()


def then_the_plan_is_on_paper(sams: Device, folder: Path) -> None:
    sams.follow("Put it on paper")
    sams.choose("Use plain headings")
    with sams.page.expect_download() as waiting:
        sams.page.get_by_role("button", name="Make the file").click()
    assert waiting.value.suggested_filename == "notes.pdf"
    waiting.value.save_as(folder / "notes.pdf")
    found = on_paper((folder / "notes.pdf").read_bytes())
    assert "Tea before ten" in found.words
    assert found.title == "Notes"
    assert found.is_tagged
