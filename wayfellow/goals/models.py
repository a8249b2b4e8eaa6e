"""Goals and their small steps."""

from typing import ClassVar
from uuid import UUID

from django.db import models

from wayfellow.foundation.owned import CameFromTalk
from wayfellow.foundation.sealed import Sealed, SealedRecord, Words


class GoalWords(Words, frozen=True):
    """What somebody wants, and why it matters to them."""

    what: str
    why: str = ""


class Goal(SealedRecord, CameFromTalk):
    """Something a person wants, in their words."""

    words: Sealed[GoalWords] = Sealed(GoalWords)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["person", "-created_at"])]


class StepWords(Words, frozen=True):
    """A small step: what, and when or with whom if that helps."""

    what: str
    when: str = ""
    with_whom: str = ""


class Step(SealedRecord, CameFromTalk):
    """One small step towards a goal."""

    goal = models.ForeignKey(Goal, on_delete=models.CASCADE, related_name="steps")
    words: Sealed[StepWords] = Sealed(StepWords)
    done_at = models.DateTimeField(null=True)

    goal_id: UUID

    class Meta:
        indexes: ClassVar = [models.Index(fields=["person", "goal"])]
