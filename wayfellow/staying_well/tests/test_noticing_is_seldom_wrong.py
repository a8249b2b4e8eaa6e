"""At most one false notice in eight weeks, for every life the benchmark makes up: here on fewer people.

Chance is seeded, so this says the same each time. The whole table: `python -m benchmarks.noticing`.
"""

import pytest

from benchmarks.noticing.charts import mistaken, noticed, ours, shewhart
from benchmarks.noticing.lives import FIRST_DAY, LIVES, MISSING, NO_CHANGE, Change, Life, everybody, made_up
from tests.told import RecordProperty
from wayfellow.staying_well.noticing.notices import USUAL_CAUTION

PEOPLE = 12
PLAIN = Life("plain", 0.3)


@pytest.mark.parametrize("life", LIVES, ids=lambda life: f"{life.name}, {life.clinging:g}")
def test_the_defaults_bring_at_most_one_false_notice_in_eight_weeks(
    life: Life, record_property: RecordProperty
) -> None:
    found = mistaken(ours, life, caution=USUAL_CAUTION, people=PEOPLE)

    record_property("counted", f"{found.in_eight_weeks:.2f} in eight weeks, {found.a_month:.2f} a month")
    assert found.in_eight_weeks <= 1
    assert found.more_than_one <= 0.25


def test_two_steps_more_at_once_are_noticed_within_four_weeks() -> None:
    found = noticed(ours, PLAIN, Change(2), caution=USUAL_CAUTION, people=PEOPLE)

    assert found.share >= 0.9
    assert found.delay <= 10


def test_shewharts_chart_of_the_same_taps_misses_more() -> None:
    here = noticed(ours, PLAIN, Change(1), caution=USUAL_CAUTION, people=PEOPLE)
    there = noticed(shewhart, PLAIN, Change(1), caution=USUAL_CAUTION, people=PEOPLE)

    assert there.share < here.share


def test_nobody_noticed_has_no_delay() -> None:
    found = noticed(ours, PLAIN, NO_CHANGE, caution=USUAL_CAUTION, people=1, seed=3)

    assert found.share == 0
    assert found.delay != found.delay


def test_made_up_people_tap_as_the_model_says() -> None:
    life = Life("three signs", 0.5, signs=3, weekend=1)
    (chance,) = everybody(seed=7, people=1)

    space = made_up(life, chance, days=700, change=NO_CHANGE, begins=0)

    assert len(space) == 3
    for days in space.values():
        assert set(days.values()) <= {0, 1, 2, 3, 4}
        assert len(days) / 700 == pytest.approx(1 - MISSING, abs=0.05)
    first = space["sign 1"]
    weekend = [value for on, value in first.items() if on.weekday() >= 5]
    week = [value for on, value in first.items() if on.weekday() < 5]
    assert sum(weekend) / len(weekend) > sum(week) / len(week) + 0.5
    assert FIRST_DAY.weekday() == 0


def test_a_change_comes_at_once_or_rises() -> None:
    assert [Change(2).on(since) for since in (-1, 0, 30)] == [0, 2, 2]
    assert [Change(2, 1).on(since) for since in (-1, 0, 6, 30)] == [0, pytest.approx(2 / 7), 2, 2]
