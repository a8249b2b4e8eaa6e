"""What the journey shows of questionnaires, and what search finds of all that somebody said here."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from wayfellow.foundation.own_words import OwnWords
from wayfellow.foundation.viewer import Viewer
from wayfellow.measures.instruments import instrument
from wayfellow.reflections.models import (
    ABOUT_IT_ALL,
    Kept,
    Line,
    Questionnaire,
    QuestionnaireState,
    WordsThatDoNotFit,
)
from wayfellow.reflections.queries.numbers import Number, numbers_of
from wayfellow.reflections.queries.questionnaire_lists import is_hidden_from_workers
from wayfellow.reflections.queries.questionnaires import with_wordings
from wayfellow.sharing.queries import looking
from wayfellow.sharing.section import Section


@dataclass(frozen=True, slots=True)
class KeptNumber:
    """A questionnaire of which the person kept the number, and what they said about the whole."""

    questionnaire_id: UUID
    name: str
    on: datetime
    about_it_all: str
    numbers: tuple[Number, ...] = ()


def numbers_kept(viewer: Viewer) -> list[KeptNumber]:
    """The viewer's own questionnaires of which they kept the number, newest first. One statement.

    What was promised to be theirs alone stays out: somebody may look at the journey together with them.
    """
    return [_kept_number(row) for row in _rows(viewer)]


def numbers_between(viewer: Viewer, *, since: datetime, before: datetime, at: datetime) -> list[KeptNumber]:
    """The same for a stretch of time, oldest first, with the numbers that need no table of a licence."""
    with looking(viewer, person_id=viewer.person_id, section=Section.MEASURES, at=at) as looked:
        rows = [row for row in reversed(_rows(viewer)) if since <= (row.finished_at or since) < before]
        found = with_wordings(rows, looked, service_id=viewer.service_id)
    return [_kept_number(row, numbers_of(one, tables={})) for row, one in zip(rows, found, strict=True)]


def _rows(viewer: Viewer) -> list[Questionnaire]:
    kept = Questionnaire.objects.filter(person_id=viewer.person_id, state=QuestionnaireState.KEPT)
    return [
        row
        for row in kept.order_by("-finished_at", "-pk")
        if row.words.kept == Kept.NUMBER and not is_hidden_from_workers(row)
    ]


def _kept_number(row: Questionnaire, numbers: tuple[Number, ...] = ()) -> KeptNumber:
    return KeptNumber(
        questionnaire_id=row.pk,
        # One of a measure that is gone by now is for nobody else's eyes, and so was left out.
        name=instrument(row.words.measure).name,
        on=row.finished_at or row.created_at,
        about_it_all=row.words.said.get(ABOUT_IT_ALL, ""),
        numbers=numbers,
    )


def words_of_own(viewer: Viewer) -> Iterator[OwnWords]:
    """What the viewer said in talks, wrote to questions, said of words that do not fit. Three statements."""
    mine = {"person_id": viewer.person_id}
    for line in Line.objects.filter(**mine, author_id=viewer.person_id).order_by("-created_at"):
        to_talk = reverse("conversations:talk", args=[line.talk])
        yield OwnWords("talk", _("What you said in talks"), line.words.text, to_talk)
    for one in Questionnaire.objects.filter(**mine).order_by("-created_at"):
        page = "questionnaire" if one.state == QuestionnaireState.OPEN else "result"
        to_words = reverse(f"reflections:{page}", args=[one.pk])
        for text in one.words.said.values():
            yield OwnWords("questionnaire", _("Your words in questionnaires"), text, to_words)
    for unfit in WordsThatDoNotFit.objects.filter(**mine).order_by("-created_at"):
        text = "\n".join(filter(None, (unfit.words.why, unfit.words.better)))
        yield OwnWords("unfit", _("Words that do not fit you"), text, reverse("conversations:words"))
