"""Means: of eight people at least, never of a few whose number alone is not 0, each with its interval."""

from math import isclose
from statistics import fmean, stdev

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wayfellow.evaluation.counts.hiding import HIDDEN, Count, How
from wayfellow.evaluation.counts.means import (
    Mean,
    Moments,
    may_be_told,
    mean,
    means_of_partition,
    means_together,
    t_quantile,
)

pytestmark = pytest.mark.shows("M35")


def moments(numbers: list[float]) -> Moments:
    """What a database adds up."""
    moved = sum(number != 0 for number in numbers)
    return Moments(len(numbers), sum(numbers), sum(number * number for number in numbers), moved)


def many(people: int, moved: int) -> Moments:
    """So many people, of whom so many have a number that is not 0."""
    return moments([4.0] * moved + [0.0] * (people - moved))


def test_the_mean_of_ten_people() -> None:
    assert mean(moments([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])) == Mean(5.5, 3.3, 7.7)


def test_the_mean_of_seven_is_not_told() -> None:
    assert mean(moments([1, 2, 3, 4, 5, 6, 7])) is None
    assert mean(moments([])) is None


def test_people_who_all_say_the_same_leave_no_room() -> None:
    assert mean(moments([0.1] * 9)) == Mean(0.1, 0.1, 0.1)


def test_a_mean_near_nothing_has_no_minus() -> None:
    told = mean(moments([-0.1, 0.1] * 5))

    assert told is not None
    assert str(told.near) == "0.0"


@pytest.mark.parametrize(("moved", "is_told"), [(0, True), (1, False), (7, False), (8, True), (40, True)])
def test_where_few_have_a_number_at_all_their_sum_is_not_told(moved: int, is_told: bool) -> None:
    assert may_be_told(many(40, moved)) is is_told


@given(st.lists(st.floats(-100, 100), min_size=8, max_size=60))
def test_the_interval_is_that_of_the_textbook(numbers: list[float]) -> None:
    told = mean(moments(numbers))
    if told is None:
        return
    reach = t_quantile(len(numbers) - 1) * stdev(numbers) / len(numbers) ** 0.5

    assert isclose(told.near, fmean(numbers), abs_tol=0.051)
    assert isclose(told.low, fmean(numbers) - reach, abs_tol=0.06)
    assert isclose(told.high, fmean(numbers) + reach, abs_tol=0.06)


@pytest.mark.parametrize(
    ("freedom", "printed"), [(7, 2.365), (9, 2.262), (14, 2.145), (29, 2.045), (60, 2.000), (1000, 1.962)]
)
def test_the_quantile_is_that_of_printed_tables(freedom: int, printed: float) -> None:
    assert t_quantile(freedom) == pytest.approx(printed, abs=0.002)


def test_means_that_follow_from_each_other_are_told_together() -> None:
    before, after = many(40, 20), many(40, 12)

    assert None not in means_together(before, after, many(40, 9))
    assert means_together(before, after, many(40, 3)) == (None, None, None)


NUMBER = Count(How.NUMBER, 20)


def test_means_of_all_parts_are_told() -> None:
    parts = {"a": many(20, 20), "b": many(12, 8)}

    told = means_of_partition(many(32, 28), parts, {"a": NUMBER, "b": NUMBER})

    assert [key for key, one in told.items() if one] == ["a", "b"]


def test_a_part_that_is_hidden_has_no_mean() -> None:
    parts = {"a": many(20, 20), "b": many(12, 12)}

    told = means_of_partition(many(32, 32), parts, {"a": NUMBER, "b": HIDDEN})

    assert told["a"] is not None
    assert told["b"] is None


def test_what_is_left_over_of_the_whole_must_not_be_the_sum_of_a_few() -> None:
    """Twelve people are hidden, and only three of them moved: their sum would be that of the three."""
    parts = {"a": many(20, 20), "b": many(12, 3)}

    told = means_of_partition(many(32, 23), parts, {"a": NUMBER, "b": HIDDEN})

    assert told == {"a": None, "b": None}
