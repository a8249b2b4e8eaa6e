"""What each kind of measure must have, and what has no place in it."""

from collections.abc import Iterator
from typing import Final

from wayfellow.measures.instrument import Instrument, Kind
from wayfellow.measures.instrument_rules.parts import Slip

_NEEDS: Final = {
    Kind.QUESTIONNAIRE: ("items", "responses", "captures", "purposes"),
    Kind.OWN_GOALS: ("goals", "captures", "purposes"),
    Kind.NOT_OFFERED: ("not_offered_because",),
}
_NO_PLACE_FOR: Final = {
    Kind.QUESTIONNAIRE: ("goals", "not_offered_because"),
    Kind.OWN_GOALS: ("items", "responses", "scores", "not_offered_because"),
    Kind.NOT_OFFERED: (),
}
_ALWAYS: Final = ("authors", "sources")


def slips(instrument: Instrument) -> Iterator[Slip]:
    kind = instrument.kind
    for name in (*_ALWAYS, *_NEEDS[kind]):
        if not getattr(instrument, name):
            yield Slip("", f"'{name}' is missing, which {kind.value} needs")
    for name in _NO_PLACE_FOR[kind]:
        if getattr(instrument, name):
            yield Slip("", f"'{name}' has no place in {kind.value}")
    for name in ("authors", "captures", "purposes", "stages", "not_found"):
        if len(set(getattr(instrument, name))) < len(getattr(instrument, name)):
            yield Slip("", f"'{name}' says the same thing twice")
