"""Finds the Chromium that drives the browser journeys, or installs Debian's where that is allowed."""

import os
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

from tools import debian

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
MAC_APPS = (
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
)
MISSING = (
    "The browser journeys need Chromium, and none was found. "
    "Install it (Debian: sudo apt-get install chromium), or name one with CHROMIUM=/path/to/chromium."
)


class NoChromium(Exception):
    """There is no Chromium here and none may be installed."""


def find(
    environ: Mapping[str, str] = os.environ,
    *,
    which: Callable[[str], str | None] = shutil.which,
    apps: tuple[str, ...] = MAC_APPS,
) -> str | None:
    """The path of a Chromium. A CHROMIUM that is set but wrong is not silently replaced by another."""
    if named := environ.get("CHROMIUM"):
        return which(named)
    on_path = (which(name) for name in NAMES)
    installed = (app for app in apps if Path(app).exists())
    return next((path for path in (*on_path, *installed) if path), None)


def prepare(
    *,
    find: Callable[[], str | None] = find,
    may_install: Callable[[], bool] = debian.may_install_here,
    install: Callable[[str], bool] = debian.install,
) -> str:
    """The path of a Chromium, installed first if need be."""
    found = find()
    if found is None and may_install() and install("chromium"):
        found = find()
    if found is None:
        raise NoChromium(MISSING)
    return found
