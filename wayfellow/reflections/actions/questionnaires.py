"""Deeds on questionnaires: beginning, answering, finishing, saying what stays, removing."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

import msgspec
from django.db import transaction
from django.utils import timezone

from wayfellow.foundation.drafts import drop_draft, forget_drafts, keep_draft
from wayfellow.foundation.owned import remove
from wayfellow.foundation.refusals import NotNow, NotThere
from wayfellow.foundation.sealed import keep_change, keep_new
from wayfellow.foundation.viewer import Viewer
from wayfellow.reflections.answering import Press, Pressed, pressed
from wayfellow.reflections.models import Kept, Questionnaire, QuestionnaireState, QuestionnaireWords
from wayfellow.reflections.queries.questionnaires import (
    coming_in,
    place_of_words,
    places_of_words,
    questionnaire_for,
    words_on_their_way,
)
from wayfellow.reflections.queries.wordings import original_wording
from wayfellow.reflections.rules import (
    check_begins,
    may_decide_on_questionnaires,
    rates_the_support,
)


@transaction.atomic
def begin(
    *,
    measure: str,
    person_id: UUID,
    by: Viewer,
    at: datetime,
    talk: UUID | None = None,
    one_page: bool = False,
) -> Questionnaire:
    """Begin to fill in a measure that the service offers, in the owner's words as they are that day."""
    found = check_begins(by, measure=measure, person_id=person_id, talk=talk, at=at)
    wording_id, _ = original_wording(measure, service_id=by.service_id, on=timezone.localdate(at))
    words = QuestionnaireWords(
        measure=measure,
        version=found.version,
        wording=wording_id,
        one_page=one_page,
        only_mine=rates_the_support(measure),
    )
    row = Questionnaire(person_id=person_id, from_talk=talk, filled_in_by_id=by.person_id, created_at=at)
    return keep_new(row, words)


@transaction.atomic
def answer(
    *, questionnaire_id: UUID, presses: Iterable[Press], one_page: bool, by: Viewer, at: datetime
) -> Pressed:
    """Save what one press says, and which way the person likes to go through the questions."""
    sent = tuple(presses)
    with coming_in(by, questionnaire_id=questionnaire_id, at=at, turn=True) as (found, _):
        _check_open(found)
        done = pressed(found.words, sent, one_page=one_page)
        keep_change(found, done.words, changed_at=at)
    _drop_words_on_their_way(questionnaire_id, [press.number for press in sent], by=by)
    return done


def _drop_words_on_their_way(questionnaire_id: UUID, numbers: list[int], *, by: Viewer) -> None:
    if len(numbers) == 1:
        drop_draft(place=place_of_words(questionnaire_id, numbers[0]), by=by)
    else:  # one statement for a page that holds them all
        forget_drafts(places_like=places_of_words(questionnaire_id), person_ids=[by.person_id])


@transaction.atomic
def keep_words_on_their_way(
    *, questionnaire_id: UUID, presses: Iterable[Press], by: Viewer, at: datetime
) -> None:
    """Keep what somebody has typed so far, for them alone, until they press."""
    found = questionnaire_for(by, questionnaire_id=questionnaire_id, at=at)
    if not found.is_open:
        raise NotNow
    sent = tuple(presses)
    kept = words_on_their_way(by, found=found, numbers=[press.number for press in sent])
    for press in sent:
        place = place_of_words(questionnaire_id, press.number)
        if press.says and press.said != kept.get(press.number):
            keep_draft(place=place, text=press.said, by=by, at=at)
        elif not press.says and press.number in kept:
            drop_draft(place=place, by=by)


@transaction.atomic
def finish(*, questionnaire_id: UUID, by: Viewer, at: datetime) -> Questionnaire:
    """Done with the questions. What stays of it is said next."""
    with coming_in(by, questionnaire_id=questionnaire_id, at=at, turn=True) as (found, _):
        _check_open(found)
        return keep_change(
            found, found.words, state=QuestionnaireState.FINISHED, finished_at=at, changed_at=at
        )


@transaction.atomic
def keep(*, questionnaire_id: UUID, kept: Kept, by: Viewer, at: datetime) -> Questionnaire:
    """The person says what stays. Who keeps their words alone keeps no answers, and so no number."""
    with coming_in(by, questionnaire_id=questionnaire_id, at=at, turn=True) as (found, _):
        _check_decides(by, found)
        _check_still_there(found, kept)
        words = msgspec.structs.replace(found.words, kept=kept)
        if kept == Kept.WORDS:
            words = msgspec.structs.replace(words, answers={}, passed=())
        return keep_change(found, words, state=QuestionnaireState.KEPT, changed_at=at)


@transaction.atomic
def remove_questionnaire(*, questionnaire_id: UUID, by: Viewer, at: datetime) -> None:
    """Take it out for good, with all that was said."""
    with coming_in(by, questionnaire_id=questionnaire_id, at=at, turn=True) as (found, _):
        _check_decides(by, found)
        remove(Questionnaire.objects.filter(person_id=found.person_id, pk=found.pk))
        writers = {found.person_id, found.filled_in_by_id}
        forget_drafts(places_like=places_of_words(found.pk), person_ids=writers)


def _check_open(found: Questionnaire) -> None:
    if found.state != QuestionnaireState.OPEN:
        raise NotNow


def _check_still_there(found: Questionnaire, kept: Kept) -> None:
    """Answers that went do not come back."""
    if found.state == QuestionnaireState.OPEN or found.words.kept == Kept.WORDS != kept:
        raise NotNow


def _check_decides(by: Viewer, found: Questionnaire) -> None:
    if not may_decide_on_questionnaires(by, person_id=found.person_id):
        raise NotThere
