"""A table of answers becomes a table of scores, its rows in their order, with the reasons for each gap."""

from collections.abc import Sequence

import polars as pl
import pytest
from polars.testing import assert_frame_equal

from wayfellow.measures.instrument import How, Instrument
from wayfellow.measures.scoring_tables import score_table
from wayfellow.measures.tests.made_up import measure, responses
from wayfellow.measures.tests.made_up_scores import a_score, at_most, frame_of, table_of

KEPT = "Its owner keeps the rule to themselves."


def a_bit_of_everything() -> Instrument:
    return measure(
        a_score("total"),
        a_score("mean", How.MEAN, missing=at_most(1)),
        a_score("often", How.COUNT, counted=(3,), items=(1, 2)),
        a_score("kept", None, why_not=KEPT),
        taking=responses((0, 1, 2, 3), set_aside=(9,), reverse=(3,)),
    )


def test_every_score_has_its_value_and_its_reason() -> None:
    frame = frame_of([(3, 3, 0), (1, 9, 2), (None, None, 3)], ids=["cloud", "sea", "hill"])

    table = score_table(a_bit_of_everything(), frame)

    assert_frame_equal(
        table,
        pl.DataFrame(
            {
                "id": ["cloud", "sea", "hill"],
                "total": [9.0, None, None],
                "total_why_not": [
                    None,
                    "There is nothing to count for item 2.",
                    "There is nothing to count for items 1, 2.",
                ],
                "mean": [3.0, 1.0, None],
                "mean_why_not": [
                    None,
                    None,
                    "There is nothing to count for items 1, 2; at most 1 may be left out.",
                ],
                "often": [2.0, 0.0, None],
                "often_why_not": [None, None, "There is nothing to count for items 1, 2."],
                "kept": pl.Series([None, None, None], dtype=pl.Float64),
                "kept_why_not": [KEPT] * 3,
            }
        ),
    )


def test_a_table_without_rows_has_scores_without_rows() -> None:
    table = score_table(a_bit_of_everything(), frame_of([], ids=[], count=3))

    assert table.height == 0
    assert table.columns == [
        "id",
        *(f"{key}{end}" for key in ("total", "mean", "often", "kept") for end in ("", "_why_not")),
    ]
    assert table.schema["total"] == pl.Float64
    assert table.schema["total_why_not"] == pl.String


def test_the_columns_may_stand_in_any_order() -> None:
    frame = frame_of([(3, 1, 0), (0, 2, 3)])

    turned = score_table(a_bit_of_everything(), frame.select("3", "id", "1", "2"))

    assert_frame_equal(turned, score_table(a_bit_of_everything(), frame))


@pytest.mark.parametrize("dtype", [pl.Int8, pl.UInt8, pl.Int64, pl.UInt64, pl.Float32, pl.Float64, pl.Int128])
def test_numbers_of_any_width_are_answers(dtype: type[pl.DataType]) -> None:
    frame = frame_of([(3, 1, 0), (0, None, 3)])

    wide = score_table(a_bit_of_everything(), frame.with_columns(pl.exclude("id").cast(dtype)))

    assert_frame_equal(wide, score_table(a_bit_of_everything(), frame))


def test_decimals_are_answers() -> None:
    frame = frame_of([(3, 1, 0), (0, None, 3)])

    decimal = frame.with_columns(pl.exclude("id").cast(pl.Decimal(4, 1)))

    assert_frame_equal(score_table(a_bit_of_everything(), decimal), score_table(a_bit_of_everything(), frame))


@pytest.mark.parametrize("dtype", [pl.String, pl.Categorical, pl.Enum(["3", " 1 ", "0", "2.0", "", "  "])])
def test_numbers_in_words_columns_are_answers(dtype: pl.DataType) -> None:
    """One odd cell makes a whole column of a file text; empty text is an empty cell."""
    frame = frame_of([(3, 1, 0), (0, None, None), (2, 0, 3)])
    texts = pl.DataFrame(
        {"id": frame["id"], "1": ["3", "0", "2.0"], "2": [" 1 ", "", "0"], "3": ["0", "  ", "3"]}
    ).with_columns(pl.exclude("id").cast(dtype))

    assert_frame_equal(score_table(a_bit_of_everything(), texts), score_table(a_bit_of_everything(), frame))


