"""Every measure of the library is scored in all three ways, with answers of every kind that it takes."""

from collections.abc import Callable
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wayfellow.measures.instrument import How, Instrument, Kind, Score
from wayfellow.measures.instruments import all_instruments
from wayfellow.measures.lookup_tables import Tables, check_table
from wayfellow.measures.scoring import score_answers
from wayfellow.measures.scoring_tables import score_table
from wayfellow.measures.tests.any_instrument import answers_to
from wayfellow.measures.tests.made_up_scores import frame_of, numbered
from wayfellow.measures.tests.plain_scoring import plain_scores

MEASURES = [one for one in all_instruments() if one.kind is Kind.QUESTIONNAIRE]
REAL = pytest.mark.parametrize("instrument", MEASURES, ids=lambda one: one.key)


def licensed_tables(instrument: Instrument) -> Tables:
    """Straight lines from end to end, which no owner ever published."""
    return {
        score.key: straight_line(score, instrument)
        for score in instrument.scores
        if score.lookup and not score.lookup.rows
    }


def straight_line(score: Score, instrument: Instrument) -> tuple[tuple[float, float], ...]:
    assert score.how is How.SUM
    assert instrument.responses is not None
    taken = [instrument.responses.values_of(item) for item in instrument.items_of(score)]
    low, high = sum(map(min, taken)), sum(map(max, taken))
    assert score.low is not None
    assert score.high is not None
    step = (score.high - score.low) / (high - low)
    return tuple((amount, round(score.low + (amount - low) * step, 2)) for amount in range(low, high + 1))


@REAL
@settings(deadline=None, max_examples=25)
@given(drawn=st.data())
def test_all_three_ways_agree(instrument: Instrument, drawn: st.DataObject) -> None:
    tables = licensed_tables(instrument)
    rows = drawn.draw(st.lists(answers_to(instrument), min_size=1, max_size=4))
    definition: dict[str, Any] = msgspec.to_builtins(instrument)

    table = score_table(instrument, frame_of(rows), tables=tables)

    for number, row in enumerate(rows):
        found, plain = table.row(number, named=True), plain_scores(definition, numbered(row), tables)
        ours = score_answers(instrument, numbered(row), tables=tables)
        assert [(one.key, one.value, one.why_not) for one in ours] == [one[:3] for one in plain]
        assert [found[one.key] for one in ours] == [one.value for one in ours]
        assert [found[f"{one.key}_why_not"] or "" for one in ours] == [one.why_not for one in ours]


@REAL
def test_the_ends_of_its_range_are_reached_and_not_passed(instrument: Instrument) -> None:
    """All lowest answers come to the lowest number, all highest to the highest."""
    taking = instrument.responses
    assert taking is not None
    assert instrument.items is not None
    ends: list[dict[int, int | None]] = [{}, {}]
    for item in range(1, instrument.items.value + 1):
        values = taking.values_of(item)
        lowest, highest = min(values), max(values)
        ends[0][item], ends[1][item] = (highest, lowest) if item in taking.reverse else (lowest, highest)

    low, high = (score_answers(instrument, end, tables=licensed_tables(instrument)) for end in ends)

    for score, least, most in zip(instrument.scores, low, high, strict=True):
        if score.how in (How.SUM, How.MEAN):
            assert (least.value, most.value) == (score.low, score.high)


@REAL
def test_one_item_left_out_is_told_or_allowed_by_its_rule(instrument: Instrument) -> None:
    taking = instrument.responses
    assert taking is not None
    assert instrument.items is not None
    answers: dict[int, int | None] = {
        item: taking.values_of(item)[0] for item in range(1, instrument.items.value + 1)
    }

    for score in instrument.scores:
        if score.how is None:
            continue
        left_out = instrument.items_of(score)[0]
        found = {
            one.key: one
            for one in score_answers(
                instrument, answers | {left_out: None}, tables=licensed_tables(instrument)
            )
        }[score.key]
        allowed = score.missing is not None and score.missing.at_most >= 1
        assert (found.value is not None) == allowed
        assert found.missing == (left_out,)
        assert allowed or f"item {left_out}" in found.why_not


def test_the_made_up_tables_are_taken(counted: Callable[[str], None]) -> None:
    made = [
        (instrument, score, rows)
        for instrument in MEASURES
        for score, rows in (
            (instrument.score(key), rows) for key, rows in licensed_tables(instrument).items()
        )
    ]

    for instrument, score, rows in made:
        check_table(score, rows, instrument=instrument)

    numbers = sum(score.how is not None for one in MEASURES for score in one.scores)
    counted(f"{len(MEASURES)} measures with {numbers} scores, {len(made)} by a licensee's table")
    assert numbers >= 10
    assert made
