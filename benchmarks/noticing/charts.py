"""What is measured: how often a chart speaks while nothing changes, and how soon when something does."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import fmean, median, stdev
from typing import Final

from benchmarks.noticing.lives import FIRST_DAY, MISSING, NO_CHANGE, Change, Life, Space, everybody, made_up
from wayfellow.staying_well.noticing.notices import Caution, notices

WATCHED: Final = 56
MONTH: Final = 28
SETTLED: Final = 70
"""Days before the change, in the runs with one."""

Chart = Callable[[Space, Caution], Sequence[date]]


def ours(space: Space, caution: Caution) -> Sequence[date]:
    """The notices of the application."""
    return [notice.on for notice in notices(space, caution=caution)]


def shewhart(space: Space, caution: Caution) -> Sequence[date]:
    """Mean and three standard deviations of the first days; each later day by itself; as seldom as ours."""
    said: list[date] = []
    for on in sorted({on for days in space.values() for on in _beyond(days, caution.at_least)}):
        if not said or (on - said[-1]).days >= caution.quiet:
            said.append(on)
    return said


def _beyond(days: dict[date, float], baseline: int) -> Iterator[date]:
    first = list(days.values())[:baseline]
    limit = fmean(first) + 3 * stdev(first)
    return (on for on, value in list(days.items())[baseline:] if value > limit)


@dataclass(frozen=True, slots=True)
class Mistaken:
    """Notices while nothing changed."""

    in_eight_weeks: float
    more_than_one: float
    """Share of people who had more than one in those weeks."""

    @property
    def a_month(self) -> float:
        return self.in_eight_weeks * MONTH / WATCHED


@dataclass(frozen=True, slots=True)
class Noticed:
    """Notices after something changed."""

    share: float
    """Of all people, those who had one within four weeks of its beginning."""
    delay: float
    """Days until then, for the middle one of these."""


def mistaken(chart: Chart, life: Life, *, caution: Caution, people: int, seed: int = 1) -> Mistaken:
    """In the first eight weeks in which anything can be said: the baseline is never shorter than then."""
    days = round(caution.at_least / (1 - MISSING)) + WATCHED
    counts = [
        len(chart(made_up(life, chance, days=days, change=NO_CHANGE, begins=0), caution))
        for chance in everybody(seed, people)
    ]
    return Mistaken(fmean(counts), fmean(count > 1 for count in counts))


def noticed(
    chart: Chart, life: Life, change: Change, *, caution: Caution, people: int, seed: int = 2
) -> Noticed:
    """The change comes after ten weeks of taps. A notice from before it does not count."""
    begins_on = FIRST_DAY + timedelta(days=SETTLED)
    delays = []
    for chance in everybody(seed, people):
        space = made_up(life, chance, days=SETTLED + MONTH, change=change, begins=SETTLED)
        delays += [(on - begins_on).days for on in chart(space, caution) if on >= begins_on][:1]
    return Noticed(len(delays) / people, median(delays) if delays else float("nan"))
