"""What a measure is: the shape of `library/*.toml`. No questionnaire's wording has a place here.

Every figure stands in a table that names its source and says whether somebody has seen it there.
"""

from enum import StrEnum, auto
from typing import Literal

from msgspec import Struct

from wayfellow.measures.captures import Captures
from wayfellow.measures.purpose import Purpose, Stage


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


class Scale(Table, frozen=True, kw_only=True):
    """Other answers than most items have."""

    items: tuple[int, ...]
    values: tuple[int, ...]


class Responses(Fact, frozen=True, kw_only=True):
    """Which answers an item takes, as the numbers that stand for them."""

    values: tuple[int, ...]
    set_aside: tuple[int, ...] = ()
    """Answers without a value, like "not known" or "does not apply". In a sum or mean they are missing."""
    others: tuple[Scale, ...] = ()
    reverse: tuple[int, ...] = ()
    """Items turned round before they are counted."""

    def values_of(self, item: int) -> tuple[int, ...]:
        return next((scale.values for scale in self.others if item in scale.items), self.values)


class How(StrEnum):
    """How a score comes about."""

    SUM = auto()
    MEAN = auto()
    COUNT = auto()
    """How many items have one of the values in `counted`."""


class Missing(Fact, frozen=True, kw_only=True):
    """The owner's rule. Where none is known, one missing item leaves the score out."""

    at_most: int
    """How many of the score's items may be missing. The rest then stand for all (prorated)."""


class Lookup(Fact, frozen=True, kw_only=True):
    """A table from what was counted to what is reported."""

    rows: tuple[tuple[float, float], ...] = ()
    """Empty: the table is the licensee's, and comes from whoever holds the licence."""
    passes_through: tuple[tuple[float, float], ...] = ()
    """Rows that a licensee's table must have. One that lacks them is another table, and is refused."""


class Band(Fact, frozen=True, kw_only=True):
    """A range to which the owner gives a name."""

    low: float
    high: float
    name: str


class Evidence(StrEnum):
    """What kind of reliability it is. For change over time only a retest will do."""

    RETEST = auto()
    INTERNAL = auto()


class Reliability(Table, frozen=True, kw_only=True):
    kind: Evidence
    value: float
    called: str
    """As it was reported: "ICC", "Cronbach's alpha", "r over two weeks"."""


class Finding(Fact, frozen=True, kw_only=True):
    """What a study found, in one population."""

    population: str
    n: int | None = None
    mean: float | None = None
    sd: float | None = None
    reliability: tuple[Reliability, ...] = ()
    mdc95: float | None = None
    """The smallest change in one person that goes beyond chance, 95 of 100 times; as published."""
    mid_within: float | None = None
    """The smallest difference that matters to one person over time; as published."""
    mid_between: float | None = None
    """The same between groups."""


class Score(Fact, frozen=True, kw_only=True):
    """One number that comes out; or, with `why_not`, one that we cannot give, and the reason."""

    key: str
    name: str
    items: tuple[int, ...] = ()
    """Empty: all of them."""
    how: How | None = None
    counted: tuple[int, ...] = ()
    times: float = 1
    missing: Missing | None = None
    lookup: Lookup | None = None
    low: float | None = None
    high: float | None = None
    more_means: str = ""
    """What a higher number stands for, as it stands after "A higher number means"."""
    why_not: str = ""
    bands: tuple[Band, ...] = ()
    findings: tuple[Finding, ...] = ()


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


class Items(Fact, frozen=True, kw_only=True):
    value: int


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
