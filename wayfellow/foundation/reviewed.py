"""Texts that a team writes for everybody: one writes, another reads, and every version stays."""

import hashlib
from datetime import datetime
from typing import Any, ClassVar, TypeVar
from uuid import UUID

from django.db import IntegrityError, models, transaction

from wayfellow.foundation.owned import new_id
from wayfellow.foundation.refusals import ChangedMeanwhile, NotThere
from wayfellow.foundation.viewer import Viewer

T = TypeVar("T", bound="ReviewedText")


class TextState(models.TextChoices):
    """Being made, in use, or replaced."""

    DRAFT = "draft"
    IN_USE = "in_use"
    RETIRED = "retired"


class ReviewedText(models.Model):
    """One version of a text of a service. Once in use its words stay as they are."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    service = models.ForeignKey("people.Service", on_delete=models.CASCADE, related_name="+")
    key = models.UUIDField()  # the same for all versions; it stands in the address
    number = models.PositiveIntegerField()
    state = models.CharField(max_length=8, choices=TextState.choices, default=TextState.DRAFT)
    written_by_id = models.UUIDField()
    written_at = models.DateTimeField()
    reviewed_by_id = models.UUIDField(null=True)
    reviewed_at = models.DateTimeField(null=True)

    service_id: UUID

    class Meta:
        abstract = True
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["service", "key", "number"], name="each_%(class)s_numbered"),
            models.UniqueConstraint(
                fields=["service", "key"], condition=models.Q(state="draft"), name="one_draft_of_a_%(class)s"
            ),
            models.UniqueConstraint(
                fields=["service", "key"], condition=models.Q(state="in_use"), name="one_%(class)s_in_use"
            ),
        ]

    def __str__(self) -> str:
        """The id only."""
        return f"<{type(self).__name__} {self.pk}>"

    @property
    def says(self) -> str:
        """Its words, as they are kept."""
        raise TypeError(f"{type(self).__name__} does not say what it says.")

    @property
    def sign(self) -> str:
        """What a reviewer has read: other words have another sign."""
        return hashlib.sha256(self.says.encode()).hexdigest()[:32]


@transaction.atomic
def write_version(rows: models.QuerySet[T], *, key: UUID | None, by: Viewer, at: datetime, **words: Any) -> T:
    """A new text, or a new version of one. A draft is changed by its writer alone. `rows`: the service's."""
    versions = list(rows.filter(key=key).select_for_update().order_by("-number")) if key else []
    if key and not versions:
        raise NotThere
    newest = versions[0] if versions else None
    if newest is None or newest.state != TextState.DRAFT:
        number = newest.number + 1 if newest else 1
        newest = rows.model(
            service_id=by.service_id, key=key or new_id(), number=number, written_by_id=by.person_id
        )
    if newest.written_by_id != by.person_id:
        raise ChangedMeanwhile
    newest.written_at = at
    for name, value in words.items():
        setattr(newest, name, value)
    return _saved(newest)


@transaction.atomic
def put_to_use(rows: models.QuerySet[T], *, key: UUID, number: int, seen: str, by: Viewer, at: datetime) -> T:
    """Somebody else has read it: from now on people see it, and the former version retires."""
    row = rows.filter(key=key, number=number).select_for_update().first()
    if row is None or row.state != TextState.DRAFT or row.written_by_id == by.person_id:
        raise NotThere
    if seen != row.sign:
        raise ChangedMeanwhile
    rows.filter(key=key, state=TextState.IN_USE).update(state=TextState.RETIRED)
    row.state, row.reviewed_by_id, row.reviewed_at = TextState.IN_USE, by.person_id, at
    return _saved(row)


def throw_draft_away(rows: models.QuerySet[T], *, key: UUID) -> None:
    """A draft goes for good. What was ever in use stays."""
    gone, _kinds = rows.filter(key=key, state=TextState.DRAFT).delete()
    if not gone:
        raise NotThere


def stop_showing(rows: models.QuerySet[T], *, key: UUID) -> None:
    """Nobody is shown it any more. The team can still read it, and write a new version."""
    if not rows.filter(key=key, state=TextState.IN_USE).update(state=TextState.RETIRED):
        raise NotThere


def _saved(row: T) -> T:
    try:
        with transaction.atomic():
            row.save()
    except IntegrityError as same_number:  # somebody else of the team was faster by a moment
        raise ChangedMeanwhile from same_number
    return row
