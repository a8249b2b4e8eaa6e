"""Person keys while they are in use: fetched, unwrapped, held for one request, forgotten."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import IntegrityError, transaction
from django.http import HttpRequest, HttpResponse

from wayfellow.foundation.alerts import key_refused
from wayfellow.foundation.keys.models import PersonKey as KeyRow
from wayfellow.foundation.masters import master_key, unwrapped
from wayfellow.foundation.refusals import DoesNotOpen, KeyDoesNotOpen
from wayfellow.foundation.sealed_gently import gently
from wayfellow.vault.keys import KeyRefused, PersonKey, new_person_key
from wayfellow.vault.sealing import Opener


class KeyGone(DoesNotOpen):
    """This person's key does not exist (any more): their words cannot be read by anybody."""


@dataclass(frozen=True, slots=True)
class HeldKey:
    """An open key with the service its seals are bound to. Its text shows neither."""

    key: PersonKey
    service_id: UUID
    opener: Opener  # makes its ciphers once, for all rows of one request

    def __repr__(self) -> str:
        """Nothing of the key."""
        return "<HeldKey>"


_held: ContextVar[dict[UUID, HeldKey] | None] = ContextVar("held_keys", default=None)


@contextmanager
def key_scope() -> Iterator[None]:
    """Holds the keys that are opened inside, and forgets them at the end."""
    token = _held.set({})
    try:
        yield
    finally:
        _held.reset(token)


class KeyScope:
    """Middleware: keys are held for one request and no longer."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer the request inside a scope of its own. A row that does not open hides no other."""
        with key_scope(), gently():
            return self.get_response(request)


def make_key(*, person_id: UUID, service_id: UUID, at: datetime) -> None:
    """A new key for a new person. Made before the person's row, so that no row is ever without its key."""
    master = master_key()
    KeyRow.objects.create(
        person_id=person_id,
        service_id=service_id,
        wrapped=master.wrap(new_person_key(), person=person_id),
        master_key_id=master.key_id,
        created_at=at,
    )


def make_service_key(*, service_id: UUID, at: datetime) -> None:
    """A key of the service's own, unless it has one: for sealed words that belong to no person.

    Of two presses at once the first one makes it, and both seal with it.
    """
    if KeyRow.objects.filter(person_id=service_id).exists():
        return
    with suppress(IntegrityError), transaction.atomic(using=KeyRow.objects.db):
        make_key(person_id=service_id, service_id=service_id, at=at)


def any_key_is_kept() -> bool:
    """Whether somebody's key is here already: then a new master key would open none of them."""
    return KeyRow.objects.exists()


def destroy_key(*, person_id: UUID) -> None:
    """After this, every sealed word of the person is noise."""
    KeyRow.objects.filter(person_id=person_id).delete()
    held = _held.get()
    if held is not None:
        held.pop(person_id, None)


def held_key(person_id: UUID) -> HeldKey:
    """The open key of one person; refuses with `KeyGone` where there is none."""
    held = _held.get()
    if held is not None and person_id in held:
        return held[person_id]
    return held_keys([person_id])[person_id]


def held_keys(person_ids: Iterable[UUID]) -> dict[UUID, HeldKey]:
    """The open keys of several people, with one question to the keys database for those not held yet."""
    held = _held.get()
    known = {} if held is None else held
    wanted = set(person_ids)
    if missing := wanted - known.keys():
        known.update(_opened(missing))
    if lost := wanted - known.keys():
        key_refused(why="gone")
        raise KeyGone(f"{len(lost)} of {len(wanted)} keys are gone.")
    return {person_id: known[person_id] for person_id in wanted}


def hold_keys(person_ids: Iterable[UUID]) -> None:
    """Ahead of reading what is sealed under many keys.

    One that is gone says so where it is needed, and not here: somebody whose leaving broke off halfway
    would else hide everybody who stands beside them.
    """
    with suppress(DoesNotOpen):
        held_keys(person_ids)


def _opened(person_ids: set[UUID]) -> dict[UUID, HeldKey]:
    return {row.person_id: _open(row) for row in KeyRow.objects.filter(person_id__in=person_ids)}


def _open(row: KeyRow) -> HeldKey:
    try:
        key = unwrapped(row)
    except KeyRefused as refused:
        key_refused(why=refused.reason)
        raise KeyDoesNotOpen(refused.reason) from None
    return HeldKey(key, row.service_id, Opener(key=key))
