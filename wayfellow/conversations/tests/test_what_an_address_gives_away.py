"""An address names no measure: it stays in the history of a phone that others may pick up."""

import pytest

from wayfellow.conversations.card_addresses import CardAddress
from wayfellow.conversations.item_cards import item_key
from wayfellow.measures.deck import all_decks
from wayfellow.measures.instruments import all_instruments

pytestmark = pytest.mark.shows("M17")


def test_no_measure_is_named_and_each_is_found_again() -> None:
    address = CardAddress()
    for measure in all_instruments():
        key = item_key(measure.key, 12)

        told = address.to_url(key)

        assert measure.key not in told
        assert told.endswith("-12")
        assert address.to_python(told) == key


def test_our_own_cards_stand_as_they_are() -> None:
    address = CardAddress()
    for card in (card.key for deck in all_decks() for card in deck.cards):
        assert address.to_python(address.to_url(card)) == address.to_url(card) == card


def test_a_measure_that_is_no_longer_known_keeps_its_key() -> None:
    assert CardAddress().to_url("old-measure-item-3") == "old-measure-item-3"
    assert CardAddress().to_python("old-measure-item-3") == "old-measure-item-3"


def test_a_sign_of_no_measure_is_no_page() -> None:
    with pytest.raises(ValueError, match=r"^$"):
        CardAddress().to_python("00000000-3")
