"""What is taken for usual, from few days, from days that never change, and from days that cling."""

import random
from statistics import fmean

import pytest
from hypothesis import given
from hypothesis import strategies as some

from wayfellow.staying_well.noticing.baseline import MOST_CLINGING, USUAL_CLINGING, Baseline, baseline_of

taps = some.lists(some.integers(0, 4).map(float), min_size=1, max_size=60)


def _clinging_days(clinging: float, count: int, seed: int) -> list[float]:
    chance = random.Random(seed)  # noqa: S311 - nothing secret
    levels = [chance.gauss(0, 1)]
    while len(levels) < count:
        levels.append(clinging * levels[-1] + (1 - clinging**2) ** 0.5 * chance.gauss(0, 1))
    return levels


def test_the_middle_is_the_mean_of_the_days() -> None:
    assert baseline_of([0, 1, 2, 4, 0, 1], floor=0.1).mean == pytest.approx(8 / 6)


def test_days_that_never_change_have_the_smallest_spread_that_is_believed() -> None:
    assert baseline_of([2.0] * 21, floor=0.5) == Baseline(2.0, 0.5, USUAL_CLINGING, 21)


def test_one_day_alone_says_nothing_about_spread_or_clinging() -> None:
    assert baseline_of([3.0], floor=0.5) == Baseline(3.0, 0.5, USUAL_CLINGING, 1)


@given(values=taps)
def test_no_baseline_is_surer_than_its_floor_and_none_clings_beyond_what_is_believed(
    values: list[float],
) -> None:
    found = baseline_of(values, floor=0.5)

    assert found.spread >= 0.5
    assert 0 <= found.clinging <= MOST_CLINGING
    assert found.degrees >= 1
    assert found.error_of_mean > 0


@given(values=taps, times=some.sampled_from([0.25, 0.5, 2.0, 8.0]), plus=some.integers(-8, 8))
def test_another_scale_is_the_same_baseline_on_that_scale(
    values: list[float], times: float, plus: int
) -> None:
    here = baseline_of(values, floor=0.5)
    there = baseline_of([value * times + plus for value in values], floor=0.5 * times)

    assert there.mean == pytest.approx(here.mean * times + plus)
    assert there.spread == pytest.approx(here.spread * times)
    assert there.clinging == pytest.approx(here.clinging, abs=1e-6)
    assert there.degrees == pytest.approx(here.degrees)


def test_days_in_turns_do_not_count_as_clinging_the_other_way() -> None:
    assert baseline_of([0.0, 4.0] * 20, floor=0.5).clinging == 0


def test_a_life_that_only_rises_is_not_taken_for_clinging_without_end() -> None:
    assert baseline_of([float(day) for day in range(300)], floor=0.5).clinging == MOST_CLINGING


@pytest.mark.parametrize("clinging", [0.0, 0.3, 0.5])
def test_few_days_draw_clinging_to_the_middling_value_and_many_do_not(clinging: float) -> None:
    few = fmean(baseline_of(_clinging_days(clinging, 15, seed), floor=0.01).clinging for seed in range(200))
    many = baseline_of(_clinging_days(clinging, 4000, seed=1), floor=0.01).clinging

    assert abs(few - USUAL_CLINGING) <= abs(clinging - USUAL_CLINGING) + 0.05
    assert many == pytest.approx(clinging, abs=0.05)


@pytest.mark.parametrize("clinging", [0.0, 0.3, 0.5])
def test_the_spread_of_three_weeks_is_right_on_average(clinging: float) -> None:
    variances = [
        baseline_of(_clinging_days(clinging, 21, seed), floor=0.01).spread ** 2 for seed in range(400)
    ]

    assert fmean(variances) == pytest.approx(1, abs=0.12)


def test_days_that_cling_weigh_less() -> None:
    alone, clinging = Baseline(1, 1, 0.0, 21), Baseline(1, 1, 0.5, 21)

    assert alone.degrees == 20
    assert clinging.degrees == pytest.approx(11.6)
    assert alone.error_of_mean == pytest.approx(1 / 21**0.5)
    assert clinging.error_of_mean == pytest.approx((3 / 21) ** 0.5)
