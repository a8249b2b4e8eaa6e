"""Sam's days, from the first small thing to a calendar: with scripts and without."""

import re
from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.test import Client
from icalendar import Calendar

from tests.cast import Member
from tests.journeys.device import Device

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
SitDown = Callable[..., Device]
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


def _faults(device: Device) -> list[str]:
    found = Axe().run(device.page, options=RULES).response["violations"]
    return [f"{fault['id']}: {fault['nodes'][0]['html'][:150]}" for fault in found]


def _add(device: Device, what: str, *, tiny: str = "", rhythm: tuple[str, ...] = ("Every day",)) -> None:
    device.open("/my-days/add/")
    device.write("What do you do?", what)
    device.write("What is the tiny version for hard days?", tiny)
    for choice in rhythm:
        device.choose(choice)
    device.press("Keep this in my days")


def test_a_day_is_marked_skipped_and_rested(sit_down: SitDown, sam: Member, scripts: bool) -> None:
    device = sit_down(scripts=scripts)
    device.sign_in_as(sam)
    _add(device, "Open the curtains", tiny="One side")
    assert "It is in your days now." in device.reads()

    device.press("Did the tiny version: Open the curtains")
    assert "1 of the last 7 days." in device.reads()
    device.press("Did the tiny version: Open the curtains")
    assert "No marks in the last 7 days. That is fine." in device.reads()
    device.press("Skip today: Open the curtains")

    device.follow("Look closer, pause or change: Open the curtains")
    device.press("Done", nth=1)
    assert "1 of 6 days in the last week." in device.reads()
    device.press("Let it rest")
    assert "It rests. No day of the pause is a gap." in device.reads()
    device.press("Go on from today")
    assert "It goes on from today." in device.reads()
    assert device.complaints == []


def test_a_rhythm_changes_and_no_mark_is_lost(sit_down: SitDown, sam: Member, scripts: bool) -> None:
    device = sit_down(scripts=scripts)
    device.sign_in_as(sam)
    _add(device, "Walk", rhythm=("A few times a week, on any days", "3"))
    assert "3 times a week." in device.reads()
    device.press("Done: Walk")

    device.follow("Look closer, pause or change: Walk")
    device.follow("Change it")
    device.choose("On some days of the week")
    for day in ("Monday", "Thursday"):
        device.choose(day)
    device.press("Keep this in my days")

    assert "Monday, Thursday." in device.reads()
    assert "1 of 1 day in the last week." in device.reads()
    device.open("/my-days/week/")
    assert device.heading() == "The week at a glance"
    assert "Walk" in device.reads()


def test_a_calendar_is_switched_on_and_off(sit_down: SitDown, sam: Member, scripts: bool) -> None:
    device = sit_down(scripts=scripts)
    device.sign_in_as(sam)
    _add(device, "Something private")

    device.open("/my-days/calendar/")
    device.choose("Note")
    device.press("Make an address")
    address = device.page.locator("code").inner_text()
    path = re.sub(r"^https?://[^/]+", "", address)
    [event] = Calendar.from_ical(Client().get(path).content.decode()).walk("VEVENT")
    device.follow("I have copied it")
    device.press("Switch the calendar off")

    assert str(event["SUMMARY"]) == "Note"
    assert "Your calendar is off. Its address leads nowhere now." in device.reads()
    assert Client().get(path).status_code == 404
    assert len(device.hosts) == 1


def test_letters_are_asked_for_and_stopped_in_the_account(
    sit_down: SitDown, sam: Member, scripts: bool
) -> None:
    device = sit_down(scripts=scripts)
    device.sign_in_as(sam)

    device.open("/my-days/letters/")
    device.press("Write to me at these times")
    assert "Letters come" in device.reads()
    device.open("/me/")
    device.press("Stop all reminders by email")

    assert "No more letters will come." in device.reads()
    assert "No letters come" in device.reads()


@pytest.mark.parametrize("night", [False, True])
@pytest.mark.parametrize("width", [360, 1100])
def test_axe_finds_nothing_while_days_rest(sit_down: SitDown, sam: Member, night: bool, width: int) -> None:
    device = sit_down(width=width, night=night)
    device.sign_in_as(sam)
    _add(device, "Open the curtains", tiny="One side")
    device.press("Skip today: Open the curtains")
    skipped = _faults(device)
    device.press("Let my days rest")

    assert skipped == []
    assert _faults(device) == []
    for address in ("/my-days/week/", "/my-days/calendar/", "/my-days/letters/", "/my-days/add/"):
        device.open(address)
        assert _faults(device) == [], address
