"""What somebody wants to learn about, what they found in our topics, and the topics of a service."""

from enum import StrEnum
from typing import ClassVar
from uuid import UUID

from django.db import models

from wayfellow.foundation.owned import CameFromTalk
from wayfellow.foundation.reviewed import ReviewedText, TextState
from wayfellow.foundation.sealed import Sealed, SealedRecord, Words


class TopicWords(Words, frozen=True):
    """What to learn about, and a note: why, where to look, or what came out."""

    what: str
    note: str = ""


class TopicToLearn(SealedRecord, CameFromTalk):
    """Something a person wants to know more about. Open until they say that they found out."""

    words: Sealed[TopicWords] = Sealed(TopicWords)
    found_out_at = models.DateTimeField(null=True)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["person", "-created_at"])]


class Found(StrEnum):
    """What somebody says of a topic."""

    RINGS_TRUE = "rings_true"
    NOT_ME = "not_me"


class FindingWords(Words, frozen=True):
    """Which topic, under the title it had; what somebody says of it; and their own note."""

    topic: UUID
    title: str
    found: Found | None = None
    note: str = ""

    @property
    def says_something(self) -> bool:
        """Whether there is anything in it yet."""
        return self.found is not None or bool(self.note)


class Finding(SealedRecord):
    """What a person found in one topic. Which topic it is, is theirs to know: it is sealed too."""

    words: Sealed[FindingWords] = Sealed(FindingWords)
    # The how-manyeth of this person. Of two made at the same moment only one can have it.
    number = models.PositiveIntegerField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["person", "number"], name="each_finding_numbered")
        ]


# A topic lives as every text of a service does.
TopicState = TextState


class ServiceTopic(ReviewedText):
    """One version of a topic that a service has written."""

    markdown = models.TextField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["service", "key", "number"], name="each_topic_numbered"),
            models.UniqueConstraint(
                fields=["service", "key"], condition=models.Q(state="draft"), name="one_draft_of_a_topic"
            ),
            models.UniqueConstraint(
                fields=["service", "key"], condition=models.Q(state="in_use"), name="one_topic_in_use"
            ),
        ]

    @property
    def says(self) -> str:
        """The whole topic, as it is kept."""
        return self.markdown
