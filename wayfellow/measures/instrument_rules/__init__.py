"""Checks of a measure across its fields: each slip says what is wrong, and where. A good measure has none."""

from collections.abc import Iterator

from wayfellow.measures.instrument import Instrument
from wayfellow.measures.instrument_rules import answers, findings, kinds, ranges, scores, sources, words
from wayfellow.measures.instrument_rules.parts import Slip

# In this order: what stands further down takes for granted that the rest is right.
_RULES = (words, kinds, sources, answers, scores, ranges, findings)


def slips(instrument: Instrument) -> Iterator[Slip]:
    """Everything that is wrong with it, the first thing first. Ask for no more after a slip than you must."""
    return (slip for rule in _RULES for slip in rule.slips(instrument))
