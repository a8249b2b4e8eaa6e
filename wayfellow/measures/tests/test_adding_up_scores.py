"""Sums, means and counts, reckoned by hand."""

import pytest

from wayfellow.measures.instrument import How, Instrument, Responses, Scale
from wayfellow.measures.scoring import Scored, score, score_answers
from wayfellow.measures.tests.made_up import answered, measure, responses
from wayfellow.measures.tests.made_up_scores import a_score, numbered, scored

ZERO_TO_FOUR = responses((0, 1, 2, 3, 4))


def three_items(how: How, *, times: float = 1, taking: Responses = ZERO_TO_FOUR) -> Instrument:
    return measure(a_score(how=how, times=times), taking=taking)


def test_a_sum_adds_all_items() -> None:
    assert scored(three_items(How.SUM), 4, 0, 3).value == 7


def test_a_mean_divides_by_how_many_items_there_are() -> None:
    assert scored(three_items(How.MEAN), 4, 0, 3).value == 7 / 3


def test_a_mean_is_not_rounded() -> None:
    # 5 / 3 = 1.666..., and 25 times that is 41.666...: the doubles nearest to both.
    assert scored(three_items(How.MEAN), 1, 1, 3).value == 1.6666666666666667
    assert scored(three_items(How.MEAN, times=25), 1, 1, 3).value == 41.666666666666664


@pytest.mark.parametrize(("times", "value"), [(4, 28), (0.5, 3.5), (0.1, 0.7), (-1, -7)])
def test_the_sum_is_multiplied_by_times(times: float, value: float) -> None:
    assert scored(three_items(How.SUM, times=times), 4, 0, 3).value == value


def test_times_is_read_as_it_is_written() -> None:
    """In doubles 3 * 0.1 is 0.30000000000000004; three tenths are 0.3."""
    assert scored(three_items(How.SUM, times=0.1), 1, 1, 1).value == 0.3


def test_a_count_says_how_many_items_have_one_of_the_values() -> None:
    instrument = measure(a_score(how=How.COUNT, counted=(3, 4)), count=5, taking=ZERO_TO_FOUR)

    assert scored(instrument, 4, 3, 2, 0, 4).value == 3
    assert scored(instrument, 0, 1, 2, 0, 1).value == 0


def test_reverse_items_are_mirrored_between_lowest_and_highest() -> None:
    taking = responses((1, 2, 3, 4), reverse=(1, 3))

    # 5 - 1 = 4, and 2 as it is, and 5 - 4 = 1.
    assert scored(three_items(How.SUM, taking=taking), 1, 2, 4).value == 7


def test_reverse_items_are_mirrored_before_they_are_counted() -> None:
    taking = responses((0, 1, 2, 3, 4), reverse=(2,))
    instrument = measure(a_score(how=How.COUNT, counted=(4,)), taking=taking)

    assert scored(instrument, 4, 0, 0).value == 2
    assert scored(instrument, 0, 4, 0).value == 0


def test_an_item_with_other_answers_is_mirrored_on_its_own_scale() -> None:
    taking = responses((0, 1), others=(Scale(items=(2,), values=(1, 2, 3, 4, 5, 6, 7)),), reverse=(2,))

    # The middle one is 8 - 7, beside 0 and 1.
    assert scored(three_items(How.SUM, taking=taking), 0, 7, 1).value == 2


def test_values_below_nought_count_as_they_are() -> None:
    assert scored(three_items(How.SUM, taking=responses((-2, -1, 0, 1, 2))), -2, -1, 1).value == -2


def test_each_subscale_has_its_own_items() -> None:
    instrument = measure(
        a_score("odd", items=(1, 3)),
        a_score("even", items=(2, 4)),
        a_score("all", How.MEAN),
        count=4,
        taking=ZERO_TO_FOUR,
    )

    found = score_answers(instrument, numbered((1, 4, 2, 3)))

    assert {one.key: one.value for one in found} == {"odd": 3, "even": 7, "all": 2.5}


def test_an_item_may_be_in_several_subscales() -> None:
    instrument = measure(a_score("one", items=(1, 2)), a_score("other", items=(2, 3)), taking=ZERO_TO_FOUR)

    assert [one.value for one in score_answers(instrument, numbered((1, 2, 4)))] == [3, 6]


def test_a_response_is_scored_with_its_name() -> None:
    instrument = measure(a_score("total", times=4), taking=ZERO_TO_FOUR)

    assert score(answered(instrument, 1, 2, 4)) == (
        Scored(key="total", name="Total", value=28, why_not="", prorated=False, missing=(), unverified=False),
    )
