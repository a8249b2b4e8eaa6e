"""What of one talk could be counted: where, what it was about, what came of it, how its questions fitted."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from wayfellow.conversations import queries as conversations
from wayfellow.conversations.actions import TakeawayKind
from wayfellow.evaluation.counts.kinds import CameOf, Counting
from wayfellow.evaluation.counts.several import as_kept
from wayfellow.evaluation.models import CountedRow
from wayfellow.evaluation.queries.asking.offers import Asking, Desk
from wayfellow.foundation.viewer import Viewer
from wayfellow.measures.captures import Captures

# A list of its own: what is counted keeps its keys, whatever buttons a talk has one day.
_CAME_OF: Final[dict[TakeawayKind, CameOf]] = {
    TakeawayKind.GOAL: CameOf.GOAL,
    TakeawayKind.STEP: CameOf.STEP,
    TakeawayKind.STRATEGY: CameOf.STRATEGY,
    TakeawayKind.SIGN: CameOf.SIGN,
    TakeawayKind.ROUTINE: CameOf.ROUTINE,
    TakeawayKind.TOPIC: CameOf.TOPIC,
}


@dataclass(frozen=True, slots=True)
class SaidOfTalk:
    """What only the two can say, at the end of it."""

    topics: frozenset[Captures] = frozenset()
    in_the_room: bool = False
    after_crisis_stay: bool = False


@dataclass(frozen=True, slots=True)
class AskingOfTalk:
    """A talk, and what may be counted of it."""

    talk: conversations.Talk
    asking: Asking

    @property
    def presses_for(self) -> str:
        """The name of the person for whom a worker beside them presses; empty where they press themselves."""
        return "" if self.talk.is_mine else self.talk.with_whom


def ask_about_talk(viewer: Viewer, *, talk_id: UUID, said: SaidOfTalk, at: datetime) -> AskingOfTalk:
    """One talk that is over, for whoever says what stays of it."""
    found = conversations.talk_to_count(viewer, talk_id=talk_id, at=at)
    desk = Desk(viewer, person_id=found.talk.person_id, about=about_talk(talk_id), at=at)
    came = {_CAME_OF[kind] for kind in found.became} or {CameOf.NOTHING}
    talk = desk.row(
        Counting.TALK,
        in_the_room=said.in_the_room,
        after_crisis_stay=said.after_crisis_stay,
        topics=as_kept(said.topics),
        came_of=as_kept(came),
    )
    return AskingOfTalk(found.talk, desk.asking(talk, *_items(desk, found)))


def about_talk(talk_id: UUID) -> str:
    """How a receipt says that it is about this talk."""
    return f"talk {talk_id}"


def _items(desk: Desk, found: conversations.TalkToCount) -> list[CountedRow]:
    return [
        desk.row(
            Counting.ITEM,
            measure=item.measure,
            item=item.number,
            skipped=item.skipped,
            words_do_not_fit=item.words_do_not_fit,
        )
        for item in found.items
    ]
