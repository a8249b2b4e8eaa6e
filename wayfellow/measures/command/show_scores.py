"""What is known of a score, in lines: how it is counted, and what studies found."""

from collections.abc import Iterator
from typing import Final

from wayfellow.measures.command.layout import number, paragraph
from wayfellow.measures.instrument import Fact, Finding, How, Score, Status

_HOW: Final = {
    How.SUM: "the sum of its items",
    How.MEAN: "the mean of its items",
    How.COUNT: "how many items have one of the answers",
}


def seen(words: str, fact: Fact) -> str:
    """The words, with where they come from and whether somebody has seen them there."""
    doubt = "" if fact.status is Status.VERIFIED else ", unverified"
    note = f" {fact.note}" if fact.note else ""
    return f"{words}{note} [{fact.source}{doubt}]"


def score_lines(score: Score) -> Iterator[str]:
    yield paragraph(f"Score: {score.name} ({score.key})")
    for line in _lines(score):
        yield paragraph(line, indent=4, first="  -")


def _lines(score: Score) -> Iterator[str]:
    if score.why_not or score.how is None:
        yield seen(f"None: {score.why_not or 'how it is counted was not found.'}", score)
    else:
        yield seen(f"{_counted(score)}.", score)
    if score.low is not None and score.high is not None:
        yield f"From {number(score.low)} to {number(score.high)}."
    if score.more_means:
        yield f"A higher number means {score.more_means}."
    yield from _rules(score)
    for band in score.bands:
        yield seen(f"{number(band.low)} to {number(band.high)}: {band.name}.", band)
    if not score.findings:
        yield "Findings: not known."
    for finding in score.findings:
        yield seen(f"{_found(finding)}.", finding)


def _counted(score: Score) -> str:
    how = _HOW[score.how] if score.how else ""
    answers = f" {', '.join(map(str, score.counted))}" if score.counted else ""
    items = f" (items {', '.join(map(str, score.items))})" if score.items else ""
    times = f", times {number(score.times)}" if score.times != 1 else ""
    return f"It is {how}{answers}{items}{times}"


def _rules(score: Score) -> Iterator[str]:
    if score.missing:
        yield seen(f"{_may_miss(score.missing.at_most)} may be missing.", score.missing)
    else:
        yield "What to do with missing items is not known: one missing leaves it out."
    if score.lookup and score.lookup.rows:
        yield seen(f"Then a table of {len(score.lookup.rows)} rows.", score.lookup)
    elif score.lookup:
        yield seen("Then the table that comes with the licence.", score.lookup)


def _found(finding: Finding) -> str:
    figures = {
        "n": finding.n,
        "mean": finding.mean,
        "SD": finding.sd,
        "beyond chance from (MDC95)": finding.mdc95,
        "matters to one person from (MID)": finding.mid_within,
        "matters between groups from (MID)": finding.mid_between,
    }
    told = [f"{name} {number(value)}" for name, value in figures.items() if value is not None]
    told += [f"{one.called} {number(one.value)} ({one.kind})" for one in finding.reliability]
    return f"{finding.population}: {', '.join(told)}"


def _may_miss(at_most: int) -> str:
    return f"At most {at_most} of its items" if at_most else "None of its items"
