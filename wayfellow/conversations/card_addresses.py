"""How a card stands in an address: a measure by a sign, since addresses stay in a browser's history."""

from functools import cache
from hashlib import sha256
from typing import Final

from wayfellow.conversations.item_cards import item_key, item_of
from wayfellow.measures.instruments import all_instruments

_LETTERS: Final = 8


class CardAddress:
    """The key of a card in an address. Our own cards stand as they are; an item of a measure by a sign."""

    regex = "[-a-zA-Z0-9_]+"

    def to_python(self, value: str) -> str:
        """The card's key; ValueError, and so no page, where the sign is of no measure."""
        sign, _, number = value.partition("-")
        if not number.isdecimal() or len(sign) != _LETTERS:
            return value
        if sign not in _measures():
            raise ValueError
        return item_key(_measures()[sign], int(number))

    def to_url(self, value: str) -> str:
        """The key as it stands in an address."""
        item = item_of(value)
        if item is None or _sign(item[0]) not in _measures():
            return value
        return f"{_sign(item[0])}-{item[1]}"


@cache
def _measures() -> dict[str, str]:
    return {_sign(known.key): known.key for known in all_instruments()}


def _sign(measure: str) -> str:
    return sha256(measure.encode()).hexdigest()[:_LETTERS]
