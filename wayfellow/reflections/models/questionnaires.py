"""A questionnaire that somebody fills in: answers to the owner's words, and what they say themselves."""

from typing import ClassVar, Final
from uuid import UUID

from django.db import models
from msgspec import field

from wayfellow.foundation.owned import CameFromTalk
from wayfellow.foundation.sealed import Sealed, SealedRecord, Words

# Questions are numbered from 1. What is said under this number is about the whole.
ABOUT_IT_ALL: Final = 0


class QuestionnaireState(models.TextChoices):
    """Being filled in; filled in, and nobody has said what stays of it; or kept as the person chose."""

    OPEN = "open"
    FINISHED = "finished"
    KEPT = "kept"


class Kept(models.TextChoices):
    """What the person keeps. Who keeps nothing keeps no row."""

    NUMBER = "number"
    ANSWERS = "answers"
    WORDS = "words"


class QuestionnaireWords(Words, frozen=True):
    """All that is private about it, also which measure it is: some names tell too much."""

    measure: str
    version: str
    """Of the measure: another version may count otherwise."""
    wording: UUID
    """The very words that were shown."""
    answers: dict[int, int] = field(default_factory=dict)
    passed: tuple[int, ...] = ()
    """Questions that were left out knowingly."""
    said: dict[int, str] = field(default_factory=dict)
    one_page: bool = False
    only_mine: bool = False
    """It was promised that no worker sees it."""
    kept: str = ""


class Questionnaire(SealedRecord, CameFromTalk):
    """One measure, filled in once. `filled_in_by_id` is who began it and presses: the person, or a worker
    beside them on a shared screen.
    """

    state = models.CharField(
        max_length=8, choices=QuestionnaireState.choices, default=QuestionnaireState.OPEN
    )
    finished_at = models.DateTimeField(null=True)
    filled_in_by_id = models.UUIDField()
    words: Sealed[QuestionnaireWords] = Sealed(QuestionnaireWords)

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["person", "-created_at"]),
            models.Index(fields=["filled_in_by_id"]),
        ]
        constraints: ClassVar = [
            models.CheckConstraint(
                name="finished_questionnaires_say_when",
                condition=models.Q(state="open", finished_at__isnull=True)
                | (~models.Q(state="open") & models.Q(finished_at__isnull=False)),
            )
        ]
