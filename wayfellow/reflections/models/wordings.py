"""What a service holds for measures: which it offers, by which right, in which words. Nobody's own words."""

from typing import ClassVar
from uuid import UUID

from django.db import models

from wayfellow.foundation.owned import new_id


class WordingKind(models.TextChoices):
    """The owner's words, or words made for talking."""

    ORIGINAL = "original"
    CONVERSATION = "conversation"


class WordingState(models.TextChoices):
    """Being made, in use, or replaced. What was answered keeps pointing at the words that were shown."""

    DRAFT = "draft"
    IN_USE = "in_use"
    RETIRED = "retired"


class ServiceWording(models.Model):
    """One version of the texts for a measure. Once in use its texts stay: a new version replaces it."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    service = models.ForeignKey("people.Service", on_delete=models.CASCADE, related_name="+")
    measure = models.CharField(max_length=64)
    kind = models.CharField(max_length=12, choices=WordingKind.choices)
    language = models.CharField(max_length=16)
    number = models.PositiveIntegerField()
    state = models.CharField(max_length=8, choices=WordingState.choices, default=WordingState.DRAFT)
    texts = models.TextField()  # JSON; a JSONField's check is refused where schemas are not trusted
    came_from = models.CharField(max_length=200, blank=True)
    made_by_id = models.UUIDField()
    made_at = models.DateTimeField()
    reviewed_by_id = models.UUIDField(null=True)
    reviewed_at = models.DateTimeField(null=True)

    service_id: UUID

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["service", "measure", "kind", "language", "number"],
                name="each_wording_numbered",
            ),
            models.UniqueConstraint(
                fields=["service", "measure", "kind", "language"],
                condition=models.Q(state="in_use"),
                name="one_wording_in_use",
            ),
        ]

    def __str__(self) -> str:
        """The id only."""
        return f"<ServiceWording {self.pk}>"


class StatedLicence(models.Model):
    """The right to a measure's wording, as the service states it: held by whom, and until when."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    service = models.ForeignKey("people.Service", on_delete=models.CASCADE, related_name="+")
    measure = models.CharField(max_length=64)
    held_by = models.CharField(max_length=200)
    until = models.DateField(null=True)
    tables = models.TextField(default="{}")
    stated_by_id = models.UUIDField()
    stated_at = models.DateTimeField()

    service_id: UUID

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["service", "measure"], name="one_licence_a_measure")
        ]

    def __str__(self) -> str:
        """The id only."""
        return f"<StatedLicence {self.pk}>"


class MeasureOnOffer(models.Model):
    """A measure that the service lets its people choose."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    service = models.ForeignKey("people.Service", on_delete=models.CASCADE, related_name="+")
    measure = models.CharField(max_length=64)
    since = models.DateTimeField()
    offered_by_id = models.UUIDField()

    service_id: UUID

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["service", "measure"], name="a_measure_is_offered_once")
        ]

    def __str__(self) -> str:
        """The id only."""
        return f"<MeasureOnOffer {self.pk}>"
