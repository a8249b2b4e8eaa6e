"""An answer like "does not apply" has no value: missing in a sum or mean, and not counted in a count."""

from wayfellow.measures.instrument import How, Instrument
from wayfellow.measures.tests.made_up import measure, responses
from wayfellow.measures.tests.made_up_scores import a_score, at_most, scored

NOT_KNOWN = 9
TAKING = responses((0, 1, 2), set_aside=(NOT_KNOWN,), reverse=(2,))


def three_items(how: How, *, may_miss: int = 0, counted: tuple[int, ...] = ()) -> Instrument:
    return measure(a_score(how=how, missing=at_most(may_miss), counted=counted), taking=TAKING)


def test_it_is_missing_in_a_sum() -> None:
    found = scored(three_items(How.SUM), 1, NOT_KNOWN, 2)

    assert (found.value, found.missing) == (None, (2,))
    assert found.why_not == "There is nothing to count for item 2."


def test_the_rest_may_stand_for_it() -> None:
    # (1 + 2) / 2 * 3, and never with the 9.
    assert scored(three_items(How.SUM, may_miss=1), 1, NOT_KNOWN, 2).value == 4.5


def test_it_is_missing_in_a_mean() -> None:
    assert scored(three_items(How.MEAN, may_miss=1), 1, NOT_KNOWN, 2).value == 1.5


def test_it_uses_up_the_limit_beside_those_left_out() -> None:
    found = scored(three_items(How.MEAN, may_miss=1), None, NOT_KNOWN, 2)

    assert (found.value, found.missing) == (None, (1, 2))


def test_a_count_goes_on_without_it() -> None:
    found = scored(three_items(How.COUNT, counted=(2,)), 2, NOT_KNOWN, 1)

    assert (found.value, found.missing) == (1, ())


def test_it_is_not_mirrored_in_a_reverse_item() -> None:
    found = scored(three_items(How.COUNT, counted=(0, 1, 2)), 0, NOT_KNOWN, 0)

    assert found.value == 2


def test_how_often_it_was_chosen_may_be_counted_itself() -> None:
    found = scored(three_items(How.COUNT, counted=(NOT_KNOWN,)), NOT_KNOWN, NOT_KNOWN, 1)

    assert found.value == 2
