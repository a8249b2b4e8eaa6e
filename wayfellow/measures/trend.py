"""One number of one person over time. Only questionnaires in the owner's words get in, by their type."""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final, Self, final

from wayfellow.measures.change import Change, change
from wayfellow.measures.instrument import Instrument, Score
from wayfellow.measures.response import QuestionnaireResponse
from wayfellow.measures.scoring import NO_TABLES, Scored, Tables, score


class NotCounted(ValueError):
    """The questionnaire has no such number. Says why."""


class TrendRefused(ValueError):
    """These do not make one line. Says why."""


@final
@dataclass(frozen=True, slots=True)
class Counted:
    """A questionnaire with one of its numbers: the only thing a trend or a report takes.

    Nobody can write a number into it: it is counted here, from the answers.
    """

    response: QuestionnaireResponse
    score_key: str
    at: datetime
    """When it was answered."""
    tables: Tables = field(default_factory=lambda: NO_TABLES)
    scored: Scored = field(init=False)
    value: float = field(init=False)

    def __post_init__(self) -> None:
        if self.at.utcoffset() is None:
            raise NotCounted("The time of the answers has no zone.")
        scores = {one.key: one for one in score(self.response, tables=self.tables)}
        scored = scores[self.response.instrument.score(self.score_key).key]
        if scored.value is None:
            raise NotCounted(scored.why_not)
        object.__setattr__(self, "scored", scored)
        object.__setattr__(self, "value", scored.value)


@dataclass(frozen=True, slots=True)
class Point:
    """One number, and when its questionnaire was answered."""

    at: datetime
    value: float
    prorated: bool


@final
@dataclass(frozen=True, slots=True)
class Trend:
    """The same number at several times, the earliest first."""

    instrument: Instrument
    score: Score
    language: str
    points: tuple[Point, ...]
    change: Change | None
    """From the first to the last. None where there is only one."""

    @classmethod
    def of(cls, counted: Sequence[Counted]) -> Self:
        """What was counted, in order of time; or TrendRefused where it does not belong together."""
        _check_types(counted)
        _check_alike(counted)
        in_time = sorted(counted, key=lambda one: one.at)
        first, last = in_time[0], in_time[-1]
        instrument, key = first.response.instrument, first.score_key
        return cls(
            instrument=instrument,
            score=instrument.score(key),
            language=first.response.wording.language,
            points=tuple(Point(one.at, one.value, one.scored.prorated) for one in in_time),
            change=change(instrument, key, first.value, last.value) if len(in_time) > 1 else None,
        )


def _check_types(counted: Sequence[object]) -> None:
    # The types say so already; this is for callers whose types nobody checks.
    if not all(type(one) is Counted for one in counted):
        raise TypeError("Only what was counted from a questionnaire makes a trend.")


def _check_alike(counted: Sequence[Counted]) -> None:
    if not counted:
        raise TrendRefused("There is no number yet.")
    for what, differs in _DIFFERENCES.items():
        if len({differs(one) for one in counted}) > 1:
            raise TrendRefused(f"These numbers come from more than one {what}.")


_DIFFERENCES: Final[dict[str, Callable[[Counted], Hashable]]] = {
    "measure": lambda one: (one.response.instrument.key, one.response.instrument.version),
    "score": lambda one: one.score_key,
    "language": lambda one: one.response.wording.language,
}
