"""The records that every domain leans on: who looked, which form was answered, and words on their way."""

from typing import ClassVar
from uuid import UUID

from django.db import models

from wayfellow.foundation.owned import OwnedRecord
from wayfellow.foundation.sealed import Sealed, SealedRecord, Words


class LookWords(Words, frozen=True):
    """Who looked and at what, in words the person reads later, also when the looker has long left."""

    who: str
    at_what: str
    why: str


class Look(SealedRecord):
    """Somebody else read something of this person's."""

    words: Sealed[LookWords] = Sealed(LookWords)
    looker_id = models.UUIDField()
    section = models.CharField(max_length=32)
    # The how-manieth of this person's looks, and what ties it to the one before (foundation/chain.py).
    number = models.PositiveBigIntegerField(editable=False)
    link = models.CharField(max_length=64, editable=False)

    person_id: UUID

    class Meta:
        indexes: ClassVar = [models.Index(fields=["person", "-created_at"])]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["person", "number"], name="looks_are_counted_one_by_one")
        ]


class AnsweredForm(OwnedRecord):
    """A form token that was used, and the page its answer led to. Holds no words."""

    token = models.CharField(max_length=64)
    led_to = models.CharField(max_length=300)
    status = models.PositiveSmallIntegerField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["person", "token"], name="one_answer_a_form")
        ]


class DraftWords(Words, frozen=True):
    """Words on their way."""

    text: str


class Draft(SealedRecord):
    """What somebody is typing, kept for them alone until they save it. Nobody else ever reads it."""

    place = models.CharField(max_length=120)
    words: Sealed[DraftWords] = Sealed(DraftWords)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["person", "place"], name="one_draft_a_place")
        ]
