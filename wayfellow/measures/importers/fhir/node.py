"""One object of a FHIR resource, which knows where it stands and refuses what is not of its kind."""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Self

from wayfellow.measures.importers.limits import Place, clean_text, told


@dataclass(frozen=True, slots=True)
class Node:
    """A JSON object. What is absent reads as empty; what has the wrong type is refused."""

    content: Mapping[str, object]
    place: Place

    @classmethod
    def of(cls, value: object, place: Place) -> Self:
        if not isinstance(value, dict):
            raise place.refused(f"an object was expected here, not {told(value)}")
        return cls(value, place)

    def has(self, name: str) -> bool:
        return name in self.content

    def text(self, name: str) -> str:
        value = self.content.get(name, "")
        if not isinstance(value, str):
            raise self._wrong(name, "a text")
        return clean_text(value, self.place.at(name))

    def flag(self, name: str) -> bool:
        value = self.content.get(name, False)
        if not isinstance(value, bool):
            raise self._wrong(name, "true or false")
        return value

    def number(self, name: str) -> float:
        value = self.content.get(name)
        # To Python, true is a number, too.
        if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
            raise self._wrong(name, "a number")
        return float(value)

    def digits(self, name: str) -> str:
        """A number as text, a whole one without a point."""
        self.number(name)
        return str(self.content[name])

    def node(self, name: str) -> Self:
        """The object of that name; an empty one where there is none."""
        return self.of(self.content.get(name, {}), self.place.at(name))

    def nodes(self, name: str) -> Iterable[Self]:
        values = self.content.get(name, [])
        if not isinstance(values, list):
            raise self._wrong(name, "a list")
        return (self.of(value, self.place.at(f"{name}[{at}]")) for at, value in enumerate(values))

    def one_of(self, prefix: str, kinds: Iterable[str]) -> str:
        """FHIR's `value[x]`: which of the names is there. Exactly one must be."""
        found = [name for kind in kinds if (name := f"{prefix}{kind}") in self.content]
        if len(found) != 1:
            raise self.place.refused(
                f"one {prefix} of a known type was expected, and {len(found)} were found"
            )
        return found[0]

    def _wrong(self, name: str, expected: str) -> Exception:
        found = told(self.content.get(name))
        return self.place.at(name).refused(f"{expected} was expected, not {found}")
