"""How somebody comes back in: how far it is, whose it is, and what the person sees of it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import Enum, auto
from uuid import UUID

from django.db.models import Q

from wayfellow.foundation.viewer import Viewer
from wayfellow.people.codes import fingerprint
from wayfellow.people.models import Account, Person, WayBack
from wayfellow.people.queries.people import names_of
from wayfellow.people.rules import (
    WAY_BACK_CODE_SHOWS,
    WAY_BACK_STAYS_OPEN,
    NoWayBack,
    check_on_the_team,
    way_back_waits,
)


class Stand(Enum):
    """How far a way back is."""

    NEEDS_A_WORKER = auto()
    NEEDS_A_SECOND = auto()
    WAITS = auto()
    OPEN = auto()
    OVER = auto()


@dataclass(frozen=True, slots=True)
class Asked:
    """What the device that asked may know. Until it is open that is a day, and nothing about anybody."""

    stand: Stand
    opens_at: datetime | None = None
    signs_in_with: str = ""


def asked_here(way_back_id: UUID, *, at: datetime) -> Asked:
    """For the device that asked."""
    row = WayBack.objects.filter(pk=way_back_id).first()
    stand = _stand_of(row, at=at)
    if row is None or row.person_id is None or stand is Stand.OVER:
        return Asked(stand)
    name = Account.objects.get(person_id=row.person_id).sign_in_name if stand is Stand.OPEN else ""
    return Asked(stand, row.opens_at, name)


def _stand_of(row: WayBack | None, *, at: datetime) -> Stand:
    if row is None or row.used_at or row.stopped_at:
        return Stand.OVER
    if row.opens_at is None:
        return Stand.NEEDS_A_WORKER if at < row.asked_at + WAY_BACK_CODE_SHOWS else Stand.OVER
    if at >= row.opens_at + WAY_BACK_STAYS_OPEN:
        return Stand.OVER
    if row.needs_second and row.agreed_at is None:
        return Stand.NEEDS_A_SECOND
    return Stand.WAITS if at < row.opens_at else Stand.OPEN


def whose_open_way_back(way_back_id: UUID, *, at: datetime) -> UUID:
    """Whose account the device may open now. Call inside the transaction of the deed: a second one waits."""
    row = WayBack.objects.select_for_update().filter(pk=way_back_id).first()
    if row is None or row.person_id is None or _stand_of(row, at=at) is not Stand.OPEN:
        raise NoWayBack
    return row.person_id


def who_could_agree(person_id: UUID, *, helped_by: Viewer) -> frozenset[UUID]:
    """Who else works for the service and signs in. One statement."""
    team = Person.objects.filter(
        Q(is_peer_worker=True) | Q(is_service_lead=True),
        service_id=helped_by.service_id,
        account__is_active=True,
    )
    return frozenset(team.exclude(pk__in=[person_id, helped_by.person_id]).values_list("pk", flat=True))


@dataclass(frozen=True, slots=True)
class NeedsASecond:
    """What somebody of the team is asked to agree to."""

    way_back_id: UUID
    person_id: UUID
    helped_by_id: UUID | None


def way_back_to_agree_to(viewer: Viewer, *, code: str, at: datetime) -> NeedsASecond:
    """What the device with this code waits for. Never for the worker who typed it first, or for oneself.

    Without the code nobody of the team finds out who asked.
    """
    check_on_the_team(viewer)
    shown = WayBack.objects.filter(
        way_back_waits(at),
        code_fingerprint=fingerprint(code),
        person__service_id=viewer.service_id,
        needs_second=True,
        agreed_at=None,
    )
    row = shown.first()
    if row is None or row.person_id is None or viewer.person_id in {row.helped_by_id, row.person_id}:
        raise NoWayBack
    return NeedsASecond(row.pk, row.person_id, row.helped_by_id)


@dataclass(frozen=True, slots=True)
class MyWayBack:
    """One of my own, as I see it on my account."""

    asked_at: datetime
    opens_at: datetime
    helped_by: str
    agreed_by: str
    stand: Stand
    was_used: bool

    @property
    def still_waits(self) -> bool:
        """Whether there is anything to stop."""
        return self.stand is not Stand.OVER


def my_ways_back(viewer: Viewer, *, at: datetime) -> list[MyWayBack]:
    """All that were ever asked for in my name, the latest first. Three statements."""
    rows = list(WayBack.objects.filter(person_id=viewer.person_id).order_by("-asked_at"))
    names = names_of(_given((row.helped_by_id, row.agreed_by_id) for row in rows))
    return [
        MyWayBack(
            asked_at=row.asked_at,
            opens_at=row.opens_at or row.asked_at,
            # A worker who has left for good leaves no name.
            helped_by=names.get(row.helped_by_id, "") if row.helped_by_id else "",
            agreed_by=names.get(row.agreed_by_id, "") if row.agreed_by_id else "",
            stand=_stand_of(row, at=at),
            was_used=row.used_at is not None,
        )
        for row in rows
    ]


def _given(pairs: Iterable[tuple[UUID | None, UUID | None]]) -> set[UUID]:
    return {one for pair in pairs for one in pair if one is not None}
