"""What people read when something is not there, not theirs, too much, too old or broken."""

import re
from typing import Any

import pytest
from django.conf import settings as current
from django.core.exceptions import TooManyFieldsSent
from django.http import HttpRequest
from django.test import Client, RequestFactory
from pytest_django import Settings

from wayfellow.web import errors
from wayfellow.web.crisis_help import HelpLine
from wayfellow.web.tests.conftest import signed_in
from wayfellow.web.tests.reading import read

TOKENS = re.compile(r'value="[\w-]+"')

PAGES = [
    ("/nowhere/", 404, "There is nothing here", "Not here"),
    ("/not-there/", 404, "There is nothing here", "Not here"),
    ("/not-allowed/", 403, "This is not open to you", "Not open"),
    ("/suspicious/", 400, "We could not make sense of that", "Not clear"),
    ("/token-missing/", 403, "Please send it again", "Please send it again"),
    ("/not-now/", 409, "That cannot be done any more", "Not any more"),
    ("/changed-meanwhile/", 409, "That cannot be done any more", "Not any more"),
    ("/too-long/", 413, "That was too much at once", "Too much at once"),
    ("/broken/", 500, "Sorry, something went wrong here", "Sorry"),
]


@pytest.mark.shows("M6")
@pytest.mark.parametrize(("path", "status", "heading", "title"), PAGES)
@pytest.mark.parametrize("roles", [("person",), ("peer_worker",), ("service_lead",)])
def test_the_page_says_it_plainly_and_gives_nothing_away(
    roles: tuple[str, ...], path: str, status: int, heading: str, title: str
) -> None:
    answer = signed_in(*roles).get(path)
    page = read(answer)

    assert answer.status_code == status
    assert page.texts("h1") == [heading]
    assert page.one("title").text == f"{title} · Wayfellow"
    assert b"inside" not in answer.content
    assert "somebody’s words" not in answer.content.decode()
    assert "the goal of somebody else" not in answer.content.decode()


@pytest.mark.shows("M3")
def test_what_is_not_yours_looks_exactly_like_what_does_not_exist(person: Client) -> None:
    nowhere, not_yours = person.get("/nowhere/"), person.get("/not-there/")

    assert TOKENS.sub("", nowhere.content.decode()) == TOKENS.sub("", not_yours.content.decode())
    assert nowhere.headers == not_yours.headers
    assert nowhere.status_code == not_yours.status_code == 404


@pytest.mark.shows("M15")
@pytest.mark.parametrize(("path", "status", "_heading", "_title"), PAGES)
def test_leaving_quickly_is_there_on_every_one_of_them(
    path: str, status: int, _heading: str, _title: str
) -> None:
    client = signed_in("person")
    client.cookies[current.SESSION_COOKIE_NAME] = "something"

    page = read(client.get(path))

    form = page.one("form", class_="leave")
    fields = {field["name"] for field in page.inside("input", form)}
    assert fields - {"typed_by"} == {"csrfmiddlewaretoken", "form_token"}


@pytest.mark.parametrize("path", ["/suspicious/", "/too-long/", "/broken/"])
def test_without_a_session_there_is_nothing_to_leave(path: str) -> None:
    page = read(Client(raise_request_exception=False).get(path))

    assert page.all("form") == []


def test_too_many_fields_are_too_much_as_well() -> None:
    answer = errors.bad_request(RequestFactory().get("/"), TooManyFieldsSent())

    assert answer.status_code == 413
    assert read(answer).texts("h1") == ["That was too much at once"]


def test_a_form_without_its_proof_is_asked_for_again() -> None:
    client = signed_in("person", careful=True)

    answer = client.post("/write/", {"what": "Tea"})
    page = read(errors.form_too_old(answer.wsgi_request, "no cookie"))

    assert answer.status_code == 403
    assert page.texts("h1") == ["Please send it again"]
    assert "no cookie" not in page.one("main").text
    assert page.one("form", class_="leave").text == "Leave quickly"


class Untouchable:
    """Stands for a session or an account whose database is gone: whatever is asked of it fails."""

    def __getattr__(self, name: str) -> Any:
        raise ConnectionError(name)

    def __bool__(self) -> bool:
        raise ConnectionError("asked")


def request_in_ruins(**known: Any) -> HttpRequest:
    """A request of somebody signed in, when the database has gone."""
    request: Any = RequestFactory().get("/")
    request.COOKIES[current.SESSION_COOKIE_NAME] = "something"
    request.COOKIES["look"] = "night.largest.all"
    request.session = request.user = request.viewer = request._messages = Untouchable()
    vars(request).update(known)
    return request  # type: ignore[no-any-return]


@pytest.mark.shows("M6")
@pytest.mark.parametrize("answer", [errors.broken, errors.bad_request])
def test_the_last_pages_ask_nothing_of_session_account_or_database(answer: Any) -> None:
    page = read(answer(request_in_ruins()))

    assert page.one("html")["data-look"] == "night"
    assert page.one("form", class_="leave").text == "Leave quickly"
    assert [link.text for link in page.all("a") if link["href"].startswith("tel:")] == ["000", "13 11 14"]


@pytest.mark.shows("M6")
def test_the_last_page_shows_the_numbers_of_the_service_when_they_were_read_before() -> None:
    page = read(errors.broken(request_in_ruins(crisis_help=(HelpLine("Samaritans", "116 123", "always"),))))

    assert "Samaritans 116 123 always" in page.texts("li")


@pytest.mark.shows("M6")
def test_when_even_the_template_is_broken_the_numbers_still_stand(settings: Settings) -> None:
    settings.TEMPLATES = [{**settings.TEMPLATES[0], "DIRS": []}]

    answer = errors.broken(request_in_ruins())
    page = read(answer)

    assert answer.status_code == 500
    assert page.texts("h1") == ["Something went wrong here. It is not your fault."]
    assert page.texts("li") == ["Emergency 000 , day and night", "Lifeline 13 11 14 , day and night"]
    assert [link["href"] for link in page.all("a")] == ["tel:000", "tel:131114"]


def test_in_plain_html_nothing_is_taken_as_html(settings: Settings) -> None:
    settings.TEMPLATES = [{**settings.TEMPLATES[0], "DIRS": []}]

    answer = errors.broken(request_in_ruins(crisis_help=(HelpLine("<b>", "<i>", "<u>"),)))

    assert "&lt;b&gt;" in answer.content.decode()
    assert "<i>" not in answer.content.decode()
