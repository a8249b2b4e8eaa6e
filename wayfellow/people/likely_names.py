"""Words in a text that may be somebody's name, a short form or a slip of it. It points; people decide."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

LETTERS = re.compile(r"[^\W\d_]+")
INITIAL = re.compile(r"(?<![^\W_])(?<!\.)([^\W\d_])\.(?![^\W_])")
SHORTEST_PART, SHORTEST_ALIKE, SHORTEST_SLIP, LONGEST_REST = 2, 3, 5, 4
SMALL_ENDINGS = ("ie", "ey", "y", "i")
# Names that are ordinary words too count only with a capital.
_ALSO_WORDS = """
art bill dawn don drew eve faith grace guy hope jack joy june may mark max miles pat penny ray rich rob
rose sandy sky summer sunny april will
"""
ALSO_WORDS = frozenset(_ALSO_WORDS.split())
# Ordinary words that begin like a short name.
_ORDINARY = """
same sample samples marked market markets joke jobs maybe willing benefit better
"""
ORDINARY = frozenset(_ORDINARY.split())
# What people are called who are called something else on paper.
CALLED = tuple(
    frozenset(names.split())
    for names in (
        "william will bill billy liam",
        "robert rob bob bobby robbie bert",
        "richard rick dick rich ricky",
        "elizabeth liz beth lizzie betty eliza lisa",
        "margaret maggie meg peggy greta",
        "katherine catherine kate katie kathy cathy kitty kit",
        "james jim jimmy jamie",
        "john jack johnny",
        "edward ed ted teddy ned",
        "anthony tony",
        "theodore theo ted",
        "henry harry hank",
        "charles charlie chuck",
        "alexander alexandra alex sandy sasha",
        "mary molly polly",
        "dorothy dot dolly",
        "joanna joanne johanna jo",
        "joseph josephine joe jo",
    )
)


@dataclass(frozen=True, slots=True)
class LikelyName:
    """A word as it was written, and whose name it may be."""

    word: str
    name: str

    def __repr__(self) -> str:
        """Nobody's name in a log."""
        return "<LikelyName>"


def likely_names(text: str, *, names: Iterable[str]) -> tuple[LikelyName, ...]:
    """Each word that may be one of these names, once, in the order of the text."""
    known = [(name, part) for name in names for part in _parts(name)]
    found: dict[str, LikelyName] = {}
    for word, matches in _words(text):
        name = next((name for name, part in known if matches(part)), None)
        if name is not None:
            found.setdefault(word, LikelyName(word, name))
    return tuple(found.values())


def _parts(name: str) -> list[str]:
    """What a name is made of: both of two first names, and the last one, without small words between."""
    runs = LETTERS.findall(name)
    single = len(runs) == 1
    return [_folded(run) for run in runs if len(run) >= SHORTEST_PART and (single or not run.islower())]


@lru_cache(maxsize=4096)
def _folded(word: str) -> str:
    """The same for É and e: people leave marks out when they type."""
    plain = unicodedata.normalize("NFKD", word)
    return "".join(sign for sign in plain if not unicodedata.combining(sign)).casefold()


@dataclass(frozen=True, slots=True)
class _Written:
    """A word of the text."""

    word: str

    def __call__(self, part: str) -> bool:
        """Whether it may stand for this part of a name."""
        plain = _folded(self.word)
        if self.word.islower() and (plain in ALSO_WORDS or plain in ORDINARY):
            return False
        return _is_it(plain, part) or (not self.word.islower() and _is_like_it(plain, part))


@dataclass(frozen=True, slots=True)
class _Initial:
    """A letter with a stop."""

    letter: str

    def __call__(self, part: str) -> bool:
        """Whether a part of a name begins with it."""
        return part.startswith(_folded(self.letter))


def _words(text: str) -> Iterator[tuple[str, "_Written | _Initial"]]:
    marks: list[tuple[int, str, _Written | _Initial]] = [
        (found.start(), found[0], _Written(found[0])) for found in LETTERS.finditer(text)
    ]
    marks += [
        (found.start(), found[0], _Initial(found[1]))
        for found in INITIAL.finditer(text)
        if found[1].isupper() and found[1] != "I"
    ]
    for _start, word, matches in sorted(marks, key=lambda mark: (mark[0], len(mark[1]))):
        yield word, matches


def _is_it(plain: str, part: str) -> bool:
    """The name itself, whoever wrote it how: small, with an s behind it, in a small form, with one slip."""
    if plain in {part, f"{part}s"} or _stem(plain) == part:
        return True
    if not part.isascii() and part in plain and not _has_cases(part):
        return True  # scripts without gaps between words
    return min(len(plain), len(part)) >= SHORTEST_SLIP and _one_slip(plain, part)


def _is_like_it(plain: str, part: str) -> bool:
    """With a capital: a shorter or longer form of the name."""
    if plain in ORDINARY:
        return False
    if any(plain in called and part in called for called in CALLED):
        return True
    stem = _stem(plain)
    short, long = sorted((stem, part), key=len)
    alike = len(short) >= SHORTEST_ALIKE and long.startswith(short)
    return alike and len(long) - len(short) <= LONGEST_REST


def _stem(plain: str) -> str:
    """`sammy` is `sam`: without its small ending, and without a letter that was doubled for it."""
    for ending in SMALL_ENDINGS:
        stem = plain.removesuffix(ending)
        if stem != plain and len(stem) >= SHORTEST_ALIKE:
            doubled = len(stem) > SHORTEST_ALIKE and stem[-1] == stem[-2]
            return stem[:-1] if doubled else stem
    return plain


def _has_cases(part: str) -> bool:
    return part.upper() != part.lower()


def _one_slip(one: str, other: str) -> bool:
    """One letter too many, too few or another one, or two that changed places."""
    short, long = sorted((one, other), key=len)
    if len(long) - len(short) > 1 or one == other:
        return False
    at = next((place for place, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    if len(short) < len(long):
        return short[at:] == long[at + 1 :]
    swapped = short[at : at + 2] == long[at : at + 2][::-1] and short[at + 2 :] == long[at + 2 :]
    return short[at + 1 :] == long[at + 1 :] or swapped
