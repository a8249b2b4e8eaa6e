"""A table leads from what was counted to what is reported; there is nothing between its rows."""

import pytest

from wayfellow.measures.instrument import Instrument
from wayfellow.measures.scoring import TableRefused, score, score_answers
from wayfellow.measures.tests.made_up import answered, measure, responses
from wayfellow.measures.tests.made_up_scores import a_score, at_most, numbered, scored, table_of

ROWS = ((0, 0), (1, 12.5), (2, 31.25), (3, 60), (4, 100))
ZERO_TO_TWO = responses((0, 1, 2))


def two_items(*rows: tuple[float, float], may_miss: int = 0) -> Instrument:
    rule = a_score(lookup=table_of(*rows), missing=at_most(may_miss))
    return measure(rule, count=2, taking=ZERO_TO_TWO)


@pytest.mark.parametrize(("answers", "value"), [((0, 0), 0), ((0, 1), 12.5), ((2, 1), 60), ((2, 2), 100)])
def test_a_shipped_table_is_looked_up(answers: tuple[int, int], value: float) -> None:
    assert scored(two_items(*ROWS), *answers).value == value


def test_the_table_is_asked_after_times() -> None:
    instrument = measure(a_score(times=10, lookup=table_of((20, 7))), count=2, taking=ZERO_TO_TWO)

    assert scored(instrument, 1, 1).value == 7


def test_a_licensed_table_comes_from_whoever_holds_the_licence() -> None:
    found = scored(two_items(), 1, 1, tables={"total": ROWS})

    assert (found.value, found.why_not) == (31.25, "")


def test_without_the_licensed_table_the_reason_is_told() -> None:
    found = scored(two_items(), 1, 1)

    assert (found.value, found.why_not) == (None, "The table for this score comes with the licence.")


def test_a_response_takes_the_licensees_table_too() -> None:
    (found,) = score(answered(two_items(), 1, 1), tables={"total": ROWS})

    assert found.value == 31.25


def test_the_licensees_table_goes_before_a_shipped_one() -> None:
    theirs = ((0, 0), (1, 1), (2, 2), (3, 3), (4, 4))

    assert scored(two_items(*ROWS), 1, 1, tables={"total": theirs}).value == 2


def test_a_prorated_amount_in_a_row_is_looked_up() -> None:
    found = scored(two_items(*ROWS, may_miss=1), 1, None)

    assert (found.value, found.prorated) == (31.25, True)


def test_a_prorated_amount_in_no_row_has_no_score() -> None:
    rule = a_score(lookup=table_of(*((number, number * 10) for number in range(7))), missing=at_most(1))
    instrument = measure(rule, taking=ZERO_TO_TWO)

    found = scored(instrument, 1, None, 2)

    assert (found.value, found.prorated, found.missing) == (None, False, (2,))
    assert found.why_not == "The table has no row for 4.5."


def test_too_many_missing_items_are_told_before_the_table_is_asked() -> None:
    assert scored(two_items(*ROWS), 1, None).why_not == "There is nothing to count for item 2."


def test_a_licensed_table_with_a_gap_is_refused_when_it_is_used() -> None:
    with pytest.raises(TableRefused, match=r"^Total: the table has a gap between 2 and 4\.$"):
        score_answers(two_items(), numbered((1, 1)), tables={"total": ((0, 0), (1, 1), (2, 2), (4, 4))})


def test_a_table_that_nobody_looks_into_is_refused() -> None:
    with pytest.raises(TableRefused, match=r"^HB-3 has no score 'totl' with a table\.$"):
        score_answers(two_items(*ROWS), numbered((1, 1)), tables={"totl": ROWS})


def test_a_table_for_a_score_without_one_is_refused() -> None:
    with pytest.raises(TableRefused, match=r"^HB-3 has no score 'total' with a table\.$"):
        score_answers(measure(a_score()), numbered((1, 1, 1)), tables={"total": ROWS})
