"""The other browsers are taken where they are, installed where that is allowed, and missed in plain words."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tools import other_browsers
from tools.other_browsers import NOT_RUN, NoBrowsers, Programs, command, find, found, homeless, prepare

ALL = ("firefox-esr", "WebKitWebDriver", "xvfb-run")
HERE = Programs("/bin/firefox-esr", "/bin/WebKitWebDriver", "/bin/xvfb-run")


def on_path(*names: str) -> Callable[[str], str | None]:
    """A PATH that holds these programs."""
    return lambda name: f"/bin/{name}" if name in names else None


def test_all_that_are_here_are_found() -> None:
    assert found(on_path(*ALL)) == HERE


def test_firefox_may_have_its_own_name() -> None:
    assert found(on_path("firefox", *ALL[1:])).firefox == "/bin/firefox"


def test_what_is_missing_is_named_as_debian_names_it() -> None:
    with pytest.raises(NoBrowsers, match=r"^These are not here: firefox-esr, xvfb\.$"):
        found(on_path("WebKitWebDriver"))


def test_only_what_is_missing_is_installed() -> None:
    installed: list[str] = []

    def install(package: str) -> bool:
        installed.append(package)
        return True

    prepare(
        found=lambda: HERE,
        find=lambda: find(on_path("WebKitWebDriver", "xvfb-run")),
        may_install=lambda: True,
        install=install,
    )

    assert installed == ["firefox-esr"]


def test_where_nothing_may_be_installed_nothing_is() -> None:
    def must_not(package: str) -> bool:
        raise AssertionError(package)

    assert prepare(found=lambda: HERE, find=dict, may_install=lambda: False, install=must_not) == HERE


def test_what_a_browser_keeps_it_keeps_in_one_place(tmp_path: Path) -> None:
    told = homeless(tmp_path)

    rooms = ("HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME")
    assert all(Path(told[room]).parent == tmp_path for room in rooms)


def test_they_are_tried_on_a_screen_that_nobody_sees() -> None:
    asked = command(HERE)

    assert asked[:2] == ("/bin/xvfb-run", "-a")
    assert asked[-1] == "tests/other_browsers"


def test_without_them_it_says_that_it_did_not_run(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def missing() -> Programs:
        raise NoBrowsers("These are not here: xvfb.")

    monkeypatch.setattr(other_browsers, "prepare", missing)

    assert other_browsers.main() == NOT_RUN
    assert capsys.readouterr().out == "NOT RUN. These are not here: xvfb.\n"
