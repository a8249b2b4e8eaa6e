"""Whom a person keeps away: read by that person alone."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.db.models import QuerySet

from wayfellow.foundation.refusals import NotThere
from wayfellow.foundation.viewer import Viewer
from wayfellow.people.queries import names_of, peer_workers
from wayfellow.sharing.models import Connection, KeptAway
from wayfellow.sharing.rules import check_has_space


@dataclass(frozen=True, slots=True)
class Somebody:
    """A peer worker, or somebody who walks or walked with the person."""

    person_id: UUID
    name: str


def kept_away(viewer: Viewer) -> list[Somebody]:
    """Everybody whom the viewer keeps away, by name."""
    check_has_space(viewer)
    names = names_of(kept_away_ids(viewer))
    return sorted((Somebody(*found) for found in names.items()), key=lambda one: one.name)


def kept_away_ids(viewer: Viewer) -> frozenset[UUID]:
    """The same, by their ids."""
    return frozenset(rows_kept_away(viewer))


def rows_kept_away(viewer: Viewer) -> QuerySet[KeptAway, UUID]:
    """The same, to leave out in another read of the viewer's: no statement of its own."""
    return KeptAway.objects.filter(person_id=viewer.person_id).values_list("companion_id", flat=True)


def are_kept_away(companion_ids: Iterable[UUID], *, person_id: UUID) -> frozenset[UUID]:
    """Those of these whom the person keeps away. Asked before a deed, and shown to nobody."""
    rows = KeptAway.objects.filter(person_id=person_id, companion_id__in=companion_ids)
    return frozenset(rows.values_list("companion_id", flat=True))


def somebody_to_keep_away(viewer: Viewer, *, companion_id: UUID) -> Somebody:
    """A peer worker of the service, or a companion of now or before. About nobody else can one ask here."""
    check_has_space(viewer)
    known = dict(peer_workers(viewer))
    if companion_id in known:
        return Somebody(companion_id, known[companion_id])
    walked = Connection.objects.filter(person_id=viewer.person_id, companion_id=companion_id)
    if not walked.exists():
        raise NotThere
    return Somebody(companion_id, names_of([companion_id])[companion_id])
