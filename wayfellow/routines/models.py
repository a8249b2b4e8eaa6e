"""Routines, and the days they were done on."""

from typing import ClassVar
from uuid import UUID

from django.db import models

from wayfellow.foundation.owned import CameFromTalk, OwnedRecord
from wayfellow.foundation.sealed import Sealed, SealedRecord, Words
from wayfellow.routines.moments import MarkKind, PartOfDay


class RoutineWords(Words, frozen=True):
    """What somebody does, and a tiny version for hard days."""

    what: str
    tiny: str = ""


class Routine(SealedRecord, CameFromTalk):
    """An anchor of the day."""

    words: Sealed[RoutineWords] = Sealed(RoutineWords)
    part_of_day = models.CharField(max_length=8, choices=PartOfDay.choices)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["person", "created_at"])]


class DayMark(OwnedRecord):
    """One day of a routine: done, or its tiny version."""

    routine = models.ForeignKey(Routine, on_delete=models.CASCADE, related_name="marks")
    on = models.DateField()
    kind = models.CharField(max_length=4, choices=MarkKind.choices)

    routine_id: UUID

    class Meta:
        constraints: ClassVar = [
            # The person stands in it because tables that are spread by person need it there.
            models.UniqueConstraint(fields=["person", "routine", "on"], name="one_mark_a_day")
        ]
        indexes: ClassVar = [models.Index(fields=["person", "on"])]
