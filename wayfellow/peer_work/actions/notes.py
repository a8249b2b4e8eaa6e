"""A worker's notes about their own work, and the themes they take to supervision."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from msgspec.structs import replace

from wayfellow.foundation.owned import remove
from wayfellow.foundation.sealed import keep_change, keep_new
from wayfellow.foundation.viewer import Viewer
from wayfellow.peer_work.models import NoteWords, ReflectiveNote, Theme, ThemeWords
from wayfellow.peer_work.queries.notes import own_note, own_theme
from wayfellow.peer_work.rules import check_is_peer_worker


@transaction.atomic
def write_note(*, text: str, prompt: str = "", by: Viewer, at: datetime) -> ReflectiveNote:
    """Write something down about one's own work."""
    check_is_peer_worker(by)
    return keep_new(
        ReflectiveNote(person_id=by.person_id, created_at=at), NoteWords(text=text, prompt=prompt)
    )


@transaction.atomic
def change_note(*, note_id: UUID, text: str, seen: int, by: Viewer, at: datetime) -> ReflectiveNote:
    """Put other words over the version that was seen."""
    note = own_note(by, note_id=note_id)
    return keep_change(note, replace(note.words, text=text), seen=seen, changed_at=at)


@transaction.atomic
def remove_note(*, note_id: UUID, by: Viewer) -> None:
    """A note goes for good. A theme that came of it is a text of its own, and stays."""
    note = own_note(by, note_id=note_id)
    remove(ReflectiveNote.objects.filter(person_id=by.person_id, pk=note.pk))


@transaction.atomic
def gather_theme(*, text: str, by: Viewer, at: datetime) -> Theme:
    """Something to take to supervision."""
    check_is_peer_worker(by)
    return keep_new(Theme(person_id=by.person_id, created_at=at), ThemeWords(text=text))


@transaction.atomic
def change_theme(*, theme_id: UUID, text: str, came_of_it: str, seen: int, by: Viewer, at: datetime) -> Theme:
    """Other words for it, and what came of talking about it."""
    theme = own_theme(by, theme_id=theme_id)
    words = replace(theme.words, text=text, came_of_it=came_of_it)
    return keep_change(theme, words, seen=seen, changed_at=at)


@transaction.atomic
def talked_about(*, theme_id: UUID, was: bool, by: Viewer, at: datetime) -> Theme:
    """It was talked about; or it is to be taken along once more."""
    theme = own_theme(by, theme_id=theme_id)
    return keep_change(theme, theme.words, talked_at=at if was else None, changed_at=at)


@transaction.atomic
def remove_theme(*, theme_id: UUID, by: Viewer) -> None:
    """A theme goes for good."""
    theme = own_theme(by, theme_id=theme_id)
    remove(Theme.objects.filter(person_id=by.person_id, pk=theme.pk))
