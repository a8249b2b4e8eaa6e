"""What a person found in topics: sealed, so that they are opened to be told apart."""

from uuid import UUID

from wayfellow.foundation.viewer import Viewer
from wayfellow.learning.models import Finding


def findings_of(person_id: UUID) -> dict[UUID, Finding]:
    """All that say something, by topic. One statement. Call it inside `looking`, or for the viewer's own."""
    rows = Finding.objects.filter(person_id=person_id).order_by("number")
    return {row.words.topic: row for row in rows if row.words.says_something}


def finding_on(viewer: Viewer, *, topic_id: UUID) -> Finding | None:
    """The viewer's own on one topic, also one that does not say anything yet."""
    rows = Finding.objects.filter(person_id=viewer.person_id).order_by("number")
    return next((row for row in rows if row.words.topic == topic_id), None)


def place_of_note(finding_id: UUID) -> str:
    """Where a note is kept while it is being typed. It does not say which topic it is about."""
    return f"learning:{finding_id}"
