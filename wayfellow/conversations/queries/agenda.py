"""What they would like to talk about."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from wayfellow.conversations.models import AgendaItem
from wayfellow.conversations.queries.one_talk import Talk, seeing
from wayfellow.foundation.viewer import Viewer


@dataclass(frozen=True, slots=True)
class AgendaLine:
    """Something to talk about, and whose wish it is."""

    id: UUID
    text: str
    is_the_persons: bool
    added_by: str
    may_remove: bool


@dataclass(frozen=True, slots=True)
class BeforeTalk:
    """A talk and its agenda."""

    talk: Talk
    agenda: tuple[AgendaLine, ...]


def before_talk(viewer: Viewer, *, talk_id: UUID, at: datetime) -> BeforeTalk:
    """A talk as its opening shows it."""
    with seeing(viewer, talk_id=talk_id, at=at) as talk:
        return BeforeTalk(talk, agenda_of(viewer, talk, decides=talk.is_mine))


def agenda_of(viewer: Viewer, talk: Talk, *, decides: bool) -> tuple[AgendaLine, ...]:
    """The agenda, the person's own wishes first. Call behind the door."""
    items = AgendaItem.objects.filter(person_id=talk.person_id, talk_id=talk.id).order_by("created_at", "pk")
    lines = [
        AgendaLine(
            id=item.pk,
            text=item.words.text,
            is_the_persons=item.added_by_id == talk.person_id,
            added_by=talk.name(item.added_by_id),
            may_remove=decides or viewer.person_id == item.added_by_id,
        )
        for item in items
    ]
    return tuple(sorted(lines, key=lambda line: not line.is_the_persons))
