"""Days without a tap leave no trace, and pauses are nobody's business."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as some

from wayfellow.staying_well.noticing.days import Counted, Pause, counted_days, day_averages
from wayfellow.staying_well.tests.noticing_days import days, on

some_days = some.dictionaries(some.integers(0, 60), some.integers(0, 4).map(float), max_size=40)


def test_several_taps_of_a_day_are_one_number() -> None:
    assert day_averages({on(0): [1, 2, 3], on(1): [4]}) == {on(0): 2, on(1): 4}


def test_a_day_without_taps_is_no_day() -> None:
    assert day_averages({on(0): [], on(1): [0]}) == {on(1): 0}


def test_days_count_in_the_order_of_the_calendar() -> None:
    found = counted_days({on(3): 1.0, on(0): 2.0})

    assert found == (Counted(on(0), 2.0, None), Counted(on(3), 1.0, None))


@given(found=some_days, gap=some.integers(1, 30), after=some.integers(0, 60))
def test_a_gap_changes_nothing_about_which_days_count(found: dict[int, float], gap: int, after: int) -> None:
    whole = {on(day): value for day, value in found.items()}
    pulled_apart = {on(day if day <= after else day + gap): value for day, value in found.items()}

    assert [day.value for day in counted_days(whole)] == [day.value for day in counted_days(pulled_apart)]


@given(found=some_days, first=some.integers(0, 60), lasting=some.integers(0, 20))
def test_taps_in_a_pause_are_as_if_they_had_never_been(
    found: dict[int, float], first: int, lasting: int
) -> None:
    pause = Pause(on(first), on(first + lasting))
    values = {on(day): value for day, value in found.items()}
    outside = {day: value for day, value in values.items() if not pause.holds(day)}

    assert counted_days(values, [pause]) == counted_days(outside, [pause])


def test_days_after_a_pause_are_counted_from_one() -> None:
    found = counted_days(days(1, 1, 1, 1, 1), [Pause(on(1), on(2))])

    assert [(day.on, day.since_pause) for day in found] == [(on(0), None), (on(3), 1), (on(4), 2)]


def test_a_second_pause_begins_the_count_again() -> None:
    found = counted_days(days(*[1] * 7), [Pause(on(1), on(1)), Pause(on(4), on(5))])

    assert [day.since_pause for day in found] == [None, 1, 2, 1]


def test_a_pause_that_goes_on_holds_every_day_since() -> None:
    pause = Pause(on(2))

    assert [pause.holds(on(day)) for day in (1, 2, 300)] == [False, True, True]
    assert [day.on for day in counted_days(days(1, 1, 1, 1), [pause])] == [on(0), on(1)]


def test_a_pause_before_the_first_tap_interrupts_nothing() -> None:
    found = counted_days({date(2026, 3, 1): 1.0}, [Pause(on(0), on(5))])

    assert found[0].since_pause is None
