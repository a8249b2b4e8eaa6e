"""Items and their answers: the numbers must be there, once, and in order."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from wayfellow.measures.instrument import Instrument, Responses
from wayfellow.measures.instrument_rules.parts import Slip, place_of

MOST_ITEMS: Final = 500
LARGEST_ANSWER: Final = 1000

_RESPONSES: Final = place_of("responses", None)


def slips(instrument: Instrument) -> Iterator[Slip]:
    count = instrument.items.value if instrument.items else 0
    if instrument.items and not 1 <= count <= MOST_ITEMS:
        yield Slip(place_of("items", None), f"'value' must lie between 1 and {MOST_ITEMS}")
    if instrument.responses:
        yield from _slips_of(instrument.responses, count)
    if instrument.goals:
        for why in steps_astray("values", instrument.goals.values):
            yield Slip(place_of("goals", None), why)


def items_astray(field: str, items: Sequence[int], count: int) -> Iterator[str]:
    """Why this cannot be a list of items of a measure that has so many."""
    if strangers := [item for item in items if not 1 <= item <= count]:
        yield f"'{field}' names item {strangers[0]}, and there are {count}"
    if len(set(items)) < len(items):
        yield f"'{field}' names an item twice"


def steps_astray(field: str, values: Sequence[int]) -> Iterator[str]:
    """Why these cannot be the answers of a scale."""
    if len(values) < 2 or any(before >= after for before, after in pairwise(values)):
        yield f"'{field}' must be two numbers or more, from the lowest to the highest"
    if any(abs(value) > LARGEST_ANSWER for value in values):
        yield f"'{field}' may go as far as {LARGEST_ANSWER}"


def _slips_of(responses: Responses, count: int) -> Iterator[Slip]:
    for why in (
        *steps_astray("values", responses.values),
        *items_astray("reverse", responses.reverse, count),
        *_set_aside_astray(responses),
        *items_astray("others", [item for scale in responses.others for item in scale.items], count),
    ):
        yield Slip(_RESPONSES, why)
    for number, scale in enumerate(responses.others, start=1):
        for why in steps_astray("values", scale.values):
            yield Slip(place_of("others", number, within=_RESPONSES), why)


def _set_aside_astray(responses: Responses) -> Iterator[str]:
    valued = {*responses.values, *(value for scale in responses.others for value in scale.values)}
    if both := [value for value in responses.set_aside if value in valued]:
        yield f"{both[0]} cannot be an answer with a value and one without"
    if len(set(responses.set_aside)) < len(responses.set_aside):
        yield "'set_aside' names an answer twice"
