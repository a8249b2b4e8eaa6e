"""Walks through a measure, table by table, and says where each of them stands."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from wayfellow.measures.instrument import Instrument, Table

_ONE_OF: Final = {
    "scores": "score",
    "bands": "band",
    "findings": "finding",
    "cautions": "caution",
    "sources": "source",
}


@dataclass(frozen=True, slots=True)
class Slip:
    """Something in a definition that cannot be right."""

    place: str
    """Where in the file: "score 'total', finding 2". Empty at its top."""
    why: str


@dataclass(frozen=True, slots=True)
class Part:
    """A table of a measure, and where it stands."""

    place: str
    table: Table

    def fields(self) -> Iterator[tuple[str, object]]:
        return ((name, getattr(self.table, name)) for name in self.table.__struct_fields__)

    def slip(self, why: str) -> Slip:
        return Slip(self.place, why)


def place_of(field: str, name: str | int | None, *, within: str = "") -> str:
    """How a table is called: by its own key, or its number among its like."""
    called = f"'{field}'" if name is None else _numbered(field, name)
    return f"{within}, {called}" if within else called


def _numbered(field: str, name: str | int) -> str:
    return f"{_ONE_OF.get(field, repr(field))} {name if isinstance(name, int) else repr(name)}"


def parts_of(instrument: Instrument) -> Iterator[Part]:
    """The measure itself, then every table in it."""
    return _parts(Part("", instrument))


def _parts(part: Part) -> Iterator[Part]:
    yield part
    for field, value in part.fields():
        for name, table in _tables(value):
            yield from _parts(Part(place_of(field, name, within=part.place), table))


def _tables(value: object) -> Iterator[tuple[str | int | None, Table]]:
    match value:
        case Table():
            yield None, value
        case tuple():
            for number, one in enumerate(value, start=1):
                if isinstance(one, Table):
                    yield getattr(one, "key", number), one
        case Mapping():
            yield from value.items()
