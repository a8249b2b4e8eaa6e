"""What the guide can choose from: the decks, and the measures of the library, in one shape."""

from dataclasses import dataclass
from enum import StrEnum, auto
from functools import cache
from math import ceil
from typing import Final

from wayfellow.measures.captures import Captures
from wayfellow.measures.deck import Deck, all_decks
from wayfellow.measures.guide_rules import Rulebook, rulebook
from wayfellow.measures.instrument import Instrument, Kind
from wayfellow.measures.instruments import all_instruments
from wayfellow.measures.purpose import Purpose, Stage

# Seven in ten people took at most 15 minutes for the 38 items of the RAS-DS (PMC4941096), which is 24 seconds
# an item. That it holds for other measures is our judgement, so whoever shows it says that it is reckoned.
SECONDS_AN_ITEM: Final = 24


class SuggestionKind(StrEnum):
    NO_CARDS = auto()
    DECK = auto()
    MEASURE = auto()


@dataclass(frozen=True, slots=True)
class Offer:
    """A deck or a measure, as it speaks of itself."""

    kind: SuggestionKind
    key: str
    title: str
    cautions: tuple[str, ...]
    minutes: int | None
    minutes_reckoned: bool
    whose_words: str
    rights: str
    captures: tuple[Captures, ...]
    purposes: tuple[Purpose, ...]
    stages: tuple[Stage, ...]
    reasons: tuple[str, ...] = ()
    """Why it may suit, said by whoever made it: for decks that the guide's own rules know nothing of."""
    only_by_name: bool = False
    """Left out unless somebody says that it is there: no set questions, so nothing to open as it stands."""

    def suits(self, purpose: Purpose, stage: Stage | None) -> bool:
        """Whether it was made for this. Where nobody said how things are, the purpose alone decides."""
        return purpose in self.purposes and (stage is None or stage in self.stages)


@cache
def all_offers() -> tuple[Offer, ...]:
    """Our decks, then every measure that may be offered, each in the order of their keys."""
    book = rulebook()
    measures = [measure for measure in all_instruments() if may_be_offered(measure)]
    return (
        *(of_deck(deck, book) for deck in all_decks()),
        *(of_measure(measure, book) for measure in measures),
    )


def may_be_offered(measure: Instrument) -> bool:
    """Nobody is rated by somebody else here."""
    return measure.kind is not Kind.NOT_OFFERED and measure.answered_by != "staff"


def of_deck(deck: Deck, book: Rulebook) -> Offer:
    return Offer(
        kind=SuggestionKind.DECK,
        key=deck.key,
        title=deck.title,
        cautions=(),
        minutes=deck.minutes,
        minutes_reckoned=False,
        whose_words=deck.whose_words,
        rights=book.deck_rights,
        captures=deck.captures,
        purposes=deck.purposes,
        stages=deck.stages,
    )


def of_measure(measure: Instrument, book: Rulebook) -> Offer:
    return Offer(
        kind=SuggestionKind.MEASURE,
        key=measure.key,
        title=measure.name,
        cautions=tuple(caution.words for caution in measure.cautions),
        minutes=minutes_for(measure),
        minutes_reckoned=measure.minutes is None and measure.items is not None,
        whose_words=book.measure_whose_words,
        rights=measure.licence.words,
        captures=measure.captures,
        purposes=measure.purposes,
        stages=measure.stages,
        only_by_name=measure.kind is Kind.OWN_GOALS,
    )


def minutes_for(measure: Instrument) -> int | None:
    """How long it takes to fill in, as a source says, or reckoned from its items. None where it has none."""
    if measure.minutes is not None:
        return measure.minutes.value
    if measure.items is not None:
        return ceil(measure.items.value * SECONDS_AN_ITEM / 60)
    return None
