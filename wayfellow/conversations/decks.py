"""Which deck a card of a talk lies in."""

from wayfellow.foundation.refusals import NotThere
from wayfellow.measures.deck import Deck, UnknownCard, all_decks


class NoSuchCard(NotThere, UnknownCard):
    """No deck has this card."""


def deck_with(card: str, *, chosen: str = "") -> Deck:
    """The chosen deck, if it has the card; or the one they took before and left, whose lines still stand."""
    found = [deck for deck in all_decks() if any(one.key == card for one in deck.cards)]
    if not found:
        raise NoSuchCard(card)
    return next((deck for deck in found if deck.key == chosen), found[0])


def chosen_deck(key: str) -> Deck | None:
    """The deck they took; None where they talk without cards, or where it is not offered any more."""
    return next((deck for deck in all_decks() if deck.key == key), None)


def prompts_of_cards(*, chosen: str) -> dict[str, str]:
    """What every card asks, those of the chosen deck first."""
    decks = sorted(all_decks(), key=lambda deck: deck.key != chosen)
    prompts: dict[str, str] = {}
    for card in (card for deck in decks for card in deck.cards):
        prompts.setdefault(card.key, card.prompt)
    return prompts
