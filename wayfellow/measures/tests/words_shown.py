"""Every word the decks and the guide show to people, for the tests that read them all."""

from collections.abc import Iterator
from typing import Final

from wayfellow.measures.deck import Card, Deck
from wayfellow.measures.guide_rules import rulebook
from wayfellow.measures.purpose import Purpose, Stage, words_for

# Words of files and clinics, words of duty, words that judge, and words everybody has heard too often.
_NEVER_SHOWN = """
patient patients user users client clients consumer consumers session sessions assessment assessments
illness ill sick symptom symptoms disorder diagnosis diagnosed condition treatment treated medication
medicine medicines tablets insight relapse relapsed comply compliance compliant adherence adherent
risk risks risky danger duties responsible responsibility should must ought fail failed failing failure
fault blame streak streaks cope coping manage managing normal abnormal positive negative proud brave bravery
strong strength strengths battle fight fighting overcome survivor journey resilience resilient
"""
NEVER_SHOWN: Final = frozenset(_NEVER_SHOWN.split())


def of_card(card: Card) -> Iterator[str]:
    yield card.prompt
    yield card.more
    if card.rating:
        yield card.rating.legend
        yield from card.rating.options


def of_deck(deck: Deck) -> Iterator[str]:
    yield from (deck.title, deck.about, deck.whose_words)
    for card in deck.cards:
        yield from of_card(card)


def of_guide() -> Iterator[str]:
    book = rulebook()
    yield from (book.no_cards_title, book.no_cards_whose_words, book.deck_rights, book.measure_whose_words)
    for rule in book.rules:
        yield rule.reason or rule.caution


def of_choices() -> Iterator[str]:
    for choice in (*Purpose, *Stage):
        yield words_for(choice)
