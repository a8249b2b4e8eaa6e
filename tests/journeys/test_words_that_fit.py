"""Words that do not fit Sam reach the team without a name, and the next talk begins with better ones."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.cast import AT, Member
from tests.journeys.device import Device
from tests.journeys.test_every_page_for_everybody import RULES
from tests.questionnaires import ANSWERS, MEASURE, QUESTIONS
from tests.words_for_talking import (
    FIRST_ITEM,
    ORIGINAL,
    SPOKEN,
    THIRD_ITEM,
    end_licence,
    make_words,
    offer_sky,
)
from wayfellow.conversations.tests.talking import open_with_cards, said
from wayfellow.measures.instruments import instrument

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
SitDown = Callable[..., Device]
NEWER = "What did the sky do to you today?"


@pytest.fixture
def _offered(lead: Member) -> None:
    """The lead's service offers a measure, in words that are made up."""
    offer_sky(lead)


@pytest.mark.usefixtures("_offered")
def test_from_words_that_do_not_fit_to_better_ones(
    sam: Member, jo: Member, kit: Member, sit_down: SitDown, scripts: bool
) -> None:
    sams, jos, kits = sit_down(scripts=scripts), sit_down(scripts=scripts, width=1100), sit_down()
    for device, member in ((sams, sam), (jos, jo), (kits, kit)):
        device.sign_in_as(member)

    old_talk = when_they_open_a_talk_with_cards_of_the_measure(sams)
    then_the_owners_words_stand_there(sams)
    when_sam_says_that_they_do_not_fit(sams, tells_team=True)
    then_the_team_reads_it_without_a_name(jos)
    when_jo_makes_words_of_it(jos)
    when_kit_has_read_them(kits)
    then_the_old_talk_keeps_its_words(sams, jos, old_talk)

    when_they_open_a_talk_with_cards_of_the_measure(sams)
    then_the_new_words_come_first_and_the_owners_are_one_press_away(sams)
    then_no_number_came_of_it(sams)
    when_sam_takes_it_back(sams)
    then_the_team_has_it_no_more(jos)
    then_nobody_else_was_asked(sams, jos, kits)


def when_they_open_a_talk_with_cards_of_the_measure(sams: Device) -> str:
    sams.open("/conversations/")
    sams.follow("Plan a talk")
    sams.choose("Jo")
    sams.press("Keep this plan")
    sams.follow("Open this talk now")
    sams.choose("Notice how things are")
    sams.press("See what may suit")
    assert "With cards you talk it over, and no number ever comes of it." in sams.reads()
    assert f"Fill it in as a questionnaire: {instrument(MEASURE).name}" in " ".join(
        button.replace(" :", ":") for button in sams.page.get_by_role("button").all_text_contents()
    )
    sams.press(f"Talk it over with cards: {instrument(MEASURE).name}")
    assert "Card 1 of 5, from “WHO-5”." in sams.reads()
    return sams.page.url


def then_the_owners_words_stand_there(sams: Device) -> None:
    assert sams.heading() == ORIGINAL
    assert "These are the words of WHO-5." in sams.reads()
    assert sams.page.get_by_text("Show the original words").count() == 0


def when_sam_says_that_they_do_not_fit(sams: Device, *, tells_team: bool) -> None:
    sams.write("What comes to mind?", "It was a grey day, and I liked it.")
    sams.press("These words don’t fit me")
    sams.write("What is it about these words?", "Blue is not all there is.")
    sams.write("How would you say it?", SPOKEN)
    tick = sams.page.get_by_label("May the team see this, without your name?")
    assert not tick.is_checked()
    tick.set_checked(tells_team)
    sams.press("Keep this")
    assert sams.heading() == ORIGINAL


def then_the_team_reads_it_without_a_name(jos: Device) -> None:
    jos.follow("Words that fit")
    jos.follow("WHO-5")
    page = jos.reads()
    assert "Blue is not all there is." in page
    assert "Sam" not in page


