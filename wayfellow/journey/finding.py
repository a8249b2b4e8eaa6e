"""Finding words in words: capitals, accents and the shape of an apostrophe make no difference."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

# As much of a long text as stands under a result, and how much of that comes before the word that was found.
SHOWN, BEFORE = 240, 80
CUT = "…"
# Letters that people write without their stroke or tie, and the apostrophe of the typesetters.
_PLAIN = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "ħ": "h", "æ": "ae", "œ": "oe", "’": "'", "‘": "'"}
)
# Accents, and the points of Hebrew and Arabic. The marks of other writing belong to its letters.
_MARKS = re.compile(
    "[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u0652\u0670"
    "\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]"
)


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of a text, and whether they are what was looked for."""

    text: str
    is_found: bool


def folded(text: str) -> str:
    """The text as it is compared."""
    if text.isascii():
        return text.lower()
    bare = _MARKS.sub("", unicodedata.normalize("NFKD", text))
    return unicodedata.normalize("NFC", bare).casefold().translate(_PLAIN)


def words_looked_for(text: str) -> tuple[str, ...]:
    """What was typed, word for word, each once and ready to compare."""
    return tuple(dict.fromkeys(word for word in folded(text).split() if word))


def has_all(text: str, words: tuple[str, ...]) -> bool:
    """Whether every one of the words stands somewhere in the text."""
    known = folded(text)
    return all(word in known for word in words)


def pieces(text: str, words: tuple[str, ...]) -> tuple[Piece, ...]:
    """The text, or the part of it around the first find, with what was looked for marked."""
    finds = list(_finds(text, words))
    begin, end = _part_to_show(text, finds[0][0] if finds else 0)
    made = list(_cut(text, finds, begin, end))
    if begin:
        made.insert(0, Piece(CUT, is_found=False))
    if end < len(text):
        made.append(Piece(CUT, is_found=False))
    return tuple(made)


def _finds(text: str, words: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    """Where the words stand in the text as it was written; of two that overlap, the longer."""
    compared, places = _with_places(text)
    longest_first = sorted(words, key=len, reverse=True)
    for found in re.finditer("|".join(map(re.escape, longest_first)), compared):
        yield places[found.start()], places[found.end()]


def _with_places(text: str) -> tuple[str, list[int]]:
    """The folded text; for each of its letters the place in the text that it came from, and the end of it.

    A letter ends where the next begins, so that an accent that stands by itself goes with its letter.
    """
    letters: list[str] = []
    places: list[int] = []
    for place, sign in enumerate(text):
        plain = _folded_sign(sign)
        letters.append(plain)
        places += [place] * len(plain)
    return "".join(letters), [*places, len(text)]


_folded_sign = lru_cache(maxsize=4096)(folded)


def _part_to_show(text: str, first: int) -> tuple[int, int]:
    """From a gap between words shortly before the find to one after it."""
    if len(text) <= SHOWN:
        return 0, len(text)
    begin = 0 if first <= BEFORE else text.find(" ", first - BEFORE, first) + 1 or first - BEFORE
    end = begin + SHOWN
    return begin, len(text) if end >= len(text) else max(text.rfind(" ", first, end), 0) or end


def _cut(text: str, finds: list[tuple[int, int]], begin: int, end: int) -> Iterator[Piece]:
    at = begin
    for start, stop in finds:
        if start < at or stop > end:
            continue
        if start > at:
            yield Piece(text[at:start], is_found=False)
        yield Piece(text[start:stop], is_found=True)
        at = stop
    if at < end:
        yield Piece(text[at:end], is_found=False)
