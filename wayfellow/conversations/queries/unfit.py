"""What somebody has said about the words of a card."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from wayfellow.conversations.decks import Asked, deck_with, is_wayfellows, name_of_card
from wayfellow.conversations.queries.one_talk import Talk, seeing
from wayfellow.conversations.rules import may_decide
from wayfellow.foundation.viewer import Viewer
from wayfellow.measures.deck import Card
from wayfellow.reflections import queries as reflections


@dataclass(frozen=True, slots=True)
class SaidOfWords:
    """Why words do not fit, and what would fit better."""

    id: UUID
    why: str
    better: str
    team_knows: bool
    """Whether the team has it, without a name."""


@dataclass(frozen=True, slots=True)
class UnfitWords:
    """A card, and what the person has said about its words; for a companion nothing of that."""

    talk: Talk
    card: Card
    before: tuple[SaidOfWords, ...]
    decides: bool
    is_ours: bool
    """Whether the words are Wayfellow's, and not those of a measure or of the service."""


def unfit_words(viewer: Viewer, *, talk_id: UUID, card: str, at: datetime) -> UnfitWords:
    """A card as the page shows it on which somebody says that its words do not fit."""
    with seeing(viewer, talk_id=talk_id, at=at) as talk:
        deck = deck_with(card, chosen=talk.chosen)
        said = reflections.words_that_do_not_fit(viewer, deck=deck.key, card=card) if talk.is_mine else []
        before = tuple(_as_said(row) for row in said)
        decides = may_decide(viewer, person_id=talk.person_id)
    return UnfitWords(talk, deck.card(card), before, decides, is_ours=is_wayfellows(deck))


def _as_said(row: Any) -> SaidOfWords:
    return SaidOfWords(row.pk, row.words.why, row.words.better, team_knows=bool(row.words.passed_on))


@dataclass(frozen=True, slots=True)
class SaidOfOneCard:
    """What the person has said about the words of some card, in any talk."""

    asked: Asked
    said: SaidOfWords


def all_unfit_words(viewer: Viewer) -> list[SaidOfOneCard]:
    """All that the viewer has said about words, newest first, also when the talk is long over."""
    rows = reflections.all_words_that_do_not_fit(viewer)
    own = reflections.own_decks({row.deck for row in rows}, service_id=viewer.service_id)
    return [SaidOfOneCard(name_of_card(row.deck, row.card, own=own), _as_said(row)) for row in rows]
