"""A season: three months up to a day, whatever the months are like."""

from datetime import UTC, date, datetime

import pytest

from wayfellow.journey.season import Season, season_after, season_up_to


@pytest.mark.parametrize(
    ("last", "first"),
    [
        (date(2026, 11, 23), date(2026, 8, 24)),
        (date(2026, 11, 30), date(2026, 8, 31)),
        (date(2026, 5, 31), date(2026, 3, 1)),
        (date(2026, 2, 15), date(2025, 11, 16)),
        (date(2026, 3, 31), date(2026, 1, 1)),
        (date(2024, 5, 29), date(2024, 3, 1)),
        (date(2026, 12, 31), date(2026, 10, 1)),
        (date(2026, 1, 1), date(2025, 10, 2)),
    ],
)
def test_it_begins_three_months_before_the_day_after(last: date, first: date) -> None:
    assert season_up_to(last) == Season(first, last)


def test_the_season_before_ends_the_day_before_this_one_begins() -> None:
    season = season_up_to(date(2026, 11, 23))

    assert season.day_before == date(2026, 8, 23)
    assert season_up_to(season.day_before).first == date(2026, 5, 24)


@pytest.mark.parametrize(
    ("last", "next_last"),
    [(date(2026, 8, 23), date(2026, 11, 23)), (date(2025, 11, 30), date(2026, 2, 28))],
)
def test_the_season_after_ends_three_months_later(last: date, next_last: date) -> None:
    assert season_after(season_up_to(last)) == next_last


def test_its_moments_are_those_of_the_service() -> None:
    # Sydney is ten hours ahead of Greenwich in August, and eleven in November.
    season = season_up_to(date(2026, 11, 23))

    assert season.begins_at == datetime(2026, 8, 23, 14, tzinfo=UTC)
    assert season.ends_before == datetime(2026, 11, 23, 13, tzinfo=UTC)
