"""A quarter: written, read, and told only when it is over and fourteen days have passed."""

from datetime import date

import pytest

from wayfellow.evaluation.counts.quarter import NoQuarter, Quarter

LAST_OF_2026 = Quarter(2026, 4)


@pytest.mark.parametrize(
    ("day", "quarter"),
    [
        (date(2026, 1, 1), "2026Q1"),
        (date(2026, 3, 31), "2026Q1"),
        (date(2026, 4, 1), "2026Q2"),
        (date(2026, 9, 30), "2026Q3"),
        (date(2026, 12, 31), "2026Q4"),
    ],
)
def test_every_day_lies_in_a_quarter(day: date, quarter: str) -> None:
    assert str(Quarter.of(day)) == quarter


def test_what_is_written_is_read() -> None:
    assert Quarter.written("2026Q4") == LAST_OF_2026
    assert Quarter.written(str(Quarter(987, 1))) == Quarter(987, 1)


@pytest.mark.parametrize("text", ["", "2026", "2026Q0", "2026Q5", "2026q4", "0000Q1", "2026Q4 ", "²026Q4"])
def test_anything_else_is_no_quarter(text: str) -> None:
    with pytest.raises(NoQuarter):
        Quarter.written(text)


def test_quarters_follow_each_other() -> None:
    assert LAST_OF_2026.next == Quarter(2027, 1)
    assert Quarter(2027, 1).before == LAST_OF_2026
    assert LAST_OF_2026.before == Quarter(2026, 3)
    assert Quarter(2026, 3).next == LAST_OF_2026
    assert Quarter(2026, 3) < LAST_OF_2026 < Quarter(2027, 1)


def test_a_quarter_has_a_first_and_a_last_day() -> None:
    assert LAST_OF_2026.first_day == date(2026, 10, 1)
    assert LAST_OF_2026.last_day == date(2026, 12, 31)
    assert Quarter(2024, 1).last_day == date(2024, 3, 31)


def test_a_quarter_is_told_fourteen_days_after_its_end() -> None:
    assert LAST_OF_2026.told_from == date(2027, 1, 15)
    assert LAST_OF_2026.may_be_told(date(2027, 1, 15))
    assert not LAST_OF_2026.may_be_told(date(2027, 1, 14))
    assert not LAST_OF_2026.may_be_told(date(2026, 12, 31))
