"""Looks through a workbook's XML before anything is built from it: no declarations, no depth, no flood."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, NoReturn
from xml.parsers import expat

from wayfellow.measures.importers.limits import Place, told
from wayfellow.measures.importers.questionnaire import ImportRefused

DEEPEST: Final = 64
MOST_ELEMENTS: Final = 400_000
"""In all parts together: about 100,000 cells."""
LONGEST_ATTRIBUTE: Final = 2_000
_FORMULA: Final = "f"


@dataclass(slots=True)
class Seen:
    """What was counted over all parts."""

    elements: int = 0
    formulas: int = 0


def check_parts(parts: Mapping[str, bytes], place: Place) -> Seen:
    seen = Seen()
    for name, content in parts.items():
        _Look(place.at(told(name)), seen).through(content)
    return seen


@dataclass(slots=True)
class _Look:
    """One walk through one part, as the parser goes."""

    place: Place
    seen: Seen
    depth: int = field(default=0, init=False)

    def through(self, content: bytes) -> None:
        parser = expat.ParserCreate()
        parser.StartElementHandler = self.start
        parser.EndElementHandler = self.end
        parser.StartDoctypeDeclHandler = self.declares
        try:
            parser.Parse(content, True)
        except (expat.ExpatError, LookupError, ValueError) as mistake:
            if isinstance(mistake, ImportRefused):
                raise
            raise self.place.refused(f"the XML cannot be read ({told(mistake)})") from mistake

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self.depth += 1
        self.seen.elements += 1
        self.seen.formulas += name.rpartition(":")[2] == _FORMULA
        if self.depth > DEEPEST:
            raise self.place.refused(f"the XML nests deeper than {DEEPEST} levels")
        if self.seen.elements > MOST_ELEMENTS:
            raise self.place.refused(f"the workbook has more than {MOST_ELEMENTS} elements")
        if any(len(value) > LONGEST_ATTRIBUTE for value in attributes.values()):
            raise self.place.refused(f"an attribute has more than {LONGEST_ATTRIBUTE} characters")

    def end(self, _: str) -> None:
        self.depth -= 1

    def declares(self, *_: object) -> NoReturn:
        # Entities are declared here; a few of them unfold into gigabytes, or read other files.
        raise self.place.refused("the XML declares a document type, which no workbook needs")
