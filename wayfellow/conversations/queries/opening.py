"""What a talk can be opened with: our decks, and the measures that the service offers."""

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
from wayfellow.reflections.queries import measures_on_offer
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

    @property
    def available(self) -> frozenset[str]:
        """The keys of all of it, as the guide takes them."""
        return frozenset(deck.key for deck in all_decks()) | self.measures.keys()

    def besides(self, suggested: Set[str]) -> list[MeasureToOpen]:
        """What the service offers and the guide did not name: it suggests, and never shuts a door."""
        return [measure for key, measure in self.measures.items() if key not in suggested]


def what_to_open(viewer: Viewer, *, talk_id: UUID, at: datetime) -> WhatToOpen:
    """A talk as the page shows it on which they choose."""
    with seeing(viewer, talk_id=talk_id, at=at) as talk:
        keys = measures_on_offer(service_id=viewer.service_id, on=timezone.localdate(at))
    known = [found for key in sorted(keys) if (found := known_measure(key)) and is_for_people(found)]
    ways = {found.key: _ways(found, talk) for found in known}
    return WhatToOpen(talk, {key: way for key, way in ways.items() if way.as_cards or talk.is_mine})


def _ways(found: Instrument, talk: Talk) -> MeasureToOpen:
    return MeasureToOpen(
        measure=found,
        as_cards=may_be_cards(found.key, companion_id=talk.companion_id),
        only_mine=rates_the_support(found.key),
    )
