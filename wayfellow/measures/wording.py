"""Texts for a measure: the owner's own, or words made for talking. Which of the two is told by the type."""

from dataclasses import dataclass
from typing import final


@dataclass(frozen=True, slots=True)
class OptionWords:
    """One answer: the value it stands for in the definition, and its text."""

    value: int
    label: str


@dataclass(frozen=True, slots=True)
class ItemWords:
    """One item: its number in the definition, 1 the first, and its text and answers."""

    number: int
    text: str
    options: tuple[OptionWords, ...] = ()


@final
@dataclass(frozen=True, slots=True)
class OriginalWording:
    """The owner's words, in their order, with every answer; loaded by a service with the right to them."""

    measure: str
    language: str
    version: str
    introduction: str
    items: tuple[ItemWords, ...]


@final
@dataclass(frozen=True, slots=True)
class ConversationWording:
    """Words made for talking. There is no way from here to a score.

    It has no `introduction`, so that what was stored as this cannot be read back as the owner's words.
    """

    measure: str
    language: str
    version: str
    items: tuple[ItemWords, ...]


Wording = OriginalWording | ConversationWording
