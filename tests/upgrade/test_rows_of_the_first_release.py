"""Words that were sealed by the first release open after every migration since, in whichever database."""

import json
import os
import subprocess
import sys
from collections.abc import Callable

import pytest
from django.db import connections

from tests.upgrade.__main__ import FIRST, OURS
from wayfellow.config.tests.starts import ROOT


@pytest.mark.shows("S10")
def test_every_row_opens_and_says_what_it_said(counted: Callable[[str], None]) -> None:
    found = {**os.environ, "PYTHONPATH": str(ROOT), "WAYFELLOW_MODE": "test"}
    if connections["default"].vendor == "sqlite":
        found = {name: value for name, value in found.items() if not name.endswith("DATABASE_URL")}

    done = subprocess.run(
        [sys.executable, "-m", "tests.upgrade"],
        env=found,
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=170,
    )

    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    counted(f"{told['same']} of {told['sealed']} rows of the first release open as they were")
    assert told["same"] == told["sealed"] == 57
    assert told["log"] == "People: 2. Looks: 16. Anchored logs: 0.\nEvery look is as it was written.\n"
    assert told["code"] is True


def test_there_are_rows_of_every_folder_of_then() -> None:
    kept = json.loads(FIRST.read_text(encoding="utf-8"))

    assert {label.split(".")[0] for label in kept["rows"]} == set(OURS)
