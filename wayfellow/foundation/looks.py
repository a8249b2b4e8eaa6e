"""Who looked: written in the same transaction as the read, so that an unwritten look fails the read."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import datetime
from uuid import UUID

from django.db import transaction

from wayfellow.foundation.models import Look, LookWords
from wayfellow.foundation.sealed import keep_new

_of_this_answer: ContextVar[list[Look] | None] = ContextVar("looks_of_this_answer", default=None)


class LookNotWritten(Exception):
    """A look was to be recorded outside the transaction of its read."""


def record_look(*, person_id: UUID, looker_id: UUID, section: str, words: LookWords, at: datetime) -> None:
    """Write that `looker_id` saw `section` of this person. Call inside the transaction of the read."""
    if not transaction.get_connection().in_atomic_block:
        raise LookNotWritten
    look = Look(person_id=person_id, looker_id=looker_id, section=section, created_at=at)
    keep_new(look, words)
    if (looks := _of_this_answer.get()) is not None:
        looks.append(look)


@contextmanager
def looks_of_this_answer() -> Iterator[list[Look]]:
    """The looks recorded inside: a page that shows mistakes undoes its deeds, and yet was seen."""
    looks: list[Look] = []
    token = _of_this_answer.set(looks)
    try:
        yield looks
    finally:
        _of_this_answer.reset(token)


def write_again(looks: list[Look]) -> None:
    """Keep looks whose transaction was undone, before the page that they saw is sent."""
    with transaction.atomic():
        for look in looks:
            look.save(force_insert=True)
