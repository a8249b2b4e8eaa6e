"""A worker's notes, their own story, what two say at an end: gone at once, and gone on the way back."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.architecture.pages import Tag, read_page
from tests.cast import AT, Member
from tests.journeys.device import Device
from tests.outside.crawl import Page, pages
from tests.told import RecordProperty
from tests.walking import FAR_DAY, fill_own_side
from tests.world import World, share_all
from wayfellow.peer_work import actions as peer_work

SitDown = Callable[..., Device]
WORDS = "zqheron"
# What a browser may offer by itself: who one is, and what one signs in with (WCAG 1.3.5).
OFFERED = {"nickname", "username", "email", "current-password", "new-password", "one-time-code", "webauthn"}
TYPED = {"text", "search", "email", "tel", "url", ""}


@pytest.fixture
def jos(jo: Member, sit_down: SitDown, scripts: bool) -> Device:
    """Jo's device: notes, story and what goes to supervision were all on the screen."""
    fill_own_side(jo, word=WORDS)
    device = sit_down(scripts=scripts)
    device.sign_in_as(jo)
    for address in ("/my-notes/", "/my-own-story/", "/supervision/"):
        device.open(address)
        assert WORDS in device.reads()
    return device


@pytest.fixture
def sams(sam: Member, jo: Member, sit_down: SitDown, scripts: bool) -> Device:
    """Sam's device: what Sam says to Jo at the end was on the screen."""
    about: dict[str, Any] = {"person_id": sam.id, "at": AT}
    ending = peer_work.ask_to_end_well(last_day=FAR_DAY, word=WORDS, by=jo.viewer, **about)
    peer_work.agree_to_end(ending_id=ending.pk, by=sam.viewer, at=AT)
    peer_work.say_goodbye(ending_id=ending.pk, text=WORDS, seen=0, by=sam.viewer, **about)
    device = sit_down(scripts=scripts)
    device.sign_in_as(sam)
    device.open(f"/walking-together/ending/{ending.pk}/")
    assert WORDS in device.page.content()
    device.open("/walking-together/")
    return device


def _leaves_quickly(device: Device) -> None:
    device.page.get_by_role("button", name="Leave quickly").click()
    device.page.wait_for_url("**/away/")


def _goes_back(device: Device, times: int) -> None:
    """As somebody does who takes the device next."""
    for _ in range(times):
        device.page.go_back()
        assert WORDS not in device.page.content()


@pytest.mark.browser
@pytest.mark.django_db(transaction=True)
@pytest.mark.shows("M15", "M14")
def test_back_after_a_worker_left_quickly_shows_nothing(jos: Device) -> None:
    _leaves_quickly(jos)

    _goes_back(jos, 3)


@pytest.mark.browser
@pytest.mark.django_db(transaction=True)
@pytest.mark.shows("M15", "M14")
def test_back_after_leaving_a_goodbye_quickly_shows_nothing(sams: Device) -> None:
    _leaves_quickly(sams)

    _goes_back(sams, 3)


@pytest.mark.browser
@pytest.mark.django_db(transaction=True)
@pytest.mark.shows("M14")
def test_back_after_signing_out_shows_nothing(jos: Device) -> None:
    jos.page.get_by_role("button", name="Sign out").click()
    expect(jos.page.get_by_role("link", name="Sign in", exact=True)).to_be_visible()

    _goes_back(jos, 3)


@pytest.mark.django_db
@pytest.mark.shows("M14")
def test_no_box_for_words_is_remembered_by_a_browser(world: World, record_property: RecordProperty) -> None:
    share_all(world)
    boxes, remembered = 0, set()

    for page in pages(world):
        for box, of_form in _boxes(page):
            boxes += 1
            told = dict(box.attributes).get("autocomplete") or of_form
            if told != "off" and not set(told.split()) & OFFERED:
                remembered.add((page.route.name, dict(box.attributes).get("name", "")))

    record_property("counted", f"{boxes} boxes for words, none remembered by a browser")
    assert boxes > 150
    assert remembered == set()


def _boxes(page: Page) -> Iterator[tuple[Tag, str]]:
    """Every box that takes words, and what its form says to browsers."""
    of_form = ""
    for tag in read_page(page.text).tags:
        said = dict(tag.attributes)
        if tag.name == "form":
            of_form = said.get("autocomplete", "")
        # A number of minutes is nobody's words.
        is_box = tag.name == "textarea" or (tag.name == "input" and said.get("type", "") in TYPED)
        if is_box and said.get("inputmode") != "numeric":
            yield tag, of_form
