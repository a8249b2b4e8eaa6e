"""Cards that a service has written: how they are kept, and how they stand among our decks.

The key of a deck, and of each of its cards, carries the id of the version. So a talk is tied to the words it
began with, and no card is ever taken for that of another deck.
"""

import re
from dataclasses import dataclass
from typing import Final
from uuid import UUID

import msgspec
from django.utils.translation import gettext as _

from wayfellow.measures.captures import Captures
from wayfellow.measures.deck import Card, Deck, Rating
from wayfellow.measures.purpose import Purpose, Stage

_DECK: Final = re.compile(r"own-([0-9a-f]{32})")
_CARD: Final = re.compile(r"(own-[0-9a-f]{32})-([1-9][0-9]?)")


class WrittenCard(msgspec.Struct, frozen=True):
    """One question, and a second sentence for when nothing comes to mind."""

    prompt: str
    more: str = ""


class WrittenDeck(msgspec.Struct, frozen=True, kw_only=True):
    """What stands in the boxes of a deck."""

    title: str
    about: str
    why: str
    minutes: int
    purposes: tuple[Purpose, ...]
    stages: tuple[Stage, ...]
    cards: tuple[WrittenCard, ...]
    captures: tuple[Captures, ...] = ()
    answers: tuple[str, ...] = ()

    def as_kept(self) -> str:
        """As text."""
        return msgspec.json.encode(self).decode()


@dataclass(frozen=True, slots=True)
class OwnDeck(Deck):
    """One version of a deck of a service. Its words are shown as they are, and looked up in no catalogue."""

    why: str
    of: UUID
    """The deck, whatever its version."""
    number: int
    is_in_use: bool


def read_deck(kept: str) -> WrittenDeck:
    """Out of what is kept."""
    return msgspec.json.decode(kept, type=WrittenDeck)


def key_of(version: UUID) -> str:
    """The key of one version of a deck."""
    return f"own-{version.hex}"


def version_of_deck(deck: str) -> UUID | None:
    """Which version a deck's key tells; None for any other deck."""
    found = _DECK.fullmatch(deck)
    return UUID(hex=found.group(1)) if found else None


def deck_of_card(card: str) -> str:
    """The key of the deck that a card's key tells; empty for the cards of any other deck."""
    found = _CARD.fullmatch(card)
    return found.group(1) if found else ""


def as_deck(written: WrittenDeck, *, version: UUID, of: UUID, number: int, is_in_use: bool) -> OwnDeck:
    """A deck as talks take it."""
    key = key_of(version)
    rating = Rating(_answers_legend(), written.answers) if written.answers else None
    cards = [
        Card(key=f"{key}-{place}", prompt=card.prompt, more=card.more, rating=rating)
        for place, card in enumerate(written.cards, start=1)
    ]
    return OwnDeck(
        key=key,
        title=written.title,
        about=written.about,
        whose_words=_("Written by your service, for talking. It gives no score."),
        minutes=written.minutes,
        captures=written.captures,
        purposes=written.purposes,
        stages=written.stages,
        cards=tuple(cards),
        why=written.why,
        of=of,
        number=number,
        is_in_use=is_in_use,
    )


def _answers_legend() -> str:
    return _("Do any of these words say it? Only if you want to say.")
