"""A new master key for everybody, while people go on writing. Broken off anywhere, it goes on from there."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from wayfellow.foundation.keys.models import PersonKey as KeyRow
from wayfellow.foundation.masters import fingerprints_are_kept, master_key, second_master_key, unwrapped
from wayfellow.vault.keys import FINGERPRINTS, KeyRefused, MasterKey

AT_A_TIME = 200


class NothingToRotate(Exception):
    """There is one master key only: say where the other one is."""


class FingerprintsNotKept(Exception):
    """The key of fingerprints must be kept before there are two master keys, or old codes would stop."""


@dataclass(frozen=True, slots=True)
class Rotated:
    """How far it came: wrapped anew in this run, and left because no master key here opens them."""

    wrapped_anew: int
    refused: int


def keep_fingerprints(*, at: datetime) -> None:
    """Give the key of fingerprints a row of its own, once. `migrate_all` does it."""
    if fingerprints_are_kept():
        return
    if second_master_key() is not None:
        raise FingerprintsNotKept
    master = master_key()
    KeyRow.objects.create(
        person_id=FINGERPRINTS,
        service_id=FINGERPRINTS,
        wrapped=master.hand_on_fingerprints(to=master),
        master_key_id=master.key_id,
        created_at=at,
    )


def rotate(*, at_a_time: int = AT_A_TIME, after_some: Callable[[int], None] = lambda done: None) -> Rotated:
    """Wrap every key anew that the first master key has not wrapped. The words stay as they are."""
    new = master_key()
    if second_master_key() is None:
        raise NothingToRotate
    if not fingerprints_are_kept():
        raise FingerprintsNotKept
    done = refused = 0
    left = KeyRow.objects.exclude(master_key_id=new.key_id).order_by("person_id")
    # From key to key and never by number: whoever arrives or leaves meanwhile would shift the numbers.
    while rows := list(left[:at_a_time]):
        with transaction.atomic(using=KeyRow.objects.db):
            wrapped = sum(_wrap_anew(row, new) for row in rows)
        done, refused = done + wrapped, refused + len(rows) - wrapped
        left = left.filter(person_id__gt=rows[-1].person_id)
        after_some(done)
    return Rotated(wrapped_anew=done, refused=refused)


def _wrap_anew(row: KeyRow, new: MasterKey) -> bool:
    """Over the very bytes that were read: a key that was destroyed meanwhile does not come back."""
    try:
        key = unwrapped(row)
    except KeyRefused:
        return False
    wrapped = new.wrap(key, person=row.person_id)
    same = KeyRow.objects.filter(pk=row.pk, master_key_id=row.master_key_id)
    same.update(wrapped=wrapped, master_key_id=new.key_id)
    return True


def how_keys_open() -> tuple[int, int]:
    """How many of all keys open under the master keys that are here, and how many do not."""
    opens = refused = 0
    for row in KeyRow.objects.order_by("person_id").iterator():
        try:
            unwrapped(row)
            opens += 1
        except KeyRefused:
            refused += 1
    return opens, refused
