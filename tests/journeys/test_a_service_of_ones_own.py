"""A service gets its colours, hours and cards; somebody waits, is thought of, chooses, and changes."""

from collections.abc import Callable

import pytest

from tests.cast import Member, arrive
from tests.journeys.device import Device
from tests.journeys.test_learning import well_made
from wayfellow.foundation.viewer import Role

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
SitDown = Callable[..., Device]
PLUM, LILAC = "rgb(90, 45, 130)", "rgb(211, 184, 238)"


def test_a_lead_says_what_the_service_is(lead: Member, sam: Member, sit_down: SitDown, scripts: bool) -> None:
    leads, sams = sit_down(scripts=scripts, width=1100), sit_down(scripts=scripts)
    nights = sit_down(scripts=scripts, night=True)
    for device, member in ((leads, lead), (sams, sam), (nights, sam)):
        device.sign_in_as(member)

    when_a_colour_is_too_light_it_is_said(leads)
    when_the_lead_takes_a_darker_one(leads)
    when_the_lead_says_the_hours(leads)
    then_everybody_sees_it(sams, PLUM)
    then_everybody_sees_it(nights, LILAC)
    for device in (leads, sams, nights):
        assert [line for line in device.complaints if "422" not in line] == []  # the colour that was refused
        assert len(device.hosts) == 1


def when_a_colour_is_too_light_it_is_said(leads: Device) -> None:
    leads.open("/team/")
    leads.follow("Go to our service")
    leads.follow("Change the name or the colours")
    leads.write("A short name for the top of each page", "By the river")
    leads.write("Your colour by day", "#ffd84d")
    leads.press("Keep it and show it")
    assert "This colour is too light to be read by day." in leads.reads()


def when_the_lead_takes_a_darker_one(leads: Device) -> None:
    leads.write("Your colour by day", "#5a2d82")
    leads.write("Your colour by night", "#d3b8ee")
    leads.press("Keep it and show it")
    assert "#5a2d82 (stands out" in leads.reads()


def when_the_lead_says_the_hours(leads: Device) -> None:
    leads.follow("Change the hours")
    for day in ("Monday", "Tuesday"):
        leads.choose(day)
    leads.page.get_by_label("From when?").fill("09:00")
    leads.page.get_by_label("Until when?").fill("17:00")
    leads.write("Who reads it, and how soon?", "Jo reads it before you meet.")
    leads.press("Keep it and show it")
    assert "Jo reads it before you meet." in leads.reads()


def then_everybody_sees_it(device: Device, colour: str) -> None:
    device.open("/home/")
    assert "By the river" in device.page.locator("header").inner_text()
    assert "Your team works Monday, Tuesday, 09:00 to 17:00." in device.reads()
    link = device.page.locator("main a").first
    drawn = link.evaluate("link => getComputedStyle(document.documentElement).getPropertyValue('--path')")
    assert drawn.strip() in {"#5a2d82", "#d3b8ee"}
    told = device.page.locator(".places a[aria-current]").evaluate("a => getComputedStyle(a).backgroundColor")
    assert told == colour


def test_somebody_waits_chooses_and_changes(
    lead: Member, jo: Member, kit: Member, sit_down: SitDown, scripts: bool
) -> None:
    theo = arrive(lead.person.service, "Theo", Role.PERSON)
    leads, theos = sit_down(scripts=scripts, width=1100), sit_down(scripts=scripts)
    kits = sit_down(scripts=scripts)
    for device, member in ((leads, lead), (theos, theo), (kits, kit)):
        device.sign_in_as(member)

    when_kit_says_a_few_words(kits)
    when_theo_waits(theos)
    when_the_lead_thinks_of_kit(leads)
    when_theo_says_yes_to_kit(theos)
    then_nobody_waits(leads)
    when_theo_changes_to_jo(theos)
    then_kit_sees_nothing_and_no_reason(kits)
    for device in (leads, theos, kits):
        assert device.complaints == []
        assert len(device.hosts) == 1


def when_kit_says_a_few_words(kits: Device) -> None:
    kits.open("/people/")
    kits.follow("What people read about me before they choose")
    kits.write("A few words about you", "I bake when I am nervous.")
    kits.press("Let people read this")
    assert "Kept. People who choose can read it now." in kits.reads()


