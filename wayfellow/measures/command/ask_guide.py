"""`guide`: what may suit a conversation, no cards first."""

from argparse import Namespace
from collections.abc import Iterator

from wayfellow.measures.command.layout import paragraph
from wayfellow.measures.command.output import say, say_json
from wayfellow.measures.command.parser import Parser, minutes, one_of
from wayfellow.measures.guide import Suggestion, guide
from wayfellow.measures.purpose import Purpose, Stage

_INDENT = 4


def arguments(parser: Parser) -> None:
    parser.add_argument(
        "--purpose",
        type=one_of(Purpose, called="purpose"),
        required=True,
        metavar="P",
        help=", ".join(Purpose),
    )
    parser.add_argument(
        "--stage",
        type=one_of(Stage, called="stage"),
        metavar="S",
        help=f"{', '.join(Stage)}; may be left out",
    )
    parser.add_argument("--minutes", type=minutes, metavar="N", help="how much time there is")


def run(chosen: Namespace) -> None:
    found = guide(purpose=chosen.purpose, stage=chosen.stage, minutes=chosen.minutes)
    if chosen.json:
        say_json(
            {
                "purpose": chosen.purpose,
                "stage": chosen.stage,
                "minutes": chosen.minutes,
                "suggestions": [_for_programs(one) for one in found],
            }
        )
    else:
        say("\n\n".join("\n".join(_for_people(place, one)) for place, one in enumerate(found, start=1)))


def _for_programs(one: Suggestion) -> dict[str, object]:
    return {
        "kind": one.kind,
        "key": one.key,
        "title": one.title,
        "reasons": list(one.reasons),
        "cautions": list(one.cautions),
        "minutes": one.minutes,
        "minutes_reckoned": one.minutes_reckoned,
        "whose_words": one.whose_words,
        "rights": one.rights,
        "captures": list(one.captures),
    }


def _for_people(place: int, one: Suggestion) -> Iterator[str]:
    yield paragraph(f"{one.title} ({one.key})", indent=_INDENT, first=f"{place}.")
    for reason in one.reasons:
        yield paragraph(reason, indent=_INDENT + 2, first=" " * _INDENT + "-")
    for caution in one.cautions:
        yield paragraph(f"Good to know: {caution}", indent=_INDENT)
    if one.minutes:
        reckoned = ", reckoned from its items" if one.minutes_reckoned else ""
        yield paragraph(f"Minutes: {one.minutes}{reckoned}", indent=_INDENT)
    yield paragraph(f"Words: {one.whose_words}", indent=_INDENT)
    if one.rights:
        yield paragraph(f"Rights: {one.rights}", indent=_INDENT)
