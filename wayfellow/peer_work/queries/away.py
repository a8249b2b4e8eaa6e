"""Reads of days away, and of cover by a colleague."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.utils import timezone

from wayfellow.foundation.refusals import NotThere
from wayfellow.foundation.viewer import Viewer
from wayfellow.peer_work.models import Answer, Cover, DaysAway
from wayfellow.peer_work.rules import check_is_peer_worker
from wayfellow.people.queries import names_of
from wayfellow.sharing.queries import people_walked_with, rows_kept_away
from wayfellow.sharing.rules import PEER_WORKER, check_has_space


@dataclass(frozen=True, slots=True)
class Away:
    """Days on which somebody is not here, and their word about it."""

    id: UUID
    first_day: date
    last_day: date
    word: str


@dataclass(frozen=True, slots=True)
class CoverAsked:
    """That a colleague may walk along for a while, as either side sees it."""

    id: UUID
    person_id: UUID
    name: str
    """Who asks."""
    colleague: str
    colleague_id: UUID
    first_day: date
    last_day: date
    word: str
    answer: Answer

    @property
    def is_waiting(self) -> bool:
        """Whether the person has not answered."""
        return self.answer == Answer.WAITING


@dataclass(frozen=True, slots=True)
class PersonToTell:
    """One of the people I walk with, and what they said to cover while I am away."""

    person_id: UUID
    name: str
    cover: CoverAsked | None


def days_away_of(worker_ids: Iterable[UUID], *, at: datetime) -> dict[UUID, list[Away]]:
    """The days away of these workers that are not over, soonest first. One statement."""
    today = timezone.localdate(at)
    rows = DaysAway.objects.filter(person_id__in=list(worker_ids), last_day__gte=today)
    found: dict[UUID, list[Away]] = {}
    for row in rows.order_by("first_day", "id"):
        found.setdefault(row.person_id, []).append(as_away(row))
    return found


def my_days_away(viewer: Viewer, *, at: datetime) -> list[Away]:
    """The viewer's own."""
    check_is_peer_worker(viewer)
    return days_away_of([viewer.person_id], at=at).get(viewer.person_id, [])


def own_days_away(viewer: Viewer, *, away_id: UUID) -> DaysAway:
    """One of them."""
    check_is_peer_worker(viewer)
    row = DaysAway.objects.filter(pk=away_id, person_id=viewer.person_id).first()
    if row is None:
        raise NotThere
    return row


def people_to_tell(viewer: Viewer, *, away: DaysAway, at: datetime) -> list[PersonToTell]:
    """Everybody the viewer walks with, by name, and what they answered about cover for these days."""
    walked = people_walked_with(viewer, at=at, kind=PEER_WORKER)
    rows = Cover.objects.filter(
        person_id__in=[person.person_id for person in walked],
        companion_id=viewer.person_id,
        first_day=away.first_day,
        last_day=away.last_day,
    ).exclude(answer=Answer.TAKEN_BACK)
    asked = {row.person_id: row for row in rows.order_by("created_at", "id")}
    names = names_of(row.colleague_id for row in asked.values())
    return [
        PersonToTell(
            person.person_id,
            person.name,
            _as_asked(asked[person.person_id], "", names) if person.person_id in asked else None,
        )
        for person in walked
    ]


def cover_asked_of_me(viewer: Viewer, *, cover_id: UUID) -> CoverAsked:
    """Cover that the viewer is asked about."""
    check_has_space(viewer)
    row = the_cover(viewer, cover_id=cover_id)
    names = names_of([row.companion_id, row.colleague_id])
    return _as_asked(row, names[row.companion_id], names)


def the_cover(viewer: Viewer, *, cover_id: UUID, held: bool = False) -> Cover:
    """The row, for the person who is asked: never about a colleague whom they keep away."""
    mine = Cover.objects.filter(pk=cover_id, person_id=viewer.person_id)
    mine = mine.exclude(colleague_id__in=rows_kept_away(viewer))
    row = (mine.select_for_update() if held else mine).first()
    if row is None:
        raise NotThere
    return row


def as_away(row: DaysAway) -> Away:
    """As pages show it."""
    return Away(row.pk, row.first_day, row.last_day, row.words.word)


def _as_asked(row: Cover, name: str, names: dict[UUID, str]) -> CoverAsked:
    return CoverAsked(
        id=row.pk,
        person_id=row.person_id,
        name=name,
        colleague=names[row.colleague_id],
        colleague_id=row.colleague_id,
        first_day=row.first_day,
        last_day=row.last_day,
        word=row.words.word,
        answer=Answer(row.answer),
    )
