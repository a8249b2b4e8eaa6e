"""What may suit a conversation: no cards first, always, then at most three decks, each with its reasons."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum, auto
from typing import Final

from wayfellow.measures.deck import Deck, all_decks
from wayfellow.measures.guide_rules import NO_CARDS, Rulebook, rulebook
from wayfellow.measures.purpose import Purpose, Stage

MOST_DECKS: Final = 3


class SuggestionKind(StrEnum):
    NO_CARDS = auto()
    DECK = auto()


@dataclass(frozen=True, slots=True)
class Suggestion:
    kind: SuggestionKind
    key: str
    title: str
    reasons: tuple[str, ...]
    caution: str
    """What to know beforehand. Empty where there is nothing."""
    minutes: int | None
    """How long all its cards take. None where nothing is laid down."""
    whose_words: str


@dataclass(frozen=True, slots=True)
class Asked:
    """What the guide is asked, in one piece."""

    purpose: Purpose
    stage: Stage | None
    minutes: int | None
    available: frozenset[str] | None
    avoid: frozenset[str]

    def allows(self, deck: Deck) -> bool:
        return (
            deck.suits(self.purpose, self.stage)
            and (self.minutes is None or deck.minutes <= self.minutes)
            and (self.available is None or deck.key in self.available)
            and deck.key not in self.avoid
        )


def guide(
    *,
    purpose: Purpose,
    stage: Stage | None = None,
    minutes: int | None = None,
    available: frozenset[str] | None = None,
    avoid: frozenset[str] = frozenset(),
) -> tuple[Suggestion, ...]:
    """Suggestions for this purpose and stage.

    `minutes` is the time they have, `available` the decks the service uses (None: all of them), `avoid` those
    to leave out.
    """
    asked = Asked(purpose, stage, minutes, available, avoid)
    return suggestions(asked, decks=all_decks(), book=rulebook())


def suggestions(asked: Asked, *, decks: Iterable[Deck], book: Rulebook) -> tuple[Suggestion, ...]:
    found = [_for_deck(deck, asked, book) for deck in decks if asked.allows(deck)]
    with_reasons = [suggestion for suggestion in found if suggestion.reasons]
    # The one with most reasons stands first; sorting keeps the order of the keys where two are even.
    with_reasons.sort(key=lambda suggestion: -len(suggestion.reasons))
    return (_no_cards(asked, book), *with_reasons[:MOST_DECKS])


def _no_cards(asked: Asked, book: Rulebook) -> Suggestion:
    reasons, caution = _what_is_said(NO_CARDS, asked, book)
    return Suggestion(
        kind=SuggestionKind.NO_CARDS,
        key=NO_CARDS,
        title=book.no_cards_title,
        reasons=reasons,
        caution=caution,
        minutes=None,
        whose_words=book.no_cards_whose_words,
    )


def _for_deck(deck: Deck, asked: Asked, book: Rulebook) -> Suggestion:
    reasons, caution = _what_is_said(deck.key, asked, book)
    return Suggestion(
        kind=SuggestionKind.DECK,
        key=deck.key,
        title=deck.title,
        reasons=reasons,
        caution=caution,
        minutes=deck.minutes,
        whose_words=deck.whose_words,
    )


def _what_is_said(key: str, asked: Asked, book: Rulebook) -> tuple[tuple[str, ...], str]:
    held = [rule for rule in book.rules if rule.holds(key, asked.purpose, asked.stage)]
    reasons = tuple(rule.reason for rule in held if rule.reason)
    return reasons, " ".join(rule.caution for rule in held if rule.caution)
