"""The key over all keys, wherever it is kept; and during a rotation a second one, which only opens."""

import os
from functools import cache
from uuid import UUID

from django.conf import settings

from wayfellow.foundation.keys.models import PersonKey as KeyRow
from wayfellow.vault.keys import FINGERPRINTS, MasterKey, MasterKeyRefused, PersonKey, fingerprint_under

NOWHERE = "Nothing says where the master key is. Set MASTER_KEY_FILE."


@cache
def master_key() -> MasterKey:
    """The key that wraps, read once from wherever it is kept."""
    found = _read("MASTER_KEY")
    if found is None:
        raise MasterKeyRefused(NOWHERE)
    return found


@cache
def second_master_key() -> MasterKey | None:
    """The other key of a rotation: it opens what it once wrapped, and wraps nothing."""
    return _read("SECOND_MASTER_KEY")


def forget_masters() -> None:
    """Read both anew when they are next needed."""
    master_key.cache_clear()
    second_master_key.cache_clear()


def known_masters() -> tuple[MasterKey, ...]:
    """The master keys that are here: one, or two during a rotation."""
    second = second_master_key()
    return (master_key(),) if second is None else (master_key(), second)


def master_of(row: KeyRow) -> MasterKey:
    """The master key that wrapped this row, or the first: it refuses what is not its own, and says why."""
    return next((master for master in known_masters() if master.key_id == row.master_key_id), master_key())


def unwrapped(row: KeyRow) -> PersonKey:
    """The key out of its wrapping."""
    return master_of(row).unwrap(row.wrapped, person=row.person_id)


def fingerprint_of(text: str, *, purpose: str) -> str:
    """For codes that are looked up but never shown again. Rotating the master key changes none of them."""
    row = KeyRow.objects.filter(pk=FINGERPRINTS).first()
    if row is None:
        return master_key().fingerprint_of(text, purpose=purpose)
    return fingerprint_under(unwrapped(row), text, purpose=purpose)


def fingerprints_are_kept() -> bool:
    """Whether the key of fingerprints has a row of its own, so that it outlives its first master key."""
    return KeyRow.objects.filter(pk=FINGERPRINTS).exists()


def wrapped_under_no_known_master() -> int:
    """How many people's keys none of the master keys that are here can open."""
    known = [master.key_id for master in known_masters()]
    return KeyRow.objects.exclude(master_key_id__in=known).count()


def is_a_person(person_id: UUID) -> bool:
    """Whether a row of keys belongs to somebody, and is not the key of fingerprints."""
    return person_id != FINGERPRINTS


def _read(name: str) -> MasterKey | None:
    if file := getattr(settings, f"{name}_FILE"):
        return MasterKey.from_file(file)
    if command := getattr(settings, f"{name}_COMMAND"):
        return MasterKey.from_command(command)
    if getattr(settings, f"{name}_IN_ENVIRONMENT"):
        return MasterKey.from_text(os.environ[name], place=name)
    return None
