"""Deeds of somebody who reads a topic: this rings true, not me, and a note of their own."""

from datetime import datetime
from uuid import UUID

from django.db import IntegrityError, transaction
from django.db.models import Max

from wayfellow.foundation.drafts import drop_draft, keep_draft
from wayfellow.foundation.owned import remove
from wayfellow.foundation.refusals import ChangedMeanwhile
from wayfellow.foundation.sealed import keep_change, keep_new
from wayfellow.foundation.viewer import Viewer
from wayfellow.learning.models import Finding, FindingWords, Found
from wayfellow.learning.queries.findings import finding_on, place_of_note
from wayfellow.learning.queries.topics import topic_to_read
from wayfellow.sharing.rules import check_has_space


@transaction.atomic
def say_of_topic(
    *, topic_id: UUID, found: Found | None, note: str, seen: int, by: Viewer, at: datetime
) -> None:
    """Keep what somebody says of a topic, over the version that was seen. Saying nothing takes it away."""
    check_has_space(by)
    title = topic_to_read(by, topic_id=topic_id).about.title
    words = FindingWords(topic=topic_id, title=title, found=found, note=note)
    before = finding_on(by, topic_id=topic_id)
    if before is None:
        if words.says_something:
            _keep_first(words, by=by, at=at)
        return
    # A row that says nothing was made for words on their way. Nobody has seen it.
    now = seen if before.words.says_something else before.version
    kept = keep_change(before, words, seen=now, changed_at=at)
    drop_draft(place=place_of_note(kept.pk), by=by)
    if not words.says_something:
        remove(Finding.objects.filter(person_id=by.person_id, pk=kept.pk))


@transaction.atomic
def keep_note_on_its_way(*, topic_id: UUID, note: str, by: Viewer, at: datetime) -> None:
    """Keep what somebody has typed so far."""
    check_has_space(by)
    topic = topic_to_read(by, topic_id=topic_id)
    row = finding_on(by, topic_id=topic_id)
    if not note:
        if row is not None:
            drop_draft(place=place_of_note(row.pk), by=by)
        return
    if row is None:
        row = _keep_first(FindingWords(topic=topic_id, title=topic.about.title), by=by, at=at)
    keep_draft(place=place_of_note(row.pk), text=note, by=by, at=at)


def _keep_first(words: FindingWords, *, by: Viewer, at: datetime) -> Finding:
    """The first on this topic. Of two made at the same moment the second is told to look again."""
    last = Finding.objects.filter(person_id=by.person_id).aggregate(last=Max("number"))["last"] or 0
    row = Finding(person_id=by.person_id, number=last + 1, created_at=at)
    try:
        with transaction.atomic():
            return keep_new(row, words)
    except IntegrityError as same_number:
        raise ChangedMeanwhile from same_number
