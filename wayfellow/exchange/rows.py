"""A record as a row of the file, and a row of the file as a record of somebody else's space."""

from collections.abc import Mapping, Set
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID, uuid4

import msgspec
from django.core.exceptions import ValidationError
from django.db.models import Field, ForeignKey

from wayfellow.exchange.archive import ArchiveRefused, Row
from wayfellow.exchange.kinds import OF_SOMEBODY, UNSAID, Kind, name_of, plain_columns
from wayfellow.foundation.owned import OwnedRecord
from wayfellow.foundation.sealed import SealedRecord, Words
from wayfellow.web.form_fields import check_signs


def row_of(record: OwnedRecord) -> Row:
    """All that is kept of it, opened."""
    return Row(
        kind=name_of(type(record)),
        id=record.pk,
        created_at=record.created_at,
        changed_at=getattr(record, "changed_at", None),
        plain={
            column.attname: msgspec.to_builtins(getattr(record, column.attname))
            for column in plain_columns(type(record))
        },
        words=_said_in(record) if isinstance(record, SealedRecord) else None,
    )


def _said_in(record: SealedRecord) -> dict[str, Any]:
    unsaid = UNSAID.get(name_of(type(record)), frozenset())
    words = msgspec.to_builtins(record.words, str_keys=True)
    return {name: said for name, said in words.items() if name not in unsaid}


@dataclass(slots=True)
class NewHome:
    """Whose space rows come into, and who is who there: the owner is the owner, others are nobody."""

    person_id: UUID
    owner_before: UUID
    others: dict[UUID, UUID] = field(default_factory=dict)

    def somebody(self, before: UUID) -> UUID:
        """Who that is here. The same stranger stays the same stranger, under an id that is nobody's."""
        if before == self.owner_before:
            return self.person_id
        return self.others.setdefault(before, uuid4())


def record_of(row: Row, kind: Kind, *, home: NewHome, there: Mapping[Kind, Set[UUID]]) -> OwnedRecord:
    """The record, not saved yet. `there` holds the ids that came before it, by kind."""
    columns = {column.attname: column for column in plain_columns(kind)}
    if row.plain.keys() != columns.keys():
        raise ArchiveRefused(f"{row.kind} has other columns here")
    record = kind(id=row.id, person_id=home.person_id, created_at=row.created_at)
    for name, column in columns.items():
        setattr(record, name, _value(column, row.plain[name], home=home, there=there))
    if isinstance(record, SealedRecord):
        record.changed_at = row.changed_at or row.created_at
    elif row.changed_at is not None:
        setattr(record, "changed_at", row.changed_at)  # noqa: B010  # a few plain kinds have it
    return record


def _value(
    column: "Field[Any, Any]", told: object, *, home: NewHome, there: Mapping[Kind, Set[UUID]]
) -> object:
    if isinstance(column, ForeignKey):
        return _linked(column, told, there=there)
    if told == "" or (told is None and column.null):
        return told
    try:
        value = column.clean(told, None)
    except ValidationError as odd:
        raise ArchiveRefused(f"{column.model._meta.label} cannot say that in {column.attname}") from odd
    return home.somebody(value) if column.attname in OF_SOMEBODY else value


def _linked(column: "ForeignKey[Any, Any]", told: object, *, there: Mapping[Kind, Set[UUID]]) -> UUID | None:
    """A row that came along. Whoever else it was linked to is not here."""
    if issubclass(column.related_model, OwnedRecord) and told is not None:
        linked = UUID(str(told))
        if linked not in there.get(column.related_model, ()):
            raise ArchiveRefused(f"{column.model._meta.label} hangs on something that is not there")
        return linked
    if column.null:
        return None
    raise ArchiveRefused(f"{column.model._meta.label} hangs on nothing")


def words_of(row: Row, kind: Kind) -> Words:
    """What was sealed, checked as our own pages would check it."""
    if row.words is None:
        raise ArchiveRefused(f"{row.kind} without its words")
    for text in _texts(row.words):
        check_signs(text)
    words: Words = msgspec.convert(row.words, kind.words.words_type, str_keys=True)  # type: ignore[attr-defined]
    return words


def _texts(told: object) -> list[str]:
    """Every text in it, however deep."""
    if isinstance(told, str):
        return [told]
    if isinstance(told, dict):
        return [text for pair in told.items() for part in pair for text in _texts(part)]
    if isinstance(told, list):
        return [text for part in told for text in _texts(part)]
    return []
