"""Signing in as people do it: with a passkey of a real browser, together, again in the middle of writing."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.utils import timezone

from tests.cast import PASSWORD, Member, give_paper, paper_code
from tests.journeys.device import Device
from tests.journeys.test_every_page_for_everybody import RULES
from wayfellow.goals.models import Goal
from wayfellow.people.models import SignIn, WayBack
from wayfellow.people.rules import WAY_BACK_WAITS

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
SitDown = Callable[..., Device]
CODE = re.compile(r"[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}")


@contextmanager
def passkeys_of(device: Device) -> Iterator[None]:
    """Chromium's own passkeys, as if a telephone had been unlocked each time it is asked."""
    wire = device.context.new_cdp_session(device.page)
    wire.send("WebAuthn.enable")
    options = {
        "protocol": "ctap2",
        "transport": "internal",
        "hasResidentKey": True,
        "hasUserVerification": True,
        "isUserVerified": True,
        "automaticPresenceSimulation": True,
    }
    wire.send("WebAuthn.addVirtualAuthenticator", {"options": options})
    yield
    wire.send("WebAuthn.disable")


def no_faults(device: Device) -> None:
    found = Axe().run(device.page, options=RULES).response["violations"]
    assert [f"{fault['id']}: {fault['nodes'][0]['html'][:120]}" for fault in found] == []


@pytest.mark.shows("M20")
def test_a_passkey_is_made_and_then_lets_in_by_itself(sam: Member, sit_down: SitDown) -> None:
    device = sit_down()
    device.sign_in_as(sam)
    with passkeys_of(device):
        device.open("/me/ways-in/passkey/")
        no_faults(device)
        device.press("Add a passkey on this device")
        device.page.wait_for_url("**/me/ways-in/paper/")
        assert "Print them or write them down now" in device.reads()
        no_faults(device)
        device.open("/me/ways-in/")
        no_faults(device)
        device.page.get_by_role("button", name="Sign out").click()
        device.page.wait_for_url("**/")
        device.open("/sign-in/")
        device.choose("It is mine alone")
        device.page.get_by_role("button", name="Use my passkey").click()
        device.page.wait_for_url("**/home/")

    assert "Hello Sam" in device.reads()
    assert not SignIn.objects.get(account=sam.account).is_shared
    assert device.complaints == []


@pytest.mark.shows("M20")
def test_after_the_password_the_passkey_is_asked_for(sam: Member, sit_down: SitDown) -> None:
    device = sit_down()
    device.sign_in_as(sam)
    with passkeys_of(device):
        device.open("/me/ways-in/passkey/")
        device.press("Add a passkey on this device")
        device.page.wait_for_url("**/me/ways-in/paper/")
        device.page.get_by_role("button", name="Sign out").click()
        device.page.wait_for_url("**/")
        device.open("/sign-in/")
        device.write("Email address or sign-in name", "sam@example.org")
        device.write("Password", PASSWORD)
        device.press("Sign in")
        no_faults(device)
        device.page.get_by_role("button", name="Use my passkey").click()
        device.page.wait_for_url("**/home/")

    assert "Hello Sam" in device.reads()


@pytest.mark.shows("M20")
def test_whoever_says_no_to_the_passkey_is_told_that_nothing_changed(sam: Member, sit_down: SitDown) -> None:
    device = sit_down()
    device.open("/sign-in/")
    with passkeys_of(device):  # it has none for this place
        device.page.get_by_role("button", name="Use my passkey").click()
        device.page.get_by_text("That did not work. Nothing has changed.").wait_for()

    assert device.page.url.endswith("/sign-in/")


@pytest.mark.shows("M20")
def test_without_scripts_a_worker_signs_in_with_paper(jo: Member, sit_down: SitDown) -> None:
    device = sit_down(scripts=False)
    device.sign_in_as(jo)

    assert "People I walk with" in device.reads()
    device.open("/sign-in/")
    assert device.page.get_by_role("button", name="Use my passkey").count() == 0


