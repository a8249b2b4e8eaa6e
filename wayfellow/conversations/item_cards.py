"""Cards made of a measure: its words for talking where a service has made some, else its owner's own."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from django.utils.translation import gettext as _

from wayfellow.measures.deck import Card, Deck, Rating
from wayfellow.measures.instrument import Instrument
from wayfellow.measures.instruments import UnknownInstrument, instrument
from wayfellow.measures.wording import ItemWords, OriginalWording
from wayfellow.reflections.queries import ShownWording

# Our own cards have no digits in their keys, so that the two can never be mixed up.
_ITEM_KEY: Final = re.compile(r"([a-z0-9-]+)-item-([1-9][0-9]{0,2})")
_FEWEST_OPTIONS: Final = 2


@dataclass(frozen=True, slots=True)
class ItemCard(Card):
    """One item of a measure. Its prompt is what is shown first; the owner's own words are one press away."""

    number: int
    wording: UUID
    """The wording that the prompt is from."""
    original: ItemWords | None
    """The owner's words, where the prompt is not these already, and they may be shown."""
    is_the_owners: bool
    is_closed: bool
    """These words may not be shown any more. What was said to them stays."""


@dataclass(frozen=True, slots=True)
class MeasureDeck(Deck):
    """A measure as cards to talk over. There is no way from here to a number."""

    owner: str
    introduction: str
    original_is_closed: bool


def item_key(measure: str, number: int) -> str:
    """The key of the card for an item."""
    return f"{measure}-item-{number}"


def item_of(card: str) -> tuple[str, int] | None:
    """The measure and the number that a card's key tells; None for the cards of our decks."""
    found = _ITEM_KEY.fullmatch(card)
    return (found.group(1), int(found.group(2))) if found else None


def is_an_item(measure: str, number: int) -> bool:
    """Whether there is such an item in the library. Reads no wording."""
    known = known_measure(measure)
    return known is not None and known.items is not None and number <= known.items.value


def wording_of(card: Card) -> str:
    """Which wording of a measure a card shows; empty for our own cards, which have one wording."""
    return str(card.wording) if isinstance(card, ItemCard) else ""


def known_measure(key: str) -> Instrument | None:
    """The measure, as long as it is in the library."""
    try:
        return instrument(key)
    except UnknownInstrument:
        return None


def name_of_item(measure: str, number: int) -> str:
    """What a card is called where its words may not be shown."""
    known = known_measure(measure)
    return _("Question %(number)s of %(measure)s") % {
        "number": number,
        "measure": known.short_name if known else measure,
    }


def deck_of(measure: str, *, original: ShownWording, made: ShownWording | None) -> MeasureDeck:
    """A measure as a deck, with the very words that were taken."""
    known = known_measure(measure)
    told = original.wording
    introduction = told.introduction if isinstance(told, OriginalWording) else ""
    for_talking = {item.number: item for item in made.wording.items} if made else {}
    return MeasureDeck(
        key=measure,
        title=known.short_name if known else measure,
        about=known.about if known else "",
        whose_words="",
        minutes=known.minutes.value if known and known.minutes else 0,
        captures=known.captures if known else (),
        purposes=known.purposes if known else (),
        stages=known.stages if known else (),
        cards=tuple(
            _card(measure, item, original=original, made=made, said=for_talking.get(item.number))
            for item in told.items
        ),
        owner=known.licence.owner if known else "",
        introduction="" if original.is_closed else introduction,
        original_is_closed=original.is_closed,
    )


def _card(
    measure: str,
    item: ItemWords,
    *,
    original: ShownWording,
    made: ShownWording | None,
    said: ItemWords | None,
) -> ItemCard:
    is_the_owners = said is None or made is None
    is_closed = is_the_owners and original.is_closed
    return ItemCard(
        key=item_key(measure, item.number),
        prompt=name_of_item(measure, item.number) if is_closed else (said or item).text,
        more="",
        rating=None if original.is_closed else _rating(item),
        number=item.number,
        wording=original.id if made is None or is_the_owners else made.id,
        original=None if is_the_owners or original.is_closed else item,
        is_the_owners=is_the_owners,
        is_closed=is_closed,
    )


def _rating(item: ItemWords) -> Rating | None:
    """The answers of the owner's scale as words, and never as values; none where they are bare numbers."""
    options = tuple(dict.fromkeys(_in_words(option.label for option in item.options)))
    if len(options) < _FEWEST_OPTIONS:
        return None
    return Rating(legend=_("Do any of these words say it? Only if you want to say."), options=options)


def _in_words(labels: Iterable[str]) -> list[str]:
    return [label for label in labels if any(sign.isalpha() for sign in label)]
