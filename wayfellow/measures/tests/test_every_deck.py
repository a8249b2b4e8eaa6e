"""Every deck in the folder, whoever wrote it, keeps what the README promises about decks."""

import pytest

from tests.reading_age import words_of
from wayfellow.measures.captures import CAPTURES_WORDS
from wayfellow.measures.deck import DECKS, Card, Deck, all_decks
from wayfellow.measures.guide_rules import NO_CARDS
from wayfellow.measures.purpose import Purpose
from wayfellow.measures.tests import words_shown

_YES_OR_NO = """
am are can could did do does had has have is may might shall was were will would isn’t don’t
"""
YES_OR_NO = set(_YES_OR_NO.split())
OPEN = {"what", "who", "where", "when", "how", "which", "why"}
CARDS = [(deck, card) for deck in all_decks() for card in deck.cards]

every_deck = pytest.mark.parametrize("deck", all_decks(), ids=lambda deck: deck.key)
every_card = pytest.mark.parametrize(("deck", "card"), CARDS, ids=[f"{d.key}/{c.key}" for d, c in CARDS])


def test_the_two_decks_of_our_own_are_there() -> None:
    found = [deck.key for deck in all_decks()]

    assert found == ["finding-my-footing", "taking-part"]


def test_every_file_of_the_folder_is_a_deck() -> None:
    files = sorted(path.name for path in DECKS.iterdir())

    assert files == [f"{deck.key}.toml" for deck in all_decks()]


@every_deck
def test_a_deck_has_eight_to_twelve_cards(deck: Deck) -> None:
    assert 8 <= len(deck.cards) <= 12


@every_deck
def test_a_deck_asks_nothing_twice(deck: Deck) -> None:
    prompts = {card.prompt for card in deck.cards}

    assert len(prompts) == len(deck.cards)
    assert len({card.key for card in deck.cards}) == len(deck.cards)


def test_no_two_decks_ask_the_same() -> None:
    prompts = [card.prompt for _, card in CARDS]

    assert len(set(prompts)) == len(prompts)


@every_deck
def test_a_deck_says_whose_words_it_has_and_what_it_touches(deck: Deck) -> None:
    assert deck.whose_words.startswith("Written by ")
    assert 3 <= len(deck.captures) <= 6
    assert 5 <= deck.minutes <= 45


@every_deck
def test_a_deck_stays_away_from_people_who_would_just_like_to_talk(deck: Deck) -> None:
    assert Purpose.JUST_TALK not in deck.purposes


@every_deck
def test_a_deck_is_not_called_what_the_guide_calls_no_cards(deck: Deck) -> None:
    assert deck.key != NO_CARDS


@every_card
def test_a_prompt_is_one_open_question(deck: Deck, card: Card) -> None:
    words = [word.lower() for word in words_of(card.prompt)]

    assert card.prompt.count("?") == 1
    assert card.prompt.endswith("?")
    assert words[0] not in YES_OR_NO
    assert OPEN & set(words)
    assert "why" not in words, "a why asks for an account of oneself"


@every_card
def test_a_clause_before_the_comma_is_followed_by_an_open_question(deck: Deck, card: Card) -> None:
    asking = [words_of(clause)[0].lower() for clause in card.prompt.split(", ")]

    assert not YES_OR_NO & set(asking)


@every_card
def test_a_card_has_a_way_in_when_nothing_comes_to_mind(deck: Deck, card: Card) -> None:
    assert card.more
    assert not card.more.endswith("?"), "one question a card"


@every_card
def test_a_rating_says_that_it_can_be_left(deck: Deck, card: Card) -> None:
    if card.rating:
        assert "Only if you want to" in card.rating.legend
        assert len(card.rating.options) in (4, 5)


@every_deck
def test_most_cards_ask_for_no_rating(deck: Deck) -> None:
    rated = [card.key for card in deck.cards if card.rating]

    assert 1 <= len(rated) < len(deck.cards) / 2


@every_deck
def test_a_deck_has_no_word_that_labels_blames_or_preaches(deck: Deck) -> None:
    lines = [*words_shown.of_deck(deck), *(CAPTURES_WORDS[touched] for touched in deck.captures)]

    words = {word.lower() for line in lines for word in words_of(line)}

    assert words & words_shown.NEVER_SHOWN == set()


def test_the_guide_and_the_choices_have_no_such_word_either() -> None:
    lines = [*words_shown.of_guide(), *words_shown.of_choices()]

    words = {word.lower() for line in lines for word in words_of(line)}

    assert words & words_shown.NEVER_SHOWN == set()


def test_shown_words_have_real_apostrophes_and_no_shouting() -> None:
    lines = [*words_shown.of_guide(), *words_shown.of_choices()]
    for deck in all_decks():
        lines.extend(words_shown.of_deck(deck))

    odd = [line for line in lines if "'" in line or "!" in line or "  " in line]

    assert odd == []
