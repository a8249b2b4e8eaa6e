"""Readers of eleven can read every deck and all the guide says, and no sentence is long or hard."""

from typing import Final

import pytest

from tests.reading_age import hard_words, reading_age, sentences, words_of
from wayfellow.measures.deck import Deck, all_decks
from wayfellow.measures.tests import words_shown

pytestmark = pytest.mark.shows("M30")

TEXTS: Final = {
    "the guide": "\n".join(words_shown.of_guide()),
    "the choices": "\n".join(words_shown.of_choices()),
    **{deck.key: "\n".join(words_shown.of_deck(deck)) for deck in all_decks()},
}

every_text = pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
every_deck = pytest.mark.parametrize("deck", all_decks(), ids=lambda deck: deck.key)


@every_text
def test_the_whole_text_reads_at_eleven_or_younger(text: str) -> None:
    assert reading_age(text) <= 11


@every_text
def test_no_sentence_is_long(text: str) -> None:
    long = [sentence for sentence in sentences(text) if len(words_of(sentence)) > 22]

    assert long == []


@every_text
def test_no_sentence_is_hard(text: str) -> None:
    hard = [sentence for sentence in sentences(text) if reading_age(sentence) > 14]

    assert hard == []


@every_deck
def test_the_prompts_alone_read_at_nine_or_younger(deck: Deck) -> None:
    assert reading_age("\n".join(card.prompt for card in deck.cards)) <= 9


@every_deck
def test_a_card_has_no_long_word_but_an_everyday_one(deck: Deck) -> None:
    shown = [line for card in deck.cards for line in words_shown.of_card(card)]

    assert set(hard_words("\n".join(shown))) <= {"ordinary"}
