"""How far the weighted mean of the last days may wander and still be usual.

The chart is an EWMA: z_t = lambda x_t + (1 - lambda) z_(t-1), from the mean of the baseline on. Its textbook
limit, mean +- L sigma sqrt(lambda / (2 - lambda) [1 - (1 - lambda)^(2t)]), holds for days on their own and a
known mean and sigma. Here days cling and both are reckoned from few days: it is widened for each.
"""

from collections.abc import Iterable
from math import sqrt
from statistics import NormalDist

from wayfellow.staying_well.noticing.baseline import Baseline

STANDARD = NormalDist()


def weighted(values: Iterable[float], *, start: float, newest: float) -> float:
    """The EWMA of these days; `newest` is lambda, the weight of the last of them."""
    level = start
    for value in values:
        level += newest * (value - level)
    return level


def share_of_spread(days: int, *, newest: float) -> float:
    """What is left of a day's variance in an EWMA of so many days, if days were on their own."""
    return newest / (2 - newest) * (1 - (1 - newest) ** (2 * days))


def widening(clinging: float, *, newest: float) -> float:
    """By what AR(1) days widen the limits of an EWMA: sqrt((1 + phi (1-lambda)) / (1 - phi (1-lambda))).

    That is its value in the long run. Over the first days it is a little too wide, which errs towards quiet.
    """
    kept = clinging * (1 - newest)
    return sqrt((1 + kept) / (1 - kept))


def one_of(signs: int, width: float) -> float:
    """The width for each of several signs, so that all of them together cross no oftener than one would."""
    return -STANDARD.inv_cdf(STANDARD.cdf(-width) / signs)


def for_few_days(width: float, degrees: float) -> float:
    """The same chance for a spread from few days: the t quantile by its expansion in the normal one.

    Abramowitz and Stegun 26.7.5, first two terms: t = z + (z^3 + z) / 4v + (5 z^5 + 16 z^3 + 3 z) / 96 v^2.
    """
    first = (width**3 + width) / (4 * degrees)
    second = (5 * width**5 + 16 * width**3 + 3 * width) / (96 * degrees**2)
    return width + first + second


def furthest_usual(usual: Baseline, *, days: int, newest: float, width: float) -> float:
    """How far above the usual an EWMA of so many days may lie."""
    wander = usual.spread * sqrt(share_of_spread(days, newest=newest))
    wander *= widening(usual.clinging, newest=newest)
    # The EWMA starts at the mean of the baseline: its error tells only as far as the new days weigh.
    unsure = usual.error_of_mean * (1 - (1 - newest) ** days)
    return for_few_days(width, usual.degrees) * sqrt(wander**2 + unsure**2)
