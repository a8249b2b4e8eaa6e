"""Answers whose scores somebody worked out by hand: one file of cases for every measure."""

from pathlib import Path
from typing import Final

import msgspec
import pytest

from wayfellow.measures.instruments import all_instruments, instrument
from wayfellow.measures.response import AnswerRefused
from wayfellow.measures.scoring import TableRefused, check_table, score_answers

CASES_FILE: Final = Path(__file__).with_name("reference_cases.toml")
# The start of the wrong table that is about, as far as it was seen; it goes on as it likes.
WRONG_TABLE: Final = (
    (7, 8.50),
    (8, 9.51),
    (9, 10.33),
    (10, 11.06),
    *((raw, raw + 1) for raw in range(11, 35)),
)


class Case(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    measure: str
    how: str
    answers: str
    expected: dict[str, float] = {}
    none: tuple[str, ...] = ()
    table: tuple[tuple[float, float], ...] = ()

    @property
    def by_item(self) -> dict[int, int | None]:
        return {
            item: None if answer == "-" else int(answer)
            for item, answer in enumerate(self.answers.split(), start=1)
        }

    @property
    def rows(self) -> tuple[tuple[float, float], ...]:
        """The made-up table: straight from the one end to the other."""
        (first, low), (last, high) = self.table
        steps = int(last - first)
        return tuple((first + step, low + step * (high - low) / steps) for step in range(steps + 1))


class Cases(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    cases: tuple[Case, ...]


CASES: Final = msgspec.toml.decode(CASES_FILE.read_bytes(), type=Cases).cases

every_case = pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.measure}: {case.answers}")


@every_case
def test_answers_score_as_they_do_by_hand(case: Case) -> None:
    tables = {"total": case.rows} if case.table else {}

    found = score_answers(instrument(case.measure), case.by_item, tables=tables)

    assert {one.key: one.value for one in found if one.value is not None} == pytest.approx(case.expected)
    assert [one.key for one in found if one.value is None] == list(case.none)
    assert all(bool(one.why_not) == (one.value is None) for one in found)


@every_case
def test_a_case_answers_every_item_and_says_how_it_was_worked_out(case: Case) -> None:
    measure = instrument(case.measure)

    assert measure.items is not None
    assert len(case.by_item) == measure.items.value
    assert case.how.endswith(".")
    assert {*case.expected, *case.none} == {score.key for score in measure.scores}


def test_every_score_that_can_be_given_has_two_cases_at_least() -> None:
    counts = {
        f"{one.key} {score.key}": sum(
            case.measure == one.key and score.key in case.expected for case in CASES
        )
        for one in all_instruments()
        for score in one.scores
        if score.how
    }

    assert len(counts) >= 19
    assert {key: count for key, count in counts.items() if count < 2} == {}


def test_filling_up_is_told_beside_the_number() -> None:
    [total] = score_answers(instrument("gse"), dict.fromkeys(range(1, 8), 3))

    assert (total.value, total.prorated, total.missing) == (30, True, (8, 9, 10))


def test_the_wrong_table_of_the_swemwbs_is_refused() -> None:
    measure = instrument("swemwbs")

    with pytest.raises(TableRefused, match="7"):
        check_table(measure.score("total"), (*WRONG_TABLE, (35, 35.0)), instrument=measure)


def test_a_wrong_table_of_the_swemwbs_gives_no_number() -> None:
    with pytest.raises(TableRefused):
        score_answers(
            instrument("swemwbs"),
            dict.fromkeys(range(1, 8), 3),
            tables={"total": (*WRONG_TABLE, (35, 35.0))},
        )


@pytest.mark.parametrize(
    ("key", "answer"), [("who-5", 6), ("k10", 0), ("pearlin-mastery", 5), ("pwi-a", 11), ("dialog", 0)]
)
def test_an_answer_out_of_range_is_refused_and_named(key: str, answer: int) -> None:
    measure = instrument(key)
    assert measure.items is not None
    answers = {**dict.fromkeys(range(1, measure.items.value + 1), 1), 2: answer}

    with pytest.raises(AnswerRefused, match=f"item 2: {answer} is none of"):
        score_answers(measure, answers)
