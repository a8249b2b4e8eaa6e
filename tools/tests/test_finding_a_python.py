"""`make setup` takes the first Python that will do, and says in a sentence what is missing."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tools.environment import ROOT

SCRIPT = ROOT / "tools" / "find_python.sh"
# Each stands in for a Python that answers our two questions like this.
GOOD = "exit 0"
TOO_OLD = "exit 1"
NO_VENV = 'case "$2" in *ensurepip*) exit 1;; esac'
Search = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def search(tmp_path: Path) -> Search:
    """Search among the given Pythons and no others."""

    def run(*arguments: str, **pythons: str) -> "subprocess.CompletedProcess[str]":
        for name, answers in pythons.items():
            path = tmp_path / name.replace("_", ".")
            path.write_text(f"#!/bin/sh\n{answers}\n", encoding="utf-8")
            path.chmod(0o755)
        return subprocess.run(
            ["/bin/sh", SCRIPT, *arguments],
            env={"PATH": str(tmp_path)},
            capture_output=True,
            text=True,
            check=False,
        )

    return run


def test_python3_is_taken_when_it_will_do(search: Search, tmp_path: Path) -> None:
    done = search(python3=GOOD, python3_13=GOOD)

    assert (done.returncode, done.stdout) == (0, f"{tmp_path}/python3\n")


def test_a_newer_one_is_taken_when_python3_is_too_old(search: Search, tmp_path: Path) -> None:
    done = search(python3=TOO_OLD, python3_12=GOOD)

    assert (done.returncode, done.stdout) == (0, f"{tmp_path}/python3.12\n")


def test_one_without_venv_is_passed_over(search: Search, tmp_path: Path) -> None:
    done = search(python3=NO_VENV, python3_11=GOOD)

    assert (done.returncode, done.stdout) == (0, f"{tmp_path}/python3.11\n")


def test_the_one_that_was_named_comes_first(search: Search, tmp_path: Path) -> None:
    done = search("python3.13", python3=GOOD, python3_13=GOOD)

    assert done.stdout == f"{tmp_path}/python3.13\n"


def test_too_old_a_python_is_said_plainly(search: Search) -> None:
    done = search(python3=TOO_OLD)

    assert done.returncode == 1
    assert done.stderr.startswith("Wayfellow needs Python 3.11 or newer, and none was found.")


def test_a_missing_venv_module_is_said_plainly(search: Search) -> None:
    done = search(python3=NO_VENV)

    assert done.returncode == 1
    assert done.stderr.startswith("python3 is here, but its venv module is missing.")
    assert done.stderr.endswith("sudo apt-get install python3-venv\n")


def test_the_real_search_finds_a_python_that_runs() -> None:
    done = subprocess.run(["/bin/sh", SCRIPT], capture_output=True, text=True, check=True)

    version = subprocess.run([done.stdout.strip(), "--version"], capture_output=True, text=True, check=True)
    assert version.stdout.startswith("Python 3.")
