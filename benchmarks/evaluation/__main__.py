"""`python -m benchmarks.evaluation` prints a table, on SQLite and on PostgreSQL where that can be started.

Counting is measured, which happens once a quarter; what a lead opens later is read from one row.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from tools.postgres import NoPostgres, leave_cleanly_when_told, prepare, private_cluster

ROOT = Path(__file__).resolve().parents[2]


def main(arguments: list[str]) -> int:
    """On both databases, each in a process and a place of its own."""
    rows = arguments[0] if arguments else "1000000"
    leave_cleanly_when_told()
    if status := _measure({}, rows):
        return status
    try:
        with private_cluster(prepare()) as addresses:
            return _measure(addresses.as_settings(), rows)
    except NoPostgres as why:
        print(why)
        return 0


def _measure(databases: dict[str, str], rows: str) -> int:
    with tempfile.TemporaryDirectory() as place:
        told = {"WAYFELLOW_MODE": "test", "STATE_DIR": place, **databases}
        command = [sys.executable, "-m", "benchmarks.evaluation.measuring", rows]
        return subprocess.run(command, cwd=ROOT, env={**os.environ, **told}, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
