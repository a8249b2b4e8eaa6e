"""What a score says of its range agrees with its answers, its rule and its table."""

import math
from collections.abc import Iterator
from itertools import pairwise

from wayfellow.measures.instrument import Band, How, Instrument, Lookup, Responses, Score
from wayfellow.measures.instrument_rules.parts import Slip, place_of
from wayfellow.measures.lookup_tables import Rows, TableRefused, check_table

Range = tuple[float, float]


def slips(instrument: Instrument) -> Iterator[Slip]:
    for score in instrument.scores:
        for why in _slips_of(score, instrument):
            yield Slip(place_of("scores", score.key), why)


def _slips_of(score: Score, instrument: Instrument) -> Iterator[str]:
    if (score.low is None) != (score.high is None):
        yield "'low' and 'high' go together"
    if score.low is None or score.high is None:
        return
    if not score.low < score.high:
        yield f"'low' is {score.low:g}, which is not below 'high', {score.high:g}"
    if score.how and (responses := instrument.responses):
        counted = counted_range(score, responses, instrument.items_of(score))
        yield from _range_astray(score, (score.low, score.high), counted, instrument)
    yield from _bands_astray(score.bands, (score.low, score.high))


def counted_range(score: Score, responses: Responses, items: tuple[int, ...]) -> Range:
    """The least and the most that can be counted, before any table."""
    if score.how is How.COUNT:
        return 0, len(items) * score.times
    low = sum(min(responses.values_of(item)) for item in items) * score.times
    high = sum(max(responses.values_of(item)) for item in items) * score.times
    return (low / len(items), high / len(items)) if score.how is How.MEAN else (low, high)


def _range_astray(score: Score, told: Range, counted: Range, instrument: Instrument) -> Iterator[str]:
    if score.lookup is None:
        yield from _ends_astray(told, counted)
    elif rows := score.lookup.rows:
        yield from _table_astray(score, rows, instrument)
        yield from _ends_astray(told, (rows[0][1], rows[-1][1]))
    else:
        yield from _licensed_table_astray(score.lookup, told, counted)


def _ends_astray(told: Range, found: Range) -> Iterator[str]:
    for name, one, other in zip(("low", "high"), told, found, strict=True):
        if not math.isclose(one, other):
            yield f"'{name}' is {one:g}, and the rule comes to {other:g}"


def _table_astray(score: Score, rows: Rows, instrument: Instrument) -> Iterator[str]:
    try:
        check_table(score, rows, instrument=instrument)
    except TableRefused as refused:
        yield str(refused).removeprefix(f"{score.name}: ").removesuffix(".")


def _licensed_table_astray(lookup: Lookup, told: Range, counted: Range) -> Iterator[str]:
    rows = lookup.passes_through
    if any(before >= after or one > other for (before, one), (after, other) in pairwise(rows)):
        yield "'passes_through' must go up"
    for raw, reported in rows:
        if not (counted[0] <= raw <= counted[1] and told[0] <= reported <= told[1]):
            yield f"'passes_through' leads from {raw:g} to {reported:g}, which is out of range"
    ends = dict(zip(counted, told, strict=True))
    for raw, reported in rows:
        if ends.get(raw, reported) != reported:
            yield f"'passes_through' leads from {raw:g} to {reported:g}, and the range ends at {ends[raw]:g}"


def _bands_astray(bands: tuple[Band, ...], told: Range) -> Iterator[str]:
    for band in bands:
        if not told[0] <= band.low <= band.high <= told[1]:
            yield f"the band '{band.name}' does not lie within {told[0]:g} and {told[1]:g}"
    for before, after in pairwise(sorted(bands, key=lambda band: band.low)):
        if after.low <= before.high:
            yield f"the bands '{before.name}' and '{after.name}' overlap"
