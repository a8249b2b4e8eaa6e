"""A licensee's table must be whole, go up, and be the right one; a slip is told in one sentence."""

import math
from typing import Any

import msgspec
import pytest

from wayfellow.measures.instrument import How
from wayfellow.measures.scoring import TableRefused, check_table
from wayfellow.measures.tests.made_up import measure, responses
from wayfellow.measures.tests.made_up_scores import a_score, at_most, table_of

GOOD = ((2, 0), (3, 20.5), (4, 60), (5, 60), (6, 100))
RULE = a_score(lookup=table_of(passes_through=((2, 0), (6, 100))), low=0, high=100)
TWO_ITEMS = measure(RULE, count=2, taking=responses((1, 2, 3)))


def refusal(rows: Any, **told: Any) -> str:
    with pytest.raises(TableRefused) as refused:
        check_table(RULE, rows, **told)
    return str(refused.value)


def test_a_good_table_is_taken() -> None:
    check_table(RULE, GOOD)
    check_table(RULE, GOOD, instrument=TWO_ITEMS)


def test_a_score_without_a_table_takes_none() -> None:
    with pytest.raises(TableRefused, match=r"^Total: this score has no table\.$"):
        check_table(a_score(), GOOD)


@pytest.mark.parametrize(
    "rows",
    [(), ((2,),), ((2, 0, 1),), ((2, "0"),), ((True, 0),), ((2, None),), ((2, math.nan),), ((math.inf, 0),)],
)
def test_rows_that_are_not_two_numbers_are_refused(rows: Any) -> None:
    assert refusal(rows) == "Total: a table has rows, and each row two numbers."


@pytest.mark.parametrize("rows", [(GOOD[1], GOOD[0]), (GOOD[0], GOOD[0]), ((2, 50), (3, 49))])
def test_a_table_that_does_not_go_up_is_refused(rows: Any) -> None:
    assert refusal(rows) == f"Total: the table does not go up from {rows[0][0]} to {rows[1][0]}."


def test_a_table_with_a_gap_is_refused() -> None:
    assert refusal((*GOOD[:2], *GOOD[3:])) == "Total: the table has a gap between 3 and 5."


def test_the_steps_of_a_table_are_as_wide_as_times() -> None:
    rule = a_score(times=10, lookup=table_of())

    check_table(rule, ((0, 0), (10, 1), (20, 2)))
    with pytest.raises(TableRefused, match="a gap between 0 and 5"):
        check_table(rule, ((0, 0), (5, 1)))


def test_a_mean_has_steps_of_its_own() -> None:
    rule = a_score(how=How.MEAN, lookup=table_of())

    check_table(rule, ((1, 0), (1.5, 10), (2, 30)))


@pytest.mark.parametrize("rows", [((2, -0.5), *GOOD[1:]), (*GOOD[:4], (6, 100.5))])
def test_a_number_out_of_the_scores_range_is_refused(rows: Any) -> None:
    odd = rows[0][1] if rows[0][1] < 0 else rows[-1][1]

    assert refusal(rows) == f"Total: {odd} is not between 0 and 100."


def test_without_a_range_any_number_may_be_reported() -> None:
    check_table(a_score(lookup=table_of()), ((2, -1000), (3, 1000)))


def test_another_table_is_refused() -> None:
    assert refusal((*GOOD[:4], (6, 99))) == "Total: this is another table: 6 does not lead to 100."
    assert refusal(GOOD[:4]) == "Total: this is another table: 6 does not lead to 100."


def test_with_its_measure_every_full_set_of_answers_must_find_a_row() -> None:
    rule = a_score(lookup=table_of(), missing=at_most(1))
    instrument = measure(rule, count=2, taking=responses((1, 2, 3), set_aside=(9,)))

    with pytest.raises(TableRefused, match=r"^Total: the table has no row for 6\.$"):
        check_table(rule, GOOD[:4], instrument=instrument)
    check_table(rule, GOOD[:4])


def test_amounts_that_nobody_can_come_to_need_no_row() -> None:
    rule = a_score(how=How.MEAN, lookup=table_of())
    instrument = measure(rule, count=2, taking=responses((0, 4)))

    check_table(rule, ((0, 0), (2, 50), (4, 100)), instrument=instrument)


def test_a_measure_whose_answers_are_not_known_asks_for_no_row() -> None:
    check_table(RULE, GOOD, instrument=msgspec.structs.replace(TWO_ITEMS, responses=None))
