"""A questionnaire as it was found in somebody's file, and the one way of refusing such a file."""

from dataclasses import dataclass
from enum import StrEnum, auto


class ImportRefused(ValueError):
    """The file cannot be read as a questionnaire. Says why in one line that begins with the file's name."""


class Format(StrEnum):
    """What a service may hold a questionnaire in."""

    FHIR = auto()
    REDCAP = auto()
    XLSFORM = auto()


class ItemKind(StrEnum):
    """What an item asks for."""

    CHOICE = auto()
    SEVERAL = auto()
    TEXT = auto()
    NUMBER = auto()
    DATE = auto()
    YES_NO = auto()
    DISPLAY = auto()
    """Words to read, and nothing to answer."""
    GROUP_HEADING = auto()
    HIDDEN = auto()
    CALCULATED = auto()
    """Worked out by the other program. We never work it out."""
    OTHER = auto()
    """A file, a signature, a place: nothing that a measure asks for."""


@dataclass(frozen=True, slots=True)
class ImportedOption:
    """One answer that can be chosen."""

    value: str
    label: str
    score: float | None = None
    """The number that the file itself gives to it; None where it gives none."""


@dataclass(frozen=True, slots=True)
class ImportedItem:
    """One question, heading or text, in the order of the file."""

    id: str
    text: str
    kind: ItemKind
    options: tuple[ImportedOption, ...] = ()
    required: bool = False
    group: str | None = None
    """The headings above it, the outermost first, parted by " / "."""
    shown_when: str | None = None
    """The condition in words, for people to read. Nothing works it out."""


@dataclass(frozen=True, slots=True)
class ImportedQuestionnaire:
    """All of it, and what could not be taken over."""

    title: str
    items: tuple[ImportedItem, ...]
    warnings: tuple[str, ...] = ()
