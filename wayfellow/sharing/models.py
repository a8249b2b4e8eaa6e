"""Who walks with whom, and which parts of a space they may see."""

from typing import ClassVar
from uuid import UUID

from django.db import models

from wayfellow.foundation.owned import OwnedRecord, new_id
from wayfellow.foundation.sealed import Sealed, SealedRecord, Words
from wayfellow.sharing.section import Section


class CompanionKind(models.TextChoices):
    """As what somebody walks along."""

    PEER_WORKER = "peer_worker"
    SUPPORTER = "supporter"


class WayBackDeed(models.TextChoices):
    """What somebody of the team did for a way back in. It stands among the looks: nobody takes it out."""

    HELPED = "helped_back"
    AGREED = "agreed_back"


class ConnectionState(models.TextChoices):
    """Walking together, or ended."""

    ACTIVE = "active"
    ENDED = "ended"


class Connection(OwnedRecord):
    """The person (owner) and somebody who walks with them. The person can end it at any moment."""

    companion = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="+")
    kind = models.CharField(max_length=16, choices=CompanionKind.choices)
    state = models.CharField(max_length=8, choices=ConnectionState.choices)
    ended_at = models.DateTimeField(null=True)

    companion_id: UUID

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["person", "companion", "kind"],
                condition=~models.Q(state="ended"),
                name="one_living_connection_each",
            ),
            models.CheckConstraint(
                name="ended_connections_say_when",
                condition=models.Q(state="ended", ended_at__isnull=False)
                | (~models.Q(state="ended") & models.Q(ended_at__isnull=True)),
            ),
            models.CheckConstraint(
                name="nobody_walks_with_themselves", condition=~models.Q(person=models.F("companion"))
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["companion", "state"])]


class Share(OwnedRecord):
    """One section, seen by one companion, until taken back or until a day."""

    connection = models.ForeignKey(Connection, on_delete=models.CASCADE, related_name="shares")
    section = models.CharField(max_length=16, choices=[(section.value, section.value) for section in Section])
    until = models.DateTimeField(null=True)

    connection_id: UUID

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["connection", "section"], name="a_section_is_shared_once")
        ]


class WaitingForWorker(models.Model):
    """A person has said that they would like a peer worker. Found by the service; holds no words."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    person = models.OneToOneField("people.Person", on_delete=models.CASCADE, related_name="+")
    service = models.ForeignKey("people.Service", on_delete=models.CASCADE, related_name="+")
    since = models.DateTimeField()
    # Whom a lead thought of. The person says yes, or not this one, or nothing.
    suggested = models.ForeignKey("people.Person", on_delete=models.SET_NULL, null=True, related_name="+")

    person_id: UUID
    service_id: UUID
    suggested_id: UUID | None

    def __str__(self) -> str:
        """The id only."""
        return f"<WaitingForWorker {self.pk}>"


class AboutMeWords(Words, frozen=True):
    """What a peer worker tells those who may choose them: in their own words, as much as they like."""

    about: str = ""
    likes: str = ""
    when: str = ""
    languages: tuple[str, ...] = ()

    @property
    def says_something(self) -> bool:
        """Whether there is anything to read."""
        return bool(self.about or self.likes or self.when or self.languages)


class AboutMe(SealedRecord):
    """A peer worker's few words about themselves, for the people of their service."""

    words: Sealed[AboutMeWords] = Sealed(AboutMeWords)
    has_room = models.BooleanField(default=True)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["person"], name="one_about_me_each")]


class KeptAway(OwnedRecord):
    """Somebody whom the person does not want near their space. They are told nothing of it, by anybody."""

    companion = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="+")

    companion_id: UUID

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["person", "companion"], name="somebody_is_kept_away_once")
        ]