@pytest.mark.shows("M20")
def test_a_long_password_is_pasted(sam: Member, sit_down: SitDown, scripts: bool) -> None:
    """Out of a note or a keeper of passwords: more than 64 letters, with spaces, umlauts and a moon."""
    long = "über die lange Brücke 🌙 " * 6 + "bis zum Fluss"
    sam.account.set_password(long)
    sam.account.save()
    device = sit_down(scripts=scripts)
    device.open("/sign-in/")
    name = device.page.get_by_label("Email address or sign-in name")
    name.fill(long)
    name.press("Control+A")
    name.press("Control+X")
    device.page.get_by_label("Password").press("Control+V")
    name.fill("sam@example.org")
    device.press("Sign in")

    assert "Hello Sam" in device.reads()


@pytest.mark.shows("M22")
def test_signed_out_in_the_middle_of_writing_nothing_is_lost(
    sam: Member, sit_down: SitDown, scripts: bool
) -> None:
    device = sit_down(scripts=scripts)
    device.sign_in_as(sam)
    device.open("/goals/add/")
    device.write("What do you want?", "Take the 9:40 bus, all the way to Mum")
    SignIn.objects.all().delete()

    device.press("Keep this goal")
    device.write("Email address or sign-in name", "sam@example.org")
    device.write("Password", PASSWORD)
    device.press("Sign in")
    assert device.heading() == "Your words are still here"
    assert "Take the 9:40 bus, all the way to Mum" in device.reads()
    no_faults(device) if scripts else None
    device.press("Go on from there")

    assert Goal.objects.get().words.what == "Take the 9:40 bus, all the way to Mum"


@pytest.mark.shows("M22")
@pytest.mark.parametrize("address", ["/my-notes/write/", "/my-own-story/add/", "/about-me/"])
def test_a_worker_writes_at_length_and_nothing_is_lost(
    jo: Member, sit_down: SitDown, scripts: bool, address: str
) -> None:
    """A note, a piece of one's own story, what one says of oneself: the sign-in ends in the middle."""
    device, long = sit_down(scripts=scripts), "It was a long way back. " * 60
    device.sign_in_as(jo)
    device.open(address)
    device.page.locator("main textarea").first.fill(long)
    SignIn.objects.all().delete()

    with device.page.expect_navigation():
        device.page.locator("main form:has(textarea) button").first.click()
    assert "/sign-in/" in device.page.url
    device.write("Email address or sign-in name", "jo@example.org")
    device.write("Password", PASSWORD)
    device.press("Sign in")
    device.write("A code from your app, or one from your paper", paper_code(jo.account))
    device.press("Sign in with this code")

    assert device.heading() == "Your words are still here"
    assert long.strip() in device.reads()


@pytest.mark.shows("S2")
def test_locked_and_opened_again(sam: Member, sit_down: SitDown, scripts: bool) -> None:
    device = sit_down(scripts=scripts)
    device.sign_in_as(sam)
    device.page.get_by_role("button", name="Lock").click()
    device.page.wait_for_url("**/sign-in/again/**")
    assert "Hello Sam" not in device.reads()

    device.write("Password", PASSWORD)
    device.press("Go on")

    assert "Hello Sam" in device.reads()


def a_code_is_shown_to(device: Device) -> str:
    device.open("/sign-in/")
    device.follow("I cannot get in any more")
    device.press("Show me a code")
    found = CODE.search(device.reads())
    assert found
    return found[0]


def says_whose_it_is(worker: Device, member: Member, code: str) -> None:
    worker.sign_in_as(member)
    worker.follow("My account")
    worker.follow("Help somebody back in")
    worker.choose("Sam")
    worker.write("The code on their device", code.lower())
    worker.press("Yes, this is their device")
    assert "Now somebody else from your team types the same code." in worker.reads()


