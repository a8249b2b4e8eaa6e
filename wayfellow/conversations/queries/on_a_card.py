"""One card in a talk: what each said, what became of it, and where it lies in the deck."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from wayfellow.conversations.boxes import Boxes, Seen
from wayfellow.conversations.decks import check_card, deck_with, is_wayfellows
from wayfellow.conversations.item_cards import ItemCard, MeasureDeck
from wayfellow.conversations.queries.one_talk import Talk, reached, seeing
from wayfellow.conversations.queries.thoughts import Thought, thought_of
from wayfellow.conversations.rules import may_decide
from wayfellow.foundation.viewer import Viewer
from wayfellow.measures.deck import Card, Deck
from wayfellow.reflections import queries as reflections
from wayfellow.reflections.queries import CardSoFar, LineKind, Said


@dataclass(frozen=True, slots=True)
class OnCard:
    """A card as its page shows it; `card` and `deck` are None where they talk without cards.

    The first box holds the line of `box_of`: of whoever looks; or of a person who cannot sign in, for whom
    the worker beside them writes.
    """

    talk: Talk
    deck: Deck | None
    card: Card | None
    so_far: CardSoFar | None
    box_of: UUID
    in_box: Said | None
    my_story: Said | None
    thoughts: tuple[Thought, ...]

    @property
    def key(self) -> str:
        """The card's key, empty for none."""
        return self.card.key if self.card else ""

    @property
    def item(self) -> ItemCard | None:
        """The card, when it is one of a measure."""
        return self.card if isinstance(self.card, ItemCard) else None

    @property
    def is_ours(self) -> bool:
        """Whether the words of the card are Wayfellow's own."""
        return self.deck is not None and is_wayfellows(self.deck)

    @property
    def measure(self) -> MeasureDeck | None:
        """The deck, when it is a measure."""
        return self.deck if isinstance(self.deck, MeasureDeck) else None

    @property
    def is_closed(self) -> bool:
        """Whether its words may not be shown any more."""
        return self.item is not None and self.item.is_closed

    @property
    def boxes(self) -> Boxes:
        """What the boxes of a fresh page begin with."""
        return Boxes(_seen(self.in_box), _seen(self.my_story))

    @property
    def how_far(self) -> str:
        """The sign that the page remembers, to ask whether anything was saved since."""
        return _sign(
            self.talk.state, reflections.how_far((one.said.id, one.said.version) for one in self.thoughts)
        )

    def beside(self, boxes: Boxes) -> tuple[Thought, ...]:
        """What stands beside the boxes: every line that is in none of them."""
        return tuple(
            thought
            for thought in self.thoughts
            if not any(box.has(thought.said.id, thought.said.version) for box in (boxes.thought, boxes.story))
        )


def _seen(said: Said | None) -> Seen:
    return Seen.of(said.id, said.version, said.text) if said else Seen()


def _sign(state: str, how_far: str) -> str:
    return f"{state}-{how_far}"


def on_card(viewer: Viewer, *, talk_id: UUID, card: str, at: datetime) -> OnCard:
    """What is on one card of a talk, or of a talk without cards when `card` is empty."""
    with seeing(viewer, talk_id=talk_id, at=at) as talk:
        decides = may_decide(viewer, person_id=talk.person_id)
        deck = deck_with(card, chosen=talk.chosen) if card else None
        lines = reflections.said_in(talk_id, person_id=talk.person_id, card=card)
        so_far = reflections.cards_so_far(talk_id, person_id=talk.person_id, card=card)
    box_of = talk.person_id if decides else viewer.person_id
    return OnCard(
        talk=talk,
        deck=deck,
        card=deck.card(card) if deck else None,
        so_far=so_far.get(card),
        box_of=box_of,
        in_box=_line_of(box_of, lines, LineKind.THOUGHT),
        my_story=_line_of(viewer.person_id, lines, LineKind.IF_IT_HELPS),
        thoughts=tuple(thought_of(said, talk=talk, viewer=viewer, decides=decides) for said in lines),
    )


def _line_of(author_id: UUID, lines: list[Said], kind: LineKind) -> Said | None:
    for said in lines:
        if said.author_id == author_id and said.kind == kind and not said.beside:
            return said
    return None


def how_far_written(viewer: Viewer, *, talk_id: UUID, card: str, at: datetime) -> str:
    """What `OnCard.how_far` would say now. It reads no words, so it is no look."""
    talk = reached(viewer, talk_id=talk_id, at=at)
    if card:
        check_card(card)
    return _sign(talk.state, reflections.how_far_written(talk_id, person_id=talk.person_id, card=card))
