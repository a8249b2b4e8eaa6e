"""What one answer counts for a score, and what so much counted comes to. Exact until the very end."""

from collections.abc import Mapping
from fractions import Fraction

from wayfellow.measures.instrument import How, Instrument, Responses, Score

Worth = Mapping[int, int | None]
"""An item's answers and what each counts; None where an answer stands for nothing, as if left out."""


def turned(responses: Responses, item: int, value: int) -> int:
    """The value of a reverse item, mirrored between its lowest and its highest; any other as it is."""
    if item not in responses.reverse:
        return value
    values = responses.values_of(item)
    return min(values) + max(values) - value


def worth(score: Score, responses: Responses, item: int) -> Worth:
    """What every answer to this item counts."""
    answers = {
        value: value if value in responses.set_aside else turned(responses, item, value)
        for value in (*responses.values_of(item), *responses.set_aside)
    }
    if score.how is How.COUNT:
        return {answer: int(value in score.counted) for answer, value in answers.items()}
    return {answer: None if answer in responses.set_aside else value for answer, value in answers.items()}


def raw_value(score: Score, *, counted: int, answered: int, of: int) -> float:
    """What was counted in those answered, standing for all: the double nearest to the true value.

    `times` is read as it is written: 0.1 is a tenth. A count stands for itself: "how many" cannot be guessed.
    """
    exact = Fraction(counted) * Fraction(str(score.times))
    if score.how is How.MEAN:
        return float(exact / answered)
    if score.how is How.SUM:
        return float(exact * of / answered)
    return float(exact)


def whole_values(score: Score, instrument: Instrument) -> list[float]:
    """Every raw value that somebody who leaves out nothing may come to, the lowest first."""
    items, responses = instrument.items_of(score), instrument.responses
    if responses is None:
        return []
    reached = {0}
    for item in items:
        steps = {step for step in worth(score, responses, item).values() if step is not None}
        reached = {so_far + step for so_far in reached for step in steps}
    return sorted(raw_value(score, counted=one, answered=len(items), of=len(items)) for one in reached)
