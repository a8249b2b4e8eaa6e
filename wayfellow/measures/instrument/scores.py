"""What is counted from the answers, how, and what is known about the number that comes out."""

from enum import StrEnum, auto

from wayfellow.measures.instrument.facts import Fact, Table


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
    passes_through_seen: Fact | None = None
    """Where those rows were seen, if elsewhere than that a table is needed."""


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
