"""How wide the limits are: the closed forms, and that each doubt makes them wider."""

from math import sqrt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from wayfellow.staying_well.noticing.baseline import Baseline
from wayfellow.staying_well.noticing.limits import (
    for_few_days,
    furthest_usual,
    one_of,
    share_of_spread,
    weighted,
    widening,
)

weights = some.floats(0.05, 0.5)
clingings = some.floats(0, 0.7)


def _variance(newest: float, clinging: float, days: int) -> float:
    """Of an EWMA of so many AR(1) days of variance 1: every pair of days, with what both of them weigh."""
    weigh = [newest * (1 - newest) ** back for back in range(days)]
    return sum(
        one * other * clinging ** abs(first - second)
        for first, one in enumerate(weigh)
        for second, other in enumerate(weigh)
    )


@pytest.mark.parametrize(("clinging", "times"), [(0.0, 1.0), (0.3, 1.32), (0.5, 1.62)])
def test_days_that_cling_widen_the_limits_as_is_known(clinging: float, times: float) -> None:
    assert widening(clinging, newest=0.1) == pytest.approx(times, abs=0.005)


@settings(max_examples=20)
@given(newest=weights, clinging=clingings)
def test_widening_is_what_every_pair_of_days_adds_up_to(newest: float, clinging: float) -> None:
    days = 120
    alone = _variance(newest, 0, days)

    assert sqrt(_variance(newest, clinging, days) / alone) == pytest.approx(
        widening(clinging, newest=newest), rel=1e-3
    )


@given(newest=weights, clinging=clingings, days=some.integers(1, 60))
def test_over_few_days_widening_is_never_too_little(newest: float, clinging: float, days: int) -> None:
    within = share_of_spread(days, newest=newest) * widening(clinging, newest=newest) ** 2

    assert _variance(newest, clinging, days) <= within + 1e-9


@given(newest=weights, days=some.integers(1, 60))
def test_the_share_of_spread_is_the_sum_of_squared_weights(newest: float, days: int) -> None:
    assert share_of_spread(days, newest=newest) == pytest.approx(_variance(newest, 0, days))


@pytest.mark.parametrize(
    ("width", "degrees", "quantile"),
    # Student's t at the normal's chance, from printed tables: P(t > x) = .05 and .025.
    [(1.6449, 10, 1.812), (1.6449, 30, 1.697), (1.96, 10, 2.228), (1.96, 20, 2.086), (1.96, 60, 2.000)],
)
def test_few_days_widen_as_students_t_does(width: float, degrees: float, quantile: float) -> None:
    assert for_few_days(width, degrees) == pytest.approx(quantile, abs=0.01)


@given(width=some.floats(0.5, 4), degrees=some.floats(1, 1e6))
def test_few_days_never_narrow_the_limits(width: float, degrees: float) -> None:
    assert for_few_days(width, degrees) >= width


def test_several_signs_together_cross_no_oftener_than_one() -> None:
    assert one_of(1, 2.5) == pytest.approx(2.5)
    # Three times as rare: .0062 / 3 = .00207, which the normal passes at 2.87.
    assert one_of(3, 2.5) == pytest.approx(2.867, abs=0.001)


def test_an_ewma_of_two_days_by_hand() -> None:
    assert weighted([3.0, 1.0], start=2.0, newest=0.1) == pytest.approx(0.9 * (0.9 * 2 + 0.1 * 3) + 0.1)


def test_an_ewma_of_no_days_is_where_it_starts() -> None:
    assert weighted([], start=1.5, newest=0.1) == 1.5


def test_many_days_on_their_own_have_the_limit_of_the_textbook() -> None:
    known = Baseline(mean=1.0, spread=0.8, clinging=0.0, days=10**8)

    limit = furthest_usual(known, days=14, newest=0.1, width=2.5)

    assert limit == pytest.approx(2.5 * 0.8 * sqrt(0.1 / 1.9 * (1 - 0.9**28)), rel=1e-3)


@given(days=some.integers(1, 14), clinging=clingings)
def test_a_short_baseline_has_wider_limits_than_a_long_one(days: int, clinging: float) -> None:
    def limit(length: int) -> float:
        usual = Baseline(mean=1.0, spread=0.8, clinging=clinging, days=length)
        return furthest_usual(usual, days=days, newest=0.1, width=2.5)

    assert limit(14) > limit(21) > limit(56)
