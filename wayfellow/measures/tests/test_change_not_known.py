"""Where a figure or a number is missing nothing is said about chance, and the reason is."""

from math import inf, nan

import pytest

from wayfellow.measures.change import change
from wayfellow.measures.instrument import Finding, Status, UnknownScore
from wayfellow.measures.instruments import all_instruments
from wayfellow.measures.tests.made_up import finding, internal, measure, retest, total

NO_SD = "the standard deviation, which says how far apart people are, was not found for this number"
NO_RETEST = "no retest was found, which says how alike two answers of the same person are"
NEITHER = "neither the standard deviation nor a retest was found for this number"
APART = "the standard deviation and the retest were not found for the same people"
UNCHECKED = "the figures that were found have not been checked against their source"


@pytest.mark.parametrize(
    ("findings", "why"),
    [
        pytest.param(
            [], "no study was found that says how much this number changes by chance", id="no study at all"
        ),
        pytest.param([finding(reliability=(retest(0.8),))], NO_SD, id="no standard deviation"),
        pytest.param([finding(sd=10)], NO_RETEST, id="no reliability"),
        pytest.param([finding(sd=10, reliability=(internal(0.9),))], NO_RETEST, id="alpha alone"),
        pytest.param([finding(reliability=(internal(0.9),))], NEITHER, id="alpha and nothing else"),
        pytest.param([finding(sd=10), finding(reliability=(retest(0.8),))], APART, id="other people's"),
        pytest.param(
            [finding(sd=10, reliability=(retest(0.8),), mdc95=4, status=Status.UNVERIFIED)],
            UNCHECKED,
            id="nobody has checked",
        ),
        pytest.param([finding(sd=10, reliability=(retest(1),))], NO_RETEST, id="no retest is that exact"),
        pytest.param(
            [finding(sd=10, reliability=(retest(nan),))], NO_RETEST, id="a retest that is no number"
        ),
    ],
)
def test_the_reason_is_a_plain_sentence(findings: list[Finding], why: str) -> None:
    found = change(measure(total(*findings)), "total", 20, 60)

    assert (found.beyond_chance, found.why_not, found.words) == (None, why, f"not known: {why}")
    assert found.difference == 40
    assert found.direction == "40 higher"
    assert found.bases == ()


@pytest.mark.parametrize("sd", [0.0, -3.0, nan, inf])
def test_a_standard_deviation_that_cannot_be_is_not_used(sd: float) -> None:
    found = change(measure(total(finding(sd=sd, reliability=(retest(0.8),)))), "total", 20, 60)

    assert found.bases == ()
    assert found.beyond_chance is None


def test_figures_that_nobody_has_checked_are_shown_and_reckoned_with_nowhere() -> None:
    unchecked = finding(population="Sailors", mdc95=2, mid_within=1, status=Status.UNVERIFIED)

    found = change(measure(total(finding(mdc95=15), unchecked)), "total", 20, 30)

    assert found.beyond_chance is False
    assert [basis.population for basis in found.bases] == ["Painters"]
    assert [(one.kind.value, one.least, one.population) for one in found.not_checked] == [
        ("mdc95", 2, "Sailors"),
        ("mid", 1, "Sailors"),
    ]


MISSING = [None, nan, inf, -inf]
WITH_FIGURES = measure(total(finding(mdc95=15)))


@pytest.mark.parametrize("missing", MISSING)
def test_a_number_missing_on_one_side_is_never_0(missing: float | None) -> None:
    no_first = change(WITH_FIGURES, "total", missing, 60)
    no_second = change(WITH_FIGURES, "total", 60, missing)
    neither = change(WITH_FIGURES, "total", missing, missing)

    assert no_first.words == "not known: there is no first number"
    assert no_second.words == "not known: there is no second number"
    assert neither.words == "not known: there is neither a first nor a second number"
    for found in (no_first, no_second, neither):
        assert (found.difference, found.beyond_chance, found.bases, found.direction) == (None, None, (), "")
        assert found.why_not in found.words


def test_a_score_that_the_measure_does_not_have_is_refused() -> None:
    with pytest.raises(UnknownScore):
        change(WITH_FIGURES, "greenness", 1, 2)


def test_in_the_whole_library_no_statement_rests_on_a_figure_that_nobody_checked() -> None:
    spoken = 0
    for instrument in all_instruments():
        for score in instrument.scores:
            found = change(instrument, score.key, 0, 1000)
            checked = [one for one in score.findings if one.status is Status.VERIFIED]
            people = {one.population for one in checked}

            assert {basis.population for basis in found.bases} <= people
            assert (found.beyond_chance is None) is bool(found.why_not), (instrument.key, score.key)
            spoken += found.beyond_chance is not None

    assert spoken >= 1
