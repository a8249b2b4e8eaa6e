"""Ways to do the job. Each takes the answers in the form it likes best, and gives back ids and scores."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

import pandas as pd  # type: ignore[import-untyped]  # its types are a package of their own
import polars as pl

from benchmarks.scoring.job import HIGHEST, ITEMS, LOOKUP, MAY_MISS, REVERSED, SUBSCALES, instrument
from wayfellow.measures.scoring_tables import score_table


def ours(answers: pl.DataFrame) -> pl.DataFrame:
    return score_table(instrument(), answers)


def by_hand(answers: pl.DataFrame) -> pl.DataFrame:
    """The scores alone, as one would write them down: no check, no reason."""
    return (
        answers.lazy()
        .with_columns((HIGHEST - pl.col(item)).alias(item) for item in REVERSED)
        .select(
            "id",
            *(
                pl.when(pl.sum_horizontal(pl.col(items).is_null()) <= MAY_MISS)
                .then(pl.mean_horizontal(items) * len(items))
                .alias(key)
                for key, items in SUBSCALES.items()
            ),
            pl.when(~pl.any_horizontal(pl.col(ITEMS).is_null()))
            .then(pl.sum_horizontal(ITEMS).cast(pl.Float64))
            .alias("total"),
        )
        .with_columns(index=pl.col("total").replace_strict(*map(list, zip(*LOOKUP, strict=True))))
        .collect()
    )


def by_hand_checked(answers: pl.DataFrame) -> pl.DataFrame:
    """The same with what ours does besides: ids and answers checked, and the items named that are missing."""
    assert answers["id"].n_unique() == answers.height
    assert all(answers.select(pl.col(ITEMS).is_between(0, HIGHEST).all()).row(0))
    reasons = {**{key: (items, MAY_MISS) for key, items in SUBSCALES.items()}, "total": (ITEMS, 0)}
    whys = answers.lazy().select(
        pl.when(pl.sum_horizontal(pl.col(items).is_null()) > may_miss)
        .then(
            pl.concat_str(
                [pl.when(pl.col(item).is_null()).then(pl.lit(item)) for item in items],
                separator=", ",
                ignore_nulls=True,
            )
        )
        .alias(f"{key}_why_not")
        for key, (items, may_miss) in reasons.items()
    )
    return pl.concat([by_hand(answers), whys.collect()], how="horizontal")


def pandas_columns(answers: pd.DataFrame) -> pd.DataFrame:
    turned = answers[list(ITEMS)].copy()
    turned[list(REVERSED)] = HIGHEST - turned[list(REVERSED)]
    scores = pd.DataFrame({"id": answers["id"]})
    for key, items in SUBSCALES.items():
        part = turned[list(items)]
        scores[key] = (part.mean(axis=1) * len(items)).where(part.isna().sum(axis=1) <= MAY_MISS)
    scores["total"] = turned.sum(axis=1).where(turned.notna().all(axis=1))
    scores["index"] = scores["total"].map(dict(LOOKUP))
    return scores


def pandas_rows(answers: pd.DataFrame) -> pd.DataFrame:
    lookup = dict(LOOKUP)

    def score(row: Any) -> Any:
        turned = {item: HIGHEST - row[item] if item in REVERSED else row[item] for item in ITEMS}
        scores = {"id": row["id"]}
        for key, items in SUBSCALES.items():
            there = [turned[item] for item in items if not pd.isna(turned[item])]
            enough = len(items) - len(there) <= MAY_MISS
            scores[key] = sum(there) / len(there) * len(items) if enough else None
        whole = not any(pd.isna(value) for value in turned.values())
        scores["total"] = sum(turned.values()) if whole else None
        scores["index"] = lookup[scores["total"]] if whole else None
        return pd.Series(scores, dtype="float64")

    return answers.apply(score, axis=1)


@dataclass(frozen=True, slots=True)
class Way:
    label: str
    score: Callable[[Any], Any]
    takes: Callable[[pl.DataFrame], Any]
    share: float = 1
    """Of the rows; the rest of the time is reckoned from it."""


def _as_it_is(answers: pl.DataFrame) -> pl.DataFrame:
    return answers


def _for_pandas(answers: pl.DataFrame) -> pd.DataFrame:
    """Its own form of a table with gaps: 64-bit floats, NaN where empty."""
    return pd.DataFrame({column.name: column.to_numpy() for column in answers})


WAYS: Final = {
    "ours": Way("ours: checked, with reasons", ours, _as_it_is),
    "by_hand_checked": Way("polars by hand: checked, with reasons", by_hand_checked, _as_it_is),
    "by_hand": Way("polars by hand: scores alone", by_hand, _as_it_is),
    "pandas_columns": Way("pandas, whole columns: scores alone", pandas_columns, _for_pandas),
    "pandas_rows": Way("pandas, row by row: scores alone", pandas_rows, _for_pandas, share=0.02),
}
