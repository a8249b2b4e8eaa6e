"""`import`: a questionnaire out of somebody's file, as we understand it. Nothing in it is run."""

from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

from wayfellow.measures.command.files import opened
from wayfellow.measures.command.layout import number, paragraph
from wayfellow.measures.command.output import one_line, say, say_json
from wayfellow.measures.command.parser import CommandRefused, Parser, one_of
from wayfellow.measures.importers import (
    Format,
    ImportedItem,
    ImportedQuestionnaire,
    ImportRefused,
    read_questionnaire,
)
from wayfellow.measures.importers.limits import MOST_BYTES


def arguments(parser: Parser) -> None:
    parser.add_argument("file", metavar="FILE", type=Path, help="FHIR JSON, REDCap CSV or XLSForm")
    parser.add_argument(
        "--format",
        type=one_of(Format, called="format"),
        metavar="F",
        help=f"{', '.join(Format)}; where left out, the file tells",
    )


def run(chosen: Namespace) -> None:
    with opened(chosen.file) as file:
        # One byte more than may be: enough to see that it is too many, and no more.
        content = file.read(MOST_BYTES + 1)
    try:
        found = read_questionnaire(content, name=chosen.file.name, form=chosen.format)
    except ImportRefused as refused:
        raise CommandRefused(str(refused)) from refused
    if chosen.json:
        say_json(_for_programs(found))
    else:
        say("\n".join(_for_people(found)))


def _for_programs(found: ImportedQuestionnaire) -> dict[str, object]:
    return {
        "title": found.title,
        "items": [_item(item) for item in found.items],
        "warnings": list(found.warnings),
    }


def _item(item: ImportedItem) -> dict[str, object]:
    return {
        "id": item.id,
        "text": item.text,
        "kind": item.kind,
        "options": [
            {"value": option.value, "label": option.label, "score": option.score} for option in item.options
        ],
        "required": item.required,
        "group": item.group,
        "shown_when": item.shown_when,
    }


def _for_people(found: ImportedQuestionnaire) -> Iterator[str]:
    yield paragraph(f"{found.title}: {len(found.items)} items")
    group = None
    for place, item in enumerate(found.items, start=1):
        if item.group != group:
            group = item.group
            yield "\n" + paragraph(group or "(no heading)")
        yield from _lines(place, item)
    if found.warnings:
        yield "\nWarnings:"
        yield from (paragraph(warning, indent=4, first="  -") for warning in found.warnings)


def _lines(place: int, item: ImportedItem) -> Iterator[str]:
    must = ", required" if item.required else ""
    yield paragraph(f"{item.text} [{item.id}, {item.kind}{must}]", indent=6, first=f"{place}.".rjust(5))
    if item.shown_when:
        yield paragraph(f"Shown when: {item.shown_when}", indent=8)
    for option in item.options:
        score = "" if option.score is None else f", counts {number(option.score)}"
        yield paragraph(f"{option.label} ({one_line(option.value)}{score})", indent=10, first=" " * 8 + "-")
