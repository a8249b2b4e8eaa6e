"""A real Chromium for the journeys, and people sitting at their own devices in it."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, sync_playwright

from tests.journeys.device import Device
from tools import chromium

# Headless in a container and silent: no sandbox for root, and no calls home.
FLAGS = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for all journeys of this process."""
    with sync_playwright() as playwright:
        program = playwright.chromium.launch(executable_path=chromium.prepare(), args=FLAGS)
        yield program
        program.close()


@pytest.fixture(params=[True, False], ids=["with scripts", "without scripts"])
def scripts(request: pytest.FixtureRequest) -> bool:
    """Every journey is walked twice."""
    return bool(request.param)


@pytest.fixture
def sit_down(browser: Browser, live_server: object) -> Iterator[Callable[..., Device]]:
    """Somebody takes a device: `sit_down(scripts=..., width=...)`. Each call is another device."""
    opened: list[BrowserContext] = []

    def take(*, scripts: bool = True, width: int = 360, night: bool = False) -> Device:
        context = browser.new_context(
            java_script_enabled=scripts,
            viewport={"width": width, "height": 800},
            color_scheme="dark" if night else "light",
            base_url=str(live_server),
            locale="en-GB",
            reduced_motion="reduce",  # else a look is judged in the middle of its change
        )
        context.set_default_timeout(15_000)
        opened.append(context)
        return Device(context)

    yield take
    for context in opened:
        context.close()
