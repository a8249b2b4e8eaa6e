"""What can be said about two numbers of one person: how far apart, and whether chance would give as much.

Nothing here says better or worse. Where a study's figures are missing, the answer is "not known", and why.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import isfinite
from typing import Final

from wayfellow.measures.instrument import Instrument, Score, Status
from wayfellow.measures.yardsticks import (
    Yardstick,
    YardstickKind,
    standard_error_of_difference,
    why_chance_is_not_known,
    yardsticks,
)

LIKE_CHANCE: Final = "about the same as chance would give"
MORE_THAN_CHANCE: Final = "more than chance would usually give"
STUDIES_DIFFER: Final = f"studies do not agree: {MORE_THAN_CHANCE} by some, {LIKE_CHANCE} by others"
NOT_KNOWN: Final = "not known: "

NO_FIRST: Final = "there is no first number"
NO_SECOND: Final = "there is no second number"
NO_NUMBERS: Final = "there is neither a first nor a second number"


@dataclass(frozen=True, slots=True)
class Basis:
    """One yardstick, and how a difference stands to it."""

    yardstick: Yardstick
    passed: bool
    """Beyond chance by this study; or, for a difference that matters, as large as that."""
    index: float | None
    """The reliable change index. Only for reliable change."""

    @property
    def kind(self) -> YardstickKind:
        return self.yardstick.kind

    @property
    def population(self) -> str:
        return self.yardstick.population

    @property
    def source(self) -> str:
        return self.yardstick.source

    @property
    def text(self) -> str:
        return f"{self.yardstick.words} {self._result}"

    @property
    def _result(self) -> str:
        if self.yardstick.is_about_chance:
            return f"By this, the difference is {MORE_THAN_CHANCE if self.passed else LIKE_CHANCE}."
        size = "as large as that or larger" if self.passed else "smaller than that"
        return f"This difference is {size}. What matters to somebody is not the same as beyond chance."


@dataclass(frozen=True, slots=True)
class Change:
    """Two numbers of one person, and what studies say about a difference like theirs."""

    difference: float | None
    """The second less the first. None where one of them is missing."""
    bases: tuple[Basis, ...]
    not_checked: tuple[Yardstick, ...]
    """Figures that nobody has seen in their source: to be shown as such, and reckoned with nowhere."""
    beyond_chance: bool | None
    """None where it is not known, or where studies do not agree."""
    why_not: str
    """Why nothing is said about chance. Empty where something is."""
    words: str

    @property
    def direction(self) -> str:
        """ "12 higher", "12 lower" or "the same". What that means, only the person can say."""
        if self.difference is None:
            return ""
        if not self.difference:
            return "the same"
        return f"{abs(self.difference):.10g} {'higher' if self.difference > 0 else 'lower'}"


def change(instrument: Instrument, score_key: str, before: float | None, after: float | None) -> Change:
    """What can be said about `after`, having seen `before`."""
    score = instrument.score(score_key)
    not_checked = yardsticks(instrument, score, status=Status.UNVERIFIED)
    first, second = number_or_none(before), number_or_none(after)
    if first is None or second is None:
        why_not = why_no_difference(first, second)
        return Change(None, (), not_checked, None, why_not, NOT_KNOWN + why_not)
    difference = second - first
    bases = tuple(_basis(yardstick, difference) for yardstick in yardsticks(instrument, score))
    passed = [basis.passed for basis in bases if basis.yardstick.is_about_chance]
    why_not = "" if passed else why_chance_is_not_known(score)
    return Change(difference, bases, not_checked, all_agree(passed), why_not, words_for(passed, score))


def number_or_none(value: float | None) -> float | None:
    """What is not a number is missing. It never counts as 0."""
    return value if value is not None and isfinite(value) else None


def why_no_difference(first: float | None, second: float | None) -> str:
    if first is None:
        return NO_FIRST if second is not None else NO_NUMBERS
    return NO_SECOND


def _basis(yardstick: Yardstick, difference: float) -> Basis:
    index = difference / yardstick.s_diff if yardstick.s_diff else None
    return Basis(yardstick, yardstick.is_passed_by(difference), index)


def all_agree(passed: Sequence[bool]) -> bool | None:
    """What all say, or None where they do not, or where nobody says anything."""
    return passed[0] if len(set(passed)) == 1 else None


def words_for(passed: Sequence[bool], score: Score) -> str:
    """The words a person reads, for what each yardstick about chance says."""
    if not passed:
        return NOT_KNOWN + why_chance_is_not_known(score)
    agreed = all_agree(passed)
    if agreed is None:
        return STUDIES_DIFFER
    return MORE_THAN_CHANCE if agreed else LIKE_CHANCE


def reliable_change_index(before: float, after: float, *, sd: float, retest: float) -> float:
    """Jacobson and Truax (1991): beyond 1.96 either way is more than chance would usually give."""
    return (after - before) / standard_error_of_difference(sd=sd, retest=retest)
