"""Whom to ring stands on every page, signed in or out, and when all else has stopped."""

from typing import Any

import pytest
from django.http import HttpRequest
from django.test import Client
from django.utils.functional import SimpleLazyObject
from pytest_django import Settings

from wayfellow.web.crisis_help import (
    HelpLine,
    UnreadableCrisisHelp,
    crisis_help,
    crisis_help_in_memory,
    help_lines,
)
from wayfellow.web.tests.reading import read

pytestmark = pytest.mark.shows("M6")

SAMARITANS = HelpLine("Samaritans", "116 123", "day and night")
OF_SETTINGS = (
    HelpLine("Emergency", "000", "day and night"),
    HelpLine("Lifeline", "13 11 14", "day and night"),
)
PAGES = ["/", "/help/", "/look/", "/about/", "/goals/list/", "/write/", "/task/"]
ERRORS = ["/nowhere/", "/not-allowed/", "/suspicious/", "/too-long/", "/broken/"]


def a_request(**known: Any) -> HttpRequest:
    """A request that the middleware of people has seen."""
    request = HttpRequest()
    vars(request).update(known)
    return request


@pytest.mark.parametrize("path", [*PAGES, *ERRORS])
def test_the_numbers_stand_at_the_foot_of_every_page_signed_in(person: Client, path: str) -> None:
    foot = read(person.get(path, follow=True))

    assert_numbers(
        foot.texts("li"), [(link["href"], link.text) for link in foot.inside("a", foot.one("footer"))]
    )


@pytest.mark.parametrize("path", [*PAGES, *ERRORS])
def test_the_numbers_stand_at_the_foot_of_every_page_signed_out(path: str) -> None:
    foot = read(Client(raise_request_exception=False).get(path, follow=True))

    assert_numbers(
        foot.texts("li"), [(link["href"], link.text) for link in foot.inside("a", foot.one("footer"))]
    )


def assert_numbers(items: list[str], links: list[tuple[str, str]]) -> None:
    """Both numbers, with whose they are and when somebody answers, a press away."""
    assert {"Emergency 000 day and night", "Lifeline 13 11 14 day and night"} <= set(items)
    assert {("tel:000", "000"), ("tel:131114", "13 11 14")} <= set(links)


def test_the_numbers_of_the_service_come_first_and_the_first_of_all_stays() -> None:
    assert crisis_help(a_request(crisis_help=(SAMARITANS,))) == (SAMARITANS, OF_SETTINGS[0])


def test_a_number_that_the_service_has_itself_stands_once() -> None:
    own = (SAMARITANS, HelpLine("Police, fire, ambulance", "000", "always"))

    assert crisis_help(a_request(crisis_help=own)) == own


@pytest.mark.parametrize("request_", [None, a_request(), a_request(crisis_help=())])
def test_without_numbers_of_a_service_those_of_the_installation_stand(request_: HttpRequest | None) -> None:
    assert crisis_help(request_) == OF_SETTINGS


def test_in_need_the_numbers_already_read_are_used() -> None:
    assert crisis_help_in_memory(a_request(crisis_help=(SAMARITANS,))) == (SAMARITANS, OF_SETTINGS[0])


def test_in_need_nothing_is_asked_that_may_be_broken() -> None:
    def ask_the_database() -> tuple[HelpLine, ...]:
        raise AssertionError("asked")

    assert crisis_help_in_memory(a_request(crisis_help=SimpleLazyObject(ask_the_database))) == OF_SETTINGS
    assert crisis_help_in_memory(a_request()) == OF_SETTINGS


def test_numbers_are_read_with_any_space_and_a_stop_too_many() -> None:
    assert help_lines(" Samaritans|116 123 |day and night ; ") == (SAMARITANS,)


@pytest.mark.parametrize(
    "text", ["Samaritans 116 123", "Samaritans | 116 123", "Samaritans | | day", "a|1|b|c"]
)
def test_numbers_that_cannot_be_read_are_refused(text: str) -> None:
    with pytest.raises(UnreadableCrisisHelp, match="Write numbers to ring like this"):
        help_lines(text)


def test_unreadable_numbers_are_never_left_out_silently(settings: Settings) -> None:
    settings.CRISIS_HELP = "call somebody"

    with pytest.raises(UnreadableCrisisHelp):
        Client().get("/help/")


@pytest.mark.parametrize(
    ("number", "tel"),
    [("13 11 14", "tel:131114"), ("+44 (0)116 123", "tel:+440116123"), ("0800-111 0 111", "tel:08001110111")],
)
def test_a_number_is_told_to_the_telephone_without_its_spaces(number: str, tel: str) -> None:
    assert HelpLine("x", number, "y").tel == tel


def test_the_help_page_shows_the_numbers_large_and_says_who_reads() -> None:
    page = read(Client().get("/help/"))
    large = page.one("ul", class_="large")

    assert [link["href"] for link in page.inside("a", large)] == ["tel:000", "tel:131114"]
    assert page.texts("h2") == [
        "If you need someone now",
        "Who reads what I write?",
        "What Wayfellow is not",
        "If this page should not be seen",
    ]
    assert "It is not an emergency service. Nobody is called when you write something here." in page.texts(
        "p"
    )
