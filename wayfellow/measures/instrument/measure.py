"""One whole measure, with its licence and its cautions."""

from enum import StrEnum, auto
from typing import Literal

from wayfellow.measures.captures import Captures
from wayfellow.measures.instrument.answers import OwnGoals, Responses
from wayfellow.measures.instrument.facts import Fact, Items, Minutes, Recall, Source, Table, Years
from wayfellow.measures.instrument.scores import Score
from wayfellow.measures.purpose import Purpose, Stage


class Terms(StrEnum):
    """What its owner asks for before the wording may be used."""

    OPEN = auto()
    ASK = auto()
    REGISTER = auto()
    PAY = auto()
    FORBIDDEN = auto()
    UNKNOWN = auto()


class Licence(Fact, frozen=True, kw_only=True):
    owner: str
    terms: Terms
    words: str
    """The terms in a plain sentence."""
    may_ship_wording: bool = False
    address: str = ""


class Caution(Fact, frozen=True, kw_only=True):
    """What to know before it is used, and why."""

    words: str


class Kind(StrEnum):
    QUESTIONNAIRE = auto()
    OWN_GOALS = auto()
    """A way of counting with goals in a person's own words, without set questions."""
    NOT_OFFERED = auto()


class Instrument(Table, frozen=True, kw_only=True):
    """One measure, as its file says."""

    key: str
    """The name of its file."""
    kind: Kind
    name: str
    short_name: str
    version: str
    authors: tuple[str, ...]
    about: str
    """What it is, in a plain sentence for pages."""
    captures: tuple[Captures, ...]
    sources: dict[str, Source]
    licence: Licence
    answered_by: Literal["person", "staff", "both"] = "person"
    not_offered_because: str = ""
    year: Years | None = None
    items: Items | None = None
    minutes: Minutes | None = None
    recall: Recall | None = None
    responses: Responses | None = None
    goals: OwnGoals | None = None
    scores: tuple[Score, ...] = ()
    purposes: tuple[Purpose, ...] = ()
    stages: tuple[Stage, ...] = ()
    cautions: tuple[Caution, ...] = ()
    not_found: tuple[str, ...] = ()
    """What was looked for and not found, in plain words."""

    def score(self, key: str) -> Score:
        for candidate in self.scores:
            if candidate.key == key:
                return candidate
        raise UnknownScore(key)

    def items_of(self, score: Score) -> tuple[int, ...]:
        return score.items or tuple(range(1, self.items.value + 1 if self.items else 1))


class UnknownScore(LookupError):
    """The measure has no score by that key."""
