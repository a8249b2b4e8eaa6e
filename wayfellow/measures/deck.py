"""Decks of cards to talk over: what they are, and how they are read from `decks/*.toml`."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from wayfellow.measures.captures import Captures
from wayfellow.measures.definition import DefinitionRefused, Part, read_definition
from wayfellow.measures.purpose import Purpose, Stage

DECKS: Final = Path(__file__).parent / "decks"


class DeckRefused(DefinitionRefused):
    """A deck file cannot be used as it stands."""


class UnknownDeck(LookupError):
    """There is no deck by that key."""


class UnknownCard(LookupError):
    """The deck has no card by that key."""


@dataclass(frozen=True, slots=True)
class Rating:
    """A way to say how much or how easy. It is never scored, so its options need not be steps."""

    legend: str
    options: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Card:
    key: str
    prompt: str
    more: str
    """A second sentence for when nothing comes to mind. May be empty."""
    rating: Rating | None


@dataclass(frozen=True, slots=True)
class Deck:
    key: str
    title: str
    about: str
    whose_words: str
    minutes: int
    captures: tuple[Captures, ...]
    purposes: tuple[Purpose, ...]
    stages: tuple[Stage, ...]
    cards: tuple[Card, ...]

    def card(self, key: str) -> Card:
        return self.cards[self.position(key) - 1]

    def position(self, key: str) -> int:
        """Where the card lies, the first being 1."""
        for position, card in enumerate(self.cards, start=1):
            if card.key == key:
                return position
        raise UnknownCard(key)

    def after(self, key: str) -> Card | None:
        """The next card, or None after the last."""
        return next(iter(self.cards[self.position(key) :]), None)

    def suits(self, purpose: Purpose, stage: Stage | None) -> bool:
        """Whether it was written for this. Where nobody said how things are, the purpose alone decides."""
        return purpose in self.purposes and (stage is None or stage in self.stages)


@cache
def all_decks() -> tuple[Deck, ...]:
    """Every deck, in the order of their keys."""
    return read_decks(DECKS)


def deck(key: str) -> Deck:
    for candidate in all_decks():
        if candidate.key == key:
            return candidate
    raise UnknownDeck(key)


def read_decks(folder: Path) -> tuple[Deck, ...]:
    return tuple(read_deck(path) for path in sorted(folder.glob("*.toml")))


def read_deck(path: Path) -> Deck:
    """The deck in this file, or DeckRefused with one sentence that names the file and the card."""
    file = read_definition(path, refusal=DeckRefused).named_only(
        "title", "about", "whose_words", "minutes", "captures", "purposes", "stages", "ratings", "cards"
    )
    return Deck(
        key=file.as_key(path.stem),
        title=file.line("title"),
        about=file.line("about"),
        whose_words=file.line("whose_words"),
        minutes=file.minutes("minutes"),
        captures=file.choices("captures", Captures),
        purposes=file.choices("purposes", Purpose),
        stages=file.choices("stages", Stage),
        cards=_cards(file),
    )


def _cards(file: Part) -> tuple[Card, ...]:
    ratings = _ratings(file)
    cards: dict[str, Card] = {}
    for part in file.parts("cards", called="card"):
        card = _card(part, ratings)
        if card.key in cards:
            raise part.refused("another card has this key already")
        cards[card.key] = card
    used = {card.rating for card in cards.values()}
    if unused := [name for name, rating in ratings.items() if rating not in used]:
        raise file.refused(f"no card uses the rating '{unused[0]}'")
    return tuple(cards.values())


def _card(part: Part, ratings: dict[str, Rating]) -> Card:
    part.named_only("key", "prompt", "more", "rating")
    return Card(
        key=part.key("key"),
        prompt=_question(part),
        more=part.line_if_any("more"),
        rating=_rating_of(part, ratings),
    )


def _question(part: Part) -> str:
    prompt = part.line("prompt")
    if not prompt.endswith("?"):
        raise part.refused("the prompt must end with a question mark")
    return prompt


def _rating_of(part: Part, ratings: dict[str, Rating]) -> Rating | None:
    name = part.line_if_any("rating")
    if name and name not in ratings:
        raise part.refused(f"there is no rating called '{name}' in this file")
    return ratings.get(name)


def _ratings(file: Part) -> dict[str, Rating]:
    named = file.part("ratings")
    return {name: _rating(named.part(name)) for name in named.content}


def _rating(part: Part) -> Rating:
    part.named_only("legend", "options")
    options = part.lines("options")
    if len(options) not in (4, 5):
        raise part.refused(f"a rating has 4 or 5 options, and this one has {len(options)}")
    return Rating(legend=part.line("legend"), options=options)
