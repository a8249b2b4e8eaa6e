"""Rows for researchers: one lead asks, another one says yes."""

from typing import ClassVar
from uuid import UUID, uuid4

from django.db import models

from wayfellow.evaluation.counts.kinds import Counting
from wayfellow.evaluation.models.counted_row import QUARTER_LENGTH


class ResearchExport(models.Model):
    """The wish to hand on the rows of one kind and one quarter, and who else agreed to it."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    service = models.ForeignKey("people.Service", on_delete=models.CASCADE, related_name="+")
    counting = models.CharField(max_length=8, choices=[(kind.value, kind.value) for kind in Counting])
    quarter = models.CharField(max_length=QUARTER_LENGTH)
    for_whom = models.CharField(max_length=200)
    asked_by_id = models.UUIDField()
    asked_at = models.DateTimeField()
    approved_by_id = models.UUIDField(null=True)
    approved_at = models.DateTimeField(null=True)
    # What was handed on, put together at the second yes and never again: JSON, empty where it was refused.
    lines = models.TextField(blank=True)
    # How many people share the rarest line. Below eight nothing is handed on, and no number is kept.
    k = models.PositiveIntegerField(null=True)

    service_id: UUID

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                name="an_export_takes_two_people",
                condition=models.Q(approved_by_id__isnull=True)
                | ~models.Q(approved_by_id=models.F("asked_by_id")),
            )
        ]

    def __str__(self) -> str:
        """The id only."""
        return f"<ResearchExport {self.pk}>"
