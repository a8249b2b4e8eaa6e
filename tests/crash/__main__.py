"""`python -m tests.crash rotation --times 100`: kill so often, and say what was found."""

import argparse
import json
import shutil
import sys
from dataclasses import asdict
from pathlib import Path

from tests.crash.place import prepare

MUST_BE_NONE = ("lost", "not_open", "damaged", "still_here")


def main() -> int:
    """One line of JSON with what was counted."""
    asked = argparse.ArgumentParser()
    asked.add_argument("what", choices=["rotation", "commits", "leaving"])
    asked.add_argument("--times", type=int, default=100)
    options = asked.parse_args()
    folder = prepare()
    try:
        told = _run(options.what, options.times, folder)
    finally:
        shutil.rmtree(folder)
    sys.stdout.write(json.dumps(told) + "\n")
    return 1 if any(told.get(name) for name in MUST_BE_NONE) else 0


def _run(what: str, times: int, folder: Path) -> dict[str, int]:
    # Only now, because records need settings and settings are made by `prepare`.
    from tests.crash import commits, leaving, rotation  # noqa: PLC0415

    if what == "rotation":
        return asdict(rotation.kill_rotations(folder, kills=times, people_here=400))
    if what == "commits":
        return asdict(commits.kill_writers(cycles=times))
    return asdict(leaving.kill_leavings(times=times))


if __name__ == "__main__":
    sys.exit(main())
