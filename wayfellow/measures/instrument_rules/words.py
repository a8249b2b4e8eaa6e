"""Texts and numbers of a definition, one by one: short, plain, real, and never a questionnaire's wording."""

import math
import re
from collections.abc import Iterator, Mapping
from typing import Final

from wayfellow.measures.instrument import Instrument
from wayfellow.measures.instrument_rules.parts import Part, Slip, parts_of

LONGEST_TEXT: Final = 400
MAY_BE_EMPTY: Final = frozenset({"note", "address", "more_means", "why_not", "not_offered_because"})

_JUDGES: Final = re.compile(r"\b(improved|failed)\b", re.IGNORECASE)
_LIKE_AN_ITEM: Final = re.compile(r"I\b|.*\?$")
_ADDRESS: Final = re.compile(r"https?://[^\s…]+")
_SOURCE_KEY: Final = re.compile(r"[a-z0-9]+([-_][a-z0-9]+)*")


def slips(instrument: Instrument) -> Iterator[Slip]:
    for part in parts_of(instrument):
        for field, value in part.fields():
            for why in _text_slips(field, value):
                yield part.slip(why)
            for why in _number_slips(field, value):
                yield part.slip(why)
        yield from _address_slips(part)
    yield from _key_slips(instrument)


def _text_slips(field: str, value: object) -> Iterator[str]:
    for text in _inside(value):
        if isinstance(text, str):
            yield from (f"'{field}' {why}" for why in _slips_of(text, may_be_empty=field in MAY_BE_EMPTY))


def _slips_of(text: str, *, may_be_empty: bool) -> Iterator[str]:
    if not text and not may_be_empty:
        yield "says nothing"
    if text != " ".join(text.split()):
        yield "must be one line of words without stray spaces"
    if len(text) > LONGEST_TEXT:
        yield f"has {len(text)} characters, and may have {LONGEST_TEXT}"
    if judging := _JUDGES.search(text):
        yield f"says '{judging[0]}', which judges people"
    if _LIKE_AN_ITEM.match(text):
        yield "reads like the wording of an item, which has no place here"


def _number_slips(field: str, value: object) -> Iterator[str]:
    if any(isinstance(number, float) and not math.isfinite(number) for number in _inside(value)):
        yield f"'{field}' must be a number that can be reckoned with"


def _inside(value: object) -> Iterator[object]:
    """The value, or whatever it lists."""
    if isinstance(value, tuple):
        for one in value:
            yield from _inside(one)
    elif not isinstance(value, Mapping):
        yield value


def _address_slips(part: Part) -> Iterator[Slip]:
    address = getattr(part.table, "address", "")
    if address and not _ADDRESS.fullmatch(address):
        yield part.slip("'address' must be a whole address, from http to its end; leave out one with gaps")


def _key_slips(instrument: Instrument) -> Iterator[Slip]:
    for key in instrument.sources:
        if not _SOURCE_KEY.fullmatch(key):
            yield Slip("", f"the source '{key}' must be called by small letters and digits")
