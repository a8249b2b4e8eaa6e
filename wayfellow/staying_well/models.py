"""The staying-well plan: one row a person says when it was changed, and each entry is a sealed row."""

from typing import ClassVar

from django.db import models

from wayfellow.foundation.owned import CameFromTalk, OwnedRecord
from wayfellow.foundation.sealed import Sealed, SealedRecord, Words
from wayfellow.staying_well.parts import EntryKind


class Plan(OwnedRecord):
    """That there is a plan, and when it was last changed: taking an entry out changes it too."""

    changed_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["person"], name="one_plan_each")]


class PlanWords(Words, frozen=True):
    """What the entry says. Only people have a number."""

    text: str
    number: str = ""

    @property
    def tel(self) -> str:
        """The number as a telephone takes it; nothing where there is none."""
        dialled = "".join(sign for sign in self.number if sign.isdigit() or sign == "+")
        return f"tel:{dialled}" if dialled else ""


class PlanEntry(SealedRecord, CameFromTalk):
    """One thing that stands in the plan, in the person's words."""

    kind = models.CharField(max_length=24, choices=EntryKind.choices)
    words: Sealed[PlanWords] = Sealed(PlanWords)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["person", "created_at"])]
