"""When a sign is more than usual for a person: soon after it comes, seldom otherwise, and never less."""

from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as some

from wayfellow.staying_well.noticing.days import Pause
from wayfellow.staying_well.noticing.notices import USUAL_CAUTION, Notice, days_until_told, notices
from wayfellow.staying_well.tests.noticing_days import days, on, usual

AT_LEAST, QUIET = USUAL_CAUTION.at_least, USUAL_CAUTION.quiet
lives = some.lists(some.integers(0, 4).map(float), min_size=0, max_size=70)


def _told(*values: float, pauses: tuple[Pause, ...] = ()) -> list[date]:
    return [notice.on for notice in notices({"sign": days(*values)}, pauses=pauses)]


def test_ordinary_days_bring_no_notice() -> None:
    assert _told(*usual(120)) == []


def test_far_more_of_a_sign_brings_one_within_a_week() -> None:
    (first, *_) = _told(*usual(40), *[4] * 14)

    assert on(40) < first <= on(46)


@given(values=lives)
def test_less_of_a_sign_is_never_said(values: list[float]) -> None:
    assert _told(*sorted(values, reverse=True)) == []


@given(values=lives.filter(lambda values: len(values) <= AT_LEAST))
def test_nothing_is_said_before_there_are_enough_days(values: list[float]) -> None:
    assert _told(*values) == []


@pytest.mark.parametrize("answer", [0, 2])
def test_one_higher_day_after_constant_days_is_no_notice(answer: int) -> None:
    assert _told(*[answer] * 40, answer + 2, *[answer] * 20) == []


def test_a_constant_sign_that_comes_to_stay_is_noticed() -> None:
    assert len(_told(*[0] * 40, *[2] * 10)) == 1


@given(values=lives)
def test_missing_days_change_no_notice(values: list[float]) -> None:
    together = notices({"sign": days(*values)}, caution=replace(USUAL_CAUTION, quiet=0))
    apart = {on(3 * day): value for day, value in enumerate(values)}
    told = notices({"sign": apart}, caution=replace(USUAL_CAUTION, quiet=0))

    assert [on(3 * (notice.on - on(0)).days) for notice in together] == [notice.on for notice in told]


@given(values=lives, times=some.sampled_from([0.5, 2.0, 4.0]))
def test_another_scale_with_its_floor_brings_the_same_notices(values: list[float], times: float) -> None:
    wider = replace(USUAL_CAUTION, floor=USUAL_CAUTION.floor * times)
    scaled = days(*[value * times for value in values])

    assert notices({"sign": scaled}, caution=wider) == notices({"sign": days(*values)})


@given(values=lives, inside=some.lists(some.integers(0, 4).map(float), min_size=1, max_size=10))
def test_what_is_tapped_in_a_pause_brings_and_hinders_no_notice(
    values: list[float], inside: list[float]
) -> None:
    half = len(values) // 2
    pause = Pause(on(half), on(half + len(inside) - 1))
    outside = {**days(*values[:half]), **days(*values[half:], start=half + len(inside))}

    with_taps = notices({"sign": {**outside, **days(*inside, start=half)}}, pauses=[pause])

    assert with_taps == notices({"sign": outside}, pauses=[pause])


def test_after_a_pause_the_first_days_are_let_be() -> None:
    pause = Pause(on(40), on(50))
    values = {**days(*usual(40)), **days(*[4] * 14, start=51)}

    (first, *_) = notices({"sign": values}, pauses=[pause])

    assert first.on >= on(51 + USUAL_CAUTION.warm_up - 1)


def test_a_sign_that_stays_is_said_once() -> None:
    assert len(_told(*usual(40), *[4] * 20)) == 1


def test_a_sign_that_went_and_came_again_is_said_again() -> None:
    assert len(_told(*usual(50), *[4] * 6, *usual(50), *[4] * 8)) == 2


@given(values=some.lists(some.sampled_from([0.0, 4.0]), max_size=90), signs=some.integers(1, 3))
def test_from_one_notice_to_the_next_it_is_quiet(values: list[float], signs: int) -> None:
    told = notices({f"sign {one}": days(*values[one:], start=one) for one in range(signs)})

    assert all((later.on - sooner.on).days >= QUIET for sooner, later in pairwise(told))


def test_signs_that_come_together_are_one_notice() -> None:
    same = days(*usual(40), *[4] * 10)

    assert [notice.signs for notice in notices({"a": same, "b": same})] == [("a", "b")]


def test_another_sign_waits_until_it_has_been_quiet_long_enough() -> None:
    first = days(*usual(40), *[4] * 8, *usual(30))
    second = days(*usual(50), *[4] * 28)

    told = notices({"a": first, "b": second})

    assert [notice.signs for notice in told] == [("a",), ("b",)]
    assert (told[1].on - told[0].on).days >= QUIET


def test_no_signs_no_notice() -> None:
    assert notices({}) == ()


def test_a_notice_says_the_day_and_the_sign() -> None:
    assert notices({"sign": days(*[0] * 30, *[4] * 4)})[0] == Notice(on(31), ("sign",))


@pytest.mark.parametrize(
    ("count", "pauses", "left"),
    [
        (0, (), AT_LEAST + 1),
        (AT_LEAST, (), 1),
        (AT_LEAST + 1, (), 0),
        (60, (Pause(on(50), on(57)),), USUAL_CAUTION.warm_up - 2),
        (60, (Pause(on(40), on(45)),), 0),
    ],
)
def test_it_is_known_how_many_days_are_still_to_come(
    count: int, pauses: tuple[Pause, ...], left: int
) -> None:
    assert days_until_told(days(*[1] * count), pauses=pauses) == left
