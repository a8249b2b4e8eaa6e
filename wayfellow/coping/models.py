"""Things that help, and light traces of trying them."""

from typing import ClassVar
from uuid import UUID

from django.db import models

from wayfellow.coping.facts import facts_of, moments_of
from wayfellow.coping.result import TryResult
from wayfellow.coping.situations import Company, Energy, Place, Situation
from wayfellow.foundation.owned import CameFromTalk
from wayfellow.foundation.reviewed import ReviewedText
from wayfellow.foundation.sealed import Sealed, SealedRecord, Words


class CopingStrategyWords(Words, frozen=True):
    """What helps, how, and in which moments. All of it says much about a person, so all is sealed."""

    what: str
    how: str = ""
    when_it_helps: str = ""
    situations: tuple[Situation, ...] = ()
    energy: Energy | None = None
    minutes: int | None = None
    company: Company | None = None
    place: Place | None = None
    shows_tries: bool = False
    """Whether those it is shared with may see how often it did good."""
    rests: bool = False
    idea: str = ""
    """The key of the idea it was borrowed from."""

    @property
    def facts(self) -> tuple[str, ...]:
        """What it asks for, in words."""
        return facts_of(self)

    @property
    def moments(self) -> tuple[str, ...]:
        """What it is for, in words."""
        return moments_of(self)


class CopingStrategy(SealedRecord, CameFromTalk):
    """Something that helps a person, in their words."""

    words: Sealed[CopingStrategyWords] = Sealed(CopingStrategyWords)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["person", "-created_at"])]


class TryWords(Words, frozen=True):
    """A word about how it went, and what the moment was like, if somebody said."""

    note: str = ""
    situation: Situation | None = None


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


class ServiceIdea(ReviewedText):
    """One version of an idea that a service has written for its people. Nobody's own words."""

    text = models.TextField()

    @property
    def says(self) -> str:
        """The whole idea, as it is kept."""
        return self.text
