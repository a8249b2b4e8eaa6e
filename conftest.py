"""What every test stands on: settings for tests, both databases, no network, one clean place on the disk."""

import atexit
import os
import shutil
import socket
import tempfile
from collections.abc import Callable, Generator, Iterator
from pathlib import Path
from typing import Any

import django
import hypothesis
import pytest

# Each process (pytest-xdist starts several) has a place of its own, gone at the end, however it ends.
PLACE = Path(tempfile.mkdtemp(prefix="wayfellow-tests-", dir=os.environ.get("STATE_DIR")))
atexit.register(shutil.rmtree, PLACE, ignore_errors=True)
os.environ["STATE_DIR"] = str(PLACE)
os.environ.setdefault("WAYFELLOW_MODE", "test")
# Playwright runs an event loop in the thread that also asks the database.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
os.environ["DJANGO_SETTINGS_MODULE"] = "wayfellow.config.settings"
# Here and not in pytest's own settings: pytest-cov has begun by now, so importing the models is counted.
django.setup()
# Whoever inherited the name would set Django up before reading this file: a process of pytest-xdist, for one.
del os.environ["DJANGO_SETTINGS_MODULE"]

from wayfellow.vault.keys import MasterKey  # noqa: E402  (counted by coverage only after it has begun)

MasterKey.make_file(PLACE / "master.key")
# The people every test knows, a space with one of everything in it, the browser, and what each test shows.
pytest_plugins = ["tests.cast", "tests.world", "tests.browser", "tests.shows"]

# These need browsers that `make test` does not install (tools/other_browsers.py).
collect_ignore = [] if os.environ.get("OTHER_BROWSERS") else ["tests/other_browsers"]

# A shared machine stalls now and then; a slow example is no broken property.
hypothesis.settings.register_profile("wayfellow", deadline=None)
hypothesis.settings.load_profile("wayfellow")

BOTH_DATABASES = ["default", "keys"]
DATABASE_FIXTURES = {"db", "transactional_db", "live_server"}
# Made-up and machine-own addresses: nothing a test sends leaves this machine.
THIS_MACHINE = ("127.0.0.1", "::1", "localhost")


class NetworkRefused(Exception):
    """A test tried to reach another machine."""


@pytest.fixture(scope="session", autouse=True)
def _no_other_machine() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        for name in ("connect", "connect_ex"):
            patch.setattr(socket.socket, name, _only_this_machine(getattr(socket.socket, name)))
        patch.setattr(socket, "getaddrinfo", _only_known_names(socket.getaddrinfo))
        yield


def _only_this_machine(connect: Any) -> Any:
    def guarded(wire: socket.socket, address: Any) -> Any:
        if wire.family in {socket.AF_INET, socket.AF_INET6} and address[0] not in THIS_MACHINE:
            raise NetworkRefused(f"Tests reach no other machine, and {address[0]} is one.")
        return connect(wire, address)

    return guarded


def _only_known_names(getaddrinfo: Any) -> Any:
    def guarded(host: Any, *rest: Any, **more: Any) -> Any:
        if host not in (*THIS_MACHINE, None, ""):
            raise NetworkRefused(f"Tests ask for no other machine, and {host} is one.")
        return getaddrinfo(host, *rest, **more)

    return guarded


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> Generator[None]:
    """A test that may use the database may use both: a person's words need the keys, which live apart."""
    for item in items:
        marker = item.get_closest_marker("django_db")
        if marker is None and not DATABASE_FIXTURES & set(getattr(item, "fixturenames", ())):
            continue
        given = marker.kwargs if marker else {}
        item.add_marker(pytest.mark.django_db(**{"databases": BOTH_DATABASES, **given}), append=False)
    yield
    # The slowest begin first, or one core would wait for the other at the end.
    items.sort(key=lambda item: item.get_closest_marker("browser") is None)


@pytest.fixture
def counted(record_property: Callable[[str, object], None]) -> Callable[[str], None]:
    """Say at the end of the run how much a guard walked: `counted("12 pages, 3 of them public")`."""
    return lambda text: record_property("counted", text)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """What the guards walked and what `make test` found before, above pytest's own closing line."""
    reports = terminalreporter.getreports("passed") + terminalreporter.getreports("failed")
    walked = [text for report in reports for name, text in report.user_properties if name == "counted"]
    told = os.environ.get("WAYFELLOW_TOLD", "").splitlines()
    for title, lines in (("the guards walked", walked), ("before this", told)):
        if lines:
            terminalreporter.section(title)
            terminalreporter.write_line("\n".join(str(line) for line in lines))


def pytest_unconfigure() -> None:
    """Leave nothing on the disk."""
    shutil.rmtree(PLACE, ignore_errors=True)
