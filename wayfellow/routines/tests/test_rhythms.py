"""How often something belongs, in words and on days."""

from datetime import date

import pytest

from wayfellow.routines.rhythm import (
    EVERY_DAY,
    Repeats,
    Rhythm,
    as_bits,
    as_weekdays,
    monday_of,
    weekday_choices,
)

MONDAY, TUESDAY, SUNDAY = date(2026, 11, 9), date(2026, 11, 10), date(2026, 11, 15)


@pytest.mark.parametrize(
    ("rhythm", "told"),
    [
        (EVERY_DAY, "Every day"),
        (Rhythm.on_days([2, 0]), "Monday, Wednesday"),
        (Rhythm.on_days([6]), "Sunday"),
        (Rhythm.times_a_week(1), "Once a week"),
        (Rhythm.times_a_week(3), "3 times a week"),
    ],
)
def test_a_rhythm_says_itself_in_words(rhythm: Rhythm, told: str) -> None:
    assert str(rhythm) == told


def test_all_seven_days_are_every_day() -> None:
    assert Rhythm.on_days(range(7)) == EVERY_DAY
    assert Rhythm.on_days(range(6)).repeats == Repeats.DAYS


@pytest.mark.parametrize(
    ("rhythm", "days"),
    [
        (EVERY_DAY, (True, True, True)),
        (Rhythm.on_days([0, 6]), (True, False, True)),
        (Rhythm.times_a_week(2), (True, True, True)),
    ],
)
def test_a_rhythm_knows_its_days(rhythm: Rhythm, days: tuple[bool, ...]) -> None:
    assert tuple(rhythm.belongs_on(on) for on in (MONDAY, TUESDAY, SUNDAY)) == days


def test_days_go_into_one_number_and_come_out_again() -> None:
    assert as_bits(range(7)) == 127
    assert (as_bits([0]), as_bits([6]), as_bits([])) == (1, 64, 0)
    assert all(as_bits(as_weekdays(bits)) == bits for bits in range(128))


def test_a_form_offers_monday_to_sunday() -> None:
    assert [(value, str(name)) for value, name in weekday_choices()][::6] == [
        ("0", "Monday"),
        ("6", "Sunday"),
    ]


def test_a_week_begins_on_monday() -> None:
    assert {monday_of(on) for on in (MONDAY, TUESDAY, SUNDAY)} == {MONDAY}
