"""One press: the screen is empty, the server has ended it, and Back shows nothing."""

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from wayfellow.web.tests.browsing import arrivals, complaints, open_page, until
from wayfellow.web.tests.somebody import COOKIE

pytestmark = pytest.mark.browser
WORDS = "Words that only Sam may read."


def leave(page: Page) -> None:
    """Press the button and be elsewhere."""
    page.get_by_role("button", name="Leave quickly").click()
    page.wait_for_url("**/away/")


@pytest.mark.shows("M15")
def test_the_screen_shows_a_calendar_and_the_server_knows(device: BrowserContext) -> None:
    page = open_page(device, "/goals/list/")
    expect(page.get_by_text(WORDS)).to_be_visible()

    leave(page)

    assert page.get_by_role("table").is_visible()
    assert until(lambda: arrivals("leave"))
    assert set(arrivals("leave")[0]) == {"csrfmiddlewaretoken", "form_token", "typed_by"}
    assert until(lambda: not [cookie for cookie in device.cookies() if cookie.get("name") == COOKIE])
    assert complaints(page) == []


@pytest.mark.shows("M14", "M15")
def test_back_shows_nothing(device: BrowserContext) -> None:
    page = open_page(device, "/journey/home/")
    page.get_by_role("link", name="My goals").click()
    page.wait_for_url("**/goals/list/")
    leave(page)
    until(lambda: not [cookie for cookie in device.cookies() if cookie.get("name") == COOKIE])

    page.go_back()

    expect(page.get_by_role("link", name="Sign in")).to_be_visible()
    assert page.get_by_text(WORDS).count() == 0
    assert not page.url.endswith("/goals/list/")


@pytest.mark.shows("M16", "M15")
def test_nothing_is_left_in_the_browser(device: BrowserContext) -> None:
    page = open_page(device, "/goals/list/")
    page.evaluate("localStorage.setItem('a', 'kept'); sessionStorage.setItem('b', 'kept')")

    leave(page)

    assert page.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]


@pytest.mark.shows("M15")
def test_it_leaves_also_when_the_server_cannot_be_reached(device: BrowserContext) -> None:
    page = open_page(device, "/goals/list/")
    page.route("**/leave/", lambda route: route.abort())

    leave(page)

    assert page.get_by_role("table").is_visible()


@pytest.mark.shows("M15")
def test_it_leaves_also_where_the_browser_refuses_storage(device: BrowserContext) -> None:
    page = open_page(device, "/goals/list/")
    page.evaluate("Object.defineProperty(window, 'localStorage', { get() { throw new Error('refused') } })")

    leave(page)

    assert until(lambda: arrivals("leave"))


@pytest.mark.shows("M15")
def test_it_works_without_scripts(without_scripts: BrowserContext) -> None:
    page = open_page(without_scripts, "/goals/list/")

    leave(page)

    assert len(arrivals("leave")) == 1
    assert [cookie for cookie in without_scripts.cookies() if cookie.get("name") == COOKIE] == []


@pytest.mark.shows("M16", "M15")
def test_signing_out_clears_what_scripts_have_kept(device: BrowserContext) -> None:
    page = open_page(device, "/goals/list/")
    page.evaluate("localStorage.setItem('a', 'kept'); sessionStorage.setItem('b', 'kept')")

    page.get_by_role("button", name="Sign out").click()
    expect(page.get_by_role("link", name="Sign in", exact=True)).to_be_visible()

    assert page.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]


@pytest.mark.shows("M14", "M15")
def test_a_page_out_of_the_memory_of_the_browser_is_fetched_anew(device: BrowserContext) -> None:
    page = open_page(device, "/goals/list/")
    device.clear_cookies()

    page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))")

    expect(page.get_by_role("link", name="Sign in")).to_be_visible()
    assert page.get_by_text(WORDS).count() == 0
