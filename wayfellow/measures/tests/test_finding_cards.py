"""Finding a deck and a card in it, and the one that comes next."""

import pytest

from wayfellow.measures.deck import Deck, Rating, UnknownCard, UnknownDeck, all_decks, deck


def test_a_deck_is_found_by_its_key() -> None:
    found = deck("finding-my-footing")

    assert found.title == "Finding my footing"
    assert found.whose_words.startswith("Written by Wayfellow, for talking.")


def test_no_deck_by_that_key() -> None:
    with pytest.raises(UnknownDeck, match="nobodys-deck"):
        deck("nobodys-deck")


def test_decks_are_read_once() -> None:
    assert all_decks() is all_decks()
    assert deck("taking-part") is deck("taking-part")


def test_a_card_is_found_by_its_key() -> None:
    card = deck("finding-my-footing").card("a-hand-in")

    assert card.prompt == "When a day goes wrong, what do you still have a hand in?"
    assert card.more == "It might be what you wear or what you eat. A short list is fine."
    assert card.rating == Rating(
        legend="How much of this is there lately? Only if you want to say.",
        options=("Hardly any", "A little", "Enough for now", "Plenty", "It comes and goes"),
    )


def test_a_card_may_have_no_rating() -> None:
    assert deck("finding-my-footing").card("here-today").rating is None


@pytest.mark.parametrize("key", ["", "more-say", "A-HAND-IN", "here-today "])
def test_no_card_by_that_key_in_this_deck(key: str) -> None:
    footing = deck("finding-my-footing")

    with pytest.raises(UnknownCard):
        footing.card(key)
    with pytest.raises(UnknownCard):
        footing.position(key)
    with pytest.raises(UnknownCard):
        footing.after(key)


def test_positions_count_from_one() -> None:
    footing = deck("finding-my-footing")

    assert [footing.position(card.key) for card in footing.cards] == list(range(1, len(footing.cards) + 1))


@pytest.mark.parametrize("each", all_decks(), ids=lambda each: each.key)
def test_going_from_card_to_card_meets_each_once_and_ends(each: Deck) -> None:
    card = each.cards[0]
    met = [card]

    while following := each.after(card.key):
        met.append(following)
        card = following

    assert tuple(met) == each.cards
    assert each.after(each.cards[-1].key) is None


def test_decks_cannot_be_changed_by_those_who_read_them() -> None:
    card = deck("taking-part").cards[0]

    with pytest.raises(AttributeError):
        card.prompt = "Something else?"  # type: ignore[misc]
