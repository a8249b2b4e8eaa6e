"""A score has either a whole rule, or the reason why there is none."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from wayfellow.measures.instrument import How, Instrument, Responses, Score
from wayfellow.measures.instrument_rules.answers import items_astray
from wayfellow.measures.instrument_rules.parts import Slip, place_of

# Tables of many responses have a column `id`, and one `…_why_not` beside each score.
_KEY: Final = re.compile(r"(?!id$)(?!.*_why_not$)[a-z0-9]+([-_][a-z0-9]+)*")
_RULE: Final = ("how", "counted", "missing", "lookup")
_TOLD: Final = ("low", "high", "more_means")


def slips(instrument: Instrument) -> Iterator[Slip]:
    keys = [score.key for score in instrument.scores]
    if len(set(keys)) < len(keys):
        yield Slip("", "two scores have the same key")
    for score in instrument.scores:
        for why in _slips_of(score, instrument):
            yield Slip(place_of("scores", score.key), why)


def _slips_of(score: Score, instrument: Instrument) -> Iterator[str]:
    count = instrument.items.value if instrument.items else 0
    if not _KEY.fullmatch(score.key):
        yield f"'{score.key}' is no key for a score"
    yield from items_astray("items", score.items, count)
    if score.why_not:
        yield from (f"'{name}' has no place beside 'why_not'" for name in _RULE if getattr(score, name))
    elif score.how is None:
        yield "there must be a rule, which is 'how', or 'why_not'"
    else:
        yield from _rule_astray(score, instrument)


def _rule_astray(score: Score, instrument: Instrument) -> Iterator[str]:
    yield from (f"'{name}' is missing, which a rule needs" for name in _TOLD if _lacks(score, name))
    if score.times <= 0:
        yield "'times' must be more than 0"
    if instrument.items is None or instrument.responses is None:
        yield "a rule needs 'items' and 'responses' of the measure"
    else:
        items = instrument.items_of(score)
        yield from _counted_astray(score, instrument.responses, items)
        yield from _missing_astray(score, instrument.responses, items)


def _lacks(score: Score, name: str) -> bool:
    return getattr(score, name) in (None, "")


def _counted_astray(score: Score, responses: Responses, items: Sequence[int]) -> Iterator[str]:
    if (score.how is How.COUNT) != bool(score.counted):
        yield "'counted' belongs to a count, and a count needs it"
    answers = {*responses.set_aside, *(value for item in items for value in responses.values_of(item))}
    if strangers := [value for value in score.counted if value not in answers]:
        yield f"'counted' names {strangers[0]}, which is no answer"


def _missing_astray(score: Score, responses: Responses, items: Sequence[int]) -> Iterator[str]:
    if score.missing is None:
        return
    if not 0 <= score.missing.at_most < len(items):
        yield f"'missing' allows {score.missing.at_most} of {len(items)} items, and one answer must be there"
    elif score.missing.at_most and score.how is How.COUNT:
        yield "'missing' has no place in a count, which cannot be filled up"
    elif score.missing.at_most and len({responses.values_of(item) for item in items}) > 1:
        # The mean of answers up to 3 is no stand-in for one that goes up to 2.
        yield "'missing' has no place beside items with different answers: none stands in for another"
