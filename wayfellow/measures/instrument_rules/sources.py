"""Every fact names a source that is there, and no source is there for nothing."""

from collections.abc import Iterator

from wayfellow.measures.instrument import Fact, Instrument
from wayfellow.measures.instrument_rules.parts import Slip, parts_of


def slips(instrument: Instrument) -> Iterator[Slip]:
    named = set()
    for part in parts_of(instrument):
        if isinstance(part.table, Fact):
            named.add(part.table.source)
            if part.table.source not in instrument.sources:
                yield part.slip(f"there is no source called '{part.table.source}'")
    for key in instrument.sources:
        if key not in named:
            yield Slip("", f"nothing here comes from the source '{key}'")
