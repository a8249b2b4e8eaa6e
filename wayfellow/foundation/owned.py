"""Records that belong to one person and go when the person goes."""

from typing import Any
from uuid import UUID

from django.db import models
from uuid_utils.compat import uuid7


def new_id() -> UUID:
    """A random id that sorts by time, made before saving because the seal is bound to it."""
    return uuid7()


class OwnedRecord(models.Model):
    """One row of one person. Every query names the person: that is the wall, and the sharding key."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    person = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="+")
    created_at = models.DateTimeField()

    person_id: UUID

    class Meta:
        abstract = True

    def __repr__(self) -> str:
        """The id only: a record's words must not reach a log through its name."""
        return f"<{type(self).__name__} {self.pk}>"

    __str__ = __repr__


class CameFromTalk(models.Model):
    """Something that may have been taken away from a conversation: an opaque way back, and nothing else."""

    from_talk = models.UUIDField(null=True, editable=False)

    class Meta:
        abstract = True


def end_way_back(talk_id: UUID, *, person_id: UUID) -> None:
    """The talk is gone for good: what came out of it stays, and leads back to nowhere no longer."""
    for kind in CameFromTalk.__subclasses__():
        rows: models.QuerySet[Any] = models.QuerySet(kind)
        rows.filter(person_id=person_id, from_talk=talk_id).update(from_talk=None)


def remove(*rows: models.QuerySet[Any]) -> None:
    """Take these rows out for good, in the order given: children before what they hang on.

    Each statement names its person. Django's own cascade would ask for children by the parent's id alone,
    which a database that is spread by person would have to ask of every part.
    """
    for some in rows:
        some._raw_delete(some.db)
