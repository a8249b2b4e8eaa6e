"""Questionnaires whose answers the person kept, as they leave this place for another program."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from wayfellow.foundation.refusals import NotThere
from wayfellow.foundation.viewer import Viewer
from wayfellow.measures.response import AnswerRefused, QuestionnaireResponse, WordingRefused
from wayfellow.measures.scoring import TableRefused, score
from wayfellow.reflections.models import Kept, Questionnaire, QuestionnaireState
from wayfellow.reflections.queries.questionnaires import known_measure, original_shown
from wayfellow.reflections.queries.wordings import LicensedTables, licensed_tables


@dataclass(frozen=True, slots=True)
class KeptAnswers:
    """One questionnaire, and whether its numbers were kept too."""

    id: UUID
    on: datetime
    response: QuestionnaireResponse
    tables: LicensedTables
    with_numbers: bool


def answers_kept(viewer: Viewer) -> Iterator[KeptAnswers]:
    """The viewer's own, oldest first. Where the measure is another one by now, the answers are left out."""
    rows = Questionnaire.objects.filter(person_id=viewer.person_id, state=QuestionnaireState.KEPT)
    for row in rows.order_by("finished_at", "pk"):
        response = _response_of(row, viewer) if row.words.kept != Kept.WORDS else None
        if response is not None:
            yield _as_kept(row, response, viewer)


def _response_of(row: Questionnaire, viewer: Viewer) -> QuestionnaireResponse | None:
    words, measure = row.words, known_measure(row.words.measure)
    if measure is None or measure.version != words.version:
        return None
    try:
        wording = original_shown(words.wording, viewer.service_id)
        return QuestionnaireResponse.to(wording, measure, words.answers)
    except (NotThere, AnswerRefused, WordingRefused):
        return None


def _as_kept(row: Questionnaire, response: QuestionnaireResponse, viewer: Viewer) -> KeptAnswers:
    tables = licensed_tables(row.words.measure, service_id=viewer.service_id)
    return KeptAnswers(
        id=row.pk,
        on=row.finished_at or row.created_at,
        response=response,
        tables=tables,
        with_numbers=row.words.kept == Kept.NUMBER and _can_be_counted(response, tables),
    )


def _can_be_counted(response: QuestionnaireResponse, tables: LicensedTables) -> bool:
    try:
        score(response, tables=tables)
    except TableRefused:
        return False
    return True
