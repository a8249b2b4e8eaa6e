"""Which deck a card of a talk lies in: ours, the service's, or a measure in the words it began with."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Protocol
from uuid import UUID

from wayfellow.conversations.item_cards import (
    MeasureDeck,
    deck_of,
    is_an_item,
    item_of,
    name_of_item,
)
from wayfellow.foundation.refusals import NotThere
from wayfellow.measures.deck import Deck, UnknownCard, all_decks
from wayfellow.reflections.queries import OwnDeck, deck_of_card, own_decks, wordings_shown


class NoSuchCard(NotThere, UnknownCard):
    """No deck has this card."""


class TakenWording(Protocol):
    """The words of a measure that a talk was opened with, by their ids."""

    @property
    def original(self) -> UUID:
        """The owner's."""

    @property
    def conversation(self) -> UUID | None:
        """Those made for talking, where there were some."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """What they talk over: the deck or measure they took last, and the words of every measure they took."""

    deck: str
    taken: Mapping[str, TakenWording]
    service_id: UUID
    on: date


@dataclass(frozen=True, slots=True)
class Asked:
    """What a card asks. What a service holds is shown as it is, and never looked up in a catalogue."""

    text: str
    is_ours: bool


def deck_with(card: str, *, chosen: Chosen) -> Deck:
    """The chosen deck, if it has the card; or the one they took before and left, whose lines still stand."""
    if item := item_of(card):
        return _measure_with(card, item[0], chosen)
    if own := deck_of_card(card):
        return _own_with(card, own, chosen)
    found = [deck for deck in all_decks() if any(one.key == card for one in deck.cards)]
    if not found:
        raise NoSuchCard(card)
    return next((deck for deck in found if deck.key == chosen.deck), found[0])


def _measure_with(card: str, measure: str, chosen: Chosen) -> MeasureDeck:
    deck = measures_taken(chosen, only=measure).get(measure)
    if deck is None or not any(one.key == card for one in deck.cards):
        raise NoSuchCard(card)
    return deck


def _own_with(card: str, key: str, chosen: Chosen) -> OwnDeck:
    deck = own_decks([key], service_id=chosen.service_id).get(key)
    if deck is None or not any(one.key == card for one in deck.cards):
        raise NoSuchCard(card)
    return deck


def decks_taken(chosen: Chosen, *, cards: Iterable[str]) -> dict[str, Deck]:
    """All that they took beside our own decks, by the keys in the talk. Two statements at most."""
    own = own_decks({chosen.deck, *map(deck_of_card, cards)}, service_id=chosen.service_id)
    return {**measures_taken(chosen), **own}


def measures_taken(chosen: Chosen, *, only: str = "") -> dict[str, MeasureDeck]:
    """The measures that were taken, as decks. One statement; none where no measure was taken."""
    taken = {key: words for key, words in chosen.taken.items() if only in {"", key}}
    if not taken:
        return {}
    ids = [one for words in taken.values() for one in (words.original, words.conversation) if one]
    shown = wordings_shown(ids, service_id=chosen.service_id, on=chosen.on)
    return {
        key: deck_of(
            key,
            original=shown[words.original],
            made=shown.get(words.conversation) if words.conversation else None,
        )
        for key, words in taken.items()
        if words.original in shown
    }


def is_one_of_ours(deck: str) -> bool:
    """Whether a key is that of one of our decks, and not of a measure."""
    return any(one.key == deck for one in all_decks())


def is_a_card(card: str) -> bool:
    """Whether some deck or measure may have a card by this key. Reads nothing."""
    if item := item_of(card):
        return is_an_item(*item)
    if deck_of_card(card):
        return True
    return any(one.key == card for deck in all_decks() for one in deck.cards)


def check_card(card: str, *, taken: Mapping[str, object] | None = None) -> None:
    """Refuse what is no card at all; with `taken`, also cards of measures that were not taken."""
    item = item_of(card)
    if not is_a_card(card) or (item and taken is not None and item[0] not in taken):
        raise NoSuchCard(card)


def check_card_of(card: str, *, chosen: Chosen) -> None:
    """The same for what is said on it: a card of a service's deck has to be one of this very service."""
    check_card(card, taken=chosen.taken)
    if deck_of_card(card):
        deck_with(card, chosen=chosen)


def chosen_deck(chosen: Chosen, *, others: Mapping[str, Deck]) -> Deck | None:
    """The deck they took; None where they talk without cards, or where it is not offered any more."""
    ours = (deck for deck in all_decks() if deck.key == chosen.deck)
    return next(ours, others.get(chosen.deck))


def asked_by_cards(chosen: Chosen, *, others: Mapping[str, Deck]) -> dict[str, Asked]:
    """What every card asks, those of the chosen deck first."""
    decks = sorted((*all_decks(), *others.values()), key=lambda deck: deck.key != chosen.deck)
    asked: dict[str, Asked] = {}
    for deck in decks:
        for card in deck.cards:
            asked.setdefault(card.key, Asked(card.prompt, is_ours=is_wayfellows(deck)))
    return asked


def is_wayfellows(deck: Deck) -> bool:
    """Whether its words are ours: those of a service or of a measure are shown as they are."""
    return not isinstance(deck, MeasureDeck | OwnDeck)


def name_of_card(deck: str, card: str, *, own: Mapping[str, OwnDeck]) -> Asked:
    """What a card is called where nobody is in a talk: its question, or of a measure its number."""
    if item := item_of(card):
        return Asked(name_of_item(*item), is_ours=False)
    if deck in own:
        return Asked(next((one.prompt for one in own[deck].cards if one.key == card), card), is_ours=False)
    cards = [one for known in all_decks() if known.key == deck for one in known.cards]
    found = next((one for one in cards if one.key == card), None)
    return Asked(found.prompt, is_ours=True) if found else Asked(card, is_ours=False)
