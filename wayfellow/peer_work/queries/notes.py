"""Reads of a worker's own notes and themes. Nobody else ever reads them."""

from collections.abc import Iterator
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from wayfellow.foundation.own_words import OwnWords
from wayfellow.foundation.refusals import NotThere
from wayfellow.foundation.viewer import Viewer
from wayfellow.peer_work.models import ReflectiveNote, Theme
from wayfellow.peer_work.rules import check_is_peer_worker

NEWEST_FIRST = ("-created_at", "-id")
MANY = 50


def own_notes(viewer: Viewer, *, page: int = 1) -> list[ReflectiveNote]:
    """The viewer's notes, newest first: fifty, and one more where there are older ones. One statement."""
    check_is_peer_worker(viewer)
    first = (page - 1) * MANY
    return list(
        ReflectiveNote.objects.filter(person_id=viewer.person_id).order_by(*NEWEST_FIRST)[
            first : first + MANY + 1
        ]
    )


def words_of_own(viewer: Viewer) -> Iterator[OwnWords]:
    """Notes and themes as their worker takes them away. Two statements."""
    check_is_peer_worker(viewer)
    for note in ReflectiveNote.objects.filter(person_id=viewer.person_id).order_by(*NEWEST_FIRST):
        yield OwnWords("note", _("My notes"), note.words.text, reverse("peer_work:notes"))
    for theme in own_themes(viewer):
        text = "\n".join(filter(None, (theme.words.text, theme.words.came_of_it)))
        yield OwnWords("theme", _("For supervision"), text, reverse("peer_work:supervision"))


def own_note(viewer: Viewer, *, note_id: UUID) -> ReflectiveNote:
    """One of them."""
    check_is_peer_worker(viewer)
    note = ReflectiveNote.objects.filter(pk=note_id, person_id=viewer.person_id).first()
    if note is None:
        raise NotThere
    return note


def own_themes(viewer: Viewer) -> list[Theme]:
    """What the viewer has gathered: still to be taken to supervision first, each newest first."""
    check_is_peer_worker(viewer)
    rows = Theme.objects.filter(person_id=viewer.person_id).order_by(*NEWEST_FIRST)
    return sorted(rows, key=lambda theme: theme.talked_at is not None)


def own_theme(viewer: Viewer, *, theme_id: UUID) -> Theme:
    """One of them."""
    check_is_peer_worker(viewer)
    theme = Theme.objects.filter(pk=theme_id, person_id=viewer.person_id).first()
    if theme is None:
        raise NotThere
    return theme
