"""Anything odd in a table is refused, naming row and item; row 1 is the first below the header."""

from datetime import date
from typing import Any

import polars as pl
import pytest

from wayfellow.measures.response import AnswerRefused
from wayfellow.measures.scoring import TableRefused
from wayfellow.measures.scoring_tables import score_table
from wayfellow.measures.tests.made_up import measure, responses
from wayfellow.measures.tests.made_up_scores import a_score, frame_of, table_of

INSTRUMENT = measure(a_score(), taking=responses((0, 1, 2, 3), set_aside=(9,)))
FINE = frame_of([(0, 1, 2), (3, None, 9), (1, 1, 1)], ids=["cloud", "sea", "hill"])


def refusal(frame: pl.DataFrame) -> str:
    with pytest.raises(AnswerRefused) as refused:
        score_table(INSTRUMENT, frame)
    return str(refused.value)


def with_column(name: str, *cells: Any) -> pl.DataFrame:
    return FINE.with_columns(pl.Series(name, cells))


def test_what_is_fine_is_not_refused() -> None:
    assert score_table(INSTRUMENT, FINE)["total"].to_list() == [3, None, 3]


@pytest.mark.parametrize("odd", [4, -1, 8, 10, 256, -(2**62), 2**62])
def test_a_number_that_no_item_takes_is_refused(odd: int) -> None:
    assert refusal(with_column("2", 1, odd, 1)) == f"row 2 (id sea), item 2: {odd} is none of 0, 1, 2, 3, 9."


@pytest.mark.parametrize(
    ("odd", "shown"), [(2.5, "2.5"), (2.0000001, "2.0000001"), (float("inf"), "inf"), (float("nan"), "nan")]
)
def test_a_number_that_is_not_whole_is_refused(odd: float, shown: str) -> None:
    assert refusal(with_column("3", 1.0, 2.0, odd)).startswith(f"row 3 (id hill), item 3: {shown} is none of")


@pytest.mark.parametrize("odd", ["blue", "NA", "1,5", "0x1", "1 2", "2.5", "4", "-", "nan", "١٢"])
def test_text_that_is_no_answer_is_refused(odd: str) -> None:
    assert (
        refusal(with_column("1", "1", odd, "0")) == f"row 2 (id sea), item 1: {odd} is none of 0, 1, 2, 3, 9."
    )


def test_the_first_row_is_named_and_in_it_the_first_item() -> None:
    frame = frame_of([(0, 1, 2), (0, 7, 8), (6, 1, 1)], ids=[30, 10, 20])

    assert refusal(frame) == "row 2 (id 10), item 2: 7 is none of 0, 1, 2, 3, 9."


def test_items_are_in_the_order_of_their_numbers() -> None:
    instrument = measure(a_score(), count=12)
    frame = frame_of([[0] * 12, [0, 8, *[0] * 7, 8, 0, 0]])

    with pytest.raises(AnswerRefused, match="item 2: 8 is none of"):
        score_table(instrument, frame)


def test_an_item_with_other_answers_is_held_to_them() -> None:
    """What its neighbour takes is out of range here."""
    assert refusal(frame_of([(0, 1, 2), (0, 1, 4)])).startswith("row 2 (id 001), item 3: 4 is none of")


@pytest.mark.parametrize(
    ("cells", "holds"),
    [
        ([True, False, True], "Boolean"),
        ([date(2026, 1, 1)] * 3, "Date"),
        ([[1], [2], [3]], "List(Int64)"),
        ([b"1"] * 3, "Binary"),
    ],
)
def test_a_column_of_something_else_is_refused(cells: list[Any], holds: str) -> None:
    assert refusal(with_column("2", *cells)) == f"item 2: a column of {holds} holds no answers."


def test_a_column_that_is_not_there_is_named() -> None:
    assert refusal(FINE.drop("2")) == "There is no column '2'."
    assert refusal(FINE.drop("id")) == "There is no column 'id'."


@pytest.mark.parametrize("stranger", ["4", "0", "01", "name", "total"])
def test_a_column_that_is_no_item_is_named(stranger: str) -> None:
    assert (
        refusal(FINE.with_columns(pl.lit(1).alias(stranger)))
        == f"HB-3 has no item for the column '{stranger}'."
    )


def test_an_id_that_stands_twice_is_refused_with_both_rows() -> None:
    assert refusal(with_column("id", "sea", "hill", "sea")) == "row 3: the id sea stands in row 1, too."
    assert refusal(with_column("id", 7, 7, 8)) == "row 2: the id 7 stands in row 1, too."


@pytest.mark.parametrize("ids", [("sea", None, "hill"), ("sea", "", "hill"), (1, None, 2)])
def test_a_row_without_an_id_is_refused(ids: tuple[Any, ...]) -> None:
    assert refusal(with_column("id", *ids)) == "row 2 has no id."


def test_ids_are_no_lists() -> None:
    assert refusal(with_column("id", [1], [2], [3])) == "The column 'id' holds List(Int64), and no ids."


def test_what_is_shown_stays_in_one_short_line() -> None:
    assert refusal(with_column("1", "1", "a\nb\x1b[31m", "0")).startswith(
        r"row 2 (id sea), item 1: 'a\nb\x1b[31m' is none"
    )
    assert refusal(with_column("1", "1", "x" * 500, "0")).startswith(
        f"row 2 (id sea), item 1: {'x' * 40}… is none"
    )


def test_a_measure_without_items_scores_no_table() -> None:
    with pytest.raises(AnswerRefused, match=r"^HB-3 has no items of its own\.$"):
        score_table(measure(a_score(), count=None), FINE)


def test_a_lookup_table_with_a_slip_is_refused_before_any_row() -> None:
    instrument = measure(a_score(lookup=table_of()))

    with pytest.raises(TableRefused, match="the table has a gap between 0 and 2"):
        score_table(instrument, FINE, tables={"total": ((0, 0), (2, 2))})
