"""Rounding, and hiding what is small, what its others would tell, and what lies beside it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wayfellow.evaluation.counts.hiding import (
    HIDDEN,
    LEAST,
    NOBODY,
    Count,
    How,
    all_or_nothing,
    base_count,
    is_small,
    one_at_least,
    overlapping,
    partition,
    rounded,
)
from wayfellow.evaluation.counts.tally import Tally, of_people

pytestmark = pytest.mark.shows("M35")

FEW, UP_TO, MOST = Count(How.FEW), Count(How.UP_TO), Count(How.MOST)


def number(near: int) -> Count:
    """A count that is told."""
    return Count(How.NUMBER, near)


def everybody(many: int) -> Tally:
    """A base of so many people, each with one row."""
    return Tally(many, many)


def parts(*sizes: int) -> dict[str, Tally]:
    """A partition into groups of these many people."""
    return {str(place): of_people(size, among=sum(sizes)) for place, size in enumerate(sizes)}


def told(*sizes: int) -> list[Count]:
    """What is told of a partition of people."""
    return list(partition(everybody(sum(sizes)), parts(*sizes), of_people=True).values())


@pytest.mark.parametrize(
    ("exact", "near"), [(0, 0), (8, 10), (12, 10), (13, 15), (17, 15), (18, 20), (1002, 1000), (1003, 1005)]
)
def test_numbers_are_rounded_to_the_nearest_five(exact: int, near: int) -> None:
    assert rounded(exact) == near


@given(st.integers(0, 10**9))
def test_rounding_moves_a_number_by_two_at_most(exact: int) -> None:
    assert abs(rounded(exact) - exact) <= 2
    assert rounded(exact) % 5 == 0


@pytest.mark.parametrize(("people", "small"), [(0, False), (1, True), (7, True), (8, False)])
def test_one_to_seven_people_are_few(people: int, small: bool) -> None:
    assert is_small(people) is small


@pytest.mark.parametrize(
    ("base", "count"), [(Tally(0, 0), NOBODY), (Tally(30, 7), FEW), (Tally(30, 8), number(30))]
)
def test_a_base_is_told_by_the_people_behind_it(base: Tally, count: Count) -> None:
    assert base_count(base) == count


@pytest.mark.parametrize(
    ("group", "count"),
    [
        (Tally(12, 12, 18), number(10)),
        (Tally(7, 7, 23), FEW),
        (Tally(90, 3, 28), FEW),  # many talks, and few people behind them
        (Tally(0, 0, 30), NOBODY),
        (Tally(23, 23, 7), MOST),
        (Tally(30, 30, 0), number(30)),
        (Tally(22, 22, 8), number(20)),
    ],
)
def test_a_group_is_told_when_neither_it_nor_the_others_are_few(group: Tally, count: Count) -> None:
    assert overlapping(everybody(30), {"a": group}) == {"a": count}


def test_of_seven_people_nothing_is_told() -> None:
    assert overlapping(everybody(7), {"a": Tally(0, 0, 7), "b": Tally(7, 7, 0)}) == {"a": HIDDEN, "b": HIDDEN}
    assert told(3, 4, 0) == [HIDDEN, HIDDEN, HIDDEN]


def test_where_one_is_always_there_nobody_and_few_look_the_same() -> None:
    base = everybody(40)
    groups = {
        "a": Tally(0, 0, 40),
        "b": Tally(5, 5, 35),
        "c": Tally(20, 20, 20),
        "nothing": Tally(12, 12, 28),
    }

    told = one_at_least(base, groups, {"a": Tally(28, 28), "b": Tally(23, 23), "c": Tally(8, 8)})

    assert told == {"a": UP_TO, "b": UP_TO, "c": number(20), "nothing": number(10)}


def test_where_one_is_always_there_a_few_with_only_others_hide_a_group() -> None:
    base = everybody(40)
    groups = {"a": Tally(23, 23, 17), "nothing": Tally(12, 12, 28)}

    told = one_at_least(base, groups, {"a": Tally(5, 5, 35)})

    assert told == {"a": MOST, "nothing": number(10)}


def test_where_one_is_always_there_seven_people_are_not_told_of_either() -> None:
    assert one_at_least(everybody(7), {"a": Tally(7, 7, 0)}, {"a": Tally(0, 0, 7)}) == {"a": HIDDEN}


def test_a_partition_without_small_groups_is_told_in_full() -> None:
    assert told(12, 8, 0, 31) == [number(10), number(10), NOBODY, number(30)]


def test_one_small_group_takes_another_along() -> None:
    """Beside nine or more, a small group of 12 in all could be at most 4: so a third goes along."""
    assert told(3, 12, 30) == [FEW, HIDDEN, number(30)]
    assert told(3, 9, 30) == [FEW, HIDDEN, HIDDEN]


def test_the_next_in_order_goes_along_and_not_the_smallest() -> None:
    """Choosing by size would say something of the size."""
    assert told(30, 3, 15) == [HIDDEN, FEW, number(15)]


def test_two_small_groups_of_eight_people_need_nobody_else() -> None:
    assert told(1, 7, 20) == [FEW, FEW, number(20)]


def test_two_small_groups_of_fourteen_would_both_be_seven() -> None:
    assert told(7, 7, 20) == [FEW, FEW, HIDDEN]
    assert told(7, 7) == [HIDDEN, HIDDEN]


def test_where_nothing_helps_all_look_alike() -> None:
    assert told(2, 9) == [HIDDEN, HIDDEN]
    assert told(2, 9, 0) == [HIDDEN, HIDDEN, NOBODY]


def test_rows_of_people_who_stand_in_several_groups_do_not_add_up_in_people() -> None:
    """Two groups of goals with few people each hide a third, whose people may be the same."""
    base = Tally(60, 12)
    groups = {"a": Tally(10, 3, 12), "b": Tally(10, 3, 12), "c": Tally(20, 9, 12), "d": Tally(20, 12, 9)}

    assert partition(base, groups, of_people=False) == {"a": FEW, "b": FEW, "c": HIDDEN, "d": number(20)}


def test_rows_of_few_people_all_through_stay_as_they_are() -> None:
    """There is nobody to hide beside them, and together they are all of the base."""
    groups = {"a": Tally(10, 6, 6), "b": Tally(10, 6, 6), "c": Tally(0, 0, 12)}

    assert partition(Tally(20, 12), groups, of_people=False) == {"a": FEW, "b": FEW, "c": NOBODY}


@given(st.lists(st.integers(0, 40), min_size=1, max_size=6))
def test_what_a_partition_of_people_hides_is_nobody_or_eight(sizes: list[int]) -> None:
    shown = told(*sizes)

    hidden = sum(size for size, count in zip(sizes, shown, strict=True) if not count.is_number)
    assert sum(sizes) < LEAST or hidden == 0 or hidden >= LEAST
    for size, count in zip(sizes, shown, strict=True):
        assert count.near == (rounded(size) if count.is_number else 0)
        assert not (count.is_number and is_small(size))


@pytest.mark.parametrize(("people", "told"), [((8, 0, 12), True), ((8, 7, 12), False), ((), True)])
def test_a_table_of_two_dimensions_is_told_in_full_or_not_at_all(people: tuple[int, ...], told: bool) -> None:
    assert all_or_nothing(people) is told
