"""Locks are written for every platform, with hashes, and without an address."""

from pathlib import Path

import pytest

from tools import lock

pytestmark = pytest.mark.shows("M39")

UV = Path("bin/uv")


def test_the_runtime_lock_holds_what_runs() -> None:
    assert lock.command("runtime", uv=UV) == [
        "bin/uv",
        "pip",
        "compile",
        "pyproject.toml",
        "--universal",
        "--python-version",
        "3.11",
        "--generate-hashes",
        "--no-emit-index-url",
        "--no-emit-find-links",
        "--no-header",
        "--no-annotate",
        "--quiet",
        "-o",
        "requirements/runtime.txt",
    ]


def test_the_dev_lock_holds_what_tests_need_too() -> None:
    command = lock.command("dev", uv=UV)

    assert command[4:6] == ["--extra", "dev"]
    assert command[-1] == "requirements/dev.txt"
    assert command[6:-1] == lock.command("runtime", uv=UV)[4:-1]


def test_the_lock_of_the_browsers_changes_no_pin_of_the_dev_lock() -> None:
    command = lock.command("browsers", uv=UV)

    assert command[4:10] == ["--extra", "dev", "--extra", "browsers", "--constraint", "requirements/dev.txt"]
    assert command[-1] == "requirements/browsers.txt"
