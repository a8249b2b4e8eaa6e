"""What every counted row has, and nothing else that would lead to somebody."""

from typing import ClassVar, Final
from uuid import UUID, uuid4

from django.db import models

QUARTER_LENGTH: Final = 6  # "2026Q4"


class CountedRow(models.Model):
    """One row that somebody said yes to.

    The id is random all through: the ids of other rows tell when they were made. `contributor` is another
    random id, the same for one person, one quarter and one purpose of counting; only the person's own sealed
    receipt knows whose it is. So cells count people, and rows of different purposes cannot be joined.
    """

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    service = models.ForeignKey("people.Service", on_delete=models.CASCADE, related_name="+", db_index=False)
    quarter = models.CharField(max_length=QUARTER_LENGTH)
    contributor = models.UUIDField()

    service_id: UUID

    class Meta:
        abstract = True
        indexes: ClassVar = [models.Index(fields=["service", "quarter"])]

    def __repr__(self) -> str:
        """The id only."""
        return f"<{type(self).__name__} {self.pk}>"

    __str__ = __repr__
