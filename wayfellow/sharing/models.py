"""Who walks with whom, and which parts of a space they may see."""

from typing import ClassVar
from uuid import UUID

from django.db import models

from wayfellow.foundation.owned import OwnedRecord
from wayfellow.sharing.section import Section


class CompanionKind(models.TextChoices):
    """As what somebody walks along."""

    PEER_WORKER = "peer_worker"
    SUPPORTER = "supporter"


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
