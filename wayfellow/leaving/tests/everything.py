"""What is still kept of somebody, anywhere in either database."""

from collections.abc import Iterator
from typing import Any
from uuid import UUID

from django.apps import apps
from django.db import models

from wayfellow.foundation.keys.models import PersonKey
from wayfellow.people.models import Person

Column = tuple[type[models.Model], "models.Field[Any, Any]"]


def name_of(column: Column) -> str:
    """How a column is called in what is decided."""
    kind, field = column
    return f"{kind._meta.label}.{field.name}"


def links() -> list[Column]:
    """Every column that is linked to a person."""
    return [column for column in _columns() if column[1].related_model is Person]


def on_delete(column: Column) -> object:
    """What Django does with the row when the person goes."""
    link = column[1].remote_field
    assert link is not None
    return link.on_delete


def loose_ids() -> list[Column]:
    """Every column with an id that is linked to nothing: it may be a person's."""
    return [
        (kind, field)
        for kind, field in _columns()
        if isinstance(field, models.UUIDField) and not field.is_relation and field.name != "id"
    ]


def _columns() -> Iterator[Column]:
    return ((kind, field) for kind in apps.get_models() for field in kind._meta.concrete_fields)


def kept_of(person_id: UUID) -> dict[str, int]:
    """How many rows of each kind belong to this person or point to them by a foreign key."""
    found = {"keys.PersonKey": PersonKey.objects.filter(pk=person_id).count()}
    found |= {name_of(column): _how_many(column, person_id) for column in links()}
    found["people.Person"] = Person.objects.filter(pk=person_id).count()
    return {name: count for name, count in found.items() if count}


def named_by_id(person_id: UUID) -> dict[str, int]:
    """How many rows say this person's id without a link."""
    found = {name_of(column): _how_many(column, person_id) for column in loose_ids()}
    return {name: count for name, count in found.items() if count}


def _how_many(column: Column, person_id: UUID) -> int:
    kind, field = column
    rows: models.QuerySet[Any] = models.QuerySet(kind).filter(**{field.attname: person_id})
    return rows.count()
