"""Whom a person may choose, what each of them says of themselves, and who waits."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from wayfellow.foundation.refusals import NotThere
from wayfellow.foundation.viewer import Viewer
from wayfellow.people.queries import names_of, peer_workers
from wayfellow.people.rules import check_runs_the_team
from wayfellow.sharing.models import AboutMe, AboutMeWords, Connection, ConnectionState, WaitingForWorker
from wayfellow.sharing.queries.kept_away import kept_away_ids
from wayfellow.sharing.rules import PEER_WORKER, check_has_space, living


@dataclass(frozen=True, slots=True)
class WorkerToChoose:
    """A peer worker of the viewer's service, with their own few words."""

    person_id: UUID
    name: str
    about: AboutMeWords
    has_room: bool
    walks_along: bool
    is_suggested: bool


@dataclass(frozen=True, slots=True)
class Choice:
    """The workers there are, and how it stands with the viewer."""

    workers: tuple[WorkerToChoose, ...]
    waits_since: datetime | None

    @property
    def walking(self) -> tuple[WorkerToChoose, ...]:
        """Those who walk with the viewer."""
        return tuple(worker for worker in self.workers if worker.walks_along)

    @property
    def suggested(self) -> WorkerToChoose | None:
        """Whom the service thought of, as long as they have room and do not walk along already."""
        fits = (one for one in self.workers if one.is_suggested and one.has_room and not one.walks_along)
        return next(fits, None)

    def worker(self, person_id: UUID) -> WorkerToChoose:
        """One of them."""
        for one in self.workers:
            if one.person_id == person_id:
                return one
        raise NotThere


def choice_of(viewer: Viewer) -> Choice:
    """The peer workers of the viewer's service, by name, those who walk along first. Seven statements.

    Whom the viewer keeps away is not among them, whatever a lead suggests.
    """
    check_has_space(viewer)
    # Whoever walks along only until a last day can be chosen for longer.
    for_good = Connection.objects.filter(
        person_id=viewer.person_id, kind=PEER_WORKER, state=ConnectionState.ACTIVE
    )
    along = set(for_good.values_list("companion_id", flat=True))
    waits = _waiting(viewer)
    away = kept_away_ids(viewer)
    named = [(who, name) for who, name in peer_workers(viewer) if who not in away]
    told = about_by_worker(person_id for person_id, _name in named)
    workers = [_worker(who, name, told.get(who), along, waits) for who, name in named]
    in_order = sorted(workers, key=lambda worker: not worker.walks_along)
    return Choice(tuple(in_order), waits.since if waits else None)


def _worker(
    who: UUID, name: str, told: AboutMe | None, along: set[UUID], waits: WaitingForWorker | None
) -> WorkerToChoose:
    return WorkerToChoose(
        person_id=who,
        name=name,
        about=told.words if told else AboutMeWords(),
        has_room=told is None or told.has_room,
        walks_along=who in along,
        is_suggested=waits is not None and waits.suggested_id == who,
    )


def own_walks(viewer: Viewer, *, at: datetime) -> list[tuple[UUID, str]]:
    """The viewer's connections with peer workers, each with the worker's name."""
    check_has_space(viewer)
    walks = Connection.objects.filter(living(at), person_id=viewer.person_id, kind=PEER_WORKER)
    found = list(walks.order_by("created_at", "id"))
    names = names_of(walk.companion_id for walk in found)
    return [(walk.pk, names[walk.companion_id]) for walk in found]


def walks_along(viewer: Viewer, *, companion_id: UUID, at: datetime) -> bool:
    """Whether this worker walks with the viewer already. One statement."""
    walks = Connection.objects.filter(living(at), person_id=viewer.person_id, kind=PEER_WORKER)
    return walks.filter(companion_id=companion_id).exists()


def about_by_worker(worker_ids: Iterable[UUID]) -> dict[UUID, AboutMe]:
    """What these workers say of themselves. One statement; opening their words asks for keys not yet held."""
    rows = AboutMe.objects.filter(person_id__in=set(worker_ids))
    return {row.person_id: row for row in rows}


def own_about(viewer: Viewer) -> AboutMe | None:
    """What the viewer says of themselves, for the worker whose words they are."""
    if not viewer.is_peer_worker:
        raise NotThere
    return AboutMe.objects.filter(person_id=viewer.person_id).first()


def waits_since(viewer: Viewer) -> datetime | None:
    """Since when the viewer waits for a peer worker, if they do. One statement."""
    waits = _waiting(viewer)
    return waits.since if waits else None


def _waiting(viewer: Viewer) -> WaitingForWorker | None:
    return WaitingForWorker.objects.filter(person_id=viewer.person_id).first()


@dataclass(frozen=True, slots=True)
class Waits:
    """Somebody who waits, as the lead sees them: a name, since when, and whom the lead thought of."""

    person_id: UUID
    name: str
    since: datetime
    suggested_id: UUID | None
    suggested: str


@dataclass(frozen=True, slots=True)
class Waiting:
    """All who wait, the longest first; the workers with room; and how many people walk with one."""

    people: tuple[Waits, ...]
    with_room: tuple[tuple[UUID, str], ...]
    walking: int


def who_waits(viewer: Viewer, *, at: datetime) -> Waiting:
    """The people of the lead's service who asked for a worker. Names and days, and nothing else."""
    check_runs_the_team(viewer)
    rows = list(WaitingForWorker.objects.filter(service_id=viewer.service_id).order_by("since", "id"))
    workers = _all_workers(viewer)
    told = about_by_worker(who for who, _name in workers)
    names = dict(workers) | names_of(row.person_id for row in rows)
    return Waiting(
        people=tuple(_waits(row, names) for row in rows),
        with_room=tuple((who, name) for who, name in workers if who not in told or told[who].has_room),
        walking=how_many_walk(viewer, at=at),
    )


def _waits(row: WaitingForWorker, names: dict[UUID, str]) -> Waits:
    # Somebody who does not work here any more is suggested to nobody.
    suggested = names.get(row.suggested_id, "") if row.suggested_id else ""
    return Waits(row.person_id, names[row.person_id], row.since, row.suggested_id, suggested)


def _all_workers(viewer: Viewer) -> list[tuple[UUID, str]]:
    """Also the lead, where they are a peer worker too."""
    others = peer_workers(viewer)
    own = [*names_of([viewer.person_id]).items()] if viewer.is_peer_worker else []
    return sorted([*others, *own], key=lambda entry: entry[1])


def how_many_walk(viewer: Viewer, *, at: datetime) -> int:
    """How many people of the service walk with a peer worker: a number, and nobody's name."""
    check_runs_the_team(viewer)
    walks = Connection.objects.filter(
        living(at), kind=PEER_WORKER, person__service_id=viewer.service_id, person__has_space=True
    )
    return walks.values("person_id").distinct().count()
