"""The staying-well plan: each entry is a sealed row, and so is each version of the whole."""

from typing import ClassVar
from uuid import UUID

from django.db import models

from wayfellow.foundation.owned import CameFromTalk, OwnedRecord, new_id
from wayfellow.foundation.sealed import Sealed, SealedRecord
from wayfellow.staying_well.noticed_words import DayWords, NoticingWords
from wayfellow.staying_well.parts import EntryKind
from wayfellow.staying_well.words import PartsWords, PlanWords, VersionWords


class Plan(OwnedRecord):
    """That there is a plan, and when it was last changed: taking an entry out changes it too."""

    changed_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["person"], name="one_plan_each")]


class PlanEntry(SealedRecord, CameFromTalk):
    """One thing that stands in the plan, in the person's words."""

    kind = models.CharField(max_length=24, choices=EntryKind.choices)
    # Where it stands in its part. Those of the same place stand in the order they were written.
    position = models.PositiveIntegerField(default=0)
    words: Sealed[PlanWords] = Sealed(PlanWords)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["person", "created_at"])]


class PlanVersion(SealedRecord):
    """A whole plan as it stood at the end of one sitting. Its owner alone ever reads it."""

    words: Sealed[VersionWords] = Sealed(VersionWords)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["person", "created_at"])]


class PartsShared(SealedRecord):
    """Which parts of the plan one companion is shown. Without such a row a shared plan is shown whole."""

    companion = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="+")
    words: Sealed[PartsWords] = Sealed(PartsWords)

    companion_id: UUID

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["person", "companion"], name="parts_of_a_plan_chosen_once")
        ]


class Noticing(SealedRecord):
    """How one person notices their own signs. Its owner alone ever reads it."""

    words: Sealed[NoticingWords] = Sealed(NoticingWords)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["person"], name="one_noticing_each")]


class NoticedDay(SealedRecord):
    """A day on which somebody tapped how their signs were. A day without has no row."""

    on = models.DateField()
    words: Sealed[DayWords] = Sealed(DayWords)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["person", "on"], name="taps_of_a_day_together")
        ]


class OfflineCopy(models.Model):
    """That a phone keeps the plan. It is found by its secret, also when nobody is signed in on that phone."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    person = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="+")
    fingerprint = models.CharField(max_length=64, unique=True)
    created_at = models.DateTimeField()
    # When the phone last asked whether it may go on keeping it.
    asked_at = models.DateTimeField()
    # Which plan the phone keeps: the day it had last been changed.
    plan_changed_at = models.DateTimeField(null=True)
    # Taken back: the phone throws it away as soon as it asks.
    ended_at = models.DateTimeField(null=True)

    person_id: UUID

    class Meta:
        indexes: ClassVar = [models.Index(fields=["person", "created_at"])]

    def __str__(self) -> str:
        """The id only."""
        return f"<OfflineCopy {self.pk}>"
