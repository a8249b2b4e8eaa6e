"""What stands on every page around its own words."""

import pytest
from django.test import Client
from django.utils import translation

from wayfellow.web.tests.reading import Reading, read

WITH_A_FRAME = ["/", "/help/", "/look/", "/about/", "/task/", "/write/", "/nowhere/", "/not-allowed/"]


@pytest.fixture
def page(person: Client) -> Reading:
    """An ordinary page of somebody signed in."""
    return read(person.get("/goals/list/"))


@pytest.mark.shows("M17")
def test_the_title_is_neutral(page: Reading) -> None:
    assert page.one("title").text == "A plain page · Wayfellow"


def test_the_language_and_its_direction_are_said(page: Reading) -> None:
    html = page.one("html")

    assert (html["lang"], html["dir"]) == ("en-GB", "ltr")


def test_a_language_written_from_the_right_says_so(person: Client) -> None:
    with translation.override("ar"):
        html = read(person.get("/goals/list/")).one("html")

    assert (html["lang"], html["dir"]) == ("ar", "rtl")


def test_the_first_link_skips_to_the_words(page: Reading) -> None:
    first = page.all("a")[0]

    assert (first["href"], first["class"]) == ("#main", "skip")
    assert page.one("main", id="main")["tabindex"] == "-1"


@pytest.mark.shows("M15")
def test_leave_quickly_is_a_real_form(page: Reading) -> None:
    form = page.one("form", class_="leave")
    fields = {field["name"] for field in page.inside("input", form)}

    assert (form["method"], form["action"], form["data-away"]) == ("post", "/leave/", "/away/")
    assert fields == {"csrfmiddlewaretoken", "form_token", "typed_by"}
    assert page.inside("button", form)[0].text == "Leave quickly"


def test_signing_out_is_a_form_at_the_foot(page: Reading) -> None:
    form = page.one("form", action="/sign-out/")

    assert (form["method"], "data-forget" in form, form.text) == ("post", True, "Sign out")
    assert page.one("footer") in form.around


@pytest.mark.parametrize("path", WITH_A_FRAME)
def test_signed_out_there_is_nothing_to_leave_or_to_sign_out_of(path: str) -> None:
    page = read(Client().get(path))

    assert page.all("form", class_="leave") == page.all("form", action="/sign-out/") == []
    assert page.one("a", class_="leave").text == "Sign in"


def test_the_foot_leads_to_a_hard_day_the_public_pages_and_ones_account(page: Reading) -> None:
    ends = page.inside("a", page.one("ul", class_="ends"))

    assert [(link.text, link["href"]) for link in ends] == [
        ("A hard day", "/journey/hard_day/"),
        ("Find my own words", "/journey/search/"),
        ("Help", "/help/"),
        ("How this looks", "/look/"),
        ("Who we are", "/about/"),
        ("My account", "/me/"),
    ]


def test_htmx_is_loaded_for_those_who_are_signed_in_and_told_to_keep_nothing(page: Reading) -> None:
    config = page.one("meta", name="htmx-config")["content"]

    assert [script["src"] for script in page.all("script")] == [
        "/static/django_htmx/htmx-2.min.js",
        "/static/web/wayfellow.js",
    ]
    for rule in (
        '"includeIndicatorStyles":false',
        '"allowEval":false',
        '"selfRequestsOnly":true',
        '"historyCacheSize":0',
        '{"code":"422","swap":true}',
    ):
        assert rule in config
    assert page.one("body")["data-hx-history"] == "false"


def test_signed_out_pages_load_no_more_than_they_need() -> None:
    page = read(Client().get("/help/"))

    assert [script["src"] for script in page.all("script")] == ["/static/web/wayfellow.js"]


@pytest.mark.parametrize("path", WITH_A_FRAME)
def test_every_page_has_one_heading_of_the_first_rank(person: Client, path: str) -> None:
    assert len(read(person.get(path, follow=True)).all("h1")) == 1
