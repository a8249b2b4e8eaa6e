"""A published smallest difference that matters is reported beside chance, and is not the same."""

import pytest

from wayfellow.measures.change import LIKE_CHANCE, MORE_THAN_CHANCE, change
from wayfellow.measures.instruments import all_instruments
from wayfellow.measures.tests.made_up import finding, measure, retest, total
from wayfellow.measures.yardsticks import YardstickKind

# As it is known of QPR-15: a difference that matters, a retest, and no standard deviation.
LIKE_QPR = measure(
    total(
        finding(population="Painters in four trials", n=681, mid_within=5, mid_between=4),
        finding(reliability=(retest(0.74),)),
    )
)


@pytest.mark.parametrize(("after", "reached"), [(24.9, False), (25, True), (15, True), (15.1, False)])
def test_a_difference_as_large_as_that_reaches_it(after: float, reached: bool) -> None:
    [basis] = change(LIKE_QPR, "total", 20, after).bases

    assert (basis.kind, basis.yardstick.least, basis.passed) == (YardstickKind.MID, 5, reached)


def test_it_says_nothing_about_chance() -> None:
    found = change(LIKE_QPR, "total", 20, 30)

    assert found.beyond_chance is None
    assert found.why_not == (
        "the standard deviation, which says how far apart people are, was not found for this number"
    )
    assert found.words == f"not known: {found.why_not}"


def test_its_text_says_that_it_is_another_thing() -> None:
    [reached] = change(LIKE_QPR, "total", 20, 30).bases
    [short] = change(LIKE_QPR, "total", 20, 21).bases

    assert reached.text == (
        "Painters in four trials (681 people): 5 is the smallest difference that matters to one person, as "
        "published. Source: A book of colours. This difference is as large as that or larger. "
        "What matters to somebody is not the same as beyond chance."
    )
    assert "This difference is smaller than that." in short.text
    assert short.text.endswith("What matters to somebody is not the same as beyond chance.")


def test_a_difference_between_groups_is_no_yardstick_for_one_person() -> None:
    [basis] = change(LIKE_QPR, "total", 20, 24).bases

    assert (basis.yardstick.least, basis.passed) == (5, False)


def test_a_sum_that_is_not_quite_exact_in_a_computer_reaches_it() -> None:
    third = measure(total(finding(mid_within=0.3)))

    # In a computer 0.7 less 0.4 is a bit less than 0.3, and 0.4 less 0.1 a bit more.
    assert 0.7 - 0.4 < 0.3 < 0.4 - 0.1
    assert change(third, "total", 0.4, 0.7).bases[0].passed
    assert change(third, "total", 0.1, 0.4).bases[0].passed
    assert not change(third, "total", 0.4, 0.6).bases[0].passed


def test_it_may_matter_and_be_like_chance_or_the_other_way_round() -> None:
    matters_early = measure(total(finding(mdc95=14, mid_within=5)))
    matters_late = measure(total(finding(mdc95=5, mid_within=14)))

    early, late = change(matters_early, "total", 20, 30), change(matters_late, "total", 20, 30)

    assert (early.words, [basis.passed for basis in early.bases]) == (LIKE_CHANCE, [False, True])
    assert (late.words, [basis.passed for basis in late.bases]) == (MORE_THAN_CHANCE, [True, False])


def test_qpr_15_has_5_points_that_matter_and_chance_is_not_known() -> None:
    [qpr] = [one for one in all_instruments() if one.key == "qpr-15"]

    found = change(qpr, qpr.scores[0].key, 30, 35)

    assert found.beyond_chance is None
    assert found.words.startswith("not known: ")
    assert [(basis.kind.value, basis.yardstick.least, basis.passed) for basis in found.bases] == [
        ("mid", 5, True)
    ]
    assert "not the same as beyond chance" in found.bases[0].text
