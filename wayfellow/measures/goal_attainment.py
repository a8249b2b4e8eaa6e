"""Goal attainment scaling: one number for several goals of a person's own, each rated from -2 to 2.

T = 50 + 10 * sum(w x) / sqrt((1 - rho) * sum(w^2) + rho * (sum w)^2), with rho = 0.30 (Kiresuk and Sherman
1968). Two formulas in a much used guide of 2009 were wrong, and were corrected later; they are not used here.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import isfinite, sqrt
from typing import Final

LEVELS: Final = (-2, -1, 0, 1, 2)
AS_EXPECTED: Final = 50
# How alike the ratings of one person's goals are held to be. The number is comparable only with this one.
RHO: Final = 0.30

NO_GOALS: Final = "There are no goals."
NOTHING_RATED: Final = "None of the goals has been rated."


class GoalRefused(ValueError):
    """A goal's level or weight is none that can be counted. Says which goal."""


@dataclass(frozen=True, slots=True)
class RatedGoal:
    """How far one goal came, and how much it counts beside the others."""

    level: int | None
    """0 as expected, up to 2 much more, down to -2 much less. None where nobody has said."""
    weight: float = 1


@dataclass(frozen=True, slots=True)
class GoalAttainment:
    """The T score: 50 where the goals came out as expected, all in all."""

    value: float | None
    why_not: str
    """One plain sentence. Empty where there is a value."""
    counted: tuple[int, ...]
    """The numbers of the goals that count, 1 the first. One without a rating is left out, and is no 0."""


def goal_attainment(goals: Sequence[RatedGoal]) -> GoalAttainment:
    """The T score of the goals that were rated, or why there is none; or GoalRefused."""
    for number, goal in enumerate(goals, start=1):
        _check(goal, number)
    rated = [
        (number, goal.level, goal.weight)
        for number, goal in enumerate(goals, start=1)
        if goal.level is not None
    ]
    if not rated:
        return GoalAttainment(None, NOTHING_RATED if goals else NO_GOALS, ())
    value = t_score([level for _, level, _ in rated], [weight for _, _, weight in rated])
    return GoalAttainment(value, "", tuple(number for number, _, _ in rated))


def t_score(levels: Sequence[int], weights: Sequence[float]) -> float:
    """The formula alone. Only how the weights stand to each other counts, so the largest is made 1."""
    most = max(weights)
    shares = [weight / most for weight in weights]
    reached = sum(share * level for share, level in zip(shares, levels, strict=True))
    spread = (1 - RHO) * sum(share * share for share in shares) + RHO * sum(shares) ** 2
    return AS_EXPECTED + 10 * reached / sqrt(spread)


def _check(goal: RatedGoal, number: int) -> None:
    # True is an int, too, and no level.
    if goal.level is not None and (type(goal.level) is not int or goal.level not in LEVELS):
        raise GoalRefused(f"goal {number}: {goal.level} is none of -2, -1, 0, 1, 2.")
    if not (isfinite(goal.weight) and goal.weight > 0):
        raise GoalRefused(f"goal {number}: its weight must be more than 0, and is {goal.weight}.")
