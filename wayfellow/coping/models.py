"""Things that help, and light traces of trying them."""

from typing import ClassVar
from uuid import UUID

from django.db import models

from wayfellow.coping.result import TryResult
from wayfellow.foundation.owned import CameFromTalk
from wayfellow.foundation.sealed import Sealed, SealedRecord, Words


class CopingStrategyWords(Words, frozen=True):
    """What helps, how it is done, and when it does some good."""

    what: str
    how: str = ""
    when_it_helps: str = ""


class CopingStrategy(SealedRecord, CameFromTalk):
    """Something that helps a person, in their words."""

    words: Sealed[CopingStrategyWords] = Sealed(CopingStrategyWords)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["person", "-created_at"])]


class TryWords(Words, frozen=True):
    """A word about how it went, if there is one."""

    note: str = ""


class Try(SealedRecord):
    """Somebody tried something that helps."""

    strategy = models.ForeignKey(CopingStrategy, on_delete=models.CASCADE, related_name="tries")
    words: Sealed[TryWords] = Sealed(TryWords)
    result = models.CharField(max_length=16, choices=[(result.value, result.value) for result in TryResult])

    strategy_id: UUID

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                name="a_try_went_one_of_three_ways",
                condition=models.Q(result__in=[result.value for result in TryResult]),
            )
        ]
        indexes: ClassVar = [models.Index(fields=["person", "strategy", "-created_at"])]

    @property
    def went(self) -> TryResult:
        """How it went."""
        return TryResult(self.result)
