"""Writes the pages that say what is promised and how it is shown: `python -m tools.describe_requirements`.

With `--last-run` it first takes over what the last `make test` on this machine counted, with the day.
"""

import json
import sys
import time
from collections.abc import Mapping
from pathlib import Path

from tools.trust.pages import LAST_RUN, evidence, pages
from tools.trust.shown import ROOT

# Where `make test` leaves what each part of it showed (tools/run_tests.py).
LEFT = {"SQLite": ROOT / "var" / "shown-sqlite.json", "PostgreSQL": ROOT / "var" / "shown-postgresql.json"}


def take_over(left: Mapping[str, Path], place: Path, *, on: str) -> list[str]:
    """Keep the counts of the last run; answers with which databases it ran on."""
    runs = {
        name: json.loads(path.read_text(encoding="utf-8")) for name, path in left.items() if path.exists()
    }
    if runs:
        told = {"on": on, "runs": runs}
        place.write_text(json.dumps(told, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    return list(runs)


def main(arguments: list[str]) -> int:
    if "--last-run" in arguments:
        found = take_over(LEFT, LAST_RUN, on=time.strftime("%Y-%m-%d", time.gmtime()))
        print(
            f"Took over the last run on {' and '.join(found)}." if found else "There was no run to take over."
        )
    for path, text in pages(evidence()).items():
        path.write_text(text, encoding="utf-8")
        print(f"Wrote {path.relative_to(ROOT)}.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
