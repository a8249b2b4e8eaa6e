"""The figures that matter most, typed in a second time from the notes they come from."""

import pytest

from wayfellow.measures.instrument import Finding, How, Instrument, Status, Terms
from wayfellow.measures.instruments import all_instruments, instrument

VERIFIED, UNVERIFIED = Status.VERIFIED, Status.UNVERIFIED


def finding(measure: Instrument, figure: str) -> Finding:
    """The one finding that has this figure."""
    found = [one for score in measure.scores for one in score.findings if getattr(one, figure) is not None]
    assert len(found) == 1
    return found[0]


# key, items, reverse, how, times, low, high
SCORED = [
    ("who-5", 5, (), How.SUM, 4, 0, 100),
    ("pearlin-mastery", 7, (1, 2, 3, 5, 7), How.SUM, 1, 7, 28),
    ("gse", 10, (), How.SUM, 1, 10, 40),
    ("qpr-15", 15, (), How.SUM, 1, 0, 60),
    ("k10", 10, (), How.SUM, 1, 10, 50),
    ("wemwbs", 14, (), How.SUM, 1, 14, 70),
    ("swemwbs", 7, (), How.SUM, 1, 7, 35),
    ("pwi-a", 7, (), How.MEAN, 10, 0, 100),
    ("pam-13", 13, (), How.SUM, 1, 0, 100),
    ("pam-mh", 13, (), How.SUM, 1, 0, 100),
]


@pytest.mark.parametrize(("key", "items", "reverse", "how", "times", "low", "high"), SCORED)
def test_the_rule_of_the_total(
    key: str, items: int, reverse: tuple[int, ...], how: How, times: float, low: float, high: float
) -> None:
    measure = instrument(key)
    total = measure.score("total")

    assert measure.items is not None
    assert measure.responses is not None
    assert (measure.items.value, measure.responses.reverse) == (items, reverse)
    assert (total.how, total.times, total.low, total.high, total.status) == (how, times, low, high, VERIFIED)


@pytest.mark.parametrize(
    ("key", "figure", "value", "n", "status"),
    [
        ("who-5", "mdc95", 23.6, 554, VERIFIED),
        ("who-5", "sd", 19.5, 554, VERIFIED),
        ("qpr-15", "mid_within", 5, 681, VERIFIED),
        ("qpr-15", "mid_between", 4, 681, VERIFIED),
        ("wemwbs", "mid_between", 3, None, VERIFIED),
        ("pwi-a", "mean", 75.3, 65_722, VERIFIED),
        ("pwi-a", "sd", 12.6, 65_722, VERIFIED),
        ("gse", "mean", 29, None, VERIFIED),
    ],
)
def test_a_figure_of_a_study(key: str, figure: str, value: float, n: int | None, status: Status) -> None:
    found = finding(instrument(key), figure)

    assert (getattr(found, figure), found.n, found.status) == (value, n, status)


def test_the_spread_of_the_who_5_is_as_it_was_computed() -> None:
    within_chance = 23.6 / (1.96 * 2**0.5)

    assert finding(instrument("who-5"), "sd").sd == round(within_chance / (1 - 0.81) ** 0.5, 1)


def test_the_retest_of_the_qpr_15_has_no_spread_beside_it() -> None:
    retests = [
        (one.sd, reliability.value)
        for one in instrument("qpr-15").score("total").findings
        for reliability in one.reliability
        if reliability.kind == "retest"
    ]

    assert retests == [(None, 0.74), (None, 0.684)]


@pytest.mark.parametrize("key", ["pam-13", "pam-mh", "swemwbs"])
def test_a_table_that_belongs_to_the_owner_is_not_here(key: str) -> None:
    lookup = instrument(key).score("total").lookup

    assert lookup is not None
    assert lookup.rows == ()


def test_the_ends_of_the_table_of_the_swemwbs_are_told_as_not_seen_at_the_owners() -> None:
    lookup = instrument("swemwbs").score("total").lookup

    assert lookup is not None
    assert list(lookup.passes_through) == [(7, 7.0), (35, 35.0)]
    assert lookup.passes_through_seen is not None
    assert (lookup.status, lookup.passes_through_seen.status) == (VERIFIED, UNVERIFIED)


def test_a_score_whose_items_were_not_found_says_so() -> None:
    scores = instrument("qpr-22").scores

    assert [(score.key, score.how, score.low, score.high) for score in scores] == [
        ("intrapersonal", None, 0, 68),
        ("interpersonal", None, 0, 20),
    ]
    assert all("was not found" in score.why_not for score in scores)


def test_the_only_rule_that_fills_up_is_the_authors_of_the_gse() -> None:
    allowed = {
        one.key: score.missing.at_most
        for one in all_instruments()
        for score in one.scores
        if score.missing and score.missing.at_most
    }

    assert allowed == {"gse": 3}


def test_ranges_with_names_are_those_of_the_k10_in_australia() -> None:
    named = {
        one.key: [(band.low, band.high, band.name) for band in score.bands]
        for one in all_instruments()
        for score in one.scores
        if score.bands
    }

    assert named == {"k10": [(10, 15, "Low"), (16, 21, "Moderate"), (22, 29, "High"), (30, 50, "Very high")]}


def test_the_two_ways_of_counting_with_own_goals() -> None:
    gas, gbo = instrument("gas").goals, instrument("gbo").goals

    assert gas is not None
    assert gbo is not None
    assert (gas.values, gas.at_most) == ((-2, -1, 0, 1, 2), None)
    assert (gbo.values, gbo.at_most) == (tuple(range(11)), 3)


@pytest.mark.parametrize(
    ("key", "terms", "may_ship"),
    [
        ("pam-13", Terms.PAY, False),
        ("pam-mh", Terms.PAY, False),
        ("wemwbs", Terms.REGISTER, False),
        ("swemwbs", Terms.REGISTER, False),
        ("recovery-star", Terms.FORBIDDEN, False),
        ("dialog", Terms.ASK, False),
        ("gse", Terms.ASK, False),
        ("who-5", Terms.ASK, False),
        ("pearlin-mastery", Terms.OPEN, True),
        ("k10", Terms.ASK, False),
        ("qpr-15", Terms.OPEN, False),
        ("gbo", Terms.OPEN, False),
    ],
)
def test_what_an_owner_asks_for(key: str, terms: Terms, may_ship: bool) -> None:
    licence = instrument(key).licence

    assert (licence.terms, licence.may_ship_wording) == (terms, may_ship)
