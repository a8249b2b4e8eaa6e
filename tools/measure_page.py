"""One measure as a page of docs/measures: everything its file says, each figure with where it comes from."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from wayfellow.measures.captures import CAPTURES_WORDS
from wayfellow.measures.instrument import (
    Fact,
    Finding,
    How,
    Instrument,
    Kind,
    Lookup,
    Missing,
    OwnGoals,
    Responses,
    Score,
    Source,
)
from wayfellow.measures.purpose import words_for

HOW_WORDS = {
    How.SUM: "The answers are added up",
    How.MEAN: "The mean of the answers",
    How.COUNT: "How many of the answers are",
}
OUR_JUDGEMENT = "What it touches and when it may suit is our judgement, drawn from what is known about it."
KIND_WORDS = {
    Kind.QUESTIONNAIRE: "A questionnaire.",
    Kind.OWN_GOALS: "A way of counting with a person’s own goals. It has no questions of its own.",
    Kind.NOT_OFFERED: "Not offered here.",
}
Row = tuple[str, ...]
FACTS: Row = ("", "", "Note", "Source", "Status")


def page(instrument: Instrument) -> str:
    """The whole page."""
    lines = [
        f"# {instrument.name}",
        "",
        "Made from its definition by `python -m tools.describe_measures`. No wording of any item is here.",
        "",
        instrument.about,
        f"{KIND_WORDS[instrument.kind]} {instrument.not_offered_because}".strip(),
        *_section("What it is", table(FACTS, _basics(instrument))),
        *_section("Its numbers", _scores(instrument)),
        *_section("Terms", table(FACTS, _terms(instrument))),
        *_section("What it touches, and when it may suit", _suits(instrument)),
        *_section("To know before", [f"- {one.words} {seen(one)}" for one in instrument.cautions]),
        *_section("Looked for and not found", [f"- {words}" for words in instrument.not_found]),
        *_section("Sources", [_source(key, one) for key, one in instrument.sources.items()]),
    ]
    return "\n".join(lines) + "\n"


def _section(title: str, lines: Iterable[str]) -> Iterator[str]:
    content = list(lines)
    if content:
        yield from ("", f"## {title}", "", *content)


def table(head: Row, rows: Iterable[Row]) -> Iterator[str]:
    """A table, or nothing where it has no rows."""
    content = list(rows)
    if content:
        yield from (_row(head), _row(("---",) * len(head)), *map(_row, content))


def _row(cells: Row) -> str:
    return f"| {' | '.join(cell.replace('|', '/') for cell in cells)} |"


def seen(fact: Fact) -> str:
    """The mark behind a sentence: where it comes from, whether it was seen there, and what to know of it."""
    return f"({fact.source}, {fact.status.value}{f'; {fact.note}' if fact.note else ''})"


def _cells(called: str, words: str, fact: Fact, *, note: str = "") -> Row:
    return called, words, note, fact.source, fact.status.value


def _plain(called: str, words: str) -> Row:
    return called, words, "", "", ""


def _source(key: str, source: Source) -> str:
    return f"- **{key}**: {source.title}{f', <{source.address}>' if source.address else ''}"


def listed(numbers: Sequence[float]) -> str:
    """`1 to 5` for a run of numbers, and every number where there are gaps."""
    if len(numbers) > 2 and all(after - before == 1 for before, after in pairwise(numbers)):
        return f"{numbers[0]:g} to {numbers[-1]:g}"
    return ", ".join(f"{number:g}" for number in numbers)


def _basics(instrument: Instrument) -> Iterator[Row]:
    yield _plain("Short name", instrument.short_name)
    yield _plain("Version", instrument.version)
    yield _plain("By", "; ".join(instrument.authors))
    yield _plain("Answered by", instrument.answered_by)
    for called, fact in (
        ("Year", instrument.year),
        ("Items", instrument.items),
        ("Minutes", instrument.minutes),
    ):
        if fact:
            yield _cells(called, str(fact.value), fact, note=fact.note)
    if recall := instrument.recall:
        yield _cells("About", recall.words, recall, note=recall.note)
    if instrument.responses:
        yield from _answers(instrument.responses)
    if instrument.goals:
        yield from _ratings(instrument.goals)


def _answers(responses: Responses) -> Iterator[Row]:
    yield _cells("Answers", listed(responses.values), responses, note=responses.note)
    for scale in responses.others:
        others = f"items {listed(scale.items)}: {listed(scale.values)}"
        yield _cells("Other answers", others, responses)
    if responses.set_aside:
        yield _cells("Answers without a value", listed(responses.set_aside), responses)
    if responses.reverse:
        yield _cells("Items turned round", listed(responses.reverse), responses)


def _ratings(goals: OwnGoals) -> Iterator[Row]:
    yield _cells("Ratings", listed(goals.values), goals)
    yield _cells("Counted as", goals.counted_as, goals, note=goals.note)
    if goals.at_most:
        yield _cells("Goals", f"at most {goals.at_most}", goals)


def _terms(instrument: Instrument) -> Iterator[Row]:
    licence = instrument.licence
    yield _cells("Owner", licence.owner, licence)
    yield _cells("Terms", f"*{licence.terms.value}*: {licence.words}", licence, note=licence.note)
    yield _plain("May the wording be shipped?", "yes" if licence.may_ship_wording else "no")
    if licence.address:
        yield _plain("Address", f"<{licence.address}>")


def _suits(instrument: Instrument) -> Iterator[str]:
    yield f"- Touches: {'; '.join(CAPTURES_WORDS[one] for one in instrument.captures)}."
    if instrument.purposes:
        yield f"- For: {'; '.join(words_for(one) for one in instrument.purposes)}."
    if instrument.stages:
        yield f"- When things are: {'; '.join(words_for(one) for one in instrument.stages)}."
    yield from ("", OUR_JUDGEMENT)


def _scores(instrument: Instrument) -> Iterator[str]:
    for number, score in enumerate(instrument.scores):
        if number:
            yield ""
        yield from (f"### {score.name} (`{score.key}`)", "")
        yield from _rule(score) if score.how else (f"**No number.** {score.why_not} {seen(score)}",)
        for lines in (_bands(score), _findings(score.findings)):
            if content := list(lines):
                yield from ("", *content)


def _rule(score: Score) -> Iterator[str]:
    yield f"- {rule_in_words(score)} {seen(score)}"
    yield f"- From {score.low:g} to {score.high:g}. A higher number means {score.more_means}."
    yield f"- {_missing_in_words(score.missing)}"
    if score.lookup:
        yield from _lookup(score.lookup)


def _missing_in_words(rule: Missing | None) -> str:
    if rule is None:
        return "No rule for missing answers was found: with one missing there is no number."
    if rule.at_most == 0:
        return f"With one answer missing there is no number. {seen(rule)}"
    return f"At most {rule.at_most} answers may be missing; the others stand for them. {seen(rule)}"


def _lookup(lookup: Lookup) -> Iterator[str]:
    whose = "The table is shipped." if lookup.rows else "The table comes with the licence."
    yield f"- {whose} {seen(lookup)}"
    if lookup.passes_through:
        through = " and ".join(f"{raw:g} to {told:g}" for raw, told in lookup.passes_through)
        mark = seen(lookup.passes_through_seen or lookup)
        yield f"- The table must lead from {through}; any other is refused. {mark}"


def rule_in_words(score: Score) -> str:
    """How the number comes about, in a sentence."""
    words = HOW_WORDS[score.how] if score.how else ""
    if score.counted:
        words += f" {' or '.join(map(str, score.counted))}"
    items = f"items {listed(score.items)}" if score.items else "all items"
    times = f", times {score.times:g}" if score.times != 1 else ""
    through = ", then looked up in a table" if score.lookup else ""
    return f"{words} ({items}){times}{through}."


def _bands(score: Score) -> Iterator[str]:
    return table(
        ("Range", "Called", "Source", "Status"),
        [(f"{one.low:g} to {one.high:g}", one.name, one.source, one.status.value) for one in score.bands],
    )


def _findings(findings: Iterable[Finding]) -> Iterator[str]:
    return table(("Found with", "n", "Found", "Note", "Source", "Status"), map(_finding, findings))


def _finding(finding: Finding) -> Row:
    figures = {
        "mean": finding.mean,
        "standard deviation": finding.sd,
        "smallest change beyond chance (MDC95)": finding.mdc95,
        "smallest change that matters to one person": finding.mid_within,
        "smallest difference that matters between groups": finding.mid_between,
    }
    found = [f"{name} {value:g}" for name, value in figures.items() if value is not None]
    found += [f"{one.kind.value} {one.value:g} ({one.called})" for one in finding.reliability]
    n = f"{finding.n:,}" if finding.n else ""
    return finding.population, n, "; ".join(found), finding.note, finding.source, finding.status.value
