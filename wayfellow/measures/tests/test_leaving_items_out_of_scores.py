"""Without a rule one missing item leaves the score out; with one, the rest stand for all, up to its limit."""

import pytest

from wayfellow.measures.instrument import How, Instrument
from wayfellow.measures.scoring import score_answers
from wayfellow.measures.tests.made_up import measure, responses
from wayfellow.measures.tests.made_up_scores import a_score, at_most, numbered, scored

ONE_TO_FOUR = responses((1, 2, 3, 4))


def five_items(
    how: How = How.SUM, *, may_miss: int | None = None, counted: tuple[int, ...] = ()
) -> Instrument:
    rule = None if may_miss is None else at_most(may_miss)
    return measure(a_score(how=how, missing=rule, counted=counted), count=5, taking=ONE_TO_FOUR)


@pytest.mark.parametrize("how", [How.SUM, How.MEAN])
def test_without_a_rule_one_missing_item_leaves_the_score_out(how: How) -> None:
    found = scored(five_items(how), 1, 2, None, 4, 4)

    assert (found.value, found.prorated, found.missing) == (None, False, (3,))
    assert found.why_not == "There is nothing to count for item 3."


def test_all_missing_items_are_named() -> None:
    found = scored(five_items(), None, 2, None, 4, None)

    assert found.missing == (1, 3, 5)
    assert found.why_not == "There is nothing to count for items 1, 3, 5."


def test_a_sum_is_the_mean_of_those_answered_times_the_number_of_items() -> None:
    found = scored(five_items(may_miss=2), 1, None, 3, 4, None)

    # A third of 1 + 3 + 4, five times.
    assert found.value == 13.333333333333334
    assert (found.prorated, found.missing, found.why_not) == (True, (2, 5), "")


def test_a_mean_is_that_of_those_answered() -> None:
    found = scored(five_items(How.MEAN, may_miss=2), 1, None, 3, 4, None)

    assert found.value == 2.6666666666666665
    assert found.prorated


def test_nothing_is_prorated_where_nothing_is_missing() -> None:
    found = scored(five_items(may_miss=2), 1, 2, 3, 4, 4)

    assert (found.value, found.prorated, found.missing) == (14, False, ())


def test_past_the_limit_there_is_no_score() -> None:
    found = scored(five_items(may_miss=2), 1, None, 3, None, None)

    assert (found.value, found.prorated) == (None, False)
    assert found.why_not == "There is nothing to count for items 2, 4, 5; at most 2 may be left out."


def test_a_rule_of_none_says_no_more_than_no_rule() -> None:
    found = scored(five_items(may_miss=0), 1, None, 3, 4, 4)

    assert found.why_not == "There is nothing to count for item 2."


@pytest.mark.parametrize("may_miss", [5, 9])
def test_nobody_stands_for_all_when_nothing_is_answered(may_miss: int) -> None:
    found = scored(five_items(may_miss=may_miss), None, None, None, None, None)

    assert found.value is None
    assert found.why_not == "There is nothing to count for items 1, 2, 3, 4, 5; at most 4 may be left out."


def test_one_answer_stands_for_all_where_the_owner_says_so() -> None:
    assert scored(five_items(may_miss=5), None, None, 3, None, None).value == 15


def test_a_count_is_never_prorated() -> None:
    """How many there are cannot be guessed from some of them."""
    found = scored(five_items(How.COUNT, may_miss=2, counted=(4,)), 4, 4, None, 1, None)

    assert (found.value, found.prorated, found.missing) == (2, False, (3, 5))


def test_a_count_without_a_rule_wants_every_item() -> None:
    assert scored(five_items(How.COUNT, counted=(4,)), 4, 4, None, 1, 1).value is None


def test_only_the_items_of_a_score_can_leave_it_out() -> None:
    instrument = measure(a_score("first", items=(1, 2)), a_score("last", items=(3,)), taking=ONE_TO_FOUR)

    first, last = score_answers(instrument, numbered((1, 4, None)))

    assert (first.value, last.value) == (5, None)


def test_an_item_that_nobody_mentions_is_missing() -> None:
    (found,) = score_answers(five_items(), {1: 1, 2: 2, 4: 4, 5: 4})

    assert found.missing == (3,)


def test_a_reverse_item_stands_for_all_as_it_counts() -> None:
    taking = responses((1, 2, 3, 4), reverse=(1,))
    instrument = measure(a_score(missing=at_most(2)), taking=taking)

    # 5 - 1, three times.
    assert scored(instrument, 1, None, None).value == 12
