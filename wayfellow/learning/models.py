"""What somebody wants to learn about, what they found in our topics, and the topics of a service."""

from enum import StrEnum
from typing import ClassVar
from uuid import UUID

from django.db import models

from wayfellow.foundation.owned import CameFromTalk, new_id
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


class TopicState(models.TextChoices):
    """Being made, in use, or replaced."""

    DRAFT = "draft"
    IN_USE = "in_use"
    RETIRED = "retired"


class ServiceTopic(models.Model):
    """One version of a topic that a service has written. Once in use its text stays."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    service = models.ForeignKey("people.Service", on_delete=models.CASCADE, related_name="+")
    key = models.UUIDField()  # the same for all versions; it stands in the address
    number = models.PositiveIntegerField()
    state = models.CharField(max_length=8, choices=TopicState.choices, default=TopicState.DRAFT)
    markdown = models.TextField()
    written_by_id = models.UUIDField()
    written_at = models.DateTimeField()
    reviewed_by_id = models.UUIDField(null=True)
    reviewed_at = models.DateTimeField(null=True)

    service_id: UUID

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

    def __str__(self) -> str:
        """The id only."""
        return f"<ServiceTopic {self.pk}>"
