"""What 500,000 change statements cost: `python -m benchmarks.change` prints a table."""

import random
import time
from collections.abc import Callable
from typing import TypeVar

import polars as pl

from wayfellow.measures.change import LIKE_CHANCE, MORE_THAN_CHANCE, NO_FIRST, NO_SECOND, NOT_KNOWN, change
from wayfellow.measures.change_tables import change_table
from wayfellow.measures.instruments import instrument

PAIRS = 500_000
REPEATS = 3
WHO_5 = instrument("who-5")
MDC95 = 23.6

Row = tuple[str, float | None, str]
Done = TypeVar("Done")


def a_table(*, seed: int) -> pl.DataFrame:
    """Totals as WHO-5 gives them, one in twenty missing, every table in an order of its own."""
    dice = random.Random(seed)  # noqa: S311 - nothing secret: the same table every time
    ids = list(range(PAIRS))
    dice.shuffle(ids)
    totals = [None if dice.random() < 0.05 else 4.0 * dice.randrange(26) for _ in ids]
    return pl.DataFrame({"id": [f"p{one}" for one in ids], "total": totals})


def best_of(deed: Callable[[], Done]) -> tuple[Done, float]:
    """What it gives, and the seconds of its best run: on a shared machine the rest is other people's work."""
    best = float("inf")
    for _ in range(REPEATS):
        started = time.perf_counter()
        done = deed()
        best = min(best, time.perf_counter() - started)
    return done, best


def by_hand_in_polars(before: pl.DataFrame, after: pl.DataFrame) -> pl.DataFrame:
    """What somebody would write who needs it once, for this one measure."""
    pairs = before.join(after, on="id", maintain_order="left")
    first, second = pl.col("total"), pl.col("total_right")
    words = (
        pl.when(first.is_null() & second.is_null())
        .then(pl.lit("not known: there is neither a first nor a second number"))
        .when(first.is_null())
        .then(pl.lit(NOT_KNOWN + NO_FIRST))
        .when(second.is_null())
        .then(pl.lit(NOT_KNOWN + NO_SECOND))
        .when((second - first).abs() > MDC95)
        .then(pl.lit(MORE_THAN_CHANCE))
        .otherwise(pl.lit(LIKE_CHANCE))
    )
    return pairs.select("id", difference=second - first, words=words)


def by_a_loop(before: pl.DataFrame, after: pl.DataFrame) -> list[Row]:
    """A dictionary and a loop, one statement after another."""
    second = dict(after.iter_rows())
    rows = []
    for one, first in before.iter_rows():
        said = change(WHO_5, "total", first, second[one])
        rows.append((one, said.difference, said.words))
    return rows


def main() -> None:
    before, after = a_table(seed=1), a_table(seed=2)
    ours, seconds = best_of(lambda: change_table(WHO_5, "total", before, after))
    by_hand, seconds_by_hand = best_of(lambda: by_hand_in_polars(before, after))
    in_a_loop, seconds_in_a_loop = best_of(lambda: by_a_loop(before, after))

    rows = ours.rows.select("id", "difference", "words")
    assert rows.height == PAIRS
    assert rows.equals(by_hand)
    assert rows.rows() == in_a_loop
    said = dict(rows["words"].value_counts().iter_rows())

    title = f"{PAIRS:,} pairs of WHO-5, {said[MORE_THAN_CHANCE]:,} beyond chance"
    print(f"{title:<58}{'seconds':>10}{'times':>8}")
    for label, taken in (
        ("change_table", seconds),
        ("polars written by hand for this measure", seconds_by_hand),
        ("change, one pair after another", seconds_in_a_loop),
    ):
        print(f"{label:<58}{taken:>10.3f}{taken / seconds:>8.1f}")


if __name__ == "__main__":
    main()
