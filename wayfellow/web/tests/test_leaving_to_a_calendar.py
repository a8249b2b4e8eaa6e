"""What is left on the screen after leaving quickly: a month like any other, and nothing of us."""

import pytest
import time_machine
from django.test import Client
from django.utils import translation
from pytest_django import Settings

from wayfellow.web.leaving import host_of_leaving, where_leaving_goes
from wayfellow.web.tests.conftest import signed_in
from wayfellow.web.tests.reading import Reading, read

A_TUESDAY = "2026-11-24T01:00:00Z"


@pytest.fixture
def calendar() -> Reading:
    """The page on a Tuesday in November."""
    with time_machine.travel(A_TUESDAY, tick=False):
        return read(Client().get("/away/"))


def test_it_says_the_day_and_the_month(calendar: Reading) -> None:
    assert calendar.one("title").text == "November 2026"
    assert calendar.texts("h1") == ["Tuesday 24 November"]
    assert calendar.texts("caption") == ["November 2026"]


def test_it_shows_whole_weeks_with_today_marked(calendar: Reading) -> None:
    days = calendar.all("td")

    assert calendar.texts("th") == ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    assert [day.text for day in days if "other" not in day.attributes.get("class", "")] == [
        str(number) for number in range(1, 31)
    ]
    assert len(days) % 7 == 0
    assert calendar.one("td", aria_current="date").text == "24"


@pytest.mark.shows("M15", "M17")
def test_it_says_nothing_of_us(calendar: Reading) -> None:
    said = calendar.one("html").text.lower()

    assert calendar.all("a") == calendar.all("form") == calendar.all("script") == calendar.all("footer") == []
    assert [word for word in ("wayfellow", "help", "sign", "000", "lifeline", "peer") if word in said] == []


def test_signed_in_it_says_no_more() -> None:
    page = read(signed_in("person").get("/away/"))

    assert page.all("a") == page.all("form") == []


def test_where_weeks_begin_on_sunday_it_begins_on_sunday() -> None:
    with translation.override("en"), time_machine.travel(A_TUESDAY, tick=False):
        page = read(Client().get("/away/"))

    assert page.texts("th")[0] == "Sun"
    assert page.texts("td")[:2] == ["1", "2"]


def test_leaving_goes_to_the_address_a_service_chose(settings: Settings) -> None:
    settings.LEAVE_TO = "https://weather.example/today"

    assert (where_leaving_goes(), host_of_leaving()) == (
        "https://weather.example/today",
        "https://weather.example",
    )


@pytest.mark.parametrize("chosen", ["", "/away/"])
def test_without_a_choice_leaving_stays_with_us(settings: Settings, chosen: str) -> None:
    settings.LEAVE_TO = chosen

    assert (where_leaving_goes(), host_of_leaving()) == ("/away/", "")