def test_a_column_that_is_empty_throughout_is_missing_throughout() -> None:
    frame = frame_of([(3, None, 0), (0, None, 3)])

    empty = frame.with_columns(pl.lit(None).alias("2"))

    assert empty.schema["2"] == pl.Null
    assert_frame_equal(score_table(a_bit_of_everything(), empty), score_table(a_bit_of_everything(), frame))


def test_answers_and_sums_that_need_more_room_have_it() -> None:
    """Small numbers hold up to 127, the next ones up to 32,767."""
    small = measure(a_score(), count=2, taking=responses((0, 60, 63)))
    middle = measure(a_score(), count=2, taking=responses((0, 100), reverse=(1,)))
    large = measure(a_score(), count=2, taking=responses((0, 40_000)))
    mirrored = measure(a_score(), count=1, taking=responses((60, 100), reverse=(1,)))

    assert score_table(small, frame_of([(63, 63)]))["total"].to_list() == [126]
    assert score_table(middle, frame_of([(0, 100)]))["total"].to_list() == [200]
    assert score_table(large, frame_of([(40_000, 40_000)]))["total"].to_list() == [80_000]
    assert score_table(mirrored, frame_of([(60,), (100,)]))["total"].to_list() == [100, 60]


def test_the_rest_stands_for_all_where_no_answer_is_nought() -> None:
    """So little cannot be counted when nothing is missing, nor so much where all answers are below nought."""
    rule = a_score(missing=at_most(2))
    above, below = measure(rule, taking=responses((3, 4))), measure(rule, taking=responses((-4, -3)))

    assert score_table(above, frame_of([(3, None, None), (3, None, 4)]))["total"].to_list() == [9, 10.5]
    assert score_table(below, frame_of([(-3, None, None), (-3, None, -4)]))["total"].to_list() == [-9, -10.5]


def test_a_licensed_table_is_looked_up_in_every_row() -> None:
    instrument = measure(a_score(lookup=table_of(), missing=at_most(1)), count=2, taking=responses((0, 1, 2)))
    rows = tuple((number, number * 25) for number in range(5))

    table = score_table(instrument, frame_of([(1, 2), (1, None), (None, None)]), tables={"total": rows})

    assert table["total"].to_list() == [75, 50, None]


def test_without_the_licensed_table_every_row_says_so() -> None:
    table = score_table(measure(a_score(lookup=table_of())), frame_of([(1, 2, 3), (None, 1, 1)]))

    assert table["total"].to_list() == [None, None]
    assert table["total_why_not"].to_list() == ["The table for this score comes with the licence."] * 2


def test_a_prorated_amount_in_no_row_is_told_beside_other_reasons() -> None:
    rule = a_score(lookup=table_of(*((number, number) for number in range(7))), missing=at_most(1))
    frame = frame_of([(1, None, 2), (1, None, None), (1, 1, 1)])

    table = score_table(measure(rule, taking=responses((0, 1, 2))), frame)

    assert table["total"].to_list() == [None, None, 3]
    assert table["total_why_not"].to_list() == [
        "The table has no row for 4.5.",
        "There is nothing to count for items 2, 3; at most 1 may be left out.",
        None,
    ]


def test_a_score_with_thousands_of_outcomes_asks_only_for_those_there_are() -> None:
    instrument = measure(
        a_score(missing=at_most(2)), count=10, taking=responses((0, 1, 999, 1000), reverse=(10,))
    )
    rows: list[Sequence[int | None]] = [
        [1000] * 9 + [0],
        [999] * 9 + [None],
        [None] * 3 + [1] * 7,
        [0] * 9 + [1000],
    ]

    assert score_table(instrument, frame_of(rows))["total"].to_list() == [10_000, 9990, None, 0]
