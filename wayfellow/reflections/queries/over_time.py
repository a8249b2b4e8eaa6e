"""The kept numbers of one measure over time: nothing else gets into a drawing."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from wayfellow.foundation.viewer import Viewer
from wayfellow.measures.instrument import Score
from wayfellow.measures.response import QuestionnaireResponse
from wayfellow.measures.trend import Counted, NotCounted, Trend
from wayfellow.reflections.models import Kept
from wayfellow.reflections.queries.numbers import as_written, bound, response_of
from wayfellow.reflections.queries.questionnaire_lists import own_uses
from wayfellow.reflections.queries.questionnaires import OneQuestionnaire, known_measure, with_wordings
from wayfellow.reflections.queries.side_by_side import OWN
from wayfellow.reflections.queries.wordings import LicensedTables, licensed_tables
from wayfellow.sharing.rules import check_has_space


@dataclass(frozen=True, slots=True)
class OnOneDay:
    """A number on the day it was given; None where that time gave no number."""

    on: datetime
    value: float | None

    @property
    def shown(self) -> str:
        """The number as people write it."""
        return "" if self.value is None else as_written(self.value)


@dataclass(frozen=True, slots=True)
class OneLine:
    """One number of the measure, time after time."""

    score: Score
    days: tuple[OnOneDay, ...]

    @property
    def low(self) -> str:
        """The lowest it can be; empty where that is not known."""
        return bound(self.score.low)

    @property
    def high(self) -> str:
        """The highest it can be; empty where that is not known."""
        return bound(self.score.high)


@dataclass(frozen=True, slots=True)
class OverTime:
    """All that can be drawn of one measure."""

    name: str
    lines: tuple[OneLine, ...]
    left_out: int
    """Times whose number does not belong in the line: answered in other words, or another version."""


def over_time(viewer: Viewer, *, questionnaire_id: UUID) -> OverTime:
    """The numbers that the viewer kept of the measure this one is of. Three statements."""
    check_has_space(viewer)
    rows = own_uses(viewer, like=questionnaire_id)
    key = rows[0].words.measure
    kept = [row for row in rows if row.words.kept == Kept.NUMBER]
    times = [_answered(found) for found in with_wordings(kept, OWN, service_id=viewer.service_id)]
    tables = licensed_tables(key, service_id=viewer.service_id)
    alike = _alike([one for one in times if one is not None])
    measure = known_measure(key)
    lines = [_line(score, alike, tables) for score in measure.scores] if measure else []
    drawable = tuple(line for line in lines if any(day.value is not None for day in line.days))
    return OverTime(measure.name if measure else key, drawable, len(times) - len(alike))


Answered = tuple[datetime, QuestionnaireResponse]


def _answered(found: OneQuestionnaire) -> Answered | None:
    """What scoring takes, with its time; None where it cannot be counted any more."""
    response = response_of(found)
    return None if response is None else (found.finished_at or found.began_at, response)


def _alike(times: Sequence[Answered]) -> list[Answered]:
    """Those in the language of the newest of them."""
    return [one for one in times if one[1].wording.language == times[-1][1].wording.language]


def _line(score: Score, times: Sequence[Answered], tables: LicensedTables) -> OneLine:
    return OneLine(score, tuple(_on_one_day(one, score, tables) for one in times))


def _on_one_day(answered: Answered, score: Score, tables: LicensedTables) -> OnOneDay:
    """Through the type that only a questionnaire in its owner's words can become."""
    at, response = answered
    try:
        [point] = Trend.of([Counted(response, score.key, at, tables)]).points
    except NotCounted:
        return OnOneDay(at, None)
    return OnOneDay(point.at, point.value)
