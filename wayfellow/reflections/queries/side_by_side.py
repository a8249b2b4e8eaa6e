"""Two times of one measure beside each other: words, numbers, and answers one by one."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from wayfellow.foundation.refusals import NotThere
from wayfellow.foundation.viewer import Viewer
from wayfellow.measures.change import Change
from wayfellow.measures.trend import Counted, Trend, TrendRefused
from wayfellow.reflections.models import ABOUT_IT_ALL, Kept, Questionnaire
from wayfellow.reflections.queries.numbers import Number, as_written, numbers_of, response_of
from wayfellow.reflections.queries.questionnaire_lists import own_uses
from wayfellow.reflections.queries.questionnaires import OneQuestionnaire, known_measure, with_wordings
from wayfellow.reflections.queries.results import Chance, chance_of
from wayfellow.reflections.queries.wordings import LicensedTables, licensed_tables
from wayfellow.sharing.queries import Looked
from wayfellow.sharing.rules import check_has_space

OWN = Looked(owner_name=None)


@dataclass(frozen=True, slots=True)
class OneTime:
    """One time of a measure, to choose from."""

    id: UUID
    on: datetime
    about_it_all: str


@dataclass(frozen=True, slots=True)
class Times:
    """One time of a measure, and all others that the viewer has kept, newest first."""

    name: str
    this: OneTime
    others: tuple[OneTime, ...]


def times_like(viewer: Viewer, *, questionnaire_id: UUID) -> Times:
    """One of the viewer's own, and every other time they have kept of its measure."""
    check_has_space(viewer)
    rows = own_uses(viewer, like=questionnaire_id)
    key = rows[0].words.measure
    measure = known_measure(key)
    times = {row.pk: _one_time(row) for row in reversed(rows)}
    this = times.pop(questionnaire_id)
    return Times(measure.name if measure else key, this, tuple(times.values()))


def _one_time(row: Questionnaire) -> OneTime:
    return OneTime(row.pk, row.finished_at or row.created_at, row.words.said.get(ABOUT_IT_ALL, ""))


@dataclass(frozen=True, slots=True)
class TwoNumbers:
    """One number at both times, and what can be said about the two, where they fit together."""

    before: Number
    after: Number
    change: Change | None
    chance: Chance

    @property
    def apart(self) -> str:
        """How far they are apart, as people write it."""
        return as_written(abs(self.change.difference or 0)) if self.change else ""


@dataclass(frozen=True, slots=True)
class TwoAnswers:
    """One question at both times. The texts differ where the owner's words were loaded anew in between."""

    text_before: str
    text_after: str
    before: str
    after: str
    said_before: str
    said_after: str


@dataclass(frozen=True, slots=True)
class SideBySide:
    """Two times of one measure, the earlier one first."""

    before: OneQuestionnaire
    after: OneQuestionnaire
    numbers: tuple[TwoNumbers, ...]
    questions: tuple[TwoAnswers, ...]


def side_by_side(viewer: Viewer, *, one_id: UUID, other_id: UUID) -> SideBySide:
    """Two of the viewer's own. Four statements at most."""
    check_has_space(viewer)
    rows = [row for row in own_uses(viewer, like=one_id) if row.pk in {one_id, other_id}]
    if len(rows) != 2:
        raise NotThere
    before, after = with_wordings(rows, OWN, service_id=viewer.service_id)
    tables = licensed_tables(after.words.measure, service_id=viewer.service_id)
    return SideBySide(
        before, after, tuple(two_numbers(before, after, tables)), tuple(_two_answers(before, after))
    )


def kept_numbers(found: OneQuestionnaire, tables: LicensedTables) -> dict[str, Number]:
    """The numbers that the person wanted to keep, by their keys."""
    if found.words.kept != Kept.NUMBER:
        return {}
    return {number.score.key: number for number in numbers_of(found, tables=tables)}


def two_numbers(
    before: OneQuestionnaire, after: OneQuestionnaire, tables: LicensedTables
) -> list[TwoNumbers]:
    """The numbers that the person kept both times, each beside the other."""
    first, second = kept_numbers(before, tables), kept_numbers(after, tables)
    both = [key for key in second if key in first and None not in {first[key].value, second[key].value}]
    measure = after.measure
    return [
        TwoNumbers(
            first[key],
            second[key],
            _change(key, [before, after], tables),
            chance_of(measure, second[key].score),
        )
        for key in both
        if measure
    ]


def _change(key: str, times: list[OneQuestionnaire], tables: LicensedTables) -> Change | None:
    """Two numbers of one measure, version and language can be held against each other; others cannot."""
    responses = [(response_of(found), found.finished_at) for found in times]
    counted = [Counted(response, key, at, tables) for response, at in responses if response and at]
    try:
        return Trend.of(counted).change
    except TrendRefused:
        return None


def _two_answers(before: OneQuestionnaire, after: OneQuestionnaire) -> list[TwoAnswers]:
    earlier = {question.number: question for question in before.questions}
    return [
        TwoAnswers(
            text_before=earlier[question.number].text,
            text_after=question.text,
            before=earlier[question.number].label(before.words.answers.get(question.number)),
            after=question.label(after.words.answers.get(question.number)),
            said_before=before.words.said.get(question.number, ""),
            said_after=after.words.said.get(question.number, ""),
        )
        for question in after.questions
        if question.number in earlier
    ]
