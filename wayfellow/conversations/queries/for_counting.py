"""What of one talk could be counted, if the person says yes: kinds and keys, and nobody's words."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from wayfellow.conversations.item_cards import is_an_item, item_of
from wayfellow.conversations.models import Takeaway, TakeawayKind
from wayfellow.conversations.queries.one_talk import Talk, seeing
from wayfellow.conversations.rules import may_decide
from wayfellow.foundation.refusals import NotNow, NotThere
from wayfellow.foundation.viewer import Viewer
from wayfellow.reflections import queries as reflections
from wayfellow.reflections.queries import CardState


@dataclass(frozen=True, slots=True)
class ItemTalkedOver:
    """One item of a measure that lay on the table as a card."""

    measure: str
    number: int
    skipped: bool
    words_do_not_fit: bool


@dataclass(frozen=True, slots=True)
class TalkToCount:
    """A talk that is over: what it was for, what came of it, and which items were talked over."""

    talk: Talk
    became: frozenset[TakeawayKind]
    items: tuple[ItemTalkedOver, ...]


def talk_to_count(viewer: Viewer, *, talk_id: UUID, at: datetime) -> TalkToCount:
    """One talk that is over, for whoever says what stays of it."""
    with seeing(viewer, talk_id=talk_id, at=at) as talk:
        if not may_decide(viewer, person_id=talk.person_id):
            raise NotThere
        if not talk.is_over:
            raise NotNow
        kinds = Takeaway.objects.filter(person_id=talk.person_id, talk_id=talk.id).values_list("kind")
        became = frozenset(TakeawayKind(kind) for (kind,) in kinds) - {TakeawayKind.LEFT}
        so_far = reflections.cards_so_far(talk.id, person_id=talk.person_id)
        said = {line.card for line in reflections.said_in(talk.id, person_id=talk.person_id)}
        unfit = _unfit_since(viewer, talk) if talk.is_mine else frozenset[str]()
    items = [
        ItemTalkedOver(
            measure=item[0],
            number=item[1],
            skipped=card in so_far and so_far[card].state == CardState.SKIPPED,
            words_do_not_fit=card in unfit,
        )
        for card in {*so_far, *said}
        if (item := item_of(card)) and is_an_item(*item)
    ]
    return TalkToCount(talk, became, tuple(sorted(items, key=lambda one: (one.measure, one.number))))


def _unfit_since(viewer: Viewer, talk: Talk) -> frozenset[str]:
    """The cards whose words the person called unfit while the talk went on."""
    said = reflections.all_words_that_do_not_fit(viewer)
    return frozenset(
        row.card
        for row in said
        if talk.opened_at and talk.kept_at and talk.opened_at <= row.created_at <= talk.kept_at
    )
