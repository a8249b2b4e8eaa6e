"""One real Chromium for every test that needs one."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, sync_playwright

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
    """One for each process of a run: Playwright refuses to be started twice in one."""
    with sync_playwright() as playwright:
        program = playwright.chromium.launch(executable_path=chromium.prepare(), args=FLAGS)
        yield program
        program.close()
