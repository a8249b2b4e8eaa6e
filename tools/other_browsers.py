"""Tries what must hold in every browser in a Firefox and a WebKit too: `make browsers`, outside `make test`.

They come from Debian's packages: firefox-esr, webkit2gtk-driver, and xvfb for a screen that nobody sees.
Where one is missing and may not be installed, it says NOT RUN and ends with 2: silence is no good news.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from tools import debian, run_tests

PACKAGES = {"firefox": "firefox-esr", "webkit_driver": "webkit2gtk-driver", "screen": "xvfb"}
NAMES = {
    "firefox": ("firefox-esr", "firefox"),
    "webkit_driver": ("WebKitWebDriver",),
    "screen": ("xvfb-run",),
}
NOT_RUN = 2


@dataclass(frozen=True, slots=True)
class Programs:
    """Where the browsers are."""

    firefox: str
    webkit_driver: str
    screen: str


class NoBrowsers(Exception):
    """Something is missing here and may not be installed."""


def find(which: Callable[[str], str | None] = shutil.which) -> dict[str, str]:
    """Those that are here, by what they are for."""
    looked = {what: next(filter(None, map(which, names)), None) for what, names in NAMES.items()}
    return {what: path for what, path in looked.items() if path}


def found(which: Callable[[str], str | None] = shutil.which) -> Programs:
    """All of them, or NoBrowsers."""
    here = find(which)
    missing = [package for what, package in PACKAGES.items() if what not in here]
    if missing:
        raise NoBrowsers(f"These are not here: {', '.join(missing)}.")
    return Programs(**here)


def prepare(
    *,
    found: Callable[[], Programs] = found,
    find: Callable[[], Mapping[str, str]] = find,
    may_install: Callable[[], bool] = debian.may_install_here,
    install: Callable[[str], bool] = debian.install,
) -> Programs:
    """All of them, installed first if need be."""
    if may_install():
        here = find()
        for what, package in PACKAGES.items():
            if what not in here:
                install(package)
    return found()


def homeless(place: Path) -> dict[str, str]:
    """An environment in which a program keeps everything in this folder."""
    rooms = ("HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME")
    return {**os.environ, **{room: str(place / room.lower()) for room in rooms}}


def command(programs: Programs) -> tuple[str, ...]:
    """The tests, on that screen. That drivers leave wires open and call what is old is theirs to mend."""
    quiet = ("-W", "ignore::DeprecationWarning", "-W", "ignore::ResourceWarning")
    return (programs.screen, "-a", sys.executable, "-m", "pytest", *quiet, "tests/other_browsers")


def main() -> int:
    """Try it, or say why not."""
    try:
        programs = prepare()
    except NoBrowsers as missing:
        print(f"NOT RUN. {missing}")
        return NOT_RUN
    with run_tests.clean_environment(os.environ) as environment, tempfile.TemporaryDirectory() as folder:
        told = {**environment, "OTHER_BROWSERS": "yes", "TMPDIR": folder}
        return subprocess.run(command(programs), cwd=run_tests.ROOT, env=told, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
