"""Whom does it concern? Who could be reached by a stolen sign-in, database or backup."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.apps import apps
from django.db.models import Q, QuerySet

from wayfellow.foundation.keys.models import PersonKey as KeyRow
from wayfellow.foundation.models import Look
from wayfellow.vault.keys import FINGERPRINTS


@dataclass(frozen=True, slots=True)
class Window:
    """From when until when."""

    since: datetime
    until: datetime


@dataclass(frozen=True, slots=True)
class Exposed:
    """Who could be reached, and whose words were really opened, as far as the log says."""

    reachable: frozenset[UUID]
    looked_at: frozenset[UUID]
    looks: int


def by_sign_in(person_id: UUID, *, window: Window) -> Exposed:
    """Somebody else held this person's sign-in: their own space, and everybody they walked with."""
    walked = _walks().filter(_was_on(window), companion_id=person_id).values_list("person_id", flat=True)
    looks = Look.objects.filter(looker_id=person_id, created_at__range=(window.since, window.until))
    seen = frozenset(looks.order_by().values_list("person_id", flat=True).distinct())
    return Exposed(frozenset(walked) | seen | {person_id}, seen, looks.count())


def by_copy(*, until: datetime) -> Exposed:
    """Somebody has a copy of a database or a backup from that day: everybody who was here by then."""
    here = KeyRow.objects.filter(created_at__lte=until).exclude(pk=FINGERPRINTS)
    # A key of the service's own belongs to nobody.
    own = here.exclude(person_id__in=_services()).values_list("person_id", flat=True)
    return Exposed(frozenset(own), frozenset(), 0)


def _services() -> Iterable[UUID]:
    return list(apps.get_model("people.Service").objects.values_list("pk", flat=True))


def _walks() -> QuerySet[Any]:
    return apps.get_model("sharing.Connection").objects.all()


def _was_on(window: Window) -> Q:
    return Q(created_at__lte=window.until) & (Q(ended_at=None) | Q(ended_at__gte=window.since))
