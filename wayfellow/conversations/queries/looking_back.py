"""All that was said in a talk on one page, with what became of it."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from wayfellow.conversations.decks import Asked, asked_by_cards, chosen_deck, decks_taken
from wayfellow.conversations.queries.agenda import AgendaLine, agenda_of
from wayfellow.conversations.queries.one_talk import Talk, seeing
from wayfellow.conversations.queries.thoughts import Kept, Thought, takeaways_of, thought_of
from wayfellow.conversations.rules import may_decide
from wayfellow.foundation.viewer import Viewer
from wayfellow.measures.deck import Deck
from wayfellow.reflections.queries import CardSoFar, CardState, cards_so_far, said_in


@dataclass(frozen=True, slots=True)
class OnOneCard:
    """The thoughts on one card; `prompt` is empty for those said without a card.

    What is not ours, such as the words of a measure, is shown as it is and never translated.
    """

    key: str
    prompt: str
    is_ours: bool
    rating: str
    thoughts: tuple[Thought, ...]


@dataclass(frozen=True, slots=True)
class LookingBack:
    """A talk looked back on."""

    talk: Talk
    deck: Deck | None
    agenda: tuple[AgendaLine, ...]
    cards: tuple[OnOneCard, ...]
    to_come_back_to: tuple[OnOneCard, ...]
    goes_on_at: str
    takeaways: tuple[Kept, ...]
    decides: bool

    @property
    def lines(self) -> int:
        """How many lines were written."""
        return sum(len(card.thoughts) for card in self.cards)


def look_back(viewer: Viewer, *, talk_id: UUID, at: datetime) -> LookingBack:
    """A talk with all that was said, in the order of the cards. The statements do not grow with the lines."""
    with seeing(viewer, talk_id=talk_id, at=at) as talk:
        decides = may_decide(viewer, person_id=talk.person_id)
        takeaways = takeaways_of(talk)
        thoughts = [
            thought_of(said, talk=talk, viewer=viewer, decides=decides, takeaways=takeaways)
            for said in said_in(talk_id, person_id=talk.person_id)
        ]
        so_far = cards_so_far(talk_id, person_id=talk.person_id)
        agenda = agenda_of(viewer, talk, decides=decides)
        others = decks_taken(talk.chosen, cards={*so_far, *(thought.said.card for thought in thoughts)})
    deck = chosen_deck(talk.chosen, others=others)
    cards = _by_card(thoughts, so_far, asked=asked_by_cards(talk.chosen, others=others))
    return LookingBack(
        talk=talk,
        deck=deck,
        agenda=agenda,
        cards=tuple(card for card in cards if card.thoughts or card.rating),
        to_come_back_to=tuple(
            card for card in cards if card.key in so_far and so_far[card.key].state == CardState.LATER
        ),
        goes_on_at=_goes_on_at(deck, so_far),
        takeaways=takeaways,
        decides=decides,
    )


NOTHING_ASKED = Asked("", is_ours=False)


def _by_card(
    thoughts: list[Thought], so_far: dict[str, CardSoFar], *, asked: dict[str, Asked]
) -> list[OnOneCard]:
    on_card: dict[str, list[Thought]] = {key: [] for key in (*asked, *so_far)}
    for thought in thoughts:
        on_card.setdefault(thought.said.card, []).append(thought)
    return [
        OnOneCard(
            key=key,
            prompt=asked.get(key, NOTHING_ASKED).text,
            is_ours=asked.get(key, NOTHING_ASKED).is_ours,
            rating=so_far[key].rating if key in so_far else "",
            thoughts=tuple(said),
        )
        for key, said in on_card.items()
    ]


def _goes_on_at(deck: Deck | None, so_far: dict[str, CardSoFar]) -> str:
    """The first card that nobody has opened yet; the first of all once they went through them."""
    if deck is None:
        return ""
    return next((card.key for card in deck.cards if card.key not in so_far), deck.cards[0].key)
