"""A new master key for everybody, killed in the middle again and again, while the words stay readable."""

import time
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from django.conf import settings
from django.db import models

from tests.crash.killing import in_a_child, kill_within, to_the_end
from wayfellow.foundation.keyring import key_scope
from wayfellow.foundation.keys.models import PersonKey as KeyRow
from wayfellow.foundation.masters import forget_masters, master_key
from wayfellow.foundation.rotation import how_keys_open, rotate
from wayfellow.foundation.viewer import Role
from wayfellow.people import actions as people
from wayfellow.people.codes import fingerprint
from wayfellow.people.models import Person
from wayfellow.vault.keys import MasterKey

AT = datetime(2026, 11, 10, 9, 0, tzinfo=UTC)
CODE = "7KQM-2XWD-94TZ"


@dataclass(slots=True)
class Told:
    """What the killing showed."""

    kills: int = 0
    killed_between: int = 0  # when some keys were wrapped anew and some were not
    rotations: int = 0
    keys: int = 0
    not_open: int = 0


def kill_rotations(folder: Path, *, kills: int, people_here: int) -> Told:
    """Rotate from one key to the other and back, until so many were killed at work. After each, all open."""
    service = people.open_service(name="Riverside")
    for number in range(people_here):
        people.welcome(service_id=service.pk, name=f"P{number}", roles=frozenset({Role.PERSON}), at=AT)
    other = folder / "other.key"
    MasterKey.make_file(other)
    before, told, seconds = fingerprint(CODE), Told(keys=KeyRow.objects.count()), _seconds_of_one(other)
    while told.kills < kills:
        _swap()
        _one_rotation(told, kills=kills, seconds=seconds)
        if fingerprint(CODE) != before:
            told.not_open += 1
    return told


def _one_rotation(told: Told, *, kills: int, seconds: float) -> None:
    """Killed and begun again, until one run comes to its end. Then the old key opens nothing."""
    while told.kills < kills and kill_within(in_a_child(_rotate), seconds):
        told.kills += 1
        told.killed_between += _is_between()
        _count_what_does_not_open(told)
    to_the_end(in_a_child(_rotate))
    told.rotations += 1
    told.not_open += KeyRow.objects.exclude(master_key_id=master_key().key_id).count()
    _count_what_does_not_open(told)


def _rotate() -> None:
    rotate(at_a_time=10)


def _swap() -> None:
    """The other key becomes the first: begin to rotate to it."""
    first = settings.MASTER_KEY_FILE
    settings.MASTER_KEY_FILE, settings.SECOND_MASTER_KEY_FILE = settings.SECOND_MASTER_KEY_FILE, first
    forget_masters()


def _seconds_of_one(other: Path) -> float:
    settings.SECOND_MASTER_KEY_FILE = other
    _swap()
    began = time.monotonic()
    to_the_end(in_a_child(_rotate))
    return time.monotonic() - began


def _is_between() -> bool:
    return KeyRow.objects.values("master_key_id").distinct().count() > 1


def _count_what_does_not_open(told: Told) -> None:
    told.not_open += how_keys_open()[1]
    some: models.QuerySet[Person] = models.QuerySet(Person)
    for person in some.order_by("?")[:5]:
        with key_scope():
            told.not_open += not person.words.name.startswith("P")
