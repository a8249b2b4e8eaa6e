"""`list`: every measure in a line or two."""

from argparse import Namespace
from collections.abc import Iterator
from typing import Final

from wayfellow.measures.command.layout import Column, number, paragraph, row
from wayfellow.measures.command.output import say, say_json
from wayfellow.measures.command.parser import Parser
from wayfellow.measures.instrument import Instrument, Kind, Score, Terms
from wayfellow.measures.instruments import all_instruments

_COLUMNS: Final = (
    Column("KEY", 15),
    Column("NAME", 27),
    Column("ITEMS", 5, right=True),
    Column("MIN", 3, right=True),
    Column("LICENCE", 9),
    Column("SCORE", 11),
)
_TERMS: Final = {
    Terms.OPEN: "open",
    Terms.ASK: "ask",
    Terms.REGISTER: "register",
    Terms.PAY: "pay",
    Terms.FORBIDDEN: "forbidden",
    Terms.UNKNOWN: "not known",
}


def arguments(_parser: Parser) -> None:
    """None of its own."""


def run(chosen: Namespace) -> None:
    if chosen.json:
        say_json([_for_programs(measure) for measure in all_instruments()])
    else:
        say(row(_COLUMNS, [column.title for column in _COLUMNS]))
        for measure in all_instruments():
            say("\n".join(_for_people(measure)))
        say("\n" + paragraph("MIN is how long it takes to fill in, where a source says so; - is not known."))


def _for_programs(measure: Instrument) -> dict[str, object]:
    return {
        "key": measure.key,
        "name": measure.name,
        "kind": measure.kind,
        "items": measure.items.value if measure.items else None,
        "minutes": measure.minutes.value if measure.minutes else None,
        "licence": {
            "owner": measure.licence.owner,
            "terms": measure.licence.terms,
            "words": measure.licence.words,
        },
        "scores": [
            {
                "key": score.key,
                "name": score.name,
                "low": score.low,
                "high": score.high,
                "why_not": why_not(score) or None,
            }
            for score in measure.scores
        ],
        "not_offered_because": measure.not_offered_because or None,
    }


def _for_people(measure: Instrument) -> Iterator[str]:
    """Its line, and below it why there is no score."""
    counted = [score for score in measure.scores if not why_not(score)]
    cells = [
        measure.key,
        measure.name,
        str(measure.items.value) if measure.items else "-",
        str(measure.minutes.value) if measure.minutes else "-",
        _TERMS[measure.licence.terms],
        _range(counted[0]) if counted else "none",
    ]
    yield row(_COLUMNS, cells)
    for reason in _reasons(measure):
        yield paragraph(reason, indent=_COLUMNS[0].width + 2)


def _range(score: Score) -> str:
    return f"{number(score.low)} to {number(score.high)}"


def _reasons(measure: Instrument) -> Iterator[str]:
    if measure.kind is Kind.NOT_OFFERED:
        yield f"Not offered: {measure.not_offered_because}"
    elif measure.goals:
        yield f"Own goals: {measure.goals.counted_as}"
    else:
        for score in measure.scores:
            if reason := why_not(score):
                yield f"{score.name}: {reason}"


def why_not(score: Score) -> str:
    """Why nobody gets this number from us as it stands; empty where they do."""
    if score.why_not or score.how is None:
        return score.why_not or "How it is counted was not found."
    if score.lookup and not score.lookup.rows:
        return "It needs the table that comes with the licence (score --table)."
    return ""
