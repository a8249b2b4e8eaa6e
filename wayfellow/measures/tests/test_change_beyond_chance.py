"""A change is held against what chance gives, as each study found it."""

from math import sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wayfellow.measures.change import (
    LIKE_CHANCE,
    MORE_THAN_CHANCE,
    STUDIES_DIFFER,
    change,
    reliable_change_index,
)
from wayfellow.measures.instruments import instrument
from wayfellow.measures.tests.made_up import finding, internal, measure, retest, total
from wayfellow.measures.yardsticks import YardstickKind, standard_error_of_difference


def test_words_for_people_are_these_and_no_others() -> None:
    assert LIKE_CHANCE == "about the same as chance would give"
    assert MORE_THAN_CHANCE == "more than chance would usually give"


@pytest.mark.parametrize(
    ("after", "beyond", "words", "direction"),
    [
        (63, False, "about the same as chance would give", "23 higher"),
        (64, True, "more than chance would usually give", "24 higher"),
        (17, False, "about the same as chance would give", "23 lower"),
        (16, True, "more than chance would usually give", "24 lower"),
        (40, False, "about the same as chance would give", "the same"),
    ],
)
def test_who_5_has_a_published_smallest_detectable_change_of_23_and_a_bit(
    after: float, beyond: bool, words: str, direction: str
) -> None:
    found = change(instrument("who-5"), "total", 40, after)

    assert (found.beyond_chance, found.words, found.direction) == (beyond, words, direction)
    assert found.why_not == ""
    [basis] = found.bases
    assert (basis.kind, basis.yardstick.least, basis.passed) == (YardstickKind.MDC95, 23.6, beyond)
    assert basis.yardstick.worked_out_from == ""
    assert basis.population == "Outpatients with epilepsy"
    assert "2018" in basis.source


def test_who_5s_ten_points_are_within_chance() -> None:
    assert change(instrument("who-5"), "total", 40, 52).words == LIKE_CHANCE


# SD 10 and r 0.75: SEM 5, S_diff 7.0711, and 1.96 times that is 13.8593.
BY_HAND = measure(total(finding(n=1234, sd=10, reliability=(retest(0.75, "ICC over two weeks"),))))


def test_reliable_change_is_worked_out_with_the_square_root_of_two() -> None:
    assert standard_error_of_difference(sd=10, retest=0.75) == pytest.approx(7.0710678)

    [reliable, detectable] = change(BY_HAND, "total", 20, 33).bases

    assert reliable.kind == "reliable change"
    assert reliable.index == pytest.approx(13 / 7.0710678)
    assert reliable.yardstick.least == pytest.approx(13.859293)
    assert reliable.passed is False
    assert detectable.kind == "mdc95"
    assert detectable.index is None
    assert detectable.yardstick.least == pytest.approx(13.859293)


@pytest.mark.parametrize(("after", "beyond"), [(33.8, False), (33.9, True), (6.2, False), (6.1, True)])
def test_reliable_change_begins_beyond_one_point_nine_six(after: float, beyond: bool) -> None:
    found = change(BY_HAND, "total", 20, after)

    assert found.beyond_chance is beyond
    assert abs(found.bases[0].index or 0) > 1.96 if beyond else abs(found.bases[0].index or 0) < 1.96


def test_the_text_says_whom_how_which_reliability_and_where_from() -> None:
    [reliable, detectable] = change(BY_HAND, "total", 20, 40).bases

    assert reliable.text == (
        "Painters (1,234 people): chance alone usually gives up to 13.86 either way "
        "(reliable change, worked out from SD 10 and ICC over two weeks 0.75). Source: A book of colours. "
        "By this, the difference is more than chance would usually give."
    )
    assert (
        "(smallest detectable change, worked out from SD 10 and ICC over two weeks 0.75)" in detectable.text
    )


def test_a_published_figure_is_said_to_be_published_and_the_number_of_people_may_be_unknown() -> None:
    [basis] = change(measure(total(finding(mdc95=8))), "total", 1, 2).bases

    assert basis.text == (
        "Painters: chance alone usually gives up to 8 either way (smallest detectable change, as published). "
        "Source: A book of colours. By this, the difference is about the same as chance would give."
    )


