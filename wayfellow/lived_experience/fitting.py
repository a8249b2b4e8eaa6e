"""Which of somebody's own pieces may fit: those that use the same words. The reason can be told."""

import re
from collections.abc import Iterable
from functools import lru_cache

WORD = re.compile(r"[^\W\d_]{4,}")
# Words this long at the beginning are the same word: "sleep", "sleeping", "sleepless".
SAME_BEGINNING = 5
# Words that everybody uses of everything.
_SAY_LITTLE = """
about after again also always another anything around because been before being both came come could does
doing done down each even ever every everything feel feels felt find first from gets getting give goes
going good have having help helped helps here into just keep kind know last less like little long look
made make many maybe mine more most much must myself need never next nobody nothing once only other over
people really same said some somebody someone something sometimes still such take tell than that their
them then there these they thing things think this those through time times told took tried very want
wanted wants well went were what when where which while will with without words would write wrote your
yours yourself
"""
SAY_LITTLE = frozenset(_SAY_LITTLE.split())


def words_in_common(piece: str, others: Iterable[str]) -> tuple[str, ...]:
    """The words of a piece that also stand in one of the other texts, as the piece has them."""
    theirs = {_beginning(word) for text in others for word in _telling(text)}
    found: dict[str, str] = {}
    for word in _telling(piece):
        if (beginning := _beginning(word)) in theirs:
            found.setdefault(beginning, word)
    return tuple(found.values())


@lru_cache(maxsize=512)
def _telling(text: str) -> tuple[str, ...]:
    words = (word.lower() for word in WORD.findall(text))
    return tuple(word for word in words if word not in SAY_LITTLE)


def _beginning(word: str) -> str:
    return word[:SAME_BEGINNING]
