"""A tremor or an impatient thumb does a deed once."""

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from wayfellow.web.tests.browsing import arrivals, complaints, open_page, until

pytestmark = pytest.mark.browser


def stay_here(page: Page) -> None:
    """Let the form go nowhere, so that there is time to look at it."""
    page.evaluate("document.getElementById('slow').onsubmit = () => false")


def test_two_presses_in_a_row_arrive_once(device: BrowserContext) -> None:
    page = open_page(device, "/write/")

    page.get_by_role("button", name="Do it slowly").dblclick(no_wait_after=True)
    page.wait_for_timeout(1200)

    assert len(arrivals("slow")) == 1
    assert complaints(page) == []


def test_the_button_says_that_it_was_pressed_and_keeps_the_focus(device: BrowserContext) -> None:
    page = open_page(device, "/write/")
    stay_here(page)
    button = page.get_by_role("button", name="Do it slowly")

    button.click()

    expect(button).to_have_attribute("aria-disabled", "true")
    expect(button).to_be_focused()


def test_after_a_moment_it_can_be_pressed_again(device: BrowserContext) -> None:
    page = open_page(device, "/write/")
    stay_here(page)
    button = page.get_by_role("button", name="Do it slowly")
    button.click()

    expect(button).not_to_have_attribute("aria-disabled", "true", timeout=4000)


def test_which_button_was_pressed_arrives_too(device: BrowserContext) -> None:
    page = open_page(device, "/write/")
    page.get_by_label("What do you want?").fill("Tea")

    page.get_by_role("button", name="Keep these words").click()

    assert until(lambda: arrivals("write"))[0]["deed"] == "keep"
