"""The companion's side: whom I walk with, and what each of them shares with me."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Q

from wayfellow.foundation.viewer import Viewer
from wayfellow.people.queries import names_of
from wayfellow.sharing.models import CompanionKind, Connection, Share
from wayfellow.sharing.rules import MAY_BE_SHARED, companion_kinds_of, living
from wayfellow.sharing.section import NAMES_FOR_COMPANIONS, Section


@dataclass(frozen=True, slots=True)
class WalkedWith:
    """A person whom a companion walks with, seen from the companion's side."""

    person_id: UUID
    name: str
    kind: CompanionKind
    sections: frozenset[Section]

    @property
    def shared(self) -> tuple[tuple[Section, str], ...]:
        """What they share, in the order of the sections, with the names for pages."""
        names = NAMES_FOR_COMPANIONS.items()
        return tuple((section, str(name)) for section, name in names if section in self.sections)


def people_walked_with(
    viewer: Viewer, *, at: datetime, kind: CompanionKind | None = None
) -> list[WalkedWith]:
    """The people this companion walks with, by name. Four statements.

    The one read that goes across people: by companion.
    """
    kinds = companion_kinds_of(viewer) if kind is None else {kind} & {*companion_kinds_of(viewer)}
    found = list(
        Connection.objects.filter(
            living(at),
            companion_id=viewer.person_id,
            kind__in=kinds,
            person__service_id=viewer.service_id,
        )
    )
    shared = _shared_over(found, at=at)
    names = names_of(connection.person_id for connection in found)
    walked = [
        WalkedWith(
            person_id=connection.person_id,
            name=names[connection.person_id],
            kind=CompanionKind(connection.kind),
            sections=frozenset(
                shared[connection.pk].intersection(MAY_BE_SHARED[CompanionKind(connection.kind)])
            ),
        )
        for connection in found
    ]
    return sorted(walked, key=lambda person: (person.name, person.person_id, person.kind))


def names_walked_with(viewer: Viewer, *, at: datetime) -> list[str]:
    """Only the names of the people whom a worker walks with. Two statements."""
    walks = Connection.objects.filter(
        living(at),
        companion_id=viewer.person_id,
        kind=CompanionKind.PEER_WORKER,
        person__service_id=viewer.service_id,
    )
    return sorted(names_of(walks.values_list("person_id", flat=True)).values())


def ever_walked_with(companion_id: UUID) -> frozenset[UUID]:
    """Everybody whom this companion walks or once walked with. It goes across people, by companion."""
    walks = Connection.objects.filter(companion_id=companion_id)
    return frozenset(walks.values_list("person_id", flat=True))


def _shared_over(connections: list[Connection], *, at: datetime) -> dict[UUID, set[Section]]:
    owners = {connection.pk: connection.person_id for connection in connections}
    sections: dict[UUID, set[Section]] = {connection_id: set() for connection_id in owners}
    shares = Share.objects.filter(
        Q(until=None) | Q(until__gt=at), person_id__in=owners.values(), connection_id__in=owners
    )
    for share in shares:
        if share.person_id == owners[share.connection_id]:
            sections[share.connection_id].add(Section(share.section))
    return sections
