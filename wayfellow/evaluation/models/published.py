"""What a service was told of a quarter: made once, and never again."""

from typing import ClassVar
from uuid import UUID, uuid4

from django.db import models

from wayfellow.evaluation.counts.kinds import ReportKind
from wayfellow.evaluation.models.counted_row import QUARTER_LENGTH


class PublishedReport(models.Model):
    """One report of one quarter, its cells rounded and hidden already. It is never changed or made anew.

    A second reckoning, after somebody took a row back, would show by its difference who that was.
    """

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    service = models.ForeignKey("people.Service", on_delete=models.CASCADE, related_name="+")
    quarter = models.CharField(max_length=QUARTER_LENGTH)
    report = models.CharField(max_length=8, choices=[(kind.value, kind.value) for kind in ReportKind])
    cells = models.TextField()  # JSON; a JSONField's check is refused where schemas are not trusted

    service_id: UUID

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["service", "quarter", "report"], name="a_report_is_published_once"
            )
        ]

    def __str__(self) -> str:
        """The id only."""
        return f"<PublishedReport {self.pk}>"
