"""Deeds on one's own story: writing it, and offering a piece of it."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from django.db import transaction
from msgspec.structs import replace

from wayfellow.foundation.owned import remove
from wayfellow.foundation.sealed import keep_change, keep_new
from wayfellow.foundation.viewer import Viewer
from wayfellow.lived_experience.models import OfferedSnippet, OfferedWords, Snippet, SnippetWords
from wayfellow.lived_experience.queries import offered_snippet, own_snippet
from wayfellow.lived_experience.rules import check_tells
from wayfellow.people.queries import name_of


@transaction.atomic
def write_snippet(*, text: str, when: str = "", beforehand: str = "", by: Viewer, at: datetime) -> Snippet:
    """Write down a piece of one's own story."""
    check_tells(by)
    words = SnippetWords(text=text, when=when, beforehand=beforehand)
    return keep_new(Snippet(person_id=by.person_id, created_at=at), words)


@transaction.atomic
def change_snippet(
    *, snippet_id: UUID, text: str, when: str, beforehand: str, seen: int, by: Viewer, at: datetime
) -> Snippet:
    """Put other words over the version that was seen. What was offered before stays as it was offered."""
    snippet = own_snippet(by, snippet_id=snippet_id)
    words = replace(snippet.words, text=text, when=when, beforehand=beforehand)
    return keep_change(snippet, words, seen=seen, changed_at=at)


@transaction.atomic
def rest_snippet(*, snippet_id: UUID, rests: bool, by: Viewer, at: datetime) -> Snippet:
    """A piece that I would rather not tell for now; or that I tell again."""
    snippet = own_snippet(by, snippet_id=snippet_id)
    return keep_change(snippet, replace(snippet.words, rests=rests), changed_at=at)


@transaction.atomic
def remove_snippet(*, snippet_id: UUID, by: Viewer) -> None:
    """Take a piece out of one's own library for good."""
    snippet = own_snippet(by, snippet_id=snippet_id)
    remove(Snippet.objects.filter(person_id=by.person_id, pk=snippet.pk))


@transaction.atomic
def offer_beside(
    *, snippet_id: UUID, beside: UUID, person_id: UUID, by: Viewer, at: datetime
) -> OfferedSnippet:
    """Lay a copy of one's words beside something of a person. Whether they see that thing, others have asked.

    `beside` is the thing's id, and opaque here: things lie above this folder.
    """
    words = own_snippet(by, snippet_id=snippet_id).words
    offered = OfferedSnippet(person_id=person_id, beside=beside, told_by_id=by.person_id, created_at=at)
    copy = OfferedWords(text=words.text, beforehand=words.beforehand, whose=name_of(by.person_id))
    return keep_new(offered, copy)


@transaction.atomic
def take_off(*, offered_id: UUID, person_id: UUID, by: Viewer, at: datetime) -> None:
    """Take the words off again: the person from their space, or the worker their own words."""
    offered = offered_snippet(by, person_id=person_id, offered_id=offered_id, at=at)
    remove(OfferedSnippet.objects.filter(person_id=person_id, pk=offered.id))


def forget_beside(*, beside: UUID, person_id: UUID) -> None:
    """The thing is gone for good, and what lay beside it goes with it. Call inside its deed."""
    remove(OfferedSnippet.objects.filter(person_id=person_id, beside=beside))


def forget_told(*, told_by_id: UUID, person_ids: Iterable[UUID]) -> None:
    """Somebody leaves for good: what they laid of their own story beside things of others goes with them."""
    remove(OfferedSnippet.objects.filter(person_id__in=set(person_ids), told_by_id=told_by_id))
