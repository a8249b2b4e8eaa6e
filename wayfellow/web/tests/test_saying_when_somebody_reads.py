"""Who reads this, and when: true at the moment it is read, and promising nothing."""

from datetime import datetime, time
from zoneinfo import ZoneInfo

import pytest
from django.test import RequestFactory

from wayfellow.web import of_service as said
from wayfellow.web.of_service import Hours, OfService, beside_the_numbers, of_service, when_read

pytestmark = pytest.mark.shows("M7")

WEEKDAYS = Hours((0, 1, 2, 3, 4), time(9), time(17))
PLACE = ZoneInfo("Australia/Sydney")


def at(day: int, hour: int, minute: int = 0) -> datetime:
    """A moment in November 2026, by the clock of the place. The 9th is a Monday."""
    return datetime(2026, 11, day, hour, minute, tzinfo=PLACE)


def told(service: OfService, moment: datetime) -> list[str]:
    """What stands beside a box at this moment."""
    return list(said._when_read(service, at=moment))


@pytest.mark.parametrize("moment", [at(9, 9), at(9, 12), at(13, 16, 59)])
def test_in_these_hours_somebody_works(moment: datetime) -> None:
    assert WEEKDAYS.is_now(moment)


@pytest.mark.parametrize("moment", [at(9, 8, 59), at(13, 17), at(14, 12), at(15, 0)])
def test_outside_of_them_nobody_does(moment: datetime) -> None:
    assert not WEEKDAYS.is_now(moment)


@pytest.mark.parametrize(
    ("moment", "opens"),
    [
        (at(9, 8), at(9, 9)),  # this morning
        (at(9, 9), at(10, 9)),  # it has just begun: the next is tomorrow's
        (at(13, 18), at(16, 9)),  # Friday evening
        (at(15, 12), at(16, 9)),  # Sunday
    ],
)
def test_the_next_time_is_found(moment: datetime, opens: datetime) -> None:
    assert WEEKDAYS.next_opening(moment) == opens


def test_with_one_day_a_week_the_next_time_is_a_week_away() -> None:
    assert Hours((0,), time(9), time(10)).next_opening(at(9, 9, 30)) == at(16, 9)


def test_without_any_day_there_is_no_next_time() -> None:
    with pytest.raises(ValueError, match="Nobody works"):
        Hours((), time(9), time(10)).next_opening(at(9, 9))


@pytest.mark.parametrize(
    ("days", "words"),
    [
        ((0, 1, 2, 3, 4), "Monday to Friday, 09:00 to 17:00"),
        ((0, 1), "Monday, Tuesday, 09:00 to 17:00"),
        ((0, 2, 4), "Monday, Wednesday, Friday, 09:00 to 17:00"),
        ((5,), "Saturday, 09:00 to 17:00"),
        (tuple(range(7)), "Monday to Sunday, 09:00 to 17:00"),
    ],
)
def test_the_hours_in_words(days: tuple[int, ...], words: str) -> None:
    assert Hours(days, time(9), time(17)).in_words == words


def test_while_somebody_works_it_says_until_when() -> None:
    service = OfService(name="Riverside", hours=WEEKDAYS)

    assert told(service, at(9, 12)) == [
        "Riverside works today until 17:00. It can still be a while before this is read.",
        "If you need someone now, ring a number at the end of this page.",
    ]


def test_out_of_hours_it_says_from_when() -> None:
    service = OfService(name="Riverside", hours=WEEKDAYS, who_reads="Your peer worker reads it on Tuesdays.")

    assert told(service, at(13, 18)) == [
        "Nobody of Riverside works now. They work again on Monday from 09:00.",
        "Your peer worker reads it on Tuesdays.",
        "If you need someone now, ring a number at the end of this page.",
    ]


def test_where_nothing_was_said_nothing_is_promised() -> None:
    assert told(OfService(name="Riverside"), at(9, 12)) == [
        "Nobody reads along. It can be days before somebody sees this.",
        "If you need someone now, ring a number at the end of this page.",
    ]


def test_a_visitor_has_no_service() -> None:
    assert of_service(None) == OfService()
    assert of_service(RequestFactory().get("/")) == OfService()
    assert beside_the_numbers() == "Nobody is rung by what you write here, and nobody reads along."
    assert when_read()[0].startswith("Nobody reads along.")


def test_beside_the_numbers_stand_the_hours() -> None:
    request = RequestFactory().get("/")
    request.of_service = OfService(name="Riverside", hours=WEEKDAYS)  # type: ignore[attr-defined]

    line = beside_the_numbers(request)

    assert line == "Nobody is rung by what you write here. Your team works Monday to Friday, 09:00 to 17:00."
    assert when_read(request)[-1] == "If you need someone now, ring a number at the end of this page."
