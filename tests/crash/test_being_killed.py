"""A few of the thousand: `make crash` kills as often as the figures in docs/security/keys.md say."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from typing import Any

import pytest
from django.db import connections

from wayfellow.config.tests.starts import ROOT


def killed(what: str, times: int) -> dict[str, Any]:
    """What a run in a place of its own found, on the kind of database that these tests run on."""
    found = {**os.environ, "PYTHONPATH": str(ROOT), "WAYFELLOW_MODE": "test"}
    if connections["default"].vendor == "sqlite":
        found = {name: value for name, value in found.items() if not name.endswith("DATABASE_URL")}
    done = subprocess.run(
        [sys.executable, "-m", "tests.crash", what, "--times", str(times)],
        env=found,
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=170,
    )
    assert done.returncode == 0, done.stderr + done.stdout
    told: dict[str, Any] = json.loads(done.stdout)
    return told


@pytest.mark.shows("S9")
def test_a_rotation_that_is_killed_goes_on_from_there(counted: Callable[[str], None]) -> None:
    told = killed("rotation", 8)

    counted(f"keys rotated: {told}")
    assert told["kills"] == 8
    assert told["rotations"] >= 1
    assert told["not_open"] == 0


@pytest.mark.shows("M25")
def test_what_was_said_to_be_kept_is_there_after_a_kill(counted: Callable[[str], None]) -> None:
    told = killed("commits", 20)

    counted(f"writers killed: {told}")
    assert told["cycles"] == 20
    assert told["acknowledged"] > 0
    assert (told["lost"], told["not_open"], told["damaged"]) == (0, 0, 0)


@pytest.mark.shows("M11")
def test_a_leaving_that_is_killed_is_finished(counted: Callable[[str], None]) -> None:
    told = killed("leaving", 10)

    counted(f"leavings killed: {told}")
    assert told["leavings"] == 10
    assert (told["still_here"], told["still_counted"]) == (0, 0)
