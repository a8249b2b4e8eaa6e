"""The same job in R with its package psych, where both are installed."""

import shutil
import subprocess
from pathlib import Path
from typing import Final

import polars as pl

from benchmarks.scoring.job import HIGHEST, ITEMS, LOOKUP, MAY_MISS, REVERSED, SUBSCALES

SCRIPT: Final = Path(__file__).with_name("psych.R")
HAS_PSYCH: Final = 'quit(status = !requireNamespace("psych", quietly = TRUE))'


def is_installed() -> bool:
    rscript = shutil.which("Rscript")
    return rscript is not None and _runs(rscript, "-e", HAS_PSYCH)


def _runs(*command: str) -> bool:
    return subprocess.run(command, check=False, capture_output=True).returncode == 0


def seconds_in_r(answers: pl.DataFrame, folder: Path) -> float:
    """How long the scoring alone took. The scores lie in psych.parquet."""
    given, rules, scores = folder / "answers.csv", folder / "rules.csv", folder / "scores.csv"
    answers.write_csv(given)
    _rules().write_csv(rules)
    done = subprocess.run(
        ["Rscript", SCRIPT, given, rules, scores], check=True, stdout=subprocess.PIPE, text=True
    )
    pl.read_csv(scores).write_parquet(folder / "psych.parquet")
    return float(done.stdout.split()[-1])


def _rules() -> pl.DataFrame:
    """A row for each item of each scale, as psych likes it: a minus before what is reversed."""
    scales = {**{key: (items, MAY_MISS) for key, items in SUBSCALES.items()}, "total": (ITEMS, 0)}
    rows = [
        (scale, f"-{item}" if item in REVERSED else item, may_miss, 0, HIGHEST, LOOKUP[1][1])
        for scale, (items, may_miss) in scales.items()
        for item in items
    ]
    return pl.DataFrame(rows, schema=["scale", "item", "may_miss", "low", "high", "index"], orient="row")
