"""People who are made up, and how they tap: the model that docs/safety/noticing.md states.

Each has a level that clings from day to day (AR(1)) and says it as a whole number from 0 to 4,
on four days of five.
"""

import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from math import exp, expm1, sqrt
from typing import Final

FIRST_DAY: Final = date(2026, 1, 5)
MISSING: Final = 0.2
MOST: Final = 4
SATURDAY: Final = 5

Space = Mapping[str, dict[date, float]]
"""For each sign of one person, its days."""


@dataclass(frozen=True, slots=True)
class Life:
    """How one kind of person taps when nothing changes. Middle and spread are steps between answers."""

    name: str
    clinging: float
    middle: float = 1.5
    spread: float = 0.8
    weekend: float = 0.0
    """By how much more the sign is there on a Saturday or Sunday."""
    lean: float = 0.0
    """0 is even; more has many low days and a few very high ones."""
    signs: int = 1
    shared: float = 0.0
    """How much the signs of one person move together."""


@dataclass(frozen=True, slots=True)
class Change:
    """Something that comes and stays: so many steps, at once or rising over so many weeks."""

    steps: float
    weeks: int = 0

    def on(self, since: int) -> float:
        """How much of it is there, so many days after it began."""
        if since < 0:
            return 0.0
        return self.steps * min((since + 1) / (7 * self.weeks), 1.0) if self.weeks else self.steps

    def __str__(self) -> str:
        """As it stands over a column."""
        return f"+{self.steps:g} over {self.weeks} w" if self.weeks else f"+{self.steps:g} at once"


NO_CHANGE: Final = Change(0)
LIVES: Final = tuple(
    life
    for clinging in (0.0, 0.3, 0.5)
    for life in (
        Life("plain", clinging),
        Life("by the week", clinging, weekend=0.8),
        Life("lopsided", clinging, spread=1.0, lean=0.7),
        Life("restless", clinging, middle=1.8, spread=1.4),
        Life("mostly none", clinging, middle=0.1, spread=1.0),
        Life("hardly ever", clinging, middle=-0.9, spread=1.0),
        Life("three signs", clinging, signs=3, shared=0.5),
    )
)


def everybody(seed: int, people: int) -> Iterator[random.Random]:
    """A source of chance for each person: the same people every time, and for every chart."""
    return (random.Random(f"{seed} {one}") for one in range(people))  # noqa: S311 - nothing secret


def made_up(life: Life, chance: random.Random, *, days: int, change: Change, begins: int) -> Space:
    """All taps of one person. The change comes to the first of their signs."""
    answered = [chance.random() >= MISSING for _ in range(days)]
    together = _clinging_days(life.clinging, chance, days)
    space = {}
    for sign in range(life.signs):
        levels = _levels(life, together, _clinging_days(life.clinging, chance, days))
        comes = change if sign == 0 else NO_CHANGE
        space[f"sign {sign + 1}"] = {
            FIRST_DAY + timedelta(days=day): _said(level + comes.on(day - begins))
            for day, level in enumerate(levels)
            if answered[day]
        }
    return space


def _levels(life: Life, together: list[float], alone: list[float]) -> Iterator[float]:
    own, common = sqrt(1 - life.shared), sqrt(life.shared)
    for day, (one, shared) in enumerate(zip(alone, together, strict=True)):
        # The first day is a Monday.
        weekend = life.weekend if day % 7 >= SATURDAY else 0.0
        yield life.middle + life.spread * _leaning(own * one + common * shared, life.lean) + weekend


def _clinging_days(clinging: float, chance: random.Random, days: int) -> list[float]:
    fresh = sqrt(1 - clinging**2)
    levels = [chance.gauss(0, 1)]
    while len(levels) < days:
        levels.append(clinging * levels[-1] + fresh * chance.gauss(0, 1))
    return levels


def _leaning(level: float, lean: float) -> float:
    """The same middle and spread with a longer side upward: lognormal, standardised."""
    if not lean:
        return level
    return (exp(lean * level - lean**2 / 2) - 1) / sqrt(expm1(lean**2))


def _said(level: float) -> float:
    return float(min(max(round(level), 0), MOST))
