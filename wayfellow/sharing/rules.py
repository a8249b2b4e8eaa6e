"""May this person see that? The one place that answers. One of the places where privacy is decided."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Q, QuerySet

from wayfellow.foundation.looks import Newest, newest_asked_along, newest_on
from wayfellow.foundation.refusals import NotThere
from wayfellow.foundation.viewer import Role, Viewer
from wayfellow.sharing.models import CompanionKind, Connection, ConnectionState, Share
from wayfellow.sharing.section import FOR_A_SUPPORTER, FOR_A_WORKER, Section

# The kinds under their names, for other domains: they come in by this door and not by the records.
PEER_WORKER, SUPPORTER = CompanionKind.PEER_WORKER, CompanionKind.SUPPORTER

MAY_BE_SHARED: dict[CompanionKind, tuple[Section, ...]] = {
    PEER_WORKER: FOR_A_WORKER,
    SUPPORTER: FOR_A_SUPPORTER,
}
# Somebody who is no peer worker any more walks with nobody as one, whatever was shared with them before.
NEEDS_ROLE: dict[CompanionKind, Role] = {
    PEER_WORKER: Role.PEER_WORKER,
    SUPPORTER: Role.SUPPORTER,
}


def living(at: datetime, *, of: str = "") -> Q:
    """Walking together at this moment. Where a last day was said, until that day is over, and by itself."""
    return Q(**{f"{of}state": ConnectionState.ACTIVE}) | Q(**{f"{of}ended_at__gt": at})


def may_see(viewer: Viewer, *, person_id: UUID, section: Section, at: datetime) -> bool:
    """The owner always; a companion while they walk together and it is shared with them; nobody else."""
    return viewer.person_id == person_id or section in shared_sections(viewer, person_id=person_id, at=at)


def shared_sections(viewer: Viewer, *, person_id: UUID, at: datetime) -> frozenset[Section]:
    """What a companion may see of a person right now. Asked anew at every read: nothing is remembered."""
    shares = _open_shares(viewer, person_id=person_id, at=at).values_list("section", "connection__kind")
    return frozenset(Section(section) for section, kind in shares if _may_be_shared(section, kind))


@dataclass(frozen=True, slots=True)
class LetIn:
    """As what somebody is let in, and the look after which theirs is written."""

    kind: CompanionKind
    newest: Newest


def let_in_as(viewer: Viewer, *, person_id: UUID, section: Section, at: datetime) -> LetIn | None:
    """As what a companion may see a section, or None. For the read itself: call inside its transaction.

    It holds the share until then. A taking back at the same moment waits for the read that was under way, so
    that once the person is told it is taken back, nobody is still reading.
    """
    shares = _open_shares(viewer, person_id=person_id, at=at).filter(section=section)
    asked = shares.select_related("connection").annotate(**newest_asked_along())
    held = asked.select_for_update(of=("self",), no_key=True).order_by("connection__kind")
    may = (share for share in held if _may_be_shared(section, share.connection.kind))
    share = next(may, None)
    return LetIn(CompanionKind(share.connection.kind), newest_on(share)) if share else None


def _open_shares(viewer: Viewer, *, person_id: UUID, at: datetime) -> QuerySet[Share]:
    return Share.objects.filter(
        Q(until=None) | Q(until__gt=at),
        living(at, of="connection__"),
        person_id=person_id,
        connection__person_id=person_id,
        connection__companion_id=viewer.person_id,
        connection__kind__in=companion_kinds_of(viewer),
        connection__person__service_id=viewer.service_id,
    )


def _may_be_shared(section: str, kind: str) -> bool:
    return section in MAY_BE_SHARED[CompanionKind(kind)]


def companion_kinds_of(viewer: Viewer) -> tuple[CompanionKind, ...]:
    """As what this viewer can walk with somebody today."""
    return tuple(kind for kind, role in NEEDS_ROLE.items() if role in viewer.roles)


def walks_with(viewer: Viewer, *, person_id: UUID, at: datetime) -> bool:
    """Whether this worker walks with this person at the moment."""
    return viewer.is_peer_worker and _walks(viewer, person_id=person_id, at=at).exists()


def let_in_together(viewer: Viewer, *, person_id: UUID, at: datetime) -> LetIn | None:
    """The same for a read in a talk: call inside its transaction, which holds an ending back until then."""
    if not viewer.is_peer_worker:
        return None
    walks = _walks(viewer, person_id=person_id, at=at).annotate(**newest_asked_along())
    held = walks.select_for_update(of=("self",), no_key=True).first()
    return LetIn(PEER_WORKER, newest_on(held)) if held else None


def _walks(viewer: Viewer, *, person_id: UUID, at: datetime) -> QuerySet[Connection]:
    return Connection.objects.filter(
        living(at),
        person_id=person_id,
        companion_id=viewer.person_id,
        kind=PEER_WORKER,
        person__service_id=viewer.service_id,
    )


def check_walks_with(viewer: Viewer, *, person_id: UUID, at: datetime) -> None:
    """Only a worker who walks with this person; for anybody else there is no such page."""
    if not walks_with(viewer, person_id=person_id, at=at):
        raise NotThere


def check_owner(viewer: Viewer, *, person_id: UUID) -> None:
    """Only the owner; for anybody else there is no such thing."""
    if viewer.person_id != person_id or not viewer.has_space:
        raise NotThere


def check_has_space(viewer: Viewer) -> None:
    """Pages of one's own space exist only for people who have one."""
    if not viewer.has_space:
        raise NotThere


def check_is_companion(viewer: Viewer) -> None:
    """Pages of what others share exist only for those who can walk with somebody."""
    if not companion_kinds_of(viewer):
        raise NotThere


def check_may_add(by: Viewer, *, person_id: UUID, from_talk: UUID | None, at: datetime) -> None:
    """Who writes into a space: the person; or, out of a talk of theirs, the worker who walks with them."""
    is_owner = by.person_id == person_id and by.has_space
    if not is_owner and not (from_talk is not None and walks_with(by, person_id=person_id, at=at)):
        raise NotThere
