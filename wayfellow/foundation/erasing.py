"""Taking somebody out for good: their key first, then every row. What was begun is always finished."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db import models, transaction

from wayfellow.foundation.keyring import destroy_key
from wayfellow.foundation.keys.models import LeftForGood
from wayfellow.foundation.keys.models import PersonKey as KeyRow
from wayfellow.foundation.keys.scrubbing import scrub
from wayfellow.foundation.models import Look
from wayfellow.foundation.outside import add_line, lines_of_all, mark_of
from wayfellow.foundation.owned import OwnedRecord, remove


def write_down_leaving(person_id: UUID, *, at: datetime) -> None:
    """In the ledger outside first, on the disk; and beside the keys, because backups bring back one alone."""
    add_line(settings.LEDGER_FILE, at_once=True, at=at.isoformat(), left=mark_of(person_id))
    LeftForGood.objects.get_or_create(mark=mark_of(person_id), defaults={"left_at": at})


def destroy_and_remove(person_id: UUID) -> None:
    """The key, and then every row that is the person's or hangs on them. Twice changes nothing."""
    destroy_key(person_id=person_id)
    with transaction.atomic():
        # Every statement names the person; what is left then hangs on the person's own row alone.
        remove(*(models.QuerySet(kind).filter(person_id=person_id) for kind in _kinds(OwnedRecord)))
        _people().filter(pk=person_id).delete()
    for alias in ("keys", "default"):
        scrub(alias)


def marks_of_those_who_left(ledgers: Iterable[Path]) -> frozenset[str]:
    """All who ever left for good, by the ledgers outside and by the one beside the keys."""
    outside = {str(line["left"]) for line in lines_of_all(ledgers)}
    return frozenset(outside.union(LeftForGood.objects.values_list("mark", flat=True)))


def still_here(marks: frozenset[str]) -> list[UUID]:
    """Those who left and yet are here: out of a backup, or because their leaving broke off halfway."""
    known = {*_people().values_list("pk", flat=True), *KeyRow.objects.values_list("person_id", flat=True)}
    return sorted(person_id for person_id in known if mark_of(person_id) in marks)


def keep_ledger_beside_keys(marks: Iterable[str], *, at: datetime) -> None:
    """After an older backup of the keys the ledger beside them lacks the newest: bring it up to date."""
    for mark in marks:
        LeftForGood.objects.get_or_create(mark=mark, defaults={"left_at": at})


def _people() -> models.QuerySet[Any]:
    return models.QuerySet(Look._meta.get_field("person").related_model)


def _kinds(above: type[models.Model]) -> Iterator[type[models.Model]]:
    for kind in above.__subclasses__():
        if not kind._meta.abstract:
            yield kind
        yield from _kinds(kind)
