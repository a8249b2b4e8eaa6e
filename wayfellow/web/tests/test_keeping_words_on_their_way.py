"""While somebody writes, their words are kept; when that fails, they are still in the box."""

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from wayfellow.web.tests.browsing import arrivals, complaints, open_page, until

pytestmark = [pytest.mark.browser, pytest.mark.shows("M22")]
KEPT = "Kept so far. Only you can see it."
NOT_KEPT = "Not kept yet. Your words are still in the box."


@pytest.fixture
def page(device: BrowserContext) -> Page:
    """The form, with a clock that we can move."""
    page = device.new_page()
    page.clock.install()
    page.goto("/write/")
    return page


def hide(page: Page) -> None:
    """Turn to another app."""
    page.evaluate(
        "Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });"
        "document.dispatchEvent(new Event('visibilitychange'))"
    )


def test_after_some_seconds_the_words_arrive_and_it_says_so(page: Page) -> None:
    page.get_by_label("Why does it matter?").fill("It is far.")

    page.clock.run_for(5000)

    assert until(lambda: arrivals("draft"))[0]["why"] == "It is far."
    assert {"csrfmiddlewaretoken", "form_token"} <= set(arrivals("draft")[0])
    expect(page.get_by_text(KEPT)).to_be_visible()


def test_nothing_is_sent_while_nothing_is_written(page: Page) -> None:
    page.clock.run_for(20_000)

    assert arrivals("draft") == []


def test_words_are_sent_once_and_again_only_when_they_change(page: Page) -> None:
    page.get_by_label("Why does it matter?").fill("One")
    page.clock.run_for(5000)
    until(lambda: arrivals("draft"))
    page.clock.run_for(15_000)
    page.get_by_label("Why does it matter?").fill("Two")
    page.clock.run_for(5000)

    until(lambda: len(arrivals("draft")) == 2)

    assert [draft["why"] for draft in arrivals("draft")] == ["One", "Two"]


def test_turning_to_another_app_sends_them_at_once(page: Page) -> None:
    page.get_by_label("Why does it matter?").fill("Half a thought")

    hide(page)

    assert until(lambda: arrivals("draft"))[0]["why"] == "Half a thought"


def test_when_they_cannot_be_kept_it_says_so_keeps_them_and_tries_again(page: Page) -> None:
    box = page.get_by_label("Why does it matter?")
    box.fill("refuse this")
    page.clock.run_for(5000)

    expect(page.get_by_text(NOT_KEPT)).to_be_visible()
    expect(box).to_have_value("refuse this")
    page.clock.run_for(5000)
    assert until(lambda: len(arrivals("draft")) >= 2)


def test_after_the_form_is_sent_no_draft_follows(page: Page) -> None:
    page.get_by_label("What do you want?").fill("Tea")
    page.get_by_role("button", name="Keep these words").click()
    until(lambda: arrivals("write"))

    page.clock.run_for(20_000)

    assert arrivals("draft") == []


def test_a_form_that_is_gone_sends_nothing(page: Page) -> None:
    page.get_by_label("Why does it matter?").fill("Gone")
    page.evaluate("document.getElementById('words').remove()")

    page.clock.run_for(20_000)

    assert arrivals("draft") == []


def test_the_browser_has_nothing_to_complain_of(device: BrowserContext) -> None:
    page = open_page(device, "/write/")
    page.get_by_label("Why does it matter?").fill("Tea")
    hide(page)
    until(lambda: arrivals("draft"))

    assert complaints(page) == []
