"""Making words of a measure for talking: written by one of the team, reviewed by another, then in use."""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from django.core.exceptions import BadRequest
from django.db import IntegrityError, transaction
from django.db.models import Max
from django.utils import timezone

from wayfellow.foundation.refusals import ChangedMeanwhile, NotThere
from wayfellow.foundation.viewer import Viewer
from wayfellow.reflections.models import ServiceWording, WordingKind, WordingState
from wayfellow.reflections.queries.words_of_measure import (
    draft_for_talking,
    words_for_review,
    words_of_measure,
    written,
)
from wayfellow.reflections.rules import check_on_the_team, may_review, may_throw_away


class NothingIsNew(BadRequest):
    """The words are those that are in use already."""


@transaction.atomic
def write_words(*, measure: str, texts: Mapping[int, str], by: Viewer, at: datetime) -> ServiceWording:
    """Write words for some items, or for all; an empty text means the owner's own words.

    Items that are not named stay as they are in the writer's draft, or else in the words in use. Each of the
    team has a draft of their own, so that nobody reviews words that are partly theirs.
    """
    held = words_of_measure(by, measure=measure, on=timezone.localdate(at))
    if held.original is None or set(texts) - {item.number for item in held.original.items}:
        raise NotThere
    own = held.draft_of(by.person_id)
    before = own.texts if own else held.texts_in_use
    after = {number: text for number, text in {**before, **texts}.items() if text}
    if after == held.texts_in_use:
        raise NothingIsNew
    if own:
        row = draft_for_talking(by, wording_id=own.id, turn=True)
    else:
        row = _new(measure, held.original.language, by=by)
    row.texts = written(measure, language=row.language, number=row.number, texts=after)
    row.made_at = at
    return _saved(row)


def _new(measure: str, language: str, *, by: Viewer) -> ServiceWording:
    kind = WordingKind.CONVERSATION
    same = {"service_id": by.service_id, "measure": measure, "kind": kind, "language": language}
    last = ServiceWording.objects.filter(**same).aggregate(last=Max("number"))["last"] or 0
    return ServiceWording(**same, number=last + 1, state=WordingState.DRAFT, made_by_id=by.person_id)


def _saved(row: ServiceWording) -> ServiceWording:
    try:
        with transaction.atomic():
            row.save()
    except IntegrityError as same_number:  # somebody else of the team was faster by a moment
        raise ChangedMeanwhile from same_number
    return row


@transaction.atomic
def review_words(*, wording_id: UUID, seen: str, by: Viewer, at: datetime) -> ServiceWording:
    """Another peer worker has read them: from the next talk on they are used, and the former ones retire.

    `seen` is the sign of what was read. Words that were changed since have to be read again.
    """
    check_on_the_team(by)
    row = draft_for_talking(by, wording_id=wording_id, turn=True)
    if not may_review(by, made_by_id=row.made_by_id):
        raise NotThere
    draft, held = words_for_review(by, wording_id=wording_id, on=timezone.localdate(at))
    if seen != held.sign_of(draft):
        raise ChangedMeanwhile
    if held.in_use:
        former = ServiceWording.objects.filter(service_id=by.service_id, pk=held.in_use.id)
        former.update(state=WordingState.RETIRED)
    row.state, row.reviewed_by_id, row.reviewed_at = WordingState.IN_USE, by.person_id, at
    return _saved(row)


@transaction.atomic
def throw_words_away(*, wording_id: UUID, by: Viewer) -> str:
    """A draft goes for good; answers which measure it was for. Words that were ever in use stay."""
    check_on_the_team(by)
    row = draft_for_talking(by, wording_id=wording_id, turn=True)
    if not may_throw_away(by, made_by_id=row.made_by_id):
        raise NotThere
    measure = row.measure
    row.delete()
    return measure
