"""What somebody has said about the words of a card."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from wayfellow.conversations.decks import deck_with
from wayfellow.conversations.queries.one_talk import Talk, seeing
from wayfellow.foundation.viewer import Viewer
from wayfellow.measures.deck import Card
from wayfellow.reflections import queries as reflections


@dataclass(frozen=True, slots=True)
class SaidOfWords:
    """Why words do not fit, and what would fit better."""

    id: UUID
    why: str
    better: str


@dataclass(frozen=True, slots=True)
class UnfitWords:
    """A card, and what the person has said about its words; for a companion nothing of that."""

    talk: Talk
    card: Card
    before: tuple[SaidOfWords, ...]


def unfit_words(viewer: Viewer, *, talk_id: UUID, card: str, at: datetime) -> UnfitWords:
    """A card as the page shows it on which somebody says that its words do not fit."""
    with seeing(viewer, talk_id=talk_id, at=at) as talk:
        deck = deck_with(card, chosen=talk.deck)
        said = reflections.words_that_do_not_fit(viewer, deck=deck.key, card=card) if talk.is_mine else []
        before = tuple(SaidOfWords(row.pk, row.words.why, row.words.better) for row in said)
    return UnfitWords(talk, deck.card(card), before)
