"""What may suit a conversation: no cards first, always, then at most three others, each with its reasons."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from wayfellow.measures.captures import Captures
from wayfellow.measures.guide_rules import NO_CARDS, Rulebook, rulebook
from wayfellow.measures.offers import Offer, SuggestionKind, all_offers
from wayfellow.measures.purpose import Purpose, Stage

__all__ = ["MOST", "Asked", "Suggestion", "SuggestionKind", "all_that_suit", "guide", "suggestions"]

MOST: Final = 3
"""How many are suggested beside no cards."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    kind: SuggestionKind
    key: str
    title: str
    reasons: tuple[str, ...]
    cautions: tuple[str, ...]
    """What to know beforehand, the guide's own first, then what is known of the measure."""
    minutes: int | None
    """How long all its cards take, or how long it takes to fill in. None where nothing is laid down."""
    minutes_reckoned: bool
    """Whether the minutes are worked out from the number of items, and not said by a source."""
    whose_words: str
    rights: str
    """The licence in a sentence. Empty where there is nothing to have a right to."""
    captures: tuple[Captures, ...]

    @property
    def caution(self) -> str:
        """All of them, to be read one after the other. Empty where there is none."""
        return " ".join(self.cautions)


@dataclass(frozen=True, slots=True)
class Asked:
    """What the guide is asked, in one piece."""

    purpose: Purpose
    stage: Stage | None
    minutes: int | None
    available: frozenset[str] | None
    avoid: frozenset[str]

    def allows(self, offer: Offer) -> bool:
        return (
            offer.suits(self.purpose, self.stage)
            and self._is_there(offer)
            and self._has_time_for(offer)
            and offer.key not in self.avoid
        )

    def _is_there(self, offer: Offer) -> bool:
        return not offer.only_by_name if self.available is None else offer.key in self.available

    def _has_time_for(self, offer: Offer) -> bool:
        """Nobody is promised that something of unknown length will fit."""
        return self.minutes is None or (offer.minutes is not None and offer.minutes <= self.minutes)


def guide(
    *,
    purpose: Purpose,
    stage: Stage | None = None,
    minutes: int | None = None,
    available: frozenset[str] | None = None,
    avoid: frozenset[str] = frozenset(),
    more: Iterable[Offer] = (),
) -> tuple[Suggestion, ...]:
    """Suggestions for this purpose and stage.

    `minutes` is the time they have, `available` the decks and measures the service uses (None: all decks, and
    every measure with set questions that may be offered), `avoid` those to leave out. `more` are decks
    that are not in our library, each with reasons of its own.
    """
    asked = Asked(purpose, stage, minutes, available, avoid)
    return suggestions(asked, offers=(*all_offers(), *more), book=rulebook())


def suggestions(asked: Asked, *, offers: Iterable[Offer], book: Rulebook) -> tuple[Suggestion, ...]:
    """No cards, and the first few of those that suit."""
    first, *others = all_that_suit(asked, offers=offers, book=book)
    return (first, *others[:MOST])


def all_that_suit(asked: Asked, *, offers: Iterable[Offer], book: Rulebook) -> tuple[Suggestion, ...]:
    """No cards, and whatever else suits, however many they are."""
    found = [_for_offer(offer, asked, book) for offer in offers if asked.allows(offer)]
    return (_no_cards(asked, book), *sorted((one for one in found if one.reasons), key=_place))


def _place(suggestion: Suggestion) -> tuple[int, bool, bool, int, str]:
    """More reasons first; then our decks, whose minutes are for talking; then whatever is shorter."""
    return (
        -len(suggestion.reasons),
        suggestion.kind is SuggestionKind.MEASURE,
        suggestion.minutes is None,
        suggestion.minutes or 0,
        suggestion.key,
    )


def _no_cards(asked: Asked, book: Rulebook) -> Suggestion:
    rules = book.about(NO_CARDS, asked.purpose, asked.stage)
    return Suggestion(
        kind=SuggestionKind.NO_CARDS,
        key=NO_CARDS,
        title=book.no_cards_title,
        reasons=tuple(rule.reason for rule in rules if rule.reason),
        cautions=tuple(rule.caution for rule in rules if rule.caution),
        minutes=None,
        minutes_reckoned=False,
        whose_words=book.no_cards_whose_words,
        rights="",
        captures=(),
    )


def _for_offer(offer: Offer, asked: Asked, book: Rulebook) -> Suggestion:
    rules = book.about(offer.key, asked.purpose, asked.stage)
    cautions = [rule.caution for rule in rules if rule.caution]
    # One that only holds for all stages has not thought of somebody for whom things are hard.
    too_hard = (
        offer.kind is SuggestionKind.MEASURE
        and asked.stage is Stage.HARD
        and not any(rule.reason and rule.names(Stage.HARD) for rule in rules)
    )
    return Suggestion(
        kind=offer.kind,
        key=offer.key,
        title=offer.title,
        reasons=() if too_hard else (*offer.reasons, *(rule.reason for rule in rules if rule.reason)),
        cautions=(*cautions, *(words for words in offer.cautions if words not in cautions)),
        minutes=offer.minutes,
        minutes_reckoned=offer.minutes_reckoned,
        whose_words=offer.whose_words,
        rights=offer.rights,
        captures=offer.captures,
    )
