"""A talk, what they would like to talk about, and what the person takes away."""

from typing import ClassVar
from uuid import UUID

from django.db import models
from msgspec import field

from wayfellow.foundation.sealed import Sealed, SealedRecord, Words


class ConversationState(models.TextChoices):
    """Planned, going on, or closed with a choice of what to keep."""

    PLANNED = "planned"
    OPEN = "open"
    KEPT = "kept"


class Keep(models.TextChoices):
    """What stays of a talk."""

    EVERYTHING = "everything"
    TAKEAWAYS = "takeaways"
    NOTHING = "nothing"


class TakenWords(Words, frozen=True):
    """The very words of a measure that a talk was opened with: the owner's, and those made for talking."""

    original: UUID
    conversation: UUID | None = None


class ConversationWords(Words, frozen=True):
    """Where they meet, and what they want from it: purpose, stage, deck and keeping by their keys.

    `deck` may be a measure, or a version of a deck of the service: `decks` says for each of those with which
    version the talk began. `wordings` says for every measure they have taken with which words it was.
    """

    where: str = ""
    purpose: str = ""
    stage: str = ""
    deck: str = ""
    keep: str = ""
    wordings: dict[str, TakenWords] = field(default_factory=dict)
    decks: dict[str, str] = field(default_factory=dict)


class Conversation(SealedRecord):
    """One talk of a person, with a companion or alone."""

    companion = models.ForeignKey("people.Person", on_delete=models.SET_NULL, null=True, related_name="+")
    state = models.CharField(max_length=8, choices=ConversationState.choices)
    starts_at = models.DateTimeField(null=True)
    opened_at = models.DateTimeField(null=True)
    kept_at = models.DateTimeField(null=True)
    words: Sealed[ConversationWords] = Sealed(ConversationWords)

    companion_id: UUID | None

    @property
    def is_planned(self) -> bool:
        """Whether it is still to come: neither opened nor closed."""
        return self.state == ConversationState.PLANNED

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["person", "state", "starts_at"]),
            models.Index(fields=["companion", "state", "starts_at"]),
        ]
        constraints: ClassVar = [
            models.CheckConstraint(
                name="kept_talks_say_when",
                condition=models.Q(state="kept", kept_at__isnull=False)
                | (~models.Q(state="kept") & models.Q(kept_at__isnull=True)),
            )
        ]


class AgendaWords(Words, frozen=True):
    """Something to talk about."""

    text: str


class AgendaItem(SealedRecord):
    """Something one of the two would like to talk about. Without a talk it waits for the next one, unseen."""

    talk = models.ForeignKey(Conversation, on_delete=models.CASCADE, null=True, related_name="+")
    added_by_id = models.UUIDField()
    words: Sealed[AgendaWords] = Sealed(AgendaWords)

    talk_id: UUID | None

    class Meta:
        indexes: ClassVar = [models.Index(fields=["person", "talk", "created_at"])]


class TakeawayKind(models.TextChoices):
    """What a thought became."""

    GOAL = "goal"
    STEP = "step"
    STRATEGY = "strategy"
    SIGN = "sign"
    ROUTINE = "routine"
    TOPIC = "topic"
    LEFT = "left"


class TakeawayWords(Words, frozen=True):
    """What the person takes from it, in their words."""

    text: str


class Takeaway(SealedRecord):
    """What a line became, and where that is now."""

    talk = models.ForeignKey(Conversation, on_delete=models.CASCADE, related_name="+")
    line_id = models.UUIDField()
    kind = models.CharField(max_length=8, choices=TakeawayKind.choices)
    thing_id = models.UUIDField(null=True)
    made_by_id = models.UUIDField()
    words: Sealed[TakeawayWords] = Sealed(TakeawayWords)

    talk_id: UUID

    class Meta:
        indexes: ClassVar = [models.Index(fields=["person", "talk", "created_at"])]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["person", "line_id", "kind"], name="a_line_becomes_a_thing_once")
        ]
