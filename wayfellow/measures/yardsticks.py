"""What a change of one number can be held against: each a figure from a study, with its population."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from math import inf, sqrt
from typing import Final

from wayfellow.measures.instrument import Evidence, Finding, Instrument, Reliability, Score, Status

# Two-sided, 95 of 100 times (Jacobson and Truax 1991).
Z95: Final = 1.96
# Less than any figure is published to. Numbers like 0.4 less 0.1 are not quite 0.3 inside a computer.
NOTHING: Final = 1e-9


class YardstickKind(StrEnum):
    """The three things people call a change that counts. They do not mean the same."""

    RELIABLE_CHANGE = "reliable change"
    """Jacobson and Truax: the difference, divided by how far two answers lie apart by chance, passes 1.96."""
    MDC95 = "mdc95"
    """The minimal detectable change: chance alone stays below it 95 of 100 times."""
    MID = "mid"
    """The minimal important difference within a person. It says nothing about chance."""


@dataclass(frozen=True, slots=True)
class Yardstick:
    """One figure to hold a change against."""

    kind: YardstickKind
    least: float
    """Chance stays up to this; a difference that matters starts at this."""
    population: str
    n: int | None
    source: str
    worked_out_from: str
    """Empty where it was published as it stands."""
    s_diff: float | None = None
    """How far two answers of one person lie apart by chance. Only for reliable change."""

    @property
    def is_about_chance(self) -> bool:
        return self.kind is not YardstickKind.MID

    @property
    def limit(self) -> float:
        """A difference is held to have got there when it is more than this, either way."""
        return self.least + NOTHING if self.is_about_chance else self.least - NOTHING

    def is_passed_by(self, difference: float) -> bool:
        return abs(difference) > self.limit

    @property
    def words(self) -> str:
        """Whom it was found among, and what it is."""
        people = f" ({self.n:,} people)" if self.n else ""
        return f"{self.population}{people}: {self._what}. Source: {self.source}."

    @property
    def _what(self) -> str:
        if self.kind is YardstickKind.MID:
            return f"{self.least:.4g} is the smallest difference that matters to one person, as published"
        name = (
            "reliable change" if self.kind is YardstickKind.RELIABLE_CHANGE else "smallest detectable change"
        )
        how = f"worked out from {self.worked_out_from}" if self.worked_out_from else "as published"
        return f"chance alone usually gives up to {self.least:.4g} either way ({name}, {how})"


def yardsticks(
    instrument: Instrument, score: Score, *, status: Status = Status.VERIFIED
) -> tuple[Yardstick, ...]:
    """Every figure of this standing, in the order of the definition."""
    return tuple(
        yardstick
        for finding in score.findings
        if finding.status is status
        for yardstick in _of(finding, instrument.sources[finding.source].title)
    )


def _of(finding: Finding, source: str) -> Iterator[Yardstick]:
    for reliability in _retests(finding):
        yield from _worked_out(finding, reliability, source)
    if finding.mdc95 is not None:
        yield _published(YardstickKind.MDC95, finding.mdc95, finding, source)
    if finding.mid_within is not None:
        yield _published(YardstickKind.MID, finding.mid_within, finding, source)


def _published(kind: YardstickKind, least: float, finding: Finding, source: str) -> Yardstick:
    return Yardstick(kind, least, finding.population, finding.n, source, worked_out_from="")


def _retests(finding: Finding) -> tuple[Reliability, ...]:
    """Alpha will not do for change: it counts what differs from day to day as true."""
    return tuple(one for one in finding.reliability if one.kind is Evidence.RETEST and 0 < one.value < 1)


def _worked_out(finding: Finding, reliability: Reliability, source: str) -> Iterator[Yardstick]:
    """Reliable change, and the minimal detectable change where the study does not give its own."""
    if finding.sd is None or not 0 < finding.sd < inf:
        return
    s_diff = standard_error_of_difference(sd=finding.sd, retest=reliability.value)
    kinds = [YardstickKind.RELIABLE_CHANGE]
    if finding.mdc95 is None:
        kinds.append(YardstickKind.MDC95)
    for kind in kinds:
        yield Yardstick(
            kind=kind,
            least=Z95 * s_diff,
            population=finding.population,
            n=finding.n,
            source=source,
            worked_out_from=f"SD {finding.sd:g} and {reliability.called} {reliability.value:g}",
            s_diff=s_diff if kind is YardstickKind.RELIABLE_CHANGE else None,
        )


def standard_error_of_difference(*, sd: float, retest: float) -> float:
    """The square root of 2 was missing in the paper of 1984 and came with the correction of 1986."""
    return sqrt(2) * sd * sqrt(1 - retest)


def why_chance_is_not_known(score: Score) -> str:
    """Why nothing can be said about chance, where no yardstick is about it."""
    found = [finding for finding in score.findings if finding.status is Status.VERIFIED]
    if not score.findings:
        return "no study was found that says how much this number changes by chance"
    if not found:
        return "the figures that were found have not been checked against their source"
    has_sd, has_retest = any(one.sd is not None for one in found), any(map(_retests, found))
    return _WHY_NOT[has_sd, has_retest]


_WHY_NOT: Final = {
    (False, False): "neither the standard deviation nor a retest was found for this number",
    (
        False,
        True,
    ): "the standard deviation, which says how far apart people are, was not found for this number",
    (True, False): "no retest was found, which says how alike two answers of the same person are",
    (True, True): "the standard deviation and the retest were not found for the same people",
}
