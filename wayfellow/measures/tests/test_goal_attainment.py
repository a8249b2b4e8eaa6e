"""Goals in a person's own words, rated from -2 to 2, give a T score."""

from math import inf, isfinite, nan, sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wayfellow.measures.goal_attainment import (
    LEVELS,
    GoalRefused,
    RatedGoal,
    goal_attainment,
)


def t_of(*goals: tuple[int | None, float]) -> float:
    value = goal_attainment([RatedGoal(level, weight) for level, weight in goals]).value
    assert value is not None
    return value


@pytest.mark.parametrize(
    ("levels", "expected"),
    [
        ((0,), 50),
        ((0, 0, 0), 50),
        ((1,), 60),
        ((2,), 70),
        ((-1,), 40),
        ((2, 2, 2), 77.386),
        ((-2, -2, -2), 22.614),
        ((-1, -1, -1), 36.307),
    ],
)
def test_goals_that_count_alike_give_what_was_reckoned_by_hand(
    levels: tuple[int, ...], expected: float
) -> None:
    assert t_of(*((level, 1) for level in levels)) == pytest.approx(expected, abs=0.0005)


def test_weights_count_as_reckoned_by_hand() -> None:
    # Weighted levels: 2, 0 and -3. Squares of the weights: 14. Their sum squared: 36.
    assert t_of((1, 2), (0, 1), (-1, 3)) == pytest.approx(47.797, abs=0.0005)


def test_a_goal_that_was_not_rated_is_left_out_and_is_no_0() -> None:
    found = goal_attainment([RatedGoal(2), RatedGoal(None), RatedGoal(2)])

    assert found.counted == (1, 3)
    assert found.value == t_of((2, 1), (2, 1))
    assert found.value != t_of((2, 1), (0, 1), (2, 1))


def test_nothing_rated_gives_no_score_and_the_reason() -> None:
    found = goal_attainment([RatedGoal(None), RatedGoal(None)])

    assert (found.value, found.why_not, found.counted) == (None, "None of the goals has been rated.", ())


def test_no_goals_give_no_score_and_the_reason() -> None:
    found = goal_attainment([])

    assert (found.value, found.why_not) == (None, "There are no goals.")


def test_with_a_score_there_is_no_reason_against_one() -> None:
    assert goal_attainment([RatedGoal(0)]).why_not == ""


@pytest.mark.parametrize("level", [-3, 3, 0.5, True, "1", nan])
def test_a_level_that_is_none_is_refused_and_the_goal_named(level: object) -> None:
    goals = [RatedGoal(1), RatedGoal(level)]  # type: ignore[arg-type]

    with pytest.raises(GoalRefused, match=rf"^goal 2: {level} is none of -2, -1, 0, 1, 2\.$"):
        goal_attainment(goals)


@pytest.mark.parametrize("weight", [0, -1, nan, inf])
def test_a_weight_that_weighs_nothing_is_refused_also_where_the_goal_was_not_rated(weight: float) -> None:
    with pytest.raises(GoalRefused, match=r"^goal 1: its weight must be more than 0"):
        goal_attainment([RatedGoal(None, weight), RatedGoal(1)])


GOALS = st.lists(
    st.tuples(st.sampled_from(LEVELS), st.floats(min_value=1e-3, max_value=1e3)), min_size=1, max_size=10
)


@given(GOALS)
def test_turning_every_level_round_turns_the_score_round_50(goals: list[tuple[int, float]]) -> None:
    turned = [(-level, weight) for level, weight in goals]

    assert t_of(*goals) - 50 == pytest.approx(50 - t_of(*turned))


@given(st.lists(st.floats(min_value=1e-3, max_value=1e3), min_size=1, max_size=10))
def test_everything_as_expected_is_50_whatever_the_weights(weights: list[float]) -> None:
    assert t_of(*((0, weight) for weight in weights)) == 50


@given(GOALS, st.floats(min_value=1e-3, max_value=1e3))
def test_only_how_weights_stand_to_each_other_counts(goals: list[tuple[int, float]], times: float) -> None:
    scaled = [(level, weight * times) for level, weight in goals]

    assert t_of(*scaled) == pytest.approx(t_of(*goals))


@given(GOALS)
def test_the_order_of_goals_does_not_count(goals: list[tuple[int, float]]) -> None:
    assert t_of(*reversed(goals)) == pytest.approx(t_of(*goals))


@given(GOALS)
def test_it_is_what_the_formula_says(goals: list[tuple[int, float]]) -> None:
    weighted = sum(weight * level for level, weight in goals)
    squares = sum(weight**2 for _, weight in goals)
    square = sum(weight for _, weight in goals) ** 2

    assert t_of(*goals) == pytest.approx(50 + 10 * weighted / sqrt(0.7 * squares + 0.3 * square))


def test_weights_too_large_or_small_to_square_still_count() -> None:
    assert t_of((2, 1e300), (2, 1e300)) == pytest.approx(t_of((2, 1), (2, 1)))
    assert isfinite(t_of((2, 1e-300), (1, 1e300)))
