"""`show`: what is known of one measure, each fact with its source, and what is not known."""

from argparse import Namespace
from collections.abc import Iterator

import msgspec

from wayfellow.measures.captures import CAPTURES_WORDS
from wayfellow.measures.command.layout import paragraph
from wayfellow.measures.command.measure import measure_or_file
from wayfellow.measures.command.output import say, say_json
from wayfellow.measures.command.parser import Parser
from wayfellow.measures.command.show_scores import score_lines, seen
from wayfellow.measures.instrument import Fact, Instrument
from wayfellow.measures.purpose import words_for

_INDENT = 12


def arguments(parser: Parser) -> None:
    parser.add_argument("measure", metavar="KEY|FILE.toml", help="a measure, or a definition of your own")


def run(chosen: Namespace) -> None:
    measure = measure_or_file(chosen.measure)
    if chosen.json:
        say_json(msgspec.to_builtins(measure))
    else:
        say("\n".join(_for_people(measure)))


def _for_people(measure: Instrument) -> Iterator[str]:
    yield paragraph(f"{measure.name} ({measure.key})")
    yield paragraph(measure.about)
    if measure.not_offered_because:
        yield paragraph(f"Not offered: {measure.not_offered_because}")
    yield ""
    yield from _facts(measure)
    for score in measure.scores:
        yield ""
        yield from score_lines(score)
    yield ""
    yield from _listed("Good to know", (seen(caution.words, caution) for caution in measure.cautions))
    yield from _listed("Not found", measure.not_found)
    yield from _listed(
        "Sources",
        (f"[{key}] {source.title} {source.address}".rstrip() for key, source in measure.sources.items()),
    )


def _facts(measure: Instrument) -> Iterator[str]:
    yield _said("Version", measure.version)
    yield _said("Authors", ", ".join(measure.authors))
    yield _known("Year", str(measure.year.value) if measure.year else "", measure.year)
    yield _known("Items", str(measure.items.value) if measure.items else "", measure.items)
    yield _known("Minutes", str(measure.minutes.value) if measure.minutes else "", measure.minutes)
    yield _known("About", measure.recall.words if measure.recall else "", measure.recall)
    yield _answers(measure)
    yield _said("Touches", ", ".join(CAPTURES_WORDS[one] for one in measure.captures))
    yield _said("Purposes", ", ".join(map(words_for, measure.purposes)) or "none")
    yield _said("Stages", ", ".join(map(words_for, measure.stages)) or "none")
    licence = measure.licence
    yield _known("Licence", f"{licence.words} Owner: {licence.owner}.", licence)
    if licence.address:
        yield _said("", licence.address)


def _answers(measure: Instrument) -> str:
    if measure.goals:
        steps = ", ".join(map(str, measure.goals.values))
        return _known("Answers", f"{steps} for each goal. {measure.goals.counted_as}", measure.goals)
    found = measure.responses
    if found is None:
        return _known("Answers", "", None)
    parts = [", ".join(map(str, found.values))]
    parts += [f"items {_items(scale.items)}: {', '.join(map(str, scale.values))}" for scale in found.others]
    if found.set_aside:
        parts.append(f"counted as left out: {', '.join(map(str, found.set_aside))}")
    if found.reverse:
        parts.append(f"turned round: items {_items(found.reverse)}")
    return _known("Answers", "; ".join(parts), found)


def _items(items: tuple[int, ...]) -> str:
    return ", ".join(map(str, items))


def _known(title: str, words: str, fact: Fact | None) -> str:
    return _said(title, seen(words, fact) if fact else "not known")


def _said(title: str, words: str) -> str:
    return paragraph(words, indent=_INDENT, first=title)


def _listed(title: str, lines: Iterator[str] | tuple[str, ...]) -> Iterator[str]:
    found = list(lines)
    if found:
        yield f"{title}:"
        yield from (paragraph(line, indent=4, first="  -") for line in found)
