"""htmx shortens the way: the part is swapped, mistakes take the focus, and what fails is said."""

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from wayfellow.web.tests.browsing import complaints, open_page

pytestmark = pytest.mark.browser


def send(page: Page, what: str) -> None:
    """Write something and press the button."""
    page.get_by_label("What do you want?").fill(what)
    page.get_by_role("button", name="Keep these words").click()


def test_a_good_form_is_swapped_and_told(device: BrowserContext) -> None:
    page = open_page(device, "/write/")
    page.evaluate("window.same = true")

    send(page, "Tea")

    expect(page.locator("#told")).to_have_text("Saved.")
    expect(page.get_by_label("What do you want?")).to_have_value("")
    assert page.evaluate("window.same") is True
    assert complaints(page) == []


def test_mistakes_are_swapped_in_and_take_the_focus(device: BrowserContext) -> None:
    page = open_page(device, "/write/")
    page.evaluate("window.same = true")

    send(page, "")

    expect(page.locator(".mistakes")).to_be_focused()
    assert page.evaluate("window.same") is True


def test_the_link_in_the_summary_leads_into_the_field(device: BrowserContext) -> None:
    page = open_page(device, "/write/")
    send(page, "")

    page.locator(".mistakes").get_by_role("link", name="What do you want?").click()

    expect(page.get_by_label("What do you want?")).to_be_focused()


def test_a_deed_done_loads_the_next_page_whole(device: BrowserContext) -> None:
    page = open_page(device, "/write/")
    page.get_by_label("I have read this").check()

    send(page, "Tea")

    page.wait_for_url("**/conversations/7/")
    expect(page.locator("#told")).to_have_text("Saved.")


def test_when_the_answer_does_not_come_it_is_said_and_the_words_stay(device: BrowserContext) -> None:
    page = open_page(device, "/write/")
    page.route("**/write/", lambda route: route.abort())

    send(page, "Tea")

    expect(page.locator("#told")).to_have_text(
        "That did not reach us. Your words are still here. Please try once more."
    )
    expect(page.get_by_label("What do you want?")).to_have_value("Tea")


def test_when_the_server_breaks_it_is_said_too(device: BrowserContext) -> None:
    page = open_page(device, "/write/")
    page.route("**/write/", lambda route: route.fulfill(status=500, body="<h1>Sorry</h1>"))

    send(page, "Tea")

    expect(page.locator("#told")).to_contain_text("That did not reach us.")
    expect(page.get_by_label("What do you want?")).to_have_value("Tea")


# A part that changes the address, as "show more" on a list does: this is when htmx keeps pages.
GO_ON = """() => {
    const link = document.createElement("a");
    link.href = "/write/?page=2";
    Object.assign(link.dataset, { hxGet: link.href, hxTarget: "#words", hxPushUrl: "true" });
    link.textContent = "Go on";
    document.getElementById("words").append(link);
    htmx.process(link);
    link.click();
}"""


def test_no_page_is_left_in_the_storage_of_the_browser(device: BrowserContext) -> None:
    page = open_page(device, "/write/")
    page.get_by_label("What do you want?").fill("Tea")
    page.evaluate(GO_ON)
    page.wait_for_url("**/write/?page=2")

    kept = page.evaluate("JSON.stringify([{ ...localStorage }, { ...sessionStorage }])")

    assert "<" not in kept
    assert "Tea" not in kept


def test_back_after_a_part_gets_the_page_whole(device: BrowserContext) -> None:
    page = open_page(device, "/write/")
    page.evaluate(GO_ON)
    page.wait_for_url("**/write/?page=2")

    page.go_back()

    expect(page.get_by_role("heading", name="Write")).to_be_visible()
    expect(page.get_by_role("button", name="Leave quickly")).to_be_visible()
    expect(page.get_by_label("What do you want?")).to_be_visible()
    assert page.get_by_role("link", name="Go on").count() == 0


def test_without_scripts_mistakes_come_with_the_whole_page_and_take_the_focus(
    without_scripts: BrowserContext,
) -> None:
    page = open_page(without_scripts, "/write/")

    send(page, "")

    expect(page).to_have_title("Error: Write · Wayfellow")
    expect(page.locator(".mistakes")).to_be_focused()
