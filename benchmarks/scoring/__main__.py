"""`python -m benchmarks.scoring`: 1,000,000 rows of 20 answers, every way in a process of its own."""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

import polars as pl
from polars.testing import assert_frame_equal

from benchmarks.scoring.job import SCORES, answers, instrument
from benchmarks.scoring.r_psych import is_installed, seconds_in_r
from benchmarks.scoring.ways import WAYS
from wayfellow.measures.scoring_tables import score_table

ROWS = 1_000_000


def measured(name: str, results: Path) -> dict[str, float]:
    asked = [sys.executable, "-m", "benchmarks.scoring.measuring", name, str(ROWS), str(results)]
    done = subprocess.run(asked, check=True, stdout=subprocess.PIPE, text=True)
    found: dict[str, float] = json.loads(done.stdout)
    return found


def check(name: str, results: Path, *, rows: int) -> None:
    """It came to the same scores as ours."""
    theirs = pl.read_parquet(results / f"{name}.parquet")
    theirs = theirs.with_columns(pl.col("id").cast(pl.Int64), pl.col(SCORES).cast(pl.Float64).fill_nan(None))
    ours = pl.read_parquet(results / "ours.parquet")
    # A sample has its own answers, made in the same way; they are scored once more.
    if rows < ROWS:
        ours = score_table(instrument(), answers(rows)).select("id", *SCORES)
    assert_frame_equal(ours, theirs, rel_tol=1e-12)


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        results = Path(folder)
        # Before anything large is made here: a process's peak begins with that of whoever started it.
        found = {name: measured(name, results) for name in WAYS}
        table = answers(ROWS)
        size = int(table.estimated_size())
        print(f"{ROWS:,} rows of 20 answers and an id, {size / 1e6:.0f} MB; 5 scores each")
        print(f"{'':<40}{'seconds':>9}{'of ours':>9}{'peak MB':>9}{'of input':>9}")
        for name, way in WAYS.items():
            check(name, results, rows=int(ROWS * way.share))
            row(name, found[name], ours=found["ours"]["seconds"], size=size)
        print_r(table, results, ours=found["ours"]["seconds"])


def row(name: str, figures: dict[str, float], *, ours: float, size: int) -> None:
    way, seconds = WAYS[name], figures["seconds"]
    memory = f"{figures['peak'] / 1e6:>9.0f}{figures['peak'] / size:>9.1f}"
    beside = memory if way.share == 1 else f"  reckoned from {way.share:.0%} of the rows"
    print(f"{way.label:<40}{seconds:>9.3f}{seconds / ours:>9.1f}{beside}")


def print_r(table: pl.DataFrame, results: Path, *, ours: float) -> None:
    label = "R, scoreItems of psych: scores alone"
    if not is_installed():
        print(f"{label:<40}  R or its package psych is not installed here")
        return
    seconds = seconds_in_r(table, results)
    check("psych", results, rows=ROWS)
    print(f"{label:<40}{seconds:>9.3f}{seconds / ours:>9.1f}")


if __name__ == "__main__":
    main()
