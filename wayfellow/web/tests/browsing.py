"""What tests with a real browser share: a page that fails on any complaint, and waiting for the server."""

import time
from collections.abc import Callable
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, ConsoleMessage, Page

from wayfellow.web.tests.views_for_tests import arrived

PATIENCE = 5.0
# The browser says this of every answer that is not 2xx, also of those that are meant to be so.
EXPECTED = "Failed to load resource: the server responded with a status of"


def open_page(device: BrowserContext, path: str) -> Page:
    """A page in a new tab. Whatever the browser complains of later fails at `complaints(page)`."""
    page = device.new_page()
    page.on("console", lambda message: _note(page, message))
    page.on("pageerror", lambda error: complaints(page).append(str(error)))
    page.goto(path)
    return page


_complaints: dict[int, list[str]] = {}


def complaints(page: Page) -> list[str]:
    """What the browser complained of: broken rules of the content security policy, errors in scripts."""
    return _complaints.setdefault(id(page), [])


def _note(page: Page, message: ConsoleMessage) -> None:
    if message.type in {"error", "warning"} and not message.text.startswith(EXPECTED):
        complaints(page).append(message.text)


def until(holds: Callable[[], Any]) -> Any:
    """Wait until something is so; the last answer."""
    end = time.monotonic() + PATIENCE
    while not (answer := holds()) and time.monotonic() < end:
        time.sleep(0.05)
    return answer


def arrivals(kind: str) -> list[dict[str, str]]:
    """What arrived at the server of this kind, in order."""
    return [fields for name, fields in arrived if name == kind]


def faults(page: Page) -> list[str]:
    """What axe finds, one line each."""
    found = Axe().run(page).response["violations"]
    return [f"{fault['id']}: {node['html']}" for fault in found for node in fault["nodes"]]
