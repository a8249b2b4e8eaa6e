"""Every column of every kind of row has its words: nothing is written that a page does not tell."""

from typing import Any
from uuid import uuid4

import pytest

from wayfellow.evaluation.choices import (
    BEYOND_NAMES,
    CAME_OF_NAMES,
    COUNTED_FOR,
    COUNTING_NAMES,
    GOAL_NAMES,
    REPORT_ABOUT,
    REPORT_NAMES,
    quarter_in_words,
)
from wayfellow.evaluation.counts.kinds import Beyond, CameOf, Counting, GoalNow, ReportKind
from wayfellow.evaluation.models import ROWS, CountedRow
from wayfellow.evaluation.telling import ALIKE, APART, Told, measure_name, tell
from wayfellow.people.models import Service

FILLED: dict[Counting, dict[str, Any]] = {
    Counting.REACH: {},
    Counting.TALK: {
        "in_the_room": True,
        "after_crisis_stay": False,
        "topics": "|goals|hope|",
        "came_of": "|goal|step|",
    },
    Counting.ITEM: {"measure": "who-5", "item": 3, "skipped": False, "words_do_not_fit": True},
    Counting.CHANGE: {
        "measure": "who-5",
        "score": "total",
        "purpose": "plan",
        "stage": "",
        "difference": -12.5,
        "beyond": "like_chance",
    },
    Counting.GOAL: {"now": "let_go", "sure_first": 0, "sure_last": None},
    Counting.USE: {"nights_before": 3, "nights_after": 0, "crisis_before": 2, "crisis_after": 1},
}


def a_row(counting: Counting, **other: Any) -> CountedRow:
    """A filled row that is not saved."""
    columns = {**FILLED[counting], **other}
    service = Service(name="Riverside")
    return ROWS[counting](service=service, quarter="2026Q4", contributor=uuid4(), **columns)


def told(counting: Counting, **other: Any) -> dict[str, str]:
    """What one row says, by the names of its lines."""
    one = tell((a_row(counting, **other),))
    return {line.name: line.says for lines in (one.alike, *one.each) for line in lines}


@pytest.mark.parametrize("counting", Counting)
def test_every_column_but_the_id_is_told(counting: Counting) -> None:
    columns = {column.name for column in ROWS[counting]._meta.concrete_fields} - APART

    assert len(told(counting)) == len(columns)
    assert columns >= set(ALIKE)


@pytest.mark.parametrize("counting", Counting)
def test_all_rows_say_service_quarter_and_that_there_is_no_name(counting: Counting) -> None:
    says = told(counting)

    assert says["Service"] == "Riverside"
    assert says["When"] == "October to December 2026"
    assert says["Instead of your name"].startswith("a number drawn by lot")


def test_a_talk_in_words() -> None:
    says = told(Counting.TALK)

    assert says["Together in one room"] == "yes"
    assert says["First talk after a crisis stay"] == "no"
    assert says["What it was about"] == "What I want to reach, Hope"
    assert says["What came of it"] == "a goal, a step"
    assert told(Counting.TALK, topics="")["What it was about"] == "nothing chosen"


def test_a_question_in_words() -> None:
    says = told(Counting.ITEM)

    assert (says["Measure"], says["Question"]) == ("WHO-5", "3")
    assert (says["Left out"], says["The words did not fit"]) == ("no", "yes")


def test_a_change_in_words() -> None:
    says = told(Counting.CHANGE)

    assert says["What it was for"] == "Plan something"
    assert says["How things were"] == "not said"
    assert says["How far from the time before"] == "-12.5"
    assert told(Counting.CHANGE, difference=4.0)["How far from the time before"] == "+4"
    assert says["Next to chance"] == "about the same as chance gives"


def test_a_measure_that_left_the_library_is_told_by_its_key() -> None:
    says = told(Counting.CHANGE, measure="gone-9")

    assert says["Measure"] == "gone-9"
    assert says["Number"] == "total"
    assert measure_name("gone-9") == "gone-9"
    assert told(Counting.CHANGE, score="gone")["Number"] == "gone"


def test_a_goal_in_words() -> None:
    says = told(Counting.GOAL)

    assert says["Where the goal is"] == "let go"
    assert says["How sure, the first time"] == "0"
    assert says["How sure, the last time"] == "not said"


def test_nights_in_words() -> None:
    says = told(Counting.USE)

    assert says["Nights in hospital, the three months before I came here"] == "3"
    assert says["Crisis contacts, the last three months"] == "1"


def test_rows_of_one_kind_are_told_together() -> None:
    rows = tuple(a_row(Counting.ITEM, item=item) for item in (1, 2, 3))

    found = tell(rows)

    assert isinstance(found, Told)
    assert len(found.alike) == len(ALIKE)
    assert [lines[1].says for lines in found.each] == ["1", "2", "3"]


@pytest.mark.parametrize(
    ("quarter", "words"),
    [
        ("2026Q1", "January to March 2026"),
        ("2026Q2", "April to June 2026"),
        ("2027Q3", "July to September 2027"),
        ("1999Q4", "October to December 1999"),
    ],
)
def test_a_quarter_as_people_say_it(quarter: str, words: str) -> None:
    assert quarter_in_words(quarter) == words


@pytest.mark.parametrize(
    ("names", "kinds"),
    [
        (COUNTING_NAMES, Counting),
        (COUNTED_FOR, Counting),
        (CAME_OF_NAMES, CameOf),
        (BEYOND_NAMES, Beyond),
        (GOAL_NAMES, GoalNow),
        (REPORT_NAMES, ReportKind),
        (REPORT_ABOUT, ReportKind),
    ],
)
def test_every_choice_has_words_of_its_own(names: dict[Any, object], kinds: Any) -> None:
    assert set(names) == set(kinds)
    assert len({str(words) for words in names.values()}) == len(names)


def test_no_words_call_one_goal_better_than_another() -> None:
    words = " ".join(str(name) for name in (*GOAL_NAMES.values(), *BEYOND_NAMES.values()))

    for judgement in ("better", "worse", "improved", "failed", "good", "bad"):
        assert judgement not in words
