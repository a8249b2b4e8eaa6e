"""The library of measures: finds and reads `library/*.toml`."""

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Final

import msgspec

from wayfellow.measures import instrument_rules
from wayfellow.measures.definition import DefinitionRefused
from wayfellow.measures.instrument import Instrument
from wayfellow.measures.instrument_rules.parts import Slip
from wayfellow.measures.instrument_slips import slip_in

LIBRARY: Final = Path(__file__).parent / "library"
SCHEMA: Final = Path(__file__).with_name("instrument.schema.json")

_KEY: Final = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


class InstrumentRefused(DefinitionRefused):
    """A measure's file cannot be used as it stands."""


class UnknownInstrument(LookupError):
    """There is no measure by that key."""


@cache
def all_instruments() -> tuple[Instrument, ...]:
    """Every measure, in the order of their keys."""
    paths = sorted(LIBRARY.glob("*.toml"), key=lambda path: path.stem)
    return tuple(read_instrument(path) for path in paths)


@cache
def instrument(key: str) -> Instrument:
    """One measure, read alone: whoever needs one does not wait for all."""
    path = LIBRARY / f"{key}.toml"
    # Only a key is looked for: whatever else somebody sends may not lead to another folder.
    if not _KEY.fullmatch(key) or not path.is_file():
        raise UnknownInstrument(key)
    return read_instrument(path)


def read_instrument(path: Path) -> Instrument:
    """The measure in this file, or InstrumentRefused with one sentence that names the file and the place."""
    found = _converted(path, _content(path))
    for slip in instrument_rules.slips(found):
        raise _refused(path, slip)
    return found


def _content(path: Path) -> dict[str, object]:
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as mistake:
        raise InstrumentRefused(f"{path.name}: this cannot be read ({mistake.strerror}).") from mistake
    # A number of thousands of digits, and tables in tables without end, are no measure either.
    except (ValueError, RecursionError) as mistake:
        raise InstrumentRefused(f"{path.name}: this is not TOML in UTF-8 ({mistake}).") from mistake
    if "key" in content:
        raise _refused(path, Slip("", "'key' has no place here, because the file's name is the key"))
    return content


def _converted(path: Path, content: dict[str, object]) -> Instrument:
    try:
        return msgspec.convert({"key": path.stem, **content}, Instrument)
    except msgspec.ValidationError as mistake:
        raise _refused(path, slip_in(content, mistake)) from mistake


def _refused(path: Path, slip: Slip) -> InstrumentRefused:
    where = f"{path.name}, {slip.place}" if slip.place else path.name
    return InstrumentRefused(f"{where}: {slip.why}.")
