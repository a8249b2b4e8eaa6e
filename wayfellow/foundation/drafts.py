"""Words on their way: kept sealed under the typist's own key, so that a lost connection loses nothing."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from django.db import IntegrityError, transaction

from wayfellow.foundation.models import Draft, DraftWords
from wayfellow.foundation.refusals import ChangedMeanwhile
from wayfellow.foundation.sealed import keep_change, keep_new
from wayfellow.foundation.viewer import Viewer


@transaction.atomic
def keep_draft(*, place: str, text: str, by: Viewer, at: datetime) -> None:
    """Keep the latest words for this place. Of two sent at once either may stay: one person typed both."""
    draft = Draft.objects.filter(person_id=by.person_id, place=place).first()
    words = DraftWords(text=text)
    try:
        with transaction.atomic():
            if draft is None:
                keep_new(Draft(person_id=by.person_id, place=place, created_at=at), words)
            else:
                keep_change(draft, words, changed_at=at)
    except (IntegrityError, ChangedMeanwhile):
        return


def draft_of(viewer: Viewer, *, place: str) -> str:
    """What the viewer was typing here, or nothing."""
    draft = Draft.objects.filter(person_id=viewer.person_id, place=place).first()
    return draft.words.text if draft is not None else ""


def drop_draft(*, place: str, by: Viewer) -> None:
    """The words were saved, or are not wanted."""
    Draft.objects.filter(person_id=by.person_id, place=place).delete()


def drafts_at(viewer: Viewer, *, places: Iterable[str]) -> dict[str, str]:
    """What the viewer was typing at several places, with one question."""
    drafts = Draft.objects.filter(person_id=viewer.person_id, place__in=list(places))
    return {draft.place: draft.words.text for draft in drafts}


def forget_drafts(*, places_like: str, person_ids: Iterable[UUID]) -> None:
    """Whatever these people were typing at places that begin like this: the place itself is gone."""
    Draft.objects.filter(person_id__in=list(person_ids), place__startswith=places_like).delete()
