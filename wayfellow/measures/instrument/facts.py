"""What is known from somewhere: every figure names its source, and says whether somebody saw it there."""

from enum import StrEnum, auto

from msgspec import Struct


class Status(StrEnum):
    """Whether a fact was seen in the source it names."""

    VERIFIED = auto()
    UNVERIFIED = auto()


class Table(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """A table of a definition file. A name that nobody reads is refused: mostly it is a slip of the pen."""


class Source(Table, frozen=True, kw_only=True):
    """Where a fact comes from."""

    title: str
    address: str = ""


class Fact(Table, frozen=True, kw_only=True):
    """Whatever is known from somewhere."""

    source: str
    """A key of the measure's `sources`."""
    status: Status
    note: str = ""


class Figure(Fact, frozen=True, kw_only=True):
    value: float


class Years(Fact, frozen=True, kw_only=True):
    value: int


class Minutes(Fact, frozen=True, kw_only=True):
    """How long it takes to fill in."""

    value: int


class Recall(Fact, frozen=True, kw_only=True):
    """The time that the questions are about."""

    words: str
    """As it stands after "about": "the last two weeks", "now"."""
    days: int | None = None


class Items(Fact, frozen=True, kw_only=True):
    value: int
