"""Several choices of one row in one column: "|goals|hope|", which a database can look into."""

from collections.abc import Iterable
from enum import StrEnum
from typing import TypeVar

C = TypeVar("C", bound=StrEnum)
BAR = "|"


def as_kept(choices: Iterable[StrEnum]) -> str:
    """The choices as one text, in one order, so that the order of choosing tells nothing."""
    keys = sorted({choice.value for choice in choices})
    return BAR + BAR.join(keys) + BAR if keys else ""


def as_chosen(kept: str, vocabulary: type[C]) -> tuple[C, ...]:
    """The choices again."""
    return tuple(vocabulary(key) for key in kept.split(BAR) if key)


def within(key: str) -> str:
    """What to look for in a kept text."""
    return f"{BAR}{key}{BAR}"
