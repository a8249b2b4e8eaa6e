"""A worker's own snippets, and those that lie beside something in a person's space."""

from typing import ClassVar

from django.db import models

from wayfellow.foundation.sealed import Sealed, SealedRecord, Words


class SnippetWords(Words, frozen=True):
    """A piece of somebody's own story, when they offer it, and what to know before reading it."""

    text: str
    when: str = ""
    beforehand: str = ""
    rests: bool = False


class Snippet(SealedRecord):
    """One piece in a worker's own library. The worker owns it; nobody else reads it until it is offered."""

    words: Sealed[SnippetWords] = Sealed(SnippetWords)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["person", "-created_at"])]


class OfferedWords(Words, frozen=True):
    """The same words as the person has them: whose they are, and what to know before."""

    text: str
    whose: str
    beforehand: str = ""


class OfferedSnippet(SealedRecord):
    """A worker's words beside a thing of a person. The person owns this copy, and can take it off."""

    beside = models.UUIDField()
    told_by_id = models.UUIDField()
    words: Sealed[OfferedWords] = Sealed(OfferedWords)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["person", "beside", "created_at"])]
