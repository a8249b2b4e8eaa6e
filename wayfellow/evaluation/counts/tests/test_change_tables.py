"""Change: which numbers are told, and what of each by purpose and by stage."""

from wayfellow.evaluation.counts.changes import ChangeGroup, numbers_told, told_of_changes
from wayfellow.evaluation.counts.frozen import FrozenReport, FrozenRow
from wayfellow.evaluation.counts.hiding import HIDDEN, NOBODY, Count, How
from wayfellow.evaluation.counts.kinds import Beyond
from wayfellow.evaluation.counts.means import Mean, Moments
from wayfellow.measures.purpose import Purpose, Stage


def group(
    people: int,
    *,
    purpose: str = Purpose.PLAN,
    stage: str = Stage.HARD,
    beyond: Beyond = Beyond.HIGHER,
    score: str = "total",
    each: float = 4.0,
) -> ChangeGroup:
    """So many people, all of whom moved by the same."""
    numbers = Moments(people, people * each, people * each * each, people if each else 0)
    return ChangeGroup("ras-ds", score, purpose, stage, beyond, numbers)


def rows(report: FrozenReport, table: str) -> dict[str, FrozenRow]:
    """The rows of a table by their keys."""
    (found,) = [one for one in report if one.key == table]
    return {row.key: row for row in found.rows}


def test_everybody_together() -> None:
    report = told_of_changes([group(20), group(12, beyond=Beyond.LIKE_CHANCE, each=1.0)], {"ras-ds": 32})

    assert [(table.key, table.about) for table in report] == [
        (key, ("ras-ds", "total")) for key in ("change", "by_purpose", "by_stage")
    ]
    told = rows(report, "change")
    assert told["all"].counts == (Count(How.NUMBER, 30),)
    assert told["all"].means == (Mean(2.9, 2.3, 3.4),)
    assert told["higher"].counts == (Count(How.NUMBER, 20),)
    assert told["like_chance"].counts == (Count(How.NUMBER, 10),)
    assert told["lower"].counts == (NOBODY,)


def test_shares_by_purpose_are_told_where_no_place_is_small() -> None:
    report = told_of_changes(
        [group(20), group(12, beyond=Beyond.LOWER), group(9, purpose=Purpose.NOTICE)], {"ras-ds": 41}
    )

    told = rows(report, "by_purpose")
    assert told["plan"].counts == (Count(How.NUMBER, 30), Count(How.NUMBER, 20), Count(How.NUMBER, 10))
    assert told["notice"].counts == (Count(How.NUMBER, 10), Count(How.NUMBER, 10), NOBODY)
    assert told["just_talk"].counts == (NOBODY, NOBODY, NOBODY)


def test_one_small_place_hides_all_shares_of_that_table_and_no_others() -> None:
    report = told_of_changes(
        [group(20), group(3, beyond=Beyond.LOWER), group(20, purpose=Purpose.NOTICE, stage="")],
        {"ras-ds": 43},
    )

    by_purpose = rows(report, "by_purpose")
    assert by_purpose["plan"].counts == (Count(How.NUMBER, 25), HIDDEN, HIDDEN)
    assert by_purpose["notice"].counts == (Count(How.NUMBER, 20), HIDDEN, HIDDEN)
    assert by_purpose["plan"].means == (Mean(4, 4, 4),)
    assert rows(report, "change")["lower"].counts == (Count(How.FEW),)
    assert rows(report, "change")["higher"].counts == (HIDDEN,)


def test_where_a_stage_has_few_its_mean_is_hidden_with_another() -> None:
    report = told_of_changes(
        [group(30), group(3, stage=Stage.UP_AND_DOWN), group(20, stage="")], {"ras-ds": 53}
    )

    told = rows(report, "by_stage")
    assert told["up_and_down"].counts[0] == Count(How.FEW)
    assert told["up_and_down"].means == (None,)
    assert told["hard"].counts[0] == HIDDEN
    assert told["hard"].means == (None,)
    assert told[""].means == (Mean(4, 4, 4),)


def test_seven_people_have_tables_that_tell_nothing() -> None:
    report = told_of_changes([group(7)], {"ras-ds": 7})

    assert {table.base for table in report} == {Count(How.FEW)}
    assert rows(report, "change")["all"].means == (None,)
    assert {count for row in rows(report, "by_stage").values() for count in row.counts} == {HIDDEN}


def by_number(**many: int) -> dict[tuple[str, str], list[ChangeGroup]]:
    """So many people for each number of one measure."""
    return {("ras-ds", score): [group(people, score=score)] for score, people in many.items()}


def test_numbers_that_everybody_has_are_told() -> None:
    assert numbers_told(by_number(a=30, b=30, c=28), {"ras-ds": 30}) == {("ras-ds", "a"), ("ras-ds", "b")}


def test_where_no_number_is_everybodys_the_one_of_most_people_is_told() -> None:
    assert numbers_told(by_number(a=20, b=28, c=28), {"ras-ds": 30}) == {("ras-ds", "b")}


def test_each_measure_is_looked_at_for_itself() -> None:
    other = {("pam-13", "total"): [group(9)]}

    assert numbers_told({**by_number(a=30), **other}, {"ras-ds": 30, "pam-13": 9}) == {
        ("ras-ds", "a"),
        ("pam-13", "total"),
    }


def test_nobody_counted_means_no_tables() -> None:
    assert told_of_changes([], {}) == ()
