"""Chromium is taken where it is, installed where that is allowed, and missed in plain words."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tools import chromium


def on_path(*names: str) -> Callable[[str], str | None]:
    """A PATH that holds these programs."""
    return lambda name: f"/bin/{name}" if name in names else None


def test_the_one_that_is_named_comes_first() -> None:
    found = chromium.find({"CHROMIUM": "my-chromium"}, which=on_path("chromium", "my-chromium"), apps=())

    assert found == "/bin/my-chromium"


def test_a_wrong_name_is_not_replaced_by_another() -> None:
    assert chromium.find({"CHROMIUM": "gone"}, which=on_path("chromium"), apps=()) is None


def test_debians_name_comes_before_chrome() -> None:
    assert chromium.find({}, which=on_path("google-chrome", "chromium"), apps=()) == "/bin/chromium"


def test_ubuntus_name_is_known() -> None:
    assert chromium.find({}, which=on_path("chromium-browser"), apps=()) == "/bin/chromium-browser"


def test_an_app_on_a_mac_is_found(tmp_path: Path) -> None:
    app = tmp_path / "Chromium"
    app.touch()

    assert chromium.find({}, which=on_path(), apps=("/nowhere/Chrome", str(app))) == str(app)


def must_not(package: str) -> bool:
    """Nothing may be installed."""
    raise AssertionError(package)


def test_nothing_is_installed_when_it_is_there() -> None:
    found = chromium.prepare(find=lambda: "/bin/chromium", may_install=lambda: True, install=must_not)

    assert found == "/bin/chromium"


def test_it_is_installed_where_that_is_allowed() -> None:
    there: list[str] = []

    def install(package: str) -> bool:
        there.append(f"/bin/{package}")
        return True

    found = chromium.prepare(find=lambda: next(iter(there), None), may_install=lambda: True, install=install)

    assert found == "/bin/chromium"


def test_nothing_is_installed_where_it_is_not_allowed() -> None:
    with pytest.raises(chromium.NoChromium, match="sudo apt-get install chromium"):
        chromium.prepare(find=lambda: None, may_install=lambda: False, install=must_not)


def test_an_installation_that_breaks_is_said_plainly() -> None:
    with pytest.raises(chromium.NoChromium, match="none was found"):
        chromium.prepare(find=lambda: None, may_install=lambda: True, install=lambda name: False)
