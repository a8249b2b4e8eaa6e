"""The library of measures: finds and reads `library/*.toml`."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Final

import msgspec

from wayfellow.measures.definition import DefinitionRefused
from wayfellow.measures.instrument import Instrument

LIBRARY: Final = Path(__file__).parent / "library"


class InstrumentRefused(DefinitionRefused):
    """A measure's file cannot be used as it stands."""


class UnknownInstrument(LookupError):
    """There is no measure by that key."""


@cache
def all_instruments() -> tuple[Instrument, ...]:
    """Every measure, in the order of their keys."""
    return tuple(read_instrument(path) for path in sorted(LIBRARY.glob("*.toml")))


@cache
def instrument(key: str) -> Instrument:
    """One measure, read alone: whoever needs one does not wait for all."""
    path = LIBRARY / f"{key}.toml"
    if path not in LIBRARY.glob("*.toml"):
        raise UnknownInstrument(key)
    return read_instrument(path)


def read_instrument(path: Path) -> Instrument:
    """The measure in this file, or InstrumentRefused with one sentence that says where."""
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
        return msgspec.convert({"key": path.stem, **content}, Instrument)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as mistake:
        raise InstrumentRefused(f"{path.name}: this is not TOML in UTF-8 ({mistake}).") from mistake
    except msgspec.ValidationError as mistake:
        raise InstrumentRefused(f"{path.name}: {mistake}.") from mistake
