"""The same as `change`, for whole tables: scores before and after, matched by `id`. No loop over rows."""

from dataclasses import dataclass

import polars as pl

from wayfellow.measures.change import (
    LIKE_CHANCE,
    MORE_THAN_CHANCE,
    NO_FIRST,
    NO_NUMBERS,
    NO_SECOND,
    NOT_KNOWN,
    STUDIES_DIFFER,
)
from wayfellow.measures.instrument import Instrument, Score
from wayfellow.measures.yardsticks import Yardstick, why_chance_is_not_known, yardsticks


class ChangeRefused(ValueError):
    """The tables cannot be held side by side. Says which one, and which row or column."""


@dataclass(frozen=True, slots=True)
class ChangeTable:
    """Who answered twice, and who stands in one table only."""

    rows: pl.DataFrame
    """id, before, after, difference, beyond_chance, words; then whether each yardstick was passed."""
    only_before: tuple[str, ...]
    only_after: tuple[str, ...]
    yardsticks: dict[str, Yardstick]
    """By the name of their column."""


def change_table(
    instrument: Instrument, score_key: str, before: pl.DataFrame, after: pl.DataFrame
) -> ChangeTable:
    """Change of every id that stands in both tables, in the order of `before`; or ChangeRefused.

    Both tables have a column `id` and one named like the score.
    """
    score = instrument.score(score_key)
    first, second = _numbers(before, score_key, "before"), _numbers(after, score_key, "after")
    named = {
        f"{yardstick.kind.replace(' ', '_')}_{number}": yardstick
        for number, yardstick in enumerate(yardsticks(instrument, score), start=1)
    }
    pairs = first.join(second, on="id", how="inner", maintain_order="left")
    rows = pairs.with_columns(difference=pl.col("after") - pl.col("before")).with_columns(
        (pl.col("difference").abs() > yardstick.limit).alias(name) for name, yardstick in named.items()
    )
    return ChangeTable(
        rows=rows.select("id", "before", "after", "difference", *_about_chance(named, score), *named),
        only_before=_unpaired(first, pairs),
        only_after=_unpaired(second, pairs),
        yardsticks=named,
    )


def _numbers(frame: pl.DataFrame, score_key: str, called: str) -> pl.DataFrame:
    """id and number; what is no number is null, so that it never counts as 0."""
    for column in ("id", score_key):
        if column not in frame.columns:
            raise ChangeRefused(f"{called}: there is no column “{column}”.")
    if not (frame[score_key].dtype.is_numeric() or frame[score_key].dtype == pl.Null):
        raise ChangeRefused(f"{called}: the column “{score_key}” holds something else than numbers.")
    value = pl.col(score_key).cast(pl.Float64)
    numbers = frame.select(pl.col("id").cast(pl.String), pl.when(value.is_finite()).then(value).alias(called))
    _refuse_unclear_ids(numbers["id"], called)
    return numbers


def _refuse_unclear_ids(ids: pl.Series, called: str) -> None:
    if ids.null_count():
        raise ChangeRefused(f"{called}: row {ids.is_null().arg_true().item(0) + 1} has no id.")
    if ids.n_unique() < len(ids):
        twice = ids.filter(ids.is_duplicated()).item(0)
        raise ChangeRefused(f"{called}: the id {twice} stands there more than once.")


def _about_chance(named: dict[str, Yardstick], score: Score) -> tuple[pl.Expr, pl.Expr]:
    """`beyond_chance` and `words`: all say so, none does, or they do not agree."""
    names = [name for name, yardstick in named.items() if yardstick.is_about_chance]
    no_first, no_second = pl.col("before").is_null(), pl.col("after").is_null()
    missing = (
        pl.when(no_first & no_second)
        .then(pl.lit(NOT_KNOWN + NO_NUMBERS))
        .when(no_first)
        .then(pl.lit(NOT_KNOWN + NO_FIRST))
        .when(no_second)
        .then(pl.lit(NOT_KNOWN + NO_SECOND))
    )
    if not names:
        unknown = pl.lit(NOT_KNOWN + why_chance_is_not_known(score))
        return pl.lit(None, dtype=pl.Boolean).alias("beyond_chance"), missing.otherwise(unknown).alias(
            "words"
        )
    every, some = pl.all_horizontal(names), pl.any_horizontal(names)
    beyond = pl.when(every).then(True).when(~some).then(False)
    words = missing.when(every).then(pl.lit(MORE_THAN_CHANCE)).when(~some).then(pl.lit(LIKE_CHANCE))
    return beyond.alias("beyond_chance"), words.otherwise(pl.lit(STUDIES_DIFFER)).alias("words")


def _unpaired(one: pl.DataFrame, pairs: pl.DataFrame) -> tuple[str, ...]:
    """The ids that stand in this table alone, in its order."""
    if pairs.height == one.height:
        return ()
    return tuple(one.join(pairs, on="id", how="anti", maintain_order="left")["id"])
