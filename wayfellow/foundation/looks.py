"""Who looked: written in the same transaction as the read, so that an unwritten look fails the read."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db import IntegrityError, transaction
from django.db.models import Model, OuterRef, Subquery

from wayfellow.foundation.chain import BEGINNING, link
from wayfellow.foundation.models import Look, LookWords
from wayfellow.foundation.outside import add_line, mark_of

TRIES = 100  # so many at one person's space in one instant there never are

_of_this_answer: ContextVar[list[Look] | None] = ContextVar("looks_of_this_answer", default=None)


class LookNotWritten(Exception):
    """A look was to be recorded outside the transaction of its read, or could not be."""


@dataclass(frozen=True, slots=True)
class Newest:
    """The end of somebody's chain of looks."""

    number: int = 0
    link: str = BEGINNING


def newest_asked_along() -> dict[str, Subquery]:
    """For `annotate` on rows of a person: whoever asks for the row asks for the end in the same statement."""
    newest = Look.objects.filter(person_id=OuterRef("person_id")).order_by("-number")
    return {f"newest_{name}": Subquery(newest.values(name)[:1]) for name in ("number", "link")}


def newest_on(row: Model) -> Newest:
    """What came along with a row."""
    asked: Any = row
    return Newest(asked.newest_number or 0, asked.newest_link or BEGINNING)


def record_look(
    *,
    person_id: UUID,
    looker_id: UUID,
    section: str,
    words: LookWords,
    at: datetime,
    after: Newest | None = None,
) -> None:
    """Write that `looker_id` saw `section` of this person. Call inside the transaction of the read.

    `after` is the end of the chain, where it is known already; it may be out of date.
    """
    if not transaction.get_connection().in_atomic_block:
        raise LookNotWritten
    look = Look(
        person_id=person_id, looker_id=looker_id, section=section, created_at=at, changed_at=at, number=0
    )
    look.words = words
    _add(look, after=after)
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
            _add(look)


def link_of(look: Look, *, before: str) -> str:
    """What ties this row to the one before."""
    return link(
        before,
        person_id=look.person_id,
        number=look.number,
        look_id=look.pk,
        looker_id=look.looker_id,
        section=look.section,
        created_at=look.created_at,
        version=look.version,
        envelope=look.envelope,
    )


def _add(look: Look, *, after: Newest | None = None) -> None:
    """As the next of this person's looks. Of two at once the second finds its number taken, and goes on."""
    for _ in range(TRIES):
        end, after = after or _newest(look.person_id), None
        look.number = end.number + 1
        look.link = link_of(look, before=end.link)
        with suppress(IntegrityError), transaction.atomic():
            look.save(force_insert=True)
            # After the transaction: a look that is taken back never was. An unanchored look fails its page.
            transaction.on_commit(partial(_anchor, look))
            return
    raise LookNotWritten


def _newest(person_id: UUID) -> Newest:
    rows = Look.objects.filter(person_id=person_id).order_by("-number")
    return Newest(*(rows.values_list("number", "link").first() or ()))


def _anchor(look: Look) -> None:
    add_line(
        settings.ANCHOR_FILE,
        at_once=False,
        at=look.created_at.isoformat(),
        whose=mark_of(look.person_id),
        number=look.number,
        link=look.link,
    )
