"""JSON as plain values, refused when it nests too deep or leaves open what it means."""

import json
import re
from collections import Counter
from dataclasses import dataclass
from typing import Final

from wayfellow.measures.importers.limits import Place, told

DEEPEST: Final = 64
"""Levels of objects and lists. A FHIR item inside an item takes two."""

_MOST_DIGITS = 30
_MARKS = re.compile(r'\\.|["\[\]{}]', re.DOTALL)


def parsed(text: str, place: Place) -> object:
    check_depth(text, place)
    strict = _Strict(place)
    try:
        return json.loads(
            text, object_pairs_hook=strict.once, parse_constant=strict.number, parse_int=strict.whole
        )
    except json.JSONDecodeError as mistake:
        raise place.refused(
            f"line {mistake.lineno}, column {mistake.colno}: this is not JSON ({mistake.msg})"
        ) from mistake


def check_depth(text: str, place: Place) -> None:
    """Before the parser sees it, and without calling itself: a parser that does runs out of stack."""
    depth, inside_text = 0, False
    for mark in _MARKS.finditer(text):
        sign = mark[0]
        if sign == '"':
            inside_text = not inside_text
        elif not inside_text and sign in "[{":
            depth += 1
            if depth > DEEPEST:
                line = text.count("\n", 0, mark.start()) + 1
                raise place.refused(f"line {line}: the JSON nests deeper than {DEEPEST} levels")
        elif not inside_text and sign in "]}":
            depth -= 1


@dataclass(frozen=True, slots=True)
class _Strict:
    """What JSON's own rules leave open, and every reader does differently."""

    place: Place

    def once(self, pairs: list[tuple[str, object]]) -> dict[str, object]:
        made = dict(pairs)
        if len(made) < len(pairs):
            twice, _ = Counter(name for name, _ in pairs).most_common(1)[0]
            raise self.place.refused(f"the name {told(twice)} stands twice in one object")
        return made

    def number(self, words: str) -> object:
        raise self.place.refused(f"{words} is not a number")

    def whole(self, digits: str) -> int:
        if len(digits) > _MOST_DIGITS:
            raise self.place.refused(f"a number has {len(digits)} digits, and {_MOST_DIGITS} is the most")
        return int(digits)
