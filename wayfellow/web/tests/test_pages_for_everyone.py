"""Pages on small and large screens, by day and by night, in large letters, from one host."""

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from wayfellow.web.tests.browsing import complaints, faults, open_page
from wayfellow.web.tests.conftest import phone
from wayfellow.web.tests.somebody import COOKIE

pytestmark = pytest.mark.browser

PAGES = ["/help/", "/look/", "/about/", "/away/", "/write/", "/task/", "/nowhere/", "/broken/"]
PHONE = {"width": 320, "height": 640}
LAPTOP = {"width": 1100, "height": 800}
# What is pressed must be 44 px each way (WCAG 2.5.5); links inside a sentence are excepted there too.
TOO_SMALL = """() => [...document.querySelectorAll("a, button, textarea, input:not([type=hidden])")]
    .filter((it) => !it.closest("p:not(.row), .mistakes li, .skip"))
    .map((it) => [it, (it.closest("label") || it).getBoundingClientRect()])
    .filter(([it, box]) => box.height < 44 || box.width < 44)
    .map(([it, box]) => `too small: ${it.outerHTML} is ${box.width} x ${box.height}`)"""
OVER_THE_EDGE = "document.documentElement.scrollWidth - innerWidth"


def faults_of(page: Page) -> list[str]:
    """What axe finds, what reaches over the edge, what is too small to press, what the browser refused."""
    over = page.evaluate(OVER_THE_EDGE)
    edge = [f"{over} px over the edge"] if over > 0 else []
    return [*faults(page), *edge, *page.evaluate(TOO_SMALL), *complaints(page)]


@pytest.mark.shows("M28")
@pytest.mark.parametrize(
    ("size", "look"),
    [
        (PHONE, "light.ordinary.all"),
        (PHONE, "light.largest.fewer"),
        (PHONE, "night.largest.all"),
        (LAPTOP, "light.ordinary.all"),
        (LAPTOP, "night.ordinary.all"),
    ],
)
def test_every_page_is_for_everyone(browser: Browser, site: str, size: dict[str, int], look: str) -> None:
    with phone(browser, site, viewport=size) as device:
        device.add_cookies([{"name": "look", "value": look, "url": site}])
        page = open_page(device, "/write/")
        page.get_by_role("button", name="Keep these words").click()
        expect(page.locator(".mistakes")).to_be_focused()
        found = {"a form that came back": faults_of(page)}
        for path in PAGES:
            page.goto(path)
            found[path] = faults_of(page)
        device.clear_cookies(name=COOKIE)
        page.goto("/")
        found["/"] = faults_of(page)

    assert {path: lines for path, lines in found.items() if lines} == {}


@pytest.mark.shows("M15")
def test_leaving_quickly_is_on_the_first_screen(device: BrowserContext) -> None:
    page = open_page(device, "/write/")
    box = page.get_by_role("button", name="Leave quickly").bounding_box()

    assert box is not None
    assert box["y"] + box["height"] <= 100


def test_in_a_task_the_task_is_the_first_thing_on_the_screen(device: BrowserContext) -> None:
    heading = open_page(device, "/task/").get_by_role("heading", name="In a task").bounding_box()

    assert heading is not None
    assert heading["y"] < 200


@pytest.mark.parametrize(("scheme", "paper"), [("light", "rgb(250, 247, 241)"), ("dark", "rgb(18, 24, 26)")])
def test_the_look_follows_the_device_until_somebody_chooses(
    device: BrowserContext, scheme: str, paper: str
) -> None:
    page = open_page(device, "/help/")
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]  # the two words that it takes

    expect(page.locator("body")).to_have_css("background-color", paper)


def test_a_choice_stands_against_the_device(device: BrowserContext, site: str) -> None:
    device.add_cookies([{"name": "look", "value": "light.ordinary.all", "url": site}])
    page = open_page(device, "/help/")
    page.emulate_media(color_scheme="dark")

    expect(page.locator("body")).to_have_css("background-color", "rgb(250, 247, 241)")


@pytest.mark.shows("M31", "S17")
def test_words_grow_by_choice(device: BrowserContext, site: str) -> None:
    sizes = []
    for size in ("ordinary", "larger", "largest"):
        device.add_cookies([{"name": "look", "value": f"light.{size}.all", "url": site}])
        sizes.append(open_page(device, "/help/").evaluate("getComputedStyle(document.body).fontSize"))

    assert sizes == ["18px", "22px", "27px"]


def test_fewer_things_leaves_out_hints_and_keeps_mistakes(device: BrowserContext, site: str) -> None:
    device.add_cookies([{"name": "look", "value": "light.ordinary.fewer", "url": site}])
    page = open_page(device, "/write/")
    page.get_by_role("button", name="Keep these words").click()

    expect(page.get_by_text("Please write something here.").last).to_be_visible()
    expect(page.get_by_text("It can be small.")).to_be_hidden()


def test_the_focus_is_always_seen(device: BrowserContext) -> None:
    page = open_page(device, "/write/")
    unseen = []
    for _ in range(30):
        page.keyboard.press("Tab")
        style = page.evaluate(
            "(({ outlineStyle, outlineColor, outlineWidth }) => [outlineStyle, outlineColor, outlineWidth])"
            "(getComputedStyle(document.activeElement))"
        )
        if style != ["solid", "rgb(255, 216, 77)", "4px"]:
            unseen.append((page.evaluate("document.activeElement.outerHTML"), style))

    assert unseen == []


def test_the_keyboard_skips_to_the_words(device: BrowserContext) -> None:
    page = open_page(device, "/goals/list/")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to what this page says")).to_be_focused()
    page.keyboard.press("Enter")

    expect(page.locator("#main")).to_be_focused()


@pytest.mark.shows("M18")
def test_no_other_host_is_asked(device: BrowserContext, site: str) -> None:
    asked: list[str] = []
    device.on("request", lambda request: asked.append(request.url))

    page = open_page(device, "/write/")
    page.get_by_role("button", name="Keep these words").click()
    expect(page.locator(".mistakes")).to_be_focused()
    page.get_by_role("button", name="Leave quickly").click()
    page.wait_for_url("**/away/")

    assert len(asked) >= 6
    assert [url for url in asked if not url.startswith(site)] == []


def test_on_paper_only_the_words_remain(device: BrowserContext) -> None:
    page = open_page(device, "/goals/list/")
    page.emulate_media(media="print")

    expect(page.get_by_role("button", name="Leave quickly")).to_be_hidden()
    expect(page.get_by_role("navigation")).to_be_hidden()
    expect(page.get_by_role("heading", name="A plain page")).to_be_visible()
    expect(page.get_by_text("Lifeline")).to_be_visible()
