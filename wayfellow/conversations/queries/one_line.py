"""One line of a talk, and the goals it may become a step of."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from wayfellow.conversations.models import Takeaway, TakeawayKind
from wayfellow.conversations.queries.one_talk import Talk, seeing
from wayfellow.foundation.refusals import NotThere
from wayfellow.foundation.viewer import Viewer
from wayfellow.goals import queries as goals
from wayfellow.reflections.queries import line_in


@dataclass(frozen=True, slots=True)
class OneLine:
    """A line with its talk."""

    talk: Talk
    id: UUID
    card: str
    text: str
    whose: str


def one_line(viewer: Viewer, *, talk_id: UUID, line_id: UUID, at: datetime) -> OneLine:
    """One line of a talk that the viewer is in."""
    with seeing(viewer, talk_id=talk_id, at=at) as talk:
        return _line(talk, line_id)


def _line(talk: Talk, line_id: UUID) -> OneLine:
    line = line_in(talk.id, person_id=talk.person_id, line_id=line_id)
    return OneLine(
        talk=talk, id=line.pk, card=line.card, text=line.words.text, whose=talk.name(line.author_id)
    )


@dataclass(frozen=True, slots=True)
class Becoming:
    """A line that is to become something: what it became before, and the goals to choose from for a step."""

    line: OneLine
    before: str
    goals: tuple[tuple[UUID, str], ...]


def becoming(viewer: Viewer, *, talk_id: UUID, line_id: UUID, kind: TakeawayKind, at: datetime) -> Becoming:
    """A line as the page shows it on which it is made into something."""
    with seeing(viewer, talk_id=talk_id, at=at) as talk:
        line = _line(talk, line_id)
        made = Takeaway.objects.filter(person_id=talk.person_id, line_id=line_id, kind=kind).first()
        before = made.words.text if made else ""
        to_choose = goals_to_choose(viewer, talk, at=at) if kind == TakeawayKind.STEP and not made else ()
    return Becoming(line, before, to_choose)


def goals_to_choose(viewer: Viewer, talk: Talk, *, at: datetime) -> tuple[tuple[UUID, str], ...]:
    """The person's goals, when the viewer may see them; a worker with whom they are not shared gets none."""
    try:
        return tuple(goals.goals_to_choose(viewer, person_id=talk.person_id, at=at))
    except NotThere:
        return ()
