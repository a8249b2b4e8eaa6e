"""What people say to a card: lines, a rating if they like, and words that do not fit."""

from typing import ClassVar
from uuid import UUID

from django.db import models

from wayfellow.foundation.sealed import Sealed, SealedRecord, Words


class LineKind(models.TextChoices):
    """A thought, or something of a worker's own story that may help."""

    THOUGHT = "thought"
    IF_IT_HELPS = "if_it_helps"


class LineWords(Words, frozen=True):
    """What was said."""

    text: str


class Line(SealedRecord):
    """One text of one author in one talk, on a card or on none.

    `talk` is opaque: reflections do not know conversations. `beside` is set on a text that came in over one
    its page had not seen: both are kept, side by side, until somebody takes one out.
    """

    talk = models.UUIDField()
    card = models.CharField(max_length=64, blank=True)
    author_id = models.UUIDField()
    typed_by_id = models.UUIDField()
    kind = models.CharField(max_length=12, choices=LineKind.choices)
    beside = models.BooleanField(default=False)
    words: Sealed[LineWords] = Sealed(LineWords)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["person", "talk", "created_at"])]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["person", "talk", "card", "author_id", "kind"],
                condition=models.Q(beside=False),
                name="one_line_each_on_a_card",
            )
        ]


class CardState(models.TextChoices):
    """What became of a card in a talk; a card without a row was not opened yet."""

    TALKED = "talked"
    SKIPPED = "skipped"
    LATER = "later"


class CardWords(Words, frozen=True):
    """The rating that somebody chose to give, as the words of the option. Never a number, never scored."""

    rating: str = ""


class CardInTalk(SealedRecord):
    """One card in one talk."""

    talk = models.UUIDField()
    card = models.CharField(max_length=64)
    state = models.CharField(max_length=8, choices=CardState.choices)
    words: Sealed[CardWords] = Sealed(CardWords)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["person", "talk", "card"], name="one_row_a_card")
        ]


class UnfitWords(Words, frozen=True):
    """Why a card's words do not fit, and what would fit better.

    For a card of a measure also which wording was shown; and what was passed on to the team, by its id.
    """

    why: str
    better: str = ""
    wording: str = ""
    passed_on: str = ""


class WordsThatDoNotFit(SealedRecord):
    """Somebody said that a card's words do not fit them."""

    deck = models.CharField(max_length=64)
    card = models.CharField(max_length=64)
    words: Sealed[UnfitWords] = Sealed(UnfitWords)

    person_id: UUID
