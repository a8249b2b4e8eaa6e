"""Measures of every shape that a definition may have, with answers and tables, for properties."""

from dataclasses import dataclass
from fractions import Fraction

from hypothesis import strategies as st

from wayfellow.measures.instrument import How, Instrument, Lookup, Missing, Responses, Scale, Score, Status
from wayfellow.measures.lookup_tables import Tables
from wayfellow.measures.tests.made_up import measure, responses
from wayfellow.measures.tests.made_up_scores import a_score, at_most, table_of

TIMES = (1.0, 1.0, 4.0, 25.0, 0.1, 1.25, 4.166666666666667)
ASIDE = (97, 98)


@dataclass(frozen=True, slots=True)
class Case:
    """A measure, answers of several people, and the tables of whoever holds its licence."""

    instrument: Instrument
    rows: list[list[int | None]]
    tables: Tables


scales = st.lists(st.integers(-3, 10), min_size=2, max_size=6, unique=True).map(sorted).map(tuple)
# Mostly short; some have more items than fit into a word of bits.
counts = st.one_of(st.integers(1, 6), st.integers(1, 15), st.integers(31, 40))


@st.composite
def takings(draw: st.DrawFn, count: int) -> Responses:
    items = st.lists(st.integers(1, count), unique=True).map(tuple)
    others = draw(st.just(()) | some_items(count))
    return responses(
        draw(scales),
        set_aside=draw(st.sampled_from(((), ASIDE[:1], ASIDE))),
        reverse=draw(items),
        others=(Scale(items=others, values=draw(scales)),) if others else (),
    )


@st.composite
def rules(draw: st.DrawFn, key: str, count: int, taking: Responses) -> Score:
    how = draw(st.sampled_from((How.SUM, How.SUM, How.MEAN, How.COUNT)))
    answers = st.sampled_from((*taking.values, *taking.set_aside))
    score = a_score(
        key,
        how,
        items=draw(st.one_of(st.just(()), some_items(count))),
        counted=tuple(draw(st.sets(answers, min_size=1))) if how is How.COUNT else (),
        times=draw(st.sampled_from(TIMES)),
        missing=draw(st.none() | limits(count)),
        status=draw(st.sampled_from(Status)),
    )
    return draw(st.just(score) | without_a_number(key) | looked_up(score, count, taking))


def some_items(count: int) -> st.SearchStrategy[tuple[int, ...]]:
    return st.lists(st.integers(1, count), min_size=1, unique=True).map(tuple)


def limits(count: int) -> st.SearchStrategy[Missing]:
    return st.integers(0, count + 1).map(at_most)


def without_a_number(key: str) -> st.SearchStrategy[Score]:
    return st.sampled_from(
        (a_score(key, None), a_score(key, None, why_not="Its owner keeps the rule to themselves."))
    )


@st.composite
def looked_up(draw: st.DrawFn, score: Score, count: int, taking: Responses) -> Score:
    """With a whole table, one with gaps, or one that comes with the licence."""
    rows = linear_rows(score, count, taking)
    kept = draw(st.sampled_from((rows, rows[::2], ())))
    return a_score(
        score.key,
        score.how,
        items=score.items,
        counted=score.counted,
        times=score.times,
        missing=score.missing,
        lookup=table_of(*kept),
    )


def linear_rows(score: Score, count: int, taking: Responses) -> tuple[tuple[float, float], ...]:
    """From every amount that may be counted to something else."""
    items = score.items or tuple(range(1, count + 1))
    scales = [(0, 1) if score.how is How.COUNT else taking.values_of(item) for item in items]
    low, high = sum(map(min, scales)), sum(map(max, scales))
    share = Fraction(str(score.times)) / (len(items) if score.how is How.MEAN else 1)
    return tuple((float(amount * share), float(amount * 3)) for amount in range(low, high + 1))


@st.composite
def cases(draw: st.DrawFn, *, most_rows: int = 6) -> Case:
    count = draw(counts)
    taking = draw(takings(count))
    scores = [draw(rules(f"s{number}", count, taking)) for number in range(draw(st.integers(1, 3)))]
    instrument = measure(*scores, count=count, taking=taking)
    rows = draw(st.lists(answers_to(instrument), max_size=most_rows))
    return Case(instrument, rows, draw(tables_for(instrument)))


def answers_to(instrument: Instrument) -> st.SearchStrategy[list[int | None]]:
    taking = instrument.responses
    assert taking is not None
    assert instrument.items is not None
    each = [
        st.none() | st.sampled_from((*taking.values_of(item), *taking.set_aside))
        for item in range(1, instrument.items.value + 1)
    ]
    full = [st.sampled_from(taking.values_of(item)) for item in range(1, instrument.items.value + 1)]
    return (st.tuples(*each) | st.tuples(*full)).map(list)


@st.composite
def tables_for(draw: st.DrawFn, instrument: Instrument) -> Tables:
    """The whole table of some of the scores that have one."""
    taking, count = instrument.responses, instrument.items
    assert taking is not None
    assert count is not None
    with_table = [score for score in instrument.scores if isinstance(score.lookup, Lookup)]
    held = draw(st.sets(st.sampled_from([score.key for score in with_table]))) if with_table else set()
    return {score.key: linear_rows(score, count.value, taking) for score in with_table if score.key in held}
