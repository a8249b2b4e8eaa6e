"""The list of talks, for a person and for a companion."""

from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum
from uuid import UUID

from django.db.models import Case, F, IntegerField, QuerySet, When
from django.db.models.functions import Coalesce

from wayfellow.conversations.models import Conversation, ConversationState
from wayfellow.conversations.queries.for_other_pages import start_of_day
from wayfellow.conversations.queries.one_talk import says_time
from wayfellow.foundation.viewer import Viewer
from wayfellow.people.queries import names_of
from wayfellow.sharing.queries import people_walked_with
from wayfellow.sharing.rules import PEER_WORKER

MANY = 50


class Point(IntEnum):
    """At what point a talk is, in the order of the list."""

    GOING_ON = 0
    COMING = 1
    DAY_WENT_BY = 2
    OVER = 3


@dataclass(frozen=True, slots=True)
class TalkLine:
    """A talk in a list: with whom, when, and at what point it is. No words of it."""

    id: UUID
    with_whom: str
    point: Point
    on: datetime | None
    says_time: bool

    @property
    def is_going_on(self) -> bool:
        """Whether they are in the middle of it."""
        return self.point == Point.GOING_ON

    @property
    def day_went_by(self) -> bool:
        """Whether its day is over, and nobody opened it."""
        return self.point == Point.DAY_WENT_BY

    @property
    def is_over(self) -> bool:
        """Whether the person has said what is kept of it."""
        return self.point == Point.OVER


@dataclass(frozen=True, slots=True)
class Talks:
    """One page of talks, and whether there are older ones."""

    lines: tuple[TalkLine, ...]
    has_older: bool


def talks_of(viewer: Viewer, *, at: datetime, page: int = 1) -> Talks:
    """The viewer's own talks and those with the people they walk with: going on, to come, then the newest."""
    first, last = (page - 1) * MANY, page * MANY
    found: list[Conversation] = []
    if viewer.has_space:
        found += _in_order(Conversation.objects.filter(person_id=viewer.person_id), at)[: last + 1]
    if viewer.is_peer_worker:
        walked = [entry.person_id for entry in people_walked_with(viewer, kind=PEER_WORKER, at=at)]
        theirs = Conversation.objects.filter(person_id__in=walked, companion_id=viewer.person_id)
        found += _in_order(theirs, at)[: last + 1]
    found.sort(key=lambda talk: _place(talk, at))
    shown = found[first:last]
    names = names_of(other for talk in shown if (other := _other(talk, viewer)))
    lines = tuple(_line(talk, viewer, names, at) for talk in shown)
    return Talks(lines, has_older=len(found) > last)


def _in_order(talks: QuerySet[Conversation], at: datetime) -> QuerySet[Conversation]:
    planned = When(state=ConversationState.PLANNED, then=F("starts_at"))
    points = Case(
        When(state=ConversationState.OPEN, then=Point.GOING_ON),
        When(state=ConversationState.KEPT, then=Point.OVER),
        When(starts_at__lt=start_of_day(at), then=Point.DAY_WENT_BY),
        default=Point.COMING,
        output_field=IntegerField(),
    )
    day = Coalesce("kept_at", "opened_at", "created_at")
    return talks.alias(point=points, soonest=Case(planned), day=day).order_by(
        "point", F("soonest").asc(nulls_last=True), "-day", "-pk"
    )


def _place(talk: Conversation, at: datetime) -> tuple[Point, bool, float, float, int]:
    """The same order once more, for those who have talks of both kinds."""
    soonest = talk.starts_at if talk.state == ConversationState.PLANNED else None
    day = talk.kept_at or talk.opened_at or talk.created_at
    return (
        _point(talk, at),
        soonest is None,
        soonest.timestamp() if soonest else 0.0,
        -day.timestamp(),
        -talk.pk.int,
    )


def _point(talk: Conversation, at: datetime) -> Point:
    match talk.state:
        case ConversationState.OPEN:
            return Point.GOING_ON
        case ConversationState.KEPT:
            return Point.OVER
    went_by = talk.starts_at is not None and talk.starts_at < start_of_day(at)
    return Point.DAY_WENT_BY if went_by else Point.COMING


def _other(talk: Conversation, viewer: Viewer) -> UUID | None:
    return talk.companion_id if talk.person_id == viewer.person_id else talk.person_id


def _line(talk: Conversation, viewer: Viewer, names: dict[UUID, str], at: datetime) -> TalkLine:
    point, other = _point(talk, at), _other(talk, viewer)
    on = {Point.GOING_ON: talk.opened_at, Point.OVER: talk.kept_at}.get(point, talk.starts_at)
    return TalkLine(
        id=talk.pk,
        with_whom=names.get(other, "") if other else "",
        point=point,
        on=on,
        says_time=point == Point.COMING and says_time(talk.starts_at),
    )
