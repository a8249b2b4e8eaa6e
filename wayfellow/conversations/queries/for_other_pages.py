"""What home, the journey and the worker's list show of talks."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db.models import F, Q
from django.utils import timezone

from wayfellow.conversations.models import (
    AgendaItem,
    Conversation,
    ConversationState,
    Keep,
    Takeaway,
    TakeawayKind,
)
from wayfellow.conversations.queries.one_talk import says_time
from wayfellow.foundation.viewer import Viewer
from wayfellow.people.queries import names_of
from wayfellow.sharing.queries import looking
from wayfellow.sharing.section import Section


@dataclass(frozen=True, slots=True)
class NextTalk:
    """The talk to come: with whom, when, where, and what each would like to talk about."""

    id: UUID
    companion_name: str
    starts_at: datetime | None
    says_time: bool
    where: str
    mine: tuple[str, ...]
    theirs: tuple[str, ...]
    is_open: bool


def next_talk(viewer: Viewer, *, at: datetime) -> NextTalk | None:
    """The viewer's talk that is going on, or else the next one. Four statements at most."""
    talk = coming_talk(viewer.person_id, at=at)
    if talk is None:
        return None
    # Both at once, so that the keys of both come with one question.
    names = names_of([viewer.person_id, talk.companion_id]) if talk.companion_id else {}
    items = AgendaItem.objects.filter(person_id=viewer.person_id, talk_id=talk.pk)
    wishes = [
        (item.words.text, item.added_by_id == viewer.person_id) for item in items.order_by("created_at", "pk")
    ]
    return NextTalk(
        id=talk.pk,
        companion_name=names.get(talk.companion_id, "") if talk.companion_id else "",
        starts_at=talk.starts_at,
        says_time=says_time(talk.starts_at),
        where=talk.words.where,
        mine=tuple(text for text, is_mine in wishes if is_mine),
        theirs=tuple(text for text, is_mine in wishes if not is_mine),
        is_open=talk.state == ConversationState.OPEN,
    )


def coming_talk(person_id: UUID, *, at: datetime, turn: bool = False) -> Conversation | None:
    """The talk of a person that is going on; or else the next planned one, one without a day last.

    One whose day went by without it comes no more, until it is given another day. With `turn` the row is
    held, and one that is closed at this very moment is not found.
    """
    rows = Conversation.objects.select_for_update() if turn else Conversation.objects.all()
    living = rows.filter(_to_come(at), person_id=person_id)
    # Only a talk that was opened says when: of several, the one that was opened last is the one going on.
    newest_opened, soonest = F("opened_at").desc(nulls_last=True), F("starts_at").asc(nulls_last=True)
    return living.order_by(newest_opened, soonest, "created_at", "pk").first()


def _to_come(at: datetime) -> Q:
    planned = Q(starts_at=None) | Q(starts_at__gte=start_of_day(at))
    return Q(state=ConversationState.OPEN) | (Q(state=ConversationState.PLANNED) & planned)


def start_of_day(at: datetime) -> datetime:
    """The midnight before, by the service's own clock."""
    return timezone.localtime(at).replace(hour=0, minute=0, second=0, microsecond=0)


@dataclass(frozen=True, slots=True)
class ComingTalk:
    """That there will be a talk or one is open, and when. No words of it."""

    id: UUID
    starts_at: datetime | None
    is_open: bool = False
    """It is going on, perhaps since some days ago."""

    @property
    def says_time(self) -> bool:
        """Whether a time of day was said, and not only a day."""
        return says_time(self.starts_at)


def next_talks_with(viewer: Viewer, *, person_ids: list[UUID], at: datetime) -> dict[UUID, ComingTalk]:
    """For a worker: the next talk with each of these people, the soonest first. No words are read."""
    talks = Conversation.objects.filter(
        _to_come(at), person_id__in=person_ids, companion_id=viewer.person_id
    ).order_by(F("starts_at").asc(nulls_last=True), "id")
    coming: dict[UUID, ComingTalk] = {}
    for talk in talks:
        coming.setdefault(
            talk.person_id, ComingTalk(talk.pk, talk.starts_at, is_open=talk.state == ConversationState.OPEN)
        )
    return coming


@dataclass(frozen=True, slots=True)
class LastTakeaway:
    """The last thing the person took away, and the talk it came from."""

    talk_id: UUID
    text: str
    on: date


def last_takeaway(viewer: Viewer) -> LastTakeaway | None:
    """The newest thing the viewer took away from a talk."""
    takeaways = Takeaway.objects.filter(person_id=viewer.person_id).exclude(kind=TakeawayKind.LEFT)
    row = takeaways.order_by("-created_at", "-id").first()
    if row is None:
        return None
    return LastTakeaway(row.talk_id, row.words.text, timezone.localdate(row.created_at))


@dataclass(frozen=True, slots=True)
class TalkWaymark:
    """A talk as the journey shows it."""

    talk_id: UUID
    on: datetime
    companion_name: str
    takeaways: tuple[str, ...]
    note_kept: bool
    is_theirs: bool


def talks_for_story(viewer: Viewer, *, person_id: UUID, at: datetime) -> list[TalkWaymark]:
    """The closed talks of a person, newest first, each with what was taken away. Four statements.

    Somebody with whom the journey is shared sees what was taken away from their own talks with the person;
    of others they see that there was one.
    """
    with looking(viewer, person_id=person_id, section=Section.JOURNEY, at=at):
        closed = Conversation.objects.filter(person_id=person_id, state=ConversationState.KEPT)
        talks = list(closed.order_by("-kept_at", "-pk"))
        taken = _taken_from(person_id)
        names = names_of(talk.companion_id for talk in talks if talk.companion_id)
    return [_waymark(talk, viewer, names, taken) for talk in talks]


def _waymark(
    talk: Conversation, viewer: Viewer, names: dict[UUID, str], taken: dict[UUID, list[str]]
) -> TalkWaymark:
    is_theirs = viewer.person_id in {talk.person_id, talk.companion_id}
    return TalkWaymark(
        talk_id=talk.pk,
        on=talk.kept_at or talk.created_at,
        companion_name=names.get(talk.companion_id, "") if talk.companion_id and is_theirs else "",
        takeaways=tuple(taken.get(talk.pk, ())) if is_theirs else (),
        note_kept=talk.words.keep != Keep.NOTHING,
        is_theirs=is_theirs,
    )


def _taken_from(person_id: UUID) -> dict[UUID, list[str]]:
    taken: dict[UUID, list[str]] = {}
    rows = Takeaway.objects.filter(person_id=person_id).exclude(kind=TakeawayKind.LEFT)
    for row in rows.order_by("created_at", "pk"):
        taken.setdefault(row.talk_id, []).append(row.words.text)
    return taken
