"""Reads of the person's own side: who walks with me, and what each may see."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import Enum, auto
from uuid import UUID

from django.db.models import QuerySet
from django.utils import timezone

from wayfellow.foundation.refusals import NotThere
from wayfellow.foundation.viewer import Viewer
from wayfellow.people.queries import names_of
from wayfellow.sharing.models import CompanionKind, Connection, Share
from wayfellow.sharing.rules import MAY_BE_SHARED, check_has_space, living
from wayfellow.sharing.section import NAMES, Section


@dataclass(frozen=True, slots=True)
class ShareLine:
    """A section as one companion has it: shared or not, and until the end of which day."""

    section: Section
    is_shared: bool
    last_day: date | None

    @property
    def name(self) -> str:
        """What the section is called on pages."""
        return str(NAMES[self.section])


@dataclass(frozen=True, slots=True)
class Companion:
    """Somebody who walks with a person, and what they may see."""

    connection_id: UUID
    companion_id: UUID
    name: str
    kind: CompanionKind
    lines: tuple[ShareLine, ...]
    until: date | None = None  # the last day of walking together, where one was said

    @property
    def sections(self) -> frozenset[Section]:
        """What is shared with this companion now."""
        return frozenset(line.section for line in self.lines if line.is_shared)

    @property
    def seen(self) -> tuple[str, ...]:
        """The names of what is shared, in the order of the sections."""
        return tuple(line.name for line in self.lines if line.is_shared)

    @property
    def is_peer_worker(self) -> bool:
        """Walks along as a peer worker, not as a supporter."""
        return self.kind == CompanionKind.PEER_WORKER


def companions_of(viewer: Viewer, *, at: datetime) -> list[Companion]:
    """Everybody who walks with the viewer, by name, with what each may see. Four statements."""
    check_has_space(viewer)
    connections = list(_living(viewer, at))
    shares = Share.objects.filter(person_id=viewer.person_id)
    until = {(share.connection_id, share.section): share.until for share in shares if _is_open(share, at)}
    names = names_of(connection.companion_id for connection in connections)
    companions = [
        Companion(
            connection_id=connection.pk,
            companion_id=connection.companion_id,
            name=names[connection.companion_id],
            kind=CompanionKind(connection.kind),
            lines=tuple(_lines(connection, until)),
            until=_last_day(connection.ended_at),
        )
        for connection in connections
    ]
    return sorted(companions, key=lambda companion: (companion.name, companion.connection_id))


def _lines(connection: Connection, until: dict[tuple[UUID, str], datetime | None]) -> Iterable[ShareLine]:
    for section in MAY_BE_SHARED[CompanionKind(connection.kind)]:
        key = (connection.pk, section.value)
        yield ShareLine(section, is_shared=key in until, last_day=_last_day(until.get(key)))


def _is_open(share: Share, at: datetime) -> bool:
    return share.until is None or share.until > at


def _last_day(until: datetime | None) -> date | None:
    # Sharing ends at a midnight; the day that ends there is the last one.
    return None if until is None else timezone.localdate(until - timedelta(microseconds=1))


def companion_of(viewer: Viewer, *, connection_id: UUID, at: datetime) -> Companion:
    """One of the viewer's own companions."""
    for companion in companions_of(viewer, at=at):
        if companion.connection_id == connection_id:
            return companion
    raise NotThere


def own_connection(viewer: Viewer, *, connection_id: UUID, at: datetime) -> Connection:
    """A living connection of the viewer's own space."""
    check_has_space(viewer)
    connection = _living(viewer, at).filter(pk=connection_id).first()
    if connection is None:
        raise NotThere
    return connection


def _living(viewer: Viewer, at: datetime) -> QuerySet[Connection]:
    return Connection.objects.filter(living(at), person_id=viewer.person_id)


def workers_walking_with(viewer: Viewer, *, at: datetime) -> list[tuple[UUID, str]]:
    """The peer workers who walk with the viewer, by name."""
    walking = _living(viewer, at).filter(kind=CompanionKind.PEER_WORKER)
    names = names_of(walking.values_list("companion_id", flat=True))
    return sorted(names.items(), key=lambda entry: entry[1])


def walking_worker_ids(viewer: Viewer, *, at: datetime) -> QuerySet[Connection, UUID]:
    """The ids of the peer workers who walk with the viewer, to be used inside another question."""
    walking = _living(viewer, at).filter(kind=CompanionKind.PEER_WORKER)
    return walking.values_list("companion_id", flat=True)


class Walk(Enum):
    """How it is between a person and a peer worker."""

    GOES_ON = auto()
    ENDS = auto()  # on a day that was said
    IS_OVER = auto()


def how_they_walk(*, person_id: UUID, worker_id: UUID, at: datetime) -> Walk:
    """Whether these two walk together, and if a last day was said. For pages behind a door."""
    walks = Connection.objects.filter(
        living(at), person_id=person_id, companion_id=worker_id, kind=CompanionKind.PEER_WORKER
    )
    walk = walks.first()
    if walk is None:
        return Walk.IS_OVER
    return Walk.GOES_ON if walk.ended_at is None else Walk.ENDS
