"""Reads of one's own pieces, and of those that were offered."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from wayfellow.foundation.own_words import OwnWords
from wayfellow.foundation.refusals import NotThere
from wayfellow.foundation.viewer import Viewer
from wayfellow.lived_experience.fitting import words_in_common
from wayfellow.lived_experience.models import OfferedSnippet, Snippet
from wayfellow.lived_experience.rules import check_takes_off, check_tells, may_take_off

MOST_THAT_FIT = 3


@dataclass(frozen=True, slots=True)
class FittingSnippet:
    """A piece that may fit, and the words that both sides use."""

    id: UUID
    text: str
    when: str
    because: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Offered:
    """A worker's words beside something, as pages show them."""

    id: UUID
    person_id: UUID
    text: str
    whose: str
    beforehand: str
    may_take_off: bool


def own_snippets(viewer: Viewer) -> list[Snippet]:
    """All of the viewer's own pieces, newest first, what rests at the end. One statement."""
    check_tells(viewer)
    rows = Snippet.objects.filter(person_id=viewer.person_id).order_by("-created_at", "-id")
    return sorted(rows, key=lambda row: row.words.rests)


def words_of_own(viewer: Viewer) -> Iterator[OwnWords]:
    """The viewer's own pieces as they take them away. One statement."""
    for row in own_snippets(viewer):
        words = (row.words.beforehand, row.words.text, row.words.when)
        text = "\n".join(filter(None, words))
        yield OwnWords("own_story", _("My own story"), text, reverse("lived_experience:list"))


def own_snippet(viewer: Viewer, *, snippet_id: UUID) -> Snippet:
    """One of them."""
    check_tells(viewer)
    row = Snippet.objects.filter(pk=snippet_id, person_id=viewer.person_id).first()
    if row is None:
        raise NotThere
    return row


def pieces_to_offer(viewer: Viewer, *, to: Iterable[str]) -> list[FittingSnippet]:
    """The viewer's pieces that do not rest. Those that use a word of these texts stand first, and say which.

    Nothing else is weighed: how often one was offered, or what came of it, is not known.
    """
    texts = tuple(to)
    pieces = [
        FittingSnippet(
            id=row.pk,
            text=row.words.text,
            when=row.words.when,
            because=words_in_common(f"{row.words.when}\n{row.words.text}", texts),
        )
        for row in own_snippets(viewer)
        if not row.words.rests
    ]
    return sorted(pieces, key=lambda piece: not piece.because)


def snippets_that_may_fit(viewer: Viewer, *, to: Iterable[str]) -> list[FittingSnippet]:
    """Up to three of these that use a word of the texts."""
    fitting = [piece for piece in pieces_to_offer(viewer, to=to) if piece.because]
    return fitting[:MOST_THAT_FIT]


def as_told(snippet: Snippet) -> str:
    """A piece as a line of a talk: what is to know before stands first."""
    words = snippet.words
    return f"{words.beforehand}\n\n{words.text}" if words.beforehand else words.text


def offered_to(viewer: Viewer, *, person_id: UUID) -> dict[UUID, tuple[Offered, ...]]:
    """What lies beside each thing of a person, oldest first. Call behind the door to those things."""
    beside: dict[UUID, tuple[Offered, ...]] = {}
    for row in OfferedSnippet.objects.filter(person_id=person_id).order_by("created_at", "id"):
        beside[row.beside] = (*beside.get(row.beside, ()), _as_offered(row, viewer))
    return beside


def offered_snippet(viewer: Viewer, *, person_id: UUID, offered_id: UUID, at: datetime) -> Offered:
    """One of these, for whoever may take it off."""
    row = OfferedSnippet.objects.filter(pk=offered_id, person_id=person_id).first()
    if row is None:
        raise NotThere
    check_takes_off(viewer, row, at=at)
    return _as_offered(row, viewer)


def _as_offered(row: OfferedSnippet, viewer: Viewer) -> Offered:
    words = row.words
    return Offered(
        id=row.pk,
        person_id=row.person_id,
        text=words.text,
        whose=words.whose,
        beforehand=words.beforehand,
        may_take_off=may_take_off(viewer, row),
    )
