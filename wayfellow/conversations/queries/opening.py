"""What a talk can be opened with: our decks, and the decks and measures that the service offers."""

from collections.abc import Set
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.utils import timezone

from wayfellow.conversations.item_cards import known_measure
from wayfellow.conversations.queries.one_talk import Talk, seeing
from wayfellow.conversations.rules import may_be_cards
from wayfellow.foundation.viewer import Viewer
from wayfellow.measures.deck import all_decks
from wayfellow.measures.instrument import Instrument
from wayfellow.measures.offers import Offer, SuggestionKind
from wayfellow.reflections.queries import OwnDeck, decks_in_use, measures_on_offer, own_decks
from wayfellow.reflections.rules import is_for_people, rates_the_support


@dataclass(frozen=True, slots=True)
class MeasureToOpen:
    """A measure that can be opened in a talk, and in which ways."""

    measure: Instrument
    as_cards: bool
    only_mine: bool
    """It asks how the support is: nobody but the person ever sees it."""


@dataclass(frozen=True, slots=True)
class WhatToOpen:
    """A talk, and what it can be opened with."""

    talk: Talk
    measures: dict[str, MeasureToOpen]
    own: dict[str, OwnDeck]
    """The decks of the service: as they are now, and where the talk began with another version, that one."""

    @property
    def available(self) -> frozenset[str]:
        """The keys of all of it, as the guide takes them."""
        return frozenset(deck.key for deck in all_decks()) | self.measures.keys() | self.own.keys()

    @property
    def own_offers(self) -> tuple[Offer, ...]:
        """The decks of the service, as the guide weighs them."""
        return tuple(_offer(deck) for deck in self.own.values())

    def own_besides(self, suggested: Set[str]) -> list[OwnDeck]:
        """The decks of the service that the guide did not name."""
        return [deck for key, deck in self.own.items() if key not in suggested]

    def besides(self, suggested: Set[str]) -> list[MeasureToOpen]:
        """What the service offers and the guide did not name: it suggests, and never shuts a door."""
        return [measure for key, measure in self.measures.items() if key not in suggested]


def what_to_open(viewer: Viewer, *, talk_id: UUID, at: datetime) -> WhatToOpen:
    """A talk as the page shows it on which they choose."""
    with seeing(viewer, talk_id=talk_id, at=at) as talk:
        keys = measures_on_offer(service_id=viewer.service_id, on=timezone.localdate(at))
    known = [found for key in sorted(keys) if (found := known_measure(key)) and is_for_people(found)]
    ways = {found.key: _ways(found, talk) for found in known}
    measures = {key: way for key, way in ways.items() if way.as_cards or talk.is_mine}
    return WhatToOpen(talk, measures, _own_decks(talk, viewer))


def _own_decks(talk: Talk, viewer: Viewer) -> dict[str, OwnDeck]:
    by_deck = {deck.of.hex: deck for deck in decks_in_use(service_id=viewer.service_id)}
    began_with = own_decks(talk.own_decks.values(), service_id=viewer.service_id)
    by_deck |= {deck.of.hex: deck for deck in began_with.values()}
    return {deck.key: deck for deck in by_deck.values()}


def _offer(deck: OwnDeck) -> Offer:
    return Offer(
        kind=SuggestionKind.DECK,
        key=deck.key,
        title=deck.title,
        cautions=(),
        minutes=deck.minutes,
        minutes_reckoned=False,
        whose_words=deck.whose_words,
        rights="",
        captures=deck.captures,
        purposes=deck.purposes,
        stages=deck.stages,
        reasons=(deck.why,),
    )


def _ways(found: Instrument, talk: Talk) -> MeasureToOpen:
    return MeasureToOpen(
        measure=found,
        as_cards=may_be_cards(found.key, companion_id=talk.companion_id),
        only_mine=rates_the_support(found.key),
    )
