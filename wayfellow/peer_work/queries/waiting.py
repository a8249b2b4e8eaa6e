"""What waits for a person's answer, and all that stands on the page of those who walk with them."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db.models import Exists, OuterRef, QuerySet

from wayfellow.foundation.viewer import Viewer
from wayfellow.peer_work.models import Answer, AskedOfPerson, Cover, Ending, Goodbye, TimeProposal
from wayfellow.peer_work.queries.away import Away, days_away_of
from wayfellow.peer_work.queries.endings import is_past
from wayfellow.sharing.queries import Companion, companions_of, rows_kept_away, walking_worker_ids


def is_waiting(viewer: Viewer, at: datetime) -> bool:
    """Whether somebody who walks with the viewer has asked something. One statement; none without a space."""
    if not viewer.has_space:
        return False
    workers = walking_worker_ids(viewer, at=at)
    asked: list[QuerySet[Any]] = [
        _waiting(TimeProposal, viewer),
        waiting_covers(viewer),
        _waiting(Ending, viewer),
    ]
    times, covers, endings = (rows.filter(companion_id__in=workers).values_list("pk") for rows in asked)
    return times.union(covers, endings).exists()


def _waiting(kind: type[AskedOfPerson], viewer: Viewer) -> QuerySet[AskedOfPerson]:
    rows: QuerySet[AskedOfPerson] = QuerySet(kind)
    return rows.filter(person_id=viewer.person_id, answer=Answer.WAITING).order_by()


def waiting_covers(viewer: Viewer) -> QuerySet[Cover]:
    """Whoever asks may not know that their colleague is kept away: the person is not even asked."""
    rows = Cover.objects.filter(person_id=viewer.person_id, answer=Answer.WAITING).order_by()
    return rows.exclude(colleague_id__in=rows_kept_away(viewer))


@dataclass(frozen=True, slots=True)
class WorkerOfMine:
    """A peer worker who walks with me: what they ask, when they are away, and how we end."""

    companion: Companion
    times: UUID | None
    covers: tuple[UUID, ...]
    ending: Ending | None
    away: tuple[Away, ...]

    @property
    def is_ending(self) -> bool:
        """Whether a last day was agreed."""
        return self.ending is not None and self.ending.answer == Answer.YES

    @property
    def ending_waits(self) -> bool:
        """Whether I am asked about an ending."""
        return self.ending is not None and self.ending.answer == Answer.WAITING


@dataclass(frozen=True, slots=True)
class WithMe:
    """All of them, and the endings that are over."""

    workers: tuple[WorkerOfMine, ...]
    ended: tuple[Ending, ...]


def with_me(viewer: Viewer, *, at: datetime) -> WithMe:
    """Who walks with me as a peer worker, and what is between us. Eight statements, however much there is."""
    companions = [one for one in companions_of(viewer, at=at) if one.is_peer_worker]
    ids = [one.companion_id for one in companions]
    times = {row.companion_id: row.pk for row in _waiting(TimeProposal, viewer)}
    covers = list(waiting_covers(viewer))
    away = days_away_of(ids, at=at)
    until = {one.companion_id: one.until for one in companions}
    endings: dict[UUID, Ending] = {}
    ended: list[Ending] = []
    for row in _endings_of(viewer):
        if _is_current(row, until, at=at):
            endings[row.companion_id] = row  # type: ignore[index]  # one who is current walks along
        elif row.has_words:  # type: ignore[attr-defined]  # annotated just below
            ended.append(row)
    workers = tuple(
        WorkerOfMine(
            companion=one,
            times=times.get(one.companion_id),
            covers=tuple(row.pk for row in covers if row.companion_id == one.companion_id),
            ending=endings.get(one.companion_id),
            away=tuple(away.get(one.companion_id, ())),
        )
        for one in companions
    )
    return WithMe(workers, tuple(ended))


def _endings_of(viewer: Viewer) -> QuerySet[Ending]:
    words = Goodbye.objects.filter(person_id=OuterRef("person_id"), ending_id=OuterRef("pk"))
    rows = Ending.objects.filter(person_id=viewer.person_id).annotate(has_words=Exists(words))
    return rows.order_by("created_at", "id")


def _is_current(row: Ending, until: dict[UUID, date | None], *, at: datetime) -> bool:
    """Asked and not answered; or agreed, while they still walk towards that day."""
    if row.companion_id is None or row.companion_id not in until:
        return False
    if row.answer == Answer.YES:
        return until[row.companion_id] is not None and not is_past(row, at=at)
    return row.answer == Answer.WAITING
