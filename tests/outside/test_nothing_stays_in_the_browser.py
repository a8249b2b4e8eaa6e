"""After signing out neither Back nor the browser's memory shows anything; no answer may be kept."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.cast import AT, Member
from tests.journeys.device import Device
from tests.outside.crawl import answers
from tests.told import RecordProperty
from tests.world import World, share_all
from wayfellow.goals.actions import add_goal

pytestmark = pytest.mark.shows("M14")
SitDown = Callable[..., Device]
WORDS = "Swim in the sea again"
# A number of minutes is nobody's words.
BOXES = "main input:not([type]), main input[type=text], main textarea"
REMEMBERED = f"""() => [...document.querySelectorAll("{BOXES}")]
    .filter((box) => box.inputMode !== "numeric" && (box.autocomplete || box.form.autocomplete) !== "off")
    .map((box) => location.pathname + " " + box.name)"""


# The colours of a service, for a browser to keep: other colours have another address.
MAY_BE_KEPT = {"people:colours"}
NO_WORDS = re.compile(r"[\w\s:;,.#()\[\]{}=\"@-]+")


@pytest.mark.django_db
def test_no_answer_to_anybody_may_be_kept(world: World, record_property: RecordProperty) -> None:
    share_all(world)
    kept, files, counted = set(), set(), 0
    for page in answers(world):
        counted += 1
        if page.route.name in MAY_BE_KEPT and page.answer.status_code == 200:
            files.add(page.text)
        elif page.answer.headers.get("Cache-Control") != "no-store, private":
            kept.add((page.who, page.route.name))

    record_property("counted", f"{counted} answers, each says no-store")
    assert counted > 900
    assert kept == set()
    assert [text for text in files if "Riverside" in text or not NO_WORDS.fullmatch(text)] == []
    assert len(files) == 1


@pytest.fixture
def at_my_goals(sam: Member, sit_down: SitDown, scripts: bool) -> Device:
    """Sam has looked at what nobody else should read, and at one page more."""
    add_goal(person_id=sam.id, what=WORDS, by=sam.viewer, at=AT)
    device = sit_down(scripts=scripts)
    device.sign_in_as(sam)
    device.open("/goals/")
    assert WORDS in device.reads()
    device.open("/plan/")
    return device


@pytest.mark.browser
@pytest.mark.django_db(transaction=True)
def test_back_after_signing_out_asks_to_sign_in(at_my_goals: Device) -> None:
    page = at_my_goals.page
    page.get_by_role("button", name="Sign out").click()
    expect(page.get_by_role("link", name="Sign in", exact=True)).to_be_visible()

    for _ in range(3):
        page.go_back()
        assert WORDS not in at_my_goals.reads()
        assert "My staying-well plan" not in at_my_goals.reads()


@pytest.mark.browser
@pytest.mark.django_db(transaction=True)
def test_back_after_leaving_quickly_asks_to_sign_in(at_my_goals: Device) -> None:
    page = at_my_goals.page
    page.get_by_role("button", name="Leave quickly").click()
    page.wait_for_url("**/away/")

    for _ in range(2):
        page.go_back()
        assert WORDS not in at_my_goals.reads()
        assert "My staying-well plan" not in at_my_goals.reads()


@pytest.mark.browser
@pytest.mark.django_db(transaction=True)
def test_no_page_of_anybody_comes_out_of_the_browsers_memory(sam: Member, sit_down: SitDown) -> None:
    device = sit_down()
    device.sign_in_as(sam)
    device.context.add_init_script(
        "addEventListener('pageshow', (event) => (window.outOfMemory = event.persisted))"
    )
    device.open("/goals/")
    device.open("/plan/")

    device.page.go_back()

    assert device.page.evaluate("window.outOfMemory") is False
    assert device.page.evaluate("performance.getEntriesByType('navigation')[0].transferSize") > 0


@pytest.mark.browser
@pytest.mark.django_db(transaction=True)
@pytest.mark.shows("M15")
def test_the_screen_is_empty_at_once(sam: Member, sit_down: SitDown, record_property: RecordProperty) -> None:
    took = []
    for address in ("/goals/", "/plan/", "/home/", "/me/"):
        device = sit_down()
        device.sign_in_as(sam)
        device.open(address)
        hidden, time = device.page.evaluate(
            """() => {
                const began = performance.now();
                document.querySelector("form.leave button").click();
                return [document.documentElement.hidden, performance.now() - began];
            }"""
        )
        assert hidden
        took.append(time)
        device.page.wait_for_url("**/away/")

    record_property("counted", f"leaving quickly, pages emptied after at most {max(took):.0f} ms of 200")
    assert max(took) < 200


@pytest.mark.browser
@pytest.mark.django_db(transaction=True)
def test_boxes_for_ones_own_words_are_not_remembered_by_the_browser(sam: Member, sit_down: SitDown) -> None:
    device = sit_down()
    device.sign_in_as(sam)
    remembered = []
    for address in ("/goals/add/", "/plan/add/well/", "/what-helps/add/", "/my-days/add/", "/search/"):
        device.open(address)
        remembered += device.page.evaluate(REMEMBERED)

    assert remembered == []
