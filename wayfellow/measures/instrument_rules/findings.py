"""What studies found must be possible: sizes, spreads and smallest changes are more than nothing."""

from collections.abc import Iterator
from typing import Final

from wayfellow.measures.instrument import Finding, Instrument, Score
from wayfellow.measures.instrument_rules.parts import Slip, place_of

_POSITIVE: Final = ("n", "sd", "mdc95", "mid_within", "mid_between")


def slips(instrument: Instrument) -> Iterator[Slip]:
    for score in instrument.scores:
        within = place_of("scores", score.key)
        for number, finding in enumerate(score.findings, start=1):
            for why in _slips_of(finding, score):
                yield Slip(place_of("findings", number, within=within), why)


def _slips_of(finding: Finding, score: Score) -> Iterator[str]:
    for name in _POSITIVE:
        value = getattr(finding, name)
        if value is not None and value <= 0:
            yield f"'{name}' must be more than 0"
    for reliability in finding.reliability:
        if not 0 <= reliability.value <= 1:
            yield f"a reliability lies between 0 and 1, and not at {reliability.value:g}"
    if not _within(score, finding.mean):
        yield f"'mean' is {finding.mean:g}, which is out of the score's range"


def _within(score: Score, mean: float | None) -> bool:
    if mean is None or score.low is None or score.high is None:
        return True
    return score.low <= mean <= score.high