def test_where_one_is_published_no_other_smallest_detectable_change_is_worked_out() -> None:
    study = finding(sd=10, reliability=(retest(0.75),), mdc95=12)

    bases = change(measure(total(study)), "total", 20, 33).bases

    assert [(basis.kind.value, basis.passed) for basis in bases] == [
        ("reliable change", False),
        ("mdc95", True),
    ]


def test_what_equals_the_figure_is_still_like_chance() -> None:
    exactly = measure(total(finding(mdc95=0.3)))

    # 0.4 less 0.1 is 0.30000000000000004 in a computer.
    assert change(exactly, "total", 0.1, 0.4).words == LIKE_CHANCE
    assert change(exactly, "total", 0.1, 0.41).words == MORE_THAN_CHANCE


def test_studies_that_do_not_agree_are_all_reported_and_none_of_them_wins() -> None:
    among_few, among_many = finding(population="Sailors", mdc95=5), finding(population="Painters", mdc95=15)

    found = change(measure(total(among_few, among_many)), "total", 20, 30)

    assert found.beyond_chance is None
    assert found.words == STUDIES_DIFFER
    assert MORE_THAN_CHANCE in found.words
    assert LIKE_CHANCE in found.words
    assert [(basis.population, basis.passed) for basis in found.bases] == [
        ("Sailors", True),
        ("Painters", False),
    ]


def test_studies_that_agree_say_one_thing() -> None:
    both = measure(total(finding(mdc95=5), finding(mdc95=15)))

    assert (change(both, "total", 20, 40).beyond_chance, change(both, "total", 20, 40).words) == (
        True,
        MORE_THAN_CHANCE,
    )
    assert change(both, "total", 20, 21).beyond_chance is False


def test_every_retest_of_a_study_is_used_and_alpha_is_not() -> None:
    study = finding(sd=10, reliability=(internal(0.95), retest(0.75, "ICC"), retest(0.84, "r")))

    bases = change(measure(total(study)), "total", 20, 21).bases

    assert [basis.yardstick.worked_out_from for basis in bases if basis.kind == "reliable change"] == [
        "SD 10 and ICC 0.75",
        "SD 10 and r 0.84",
    ]


def test_neither_direction_nor_words_judge() -> None:
    shown = " ".join(
        (found.words + found.direction + " ".join(basis.text for basis in found.bases)).lower()
        for before, after in ((0, 100), (100, 0), (50, 50))
        for found in [change(instrument("who-5"), "total", before, after)]
    )

    for judging in ("improv", "fail", "better", "worse", "good", "bad", "recover", "deteriorat"):
        assert judging not in shown


NUMBERS = st.floats(min_value=-1000, max_value=1000)
SDS = st.floats(min_value=0.01, max_value=100)
RETESTS = st.floats(min_value=0.01, max_value=0.99)


@given(NUMBERS, NUMBERS, SDS, RETESTS)
def test_the_index_turns_its_sign_with_the_order_and_nothing_else(
    one: float, other: float, sd: float, r: float
) -> None:
    there = reliable_change_index(one, other, sd=sd, retest=r)

    assert there == -reliable_change_index(other, one, sd=sd, retest=r)
    assert (there > 0, there < 0) == (other > one, other < one)


@given(NUMBERS, NUMBERS, SDS, RETESTS)
def test_reliable_and_detectable_change_of_the_same_figures_never_disagree(
    one: float, other: float, sd: float, r: float
) -> None:
    found = change(measure(total(finding(sd=sd, reliability=(retest(r),)))), "total", one, other)

    reliable, detectable = found.bases
    assert reliable.passed is detectable.passed is found.beyond_chance
    assert reliable.index == pytest.approx(reliable_change_index(one, other, sd=sd, retest=r))
    assert detectable.yardstick.least == pytest.approx(1.96 * sqrt(2) * sd * sqrt(1 - r))
