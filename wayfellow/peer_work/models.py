"""What a worker asks of a person, words of goodbye, days away; and the worker's own notes, about nobody."""

from datetime import datetime
from typing import ClassVar
from uuid import UUID

from django.db import models

from wayfellow.foundation.sealed import Sealed, SealedRecord, Words


class Answer(models.TextChoices):
    """What became of something that was asked. None of them is a mark on anybody."""

    WAITING = "waiting"
    YES = "yes"
    ANOTHER = "another"
    NOT_NOW = "not_now"
    TAKEN_BACK = "taken_back"


class AskedOfPerson(SealedRecord):
    """Something a worker asks of a person. The person owns the question, and answers it or does not."""

    companion = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="+")
    answer = models.CharField(max_length=10, choices=Answer.choices, default=Answer.WAITING)
    answered_at = models.DateTimeField(null=True)

    companion_id: UUID

    class Meta:
        abstract = True


class ProposalWords(Words, frozen=True):
    """Times to choose from (midnight: only a day), a place, a word; and what would suit the person better."""

    times: tuple[datetime, ...]
    where: str = ""
    word: str = ""
    wish: str = ""


class TimeProposal(AskedOfPerson):
    """Times that a worker proposes. For two people there is one at most: nobody counts what was declined."""

    # The talk that would move, or the talk that came of it: an opaque way there.
    talk_id = models.UUIDField(null=True)
    words: Sealed[ProposalWords] = Sealed(ProposalWords)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["person", "companion"], name="one_proposal_for_two")
        ]


class EndingWords(Words, frozen=True):
    """When the closing talk would be and where, a word about it; and what would suit the person better."""

    closing: datetime | None = None
    where: str = ""
    word: str = ""
    wish: str = ""


class Ending(AskedOfPerson):
    """That two people plan to stop walking together, and on which day that is.

    It holds the words of goodbye, which are the person's: they stay when the worker has left for good.
    """

    # Of these alone the worker may be gone.
    companion = models.ForeignKey(  # type: ignore[assignment]
        "people.Person", on_delete=models.SET_NULL, null=True, related_name="+"
    )
    last_day = models.DateField()
    talk_id = models.UUIDField(null=True)
    words: Sealed[EndingWords] = Sealed(EndingWords)

    companion_id: UUID | None  # type: ignore[assignment]

    class Meta:
        indexes: ClassVar = [models.Index(fields=["person", "companion", "answer"])]


class GoodbyeWords(Words, frozen=True):
    """What one says to the other, and the name it is signed with."""

    text: str
    whose: str


class Goodbye(SealedRecord):
    """Words of goodbye of one of the two. The person keeps them, or does not."""

    ending = models.ForeignKey(Ending, on_delete=models.CASCADE, related_name="+")
    said_by_id = models.UUIDField()
    words: Sealed[GoodbyeWords] = Sealed(GoodbyeWords)

    ending_id: UUID

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["person", "ending", "said_by_id"], name="one_goodbye_each")
        ]


class AwayWords(Words, frozen=True):
    """A word to the people whom the worker walks with."""

    word: str = ""


class DaysAway(SealedRecord):
    """Days on which a worker is not here. The worker owns it; the people they walk with are shown it."""

    first_day = models.DateField()
    last_day = models.DateField()
    words: Sealed[AwayWords] = Sealed(AwayWords)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["person", "last_day"])]
        constraints: ClassVar = [
            models.CheckConstraint(
                name="days_away_have_an_order", condition=models.Q(first_day__lte=models.F("last_day"))
            )
        ]


class CoverWords(Words, frozen=True):
    """A word about it."""

    word: str = ""


class Cover(AskedOfPerson):
    """That a colleague may walk along while the worker is away, until a last day."""

    colleague = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="+")
    first_day = models.DateField()
    last_day = models.DateField()
    words: Sealed[CoverWords] = Sealed(CoverWords)

    colleague_id: UUID

    class Meta:
        indexes: ClassVar = [models.Index(fields=["person", "companion", "answer"])]


class NoteWords(Words, frozen=True):
    """What a worker thinks about their work, and the prompt that they began with, if any."""

    text: str
    prompt: str = ""


class ReflectiveNote(SealedRecord):
    """A note of a worker about their own work. It leads to nobody: no talk, no person, no name."""

    words: Sealed[NoteWords] = Sealed(NoteWords)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["person", "-created_at"])]


class ThemeWords(Words, frozen=True):
    """Something to take to supervision, and what came of it."""

    text: str
    came_of_it: str = ""


class Theme(SealedRecord):
    """What a worker has gathered out of their notes for supervision."""

    talked_at = models.DateTimeField(null=True)
    words: Sealed[ThemeWords] = Sealed(ThemeWords)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["person", "-created_at"])]
