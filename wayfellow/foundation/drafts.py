"""Words on their way: kept sealed under the typist's own key, so that a lost connection loses nothing."""

from datetime import datetime

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