def agrees(second: Device, member: Member, code: str) -> None:
    second.sign_in_as(member)
    second.follow("My account")
    second.follow("Agree that somebody comes back in")
    second.write("The code on their device", code)
    second.press("See who it is")
    second.choose("I have seen or spoken with Sam myself, and they want this")
    second.press("Yes, this is their device")
    assert "You agreed." in second.reads()


def chooses_a_password(device: Device, words: str) -> None:
    device.open("/sign-in/back/here/")
    device.page.get_by_label("A new password", exact=True).fill(words)
    device.write("The same password again", words)
    device.press("Keep this password")
    device.write("Email address or sign-in name", "sam@example.org")
    device.write("Password", words)
    device.press("Sign in")


@pytest.mark.shows("M19")
def test_coming_back_in_together(
    sam: Member, jo: Member, kit: Member, sit_down: SitDown, scripts: bool
) -> None:
    sams, jos, kits = (sit_down(scripts=scripts) for _ in range(3))
    code = a_code_is_shown_to(sams)
    says_whose_it_is(jos, jo, code)
    sams.follow("My peer worker has typed it")
    assert "Now somebody else from the team has to see you or speak with you." in sams.reads()
    agrees(kits, kit, code)
    sams.follow("Somebody else has typed it")
    assert "You can choose a new password here on" in sams.reads()

    open_since = timezone.now() - timedelta(minutes=1)
    WayBack.objects.update(opens_at=open_since, asked_at=open_since - WAY_BACK_WAITS)
    chooses_a_password(sams, "under the apple tree")

    assert "Hello Sam" in sams.reads()
    assert (sams.complaints, jos.complaints) == ([], [])


@pytest.mark.shows("M19")
def test_whoever_is_signed_in_stops_it_with_one_press(
    sam: Member, jo: Member, kit: Member, sit_down: SitDown, scripts: bool
) -> None:
    strange, sams, jos = (sit_down(scripts=scripts) for _ in range(3))
    sams.sign_in_as(sam)
    says_whose_it_is(jos, jo, a_code_is_shown_to(strange))

    sams.open("/goals/")
    no_faults(sams) if scripts else None
    sams.press("It was not me: stop it")

    strange.open("/sign-in/back/here/")
    assert "This way is closed now" in strange.reads()


@pytest.mark.shows("M19")
def test_a_code_by_email_and_one_from_paper(sam: Member, sit_down: SitDown, mailoutbox: list[object]) -> None:
    give_paper(sam.account)
    device = sit_down()
    device.open("/sign-in/code/")
    device.write("Your email address", "sam@example.org")
    device.press("Send me a code")
    found = re.search(r"^\d{4}-\d{4}$", str(mailoutbox[-1].body), re.MULTILINE)  # type: ignore[attr-defined]
    assert found
    device.write("The code from the letter", found[0])
    no_faults(device)
    device.press("Sign in with this code")
    no_faults(device)
    device.write("A code from your app, or one from your paper", paper_code(sam.account))
    device.press("Sign in with this code")

    assert "Hello Sam" in device.reads()


@pytest.mark.shows("S17")
def test_a_calm_look_is_really_calmer(sam: Member, sit_down: SitDown, scripts: bool) -> None:
    device = sit_down(scripts=scripts)
    device.sign_in_as(sam)
    device.open("/look/")
    for words in ("Night", "Largest", "More room", "Strong", "Nothing moves"):
        device.choose(words)
    device.press("Save how it looks")

    other = sit_down()
    other.sign_in_as(sam)
    space, quiet, ink, base = other.page.evaluate(
        """() => {
          const style = getComputedStyle(document.documentElement);
          const token = (name) => style.getPropertyValue(name);
          return [style.letterSpacing, token("--quiet"), token("--ink"), style.fontSize];
        }"""
    )
    assert space != "normal"
    assert quiet.strip() == ink.strip()
    assert float(base.removesuffix("px")) >= 27
    no_faults(other)
