"""What holds for every score of every measure, whatever was answered."""

from collections.abc import Sequence

import msgspec
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from polars.testing import assert_frame_equal

from wayfellow.measures.counting import turned
from wayfellow.measures.instrument import How, Instrument
from wayfellow.measures.response import AnswerRefused
from wayfellow.measures.scoring import score_answers
from wayfellow.measures.scoring_tables import score_table
from wayfellow.measures.tests.any_instrument import ASIDE, Case, answers_to, cases, scales
from wayfellow.measures.tests.made_up import measure, responses
from wayfellow.measures.tests.made_up_scores import a_score, at_most, frame_of, numbered, scored

some_answers = st.lists(st.integers(0, 4), min_size=1, max_size=12)
ZERO_TO_FOUR = responses((0, 1, 2, 3, 4))


@settings(deadline=None)
@given(cases(), st.data())
def test_the_order_of_rows_does_not_matter(case: Case, chosen: st.DataObject) -> None:
    frame = frame_of(case.rows, count=_count(case.instrument))
    order = chosen.draw(st.permutations(range(frame.height)))

    mixed = score_table(case.instrument, frame[order], tables=case.tables)

    assert_frame_equal(mixed, score_table(case.instrument, frame, tables=case.tables)[order])


def _count(instrument: Instrument) -> int:
    assert instrument.items is not None
    return instrument.items.value


@given(scales, st.integers(-1000, 1000))
def test_turned_twice_is_as_before(scale: tuple[int, ...], value: int) -> None:
    taking = responses(scale, reverse=(1,))

    assert turned(taking, 1, turned(taking, 1, value)) == value


@settings(deadline=None)
@given(some_answers, st.data())
def test_mirrored_answers_to_reverse_items_score_alike(answers: list[int], chosen: st.DataObject) -> None:
    reverse = chosen.draw(st.sets(st.integers(1, len(answers))))
    straight = measure(a_score(), count=len(answers), taking=ZERO_TO_FOUR)
    reversed_ = msgspec.structs.replace(
        straight, responses=responses((0, 1, 2, 3, 4), reverse=tuple(reverse))
    )
    mirrored = [4 - answer if item in reverse else answer for item, answer in enumerate(answers, start=1)]

    assert scored(reversed_, *mirrored).value == scored(straight, *answers).value
    assert score_table(reversed_, frame_of([mirrored]))["total"].item() == scored(straight, *answers).value


@settings(deadline=None)
@given(cases())
def test_a_number_lies_between_what_all_lowest_and_all_highest_answers_come_to(case: Case) -> None:
    for row in case.rows:
        for one, rule in zip(
            score_answers(case.instrument, numbered(row), tables=case.tables),
            case.instrument.scores,
            strict=True,
        ):
            if one.value is not None and rule.lookup is None and rule.how is not None:
                items = case.instrument.items_of(rule)
                # A definition may not fill up from items with other answers (instrument_rules/scores.py).
                if one.prorated and not _answered_alike(case.instrument, items):
                    continue
                low, high = _bounds(case.instrument, rule.how, items)
                assert low * rule.times - 1e-9 <= one.value <= high * rule.times + 1e-9


def _answered_alike(instrument: Instrument, items: Sequence[int]) -> bool:
    assert instrument.responses is not None
    return len({instrument.responses.values_of(item) for item in items}) == 1


def _bounds(instrument: Instrument, how: How, items: Sequence[int]) -> tuple[float, float]:
    assert instrument.responses is not None
    taken = [instrument.responses.values_of(item) for item in items]
    if how is How.COUNT:
        return 0, len(items)
    low, high = sum(map(min, taken)), sum(map(max, taken))
    return (low, high) if how is How.SUM else (low / len(items), high / len(items))


@settings(deadline=None)
@given(some_answers, st.integers(0, 13), st.data())
def test_a_score_is_there_up_to_the_limit_and_not_past_it(
    answers: list[int], limit: int, chosen: st.DataObject
) -> None:
    """At every number of missing items, from none to all, in both ways."""
    count = len(answers)
    instrument = measure(a_score(missing=at_most(limit)), count=count, taking=ZERO_TO_FOUR)
    order = chosen.draw(st.permutations(range(count)))
    rows: list[list[int | None]] = [
        [None if item in order[:missing] else answer for item, answer in enumerate(answers)]
        for missing in range(count + 1)
    ]

    there = [value is not None for value in score_table(instrument, frame_of(rows))["total"]]

    assert there == [missing <= limit and missing < count for missing in range(count + 1)]
    assert there == [scored(instrument, *row).value is not None for row in rows]


@given(some_answers, st.integers(1, 11))
def test_people_who_answer_all_alike_score_the_same_however_much_they_leave_out(
    answers: list[int], missing: int
) -> None:
    """Prorating by the mean of those answered can change nothing here."""
    alike, count = answers[0], len(answers)
    assume(missing < count)
    instrument = measure(a_score(missing=at_most(count)), count=count, taking=ZERO_TO_FOUR)

    partly = scored(instrument, *[None] * missing, *[alike] * (count - missing))

    assert (partly.value, partly.prorated) == (alike * count, True)


@settings(deadline=None)
@given(cases(), st.data())
def test_an_answer_out_of_range_is_refused_wherever_it_stands(case: Case, chosen: st.DataObject) -> None:
    assume(case.rows)
    row = chosen.draw(st.integers(0, len(case.rows) - 1))
    item = chosen.draw(st.integers(1, _count(case.instrument)))
    assert case.instrument.responses is not None
    allowed = (*case.instrument.responses.values_of(item), *case.instrument.responses.set_aside)
    odd = chosen.draw(st.integers(-200, 200).filter(lambda value: value not in allowed))
    rows = [list(answers) for answers in case.rows]
    rows[row][item - 1] = odd

    with pytest.raises(AnswerRefused, match=f"^item {item}: {odd} is none of"):
        score_answers(case.instrument, numbered(rows[row]), tables=case.tables)
    with pytest.raises(
        AnswerRefused, match=rf"^row {row + 1} \(id {row:03}\), item {item}: {odd} is none of"
    ):
        score_table(case.instrument, frame_of(rows), tables=case.tables)


@settings(deadline=None)
@given(st.data())
def test_counting_two_values_apart_or_together_comes_to_the_same(chosen: st.DataObject) -> None:
    instrument = measure(
        a_score("some", How.COUNT, counted=(1,)),
        a_score("more", How.COUNT, counted=(2,)),
        a_score("both", How.COUNT, counted=(1, 2)),
        count=8,
        taking=responses((0, 1, 2), set_aside=ASIDE),
    )
    rows = chosen.draw(st.lists(answers_to(instrument), min_size=1, max_size=5))

    found = score_table(instrument, frame_of(rows))

    assert (found["some"] + found["more"]).equals(found["both"].alias("some"))
