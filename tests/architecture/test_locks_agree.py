"""The three locks belong together, and hold what pyproject.toml asks for."""

import re
import tomllib
from collections.abc import Callable

import pytest

from tests.architecture.sources import ROOT

_PIN = re.compile(r"^([a-z0-9._-]+)==([^ ;\\]+)", re.MULTILINE)


def pins(lock: str) -> dict[str, str]:
    """Names and versions in a lock."""
    return dict(_PIN.findall(lock))


def wanted(requirements: list[str]) -> set[str]:
    """The bare names of what is asked for."""
    names = (re.split(r"[\[<>=!~; ]", requirement, maxsplit=1)[0] for requirement in requirements)
    return {name.lower().replace("_", "-") for name in names}


def read(kind: str) -> dict[str, str]:
    """One of our locks."""
    return pins((ROOT / "requirements" / f"{kind}.txt").read_text(encoding="utf-8"))


@pytest.mark.shows("M39")
def test_the_dev_lock_holds_every_pin_of_the_runtime_lock() -> None:
    assert read("runtime").items() <= read("dev").items()


@pytest.mark.shows("M39")
def test_the_lock_of_the_browsers_holds_every_pin_of_the_dev_lock() -> None:
    assert read("dev").items() <= read("browsers").items()


@pytest.mark.shows("M39")
def test_everything_asked_for_is_locked(counted: Callable[[str], None]) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    asked = {"runtime": wanted(project["dependencies"])}
    asked |= {kind: wanted(more) for kind, more in project["optional-dependencies"].items()}

    counted(f"{len(read('runtime'))} packages to run, {len(read('dev'))} to develop, all locked")
    assert {kind: names - read(kind).keys() for kind, names in asked.items()} == {
        "runtime": set(),
        "dev": set(),
        "browsers": set(),
    }


@pytest.mark.shows("M39")
def test_every_dependency_has_its_reason_beside_it() -> None:
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    asked = re.findall(r'^  "[a-zA-Z0-9._\[\]-]+[<>=~]=?[^"]*",.*$', text, re.MULTILINE)

    assert len(asked) > 10
    assert [line.strip() for line in asked if not re.search(r"# \w", line)] == []


def test_a_pin_that_is_elsewhere_is_seen() -> None:
    runtime, dev = (
        pins("django==5.2.19 \\\n"),
        pins("django==5.2.20 \\\npytest==9.2.0 ; python_version > '3'\n"),
    )

    assert dev == {"django": "5.2.20", "pytest": "9.2.0"}
    assert not runtime.items() <= dev.items()
