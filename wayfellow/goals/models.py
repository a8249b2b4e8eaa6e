"""Goals and their small steps, how sure somebody is, and how far a goal came."""

from typing import ClassVar
from uuid import UUID

from django.db import models

from wayfellow.foundation.owned import CameFromTalk
from wayfellow.foundation.sealed import Sealed, SealedRecord, Words
from wayfellow.goals.choices import Area, Decided, GoalState


class GoalWords(Words, frozen=True):
    """What somebody wants, why it matters, who decided, and what they tell themselves looking back."""

    what: str
    why: str = ""
    area: Area | None = None
    decided_by: Decided = Decided.ME
    decided_how: str = ""
    told_myself: str = ""


class Goal(SealedRecord, CameFromTalk):
    """Something a person wants, in their words."""

    words: Sealed[GoalWords] = Sealed(GoalWords)
    state = models.CharField(max_length=8, choices=GoalState.choices, default=GoalState.OPEN)
    state_since = models.DateTimeField(null=True)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["person", "state", "-created_at"])]


class StepWords(Words, frozen=True):
    """A small step: what, and when or with whom if that helps; and a version for hard days."""

    what: str
    when: str = ""
    with_whom: str = ""
    tiny: str = ""
    decided_by: Decided = Decided.ME


class Step(SealedRecord, CameFromTalk):
    """One small step towards a goal."""

    goal = models.ForeignKey(Goal, on_delete=models.CASCADE, related_name="steps")
    words: Sealed[StepWords] = Sealed(StepWords)
    place = models.PositiveIntegerField(default=0)
    done_at = models.DateTimeField(null=True)
    skipped_at = models.DateTimeField(null=True)

    goal_id: UUID

    class Meta:
        indexes: ClassVar = [models.Index(fields=["person", "goal"])]


class ConfidenceWords(Words, frozen=True):
    """How sure somebody is, from 0 to 10, a word beside it, and what would make it one point easier."""

    number: int
    word: str = ""
    easier: str = ""
    is_step: bool = False


class Confidence(SealedRecord):
    """One time that somebody asked themselves how sure they are."""

    goal = models.ForeignKey(Goal, on_delete=models.CASCADE, related_name="+")
    words: Sealed[ConfidenceWords] = Sealed(ConfidenceWords)

    goal_id: UUID

    class Meta:
        indexes: ClassVar = [models.Index(fields=["person", "goal", "-created_at"])]


class LevelsWords(Words, frozen=True):
    """Five levels in somebody's own words, and how much the goal matters beside their other goals."""

    expected: str
    much_more: str = ""
    more: str = ""
    less: str = ""
    much_less: str = ""
    weight: int = 1


class GoalLevels(SealedRecord):
    """That somebody wants to see how far this goal came. Most goals have none."""

    goal = models.ForeignKey(Goal, on_delete=models.CASCADE, related_name="+")
    words: Sealed[LevelsWords] = Sealed(LevelsWords)

    goal_id: UUID

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["person", "goal"], name="levels_once_for_a_goal")
        ]


class RatingWords(Words, frozen=True):
    """How far the goal came, from -2 to 2, and a word about it."""

    level: int
    note: str = ""


class GoalRating(SealedRecord):
    """One time that somebody said how far a goal came."""

    goal = models.ForeignKey(Goal, on_delete=models.CASCADE, related_name="+")
    words: Sealed[RatingWords] = Sealed(RatingWords)

    goal_id: UUID

    class Meta:
        indexes: ClassVar = [models.Index(fields=["person", "goal", "-created_at"])]