def when_theo_waits(theos: Device) -> None:
    theos.open("/sharing/")
    theos.follow("Choose a peer worker")
    assert "I bake when I am nervous." in theos.reads()
    theos.press("Let my service know")
    assert "You wait for a peer worker" in theos.reads()


def when_the_lead_thinks_of_kit(leads: Device) -> None:
    leads.open("/team/")
    leads.follow("See who waits for a peer worker")
    leads.press("Kit: Theo")
    assert "You thought of Kit. They decide when they like." in leads.reads()


def when_theo_says_yes_to_kit(theos: Device) -> None:
    theos.open("/sharing/choose/")
    assert "Your service thought of Kit" in theos.reads()
    theos.press("Walk with Kit")
    assert theos.heading() == "Sharing with Kit"


def then_nobody_waits(leads: Device) -> None:
    leads.open("/team/waiting/")
    assert "Nobody waits at the moment." in leads.reads()
    assert "Theo" not in leads.reads()


def when_theo_changes_to_jo(theos: Device) -> None:
    theos.open("/sharing/choose/")
    theos.follow("Change to Jo")
    assert "You do not have to say why" in theos.reads()
    theos.press("Change now")
    assert theos.heading() == "Sharing with Jo"
    theos.open("/sharing/")
    assert "Kit" not in theos.reads()


def then_kit_sees_nothing_and_no_reason(kits: Device) -> None:
    kits.open("/people/")
    assert "Theo" not in kits.reads()


def test_cards_of_the_service_come_into_a_talk(
    lead: Member, jo: Member, kit: Member, sam: Member, sit_down: SitDown, scripts: bool
) -> None:
    leads, kits, sams = (
        sit_down(scripts=scripts, width=1100),
        sit_down(scripts=scripts),
        sit_down(scripts=scripts),
    )
    for device, member in ((leads, lead), (kits, kit), (sams, sam)):
        device.sign_in_as(member)

    when_the_lead_writes_cards(leads)
    when_kit_has_read_them(kits)
    then_sam_finds_them_beside_ours(sams)
    for device in (leads, kits, sams):
        assert device.complaints == []


def when_the_lead_writes_cards(leads: Device) -> None:
    leads.open("/team/")
    leads.follow("Go to our cards")
    leads.follow("Write cards")
    leads.write("What are these cards called?", "A home")
    leads.write("What are they about, in a sentence or two?", "Where you live.")
    leads.write("Why might somebody choose them?", "They are about home.")
    leads.write("The cards", "What makes a place yours?\n\nWhom do you like to hear?")
    leads.write("How many minutes for all of them?", "20")
    leads.choose("Plan something")
    leads.choose("Up and down")
    leads.press("Keep it and look at it")
    assert leads.heading() == "A home"
    assert "show it to people" not in leads.reads()


def when_kit_has_read_them(kits: Device) -> None:
    kits.open("/team/cards/")
    kits.follow("A home")
    kits.follow("Version 1")
    kits.press("I have read it: show it to people")
    assert "Looked at by Kit" in kits.reads()


def then_sam_finds_them_beside_ours(sams: Device) -> None:
    sams.open("/conversations/plan/")
    sams.choose("Jo")
    sams.press("Keep this plan")
    sams.follow("Open this talk now")
    sams.choose("Plan something")
    sams.press("See what may suit")
    assert "They are about home." in sams.reads()
    sams.press("Take these cards: A home")
    assert sams.heading() == "What makes a place yours?"


@pytest.mark.parametrize("night", [False, True], ids=["day", "night"])
def test_pages_in_colours_of_a_service_are_well_made(
    night: bool, lead: Member, jo: Member, sam: Member, sit_down: SitDown
) -> None:
    leads = sit_down(width=360, night=night)
    leads.sign_in_as(lead)
    leads.open("/team/service/name/")
    leads.write("Your colour by day", "#5a2d82")
    leads.write("Your colour by night", "#d3b8ee")
    leads.press("Keep it and show it")

    for address in (
        "/team/",
        "/team/service/",
        "/team/service/hours/",
        "/team/waiting/",
        "/team/cards/write/",
    ):
        leads.open(address)
        well_made(leads)
    sams = sit_down(width=360, night=night)
    sams.sign_in_as(sam)
    for address in ("/home/", "/sharing/choose/", "/help/"):
        sams.open(address)
        well_made(sams)
