"""The measure somebody names: by its key, or by a definition file of their own."""

from pathlib import Path

from wayfellow.measures.command.parser import CommandRefused
from wayfellow.measures.definition import DefinitionRefused
from wayfellow.measures.instrument import Instrument
from wayfellow.measures.instruments import UnknownInstrument, instrument, read_instrument


def measure(named: str) -> Instrument:
    """By key alone."""
    try:
        return instrument(named)
    except UnknownInstrument as unknown:
        raise CommandRefused(f"There is no measure '{named}'. `list` names them all.") from unknown


def measure_or_file(named: str) -> Instrument:
    """A name that ends in .toml is a file."""
    if not named.endswith(".toml"):
        return measure(named)
    try:
        return read_instrument(Path(named))
    except DefinitionRefused as refused:
        raise CommandRefused(str(refused)) from refused
