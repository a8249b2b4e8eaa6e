"""A real Chromium for the journeys, and people sitting at their own devices in it."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext

from tests.journeys.device import Device


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