def when_jo_makes_words_of_it(jos: Device) -> None:
    jos.follow(f"Begin with these words: {SPOKEN}")
    box = jos.page.get_by_label("Question 1")
    assert box.input_value() == SPOKEN
    box.fill(NEWER)
    jos.press("Keep it for another to read")
    assert "You wrote these words." in jos.reads()
    assert jos.page.get_by_role("button", name="I have read them").count() == 0


def when_kit_has_read_them(kits: Device) -> None:
    kits.open("/team/words/")
    kits.follow("WHO-5")
    kits.follow("The words that Jo is writing")
    assert NEWER in kits.reads()
    kits.press("I have read them: use these words")
    assert "From the next talk on, these words are shown. Older talks keep theirs." in kits.reads()


def then_the_old_talk_keeps_its_words(sams: Device, jos: Device, old_talk: str) -> None:
    for device in (sams, jos):
        device.open(old_talk)
        assert device.heading() == ORIGINAL


def then_the_new_words_come_first_and_the_owners_are_one_press_away(sams: Device) -> None:
    assert sams.heading() == NEWER
    original = sams.page.get_by_text(ORIGINAL)
    assert not original.is_visible()
    sams.page.get_by_text("Show the original words").click()
    original.wait_for()
    assert "Words for talking, made by the team from WHO-5." in sams.reads()
    sams.choose(ANSWERS[2])
    sams.press("Next card")
    assert sams.heading() == QUESTIONS[1]
    sams.press("Stop here and look back")


def then_no_number_came_of_it(sams: Device) -> None:
    assert f"{NEWER} {ANSWERS[2]}" in sams.reads()
    sams.open("/questionnaires/")
    assert "WHO-5" not in sams.page.locator("main ul").all_inner_texts()
    sams.open("/my-journey/")
    assert "WHO-5" not in sams.reads()


def when_sam_takes_it_back(sams: Device) -> None:
    sams.open("/conversations/")
    sams.follow("What I said about words")
    assert "Question 1 of WHO-5" in sams.reads()
    sams.press("Take it back")
    assert "Nothing yet." in sams.reads()


def then_the_team_has_it_no_more(jos: Device) -> None:
    jos.open(f"/team/words/{MEASURE}/")
    assert "Blue is not all there is." not in jos.reads()


def then_nobody_else_was_asked(*devices: Device) -> None:
    for device in devices:
        assert len(device.hosts) == 1
        assert [line for line in device.complaints if "404" not in line and "422" not in line] == []


@pytest.mark.usefixtures("_offered")
def test_axe_finds_nothing_on_the_pages_of_a_measure(
    sam: Member, jo: Member, kit: Member, sit_down: SitDown
) -> None:
    make_words(jo, kit)
    talk = open_with_cards(sam, jo, cards=MEASURE)
    said(talk, "Softer than last week.", by=sam, card=THIRD_ITEM)
    device = sit_down(width=320)
    device.sign_in_as(sam)
    spoken, original = (f"/conversations/{talk}/cards/{card}/" for card in (FIRST_ITEM, THIRD_ITEM))

    found = {address: faults_of(device, address) for address in (spoken, original, f"{spoken}words/")}
    found["choose"] = faults_of(device, f"/conversations/{talk}/choose/")
    end_licence(sam, on=AT.date() - timedelta(days=1))
    found |= {f"{address}, closed": faults_of(device, address) for address in (spoken, original)}

    assert {address: faults for address, faults in found.items() if faults} == {}


def faults_of(device: Device, address: str) -> list[str]:
    """What axe finds by day and by night, with the original words opened, too."""
    faults = []
    for scheme in ("light", "dark"):
        device.page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
        assert device.open(address) == 200
        for summary in device.page.locator("summary").all():
            summary.click()
        found = Axe().run(device.page, options=RULES).response["violations"]
        faults += [f"{scheme}: {fault['id']}: {fault['nodes'][0]['html'][:150]}" for fault in found]
        if device.page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            faults.append(f"{scheme}: wider than the screen")
    return faults
