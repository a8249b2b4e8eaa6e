"""Light or night, how large, how much: chosen on a device, and told to nobody."""

import pytest
from django.http import HttpRequest
from django.test import Client
from pytest_django import Settings

from wayfellow.web.look import Look, look_of
from wayfellow.web.tests.conftest import signed_in
from wayfellow.web.tests.reading import read

NIGHT = {"shade": "night", "size": "largest", "fewer": "on"}


@pytest.mark.shows("S17")
@pytest.mark.parametrize("roles", [None, "person"], ids=["signed out", "signed in"])
def test_what_was_chosen_shows_on_the_next_page_and_says_so(roles: str | None) -> None:
    client = signed_in(roles) if roles else Client()

    answer = client.post("/look/", NIGHT, follow=True)
    page = read(answer)
    html = page.one("html")

    assert answer.redirect_chain == [("/look/", 303)]
    assert (html["data-look"], html["data-size"], "data-fewer" in html) == ("night", "largest", True)
    assert page.one("div", id="told").text == "Saved. Pages on this device now look like this."
    assert [box["value"] for box in page.all("input") if "checked" in box and "value" in box] == [
        "night",
        "largest",
        "ordinary",
        "ordinary",
        "device",
    ]


def test_nothing_chosen_is_as_on_the_device() -> None:
    page = read(Client().get("/look/"))
    html = page.one("html")

    assert (html["data-look"], html["data-size"], "data-fewer" in html) == ("device", "ordinary", False)
    assert [box["value"] for box in page.all("input") if "checked" in box] == [
        "device",
        "ordinary",
        "ordinary",
        "ordinary",
        "device",
    ]


@pytest.mark.shows("S17")
def test_it_is_kept_in_a_cookie_that_names_nobody(settings: Settings) -> None:
    settings.SESSION_COOKIE_SECURE = True
    cookie = Client().post("/look/", {"shade": "light", "size": "larger"}).cookies["look"]

    assert cookie.value == "light.larger.all"
    assert cookie["max-age"] == 60 * 60 * 24 * 365
    assert (cookie["httponly"], cookie["secure"], cookie["samesite"]) == (True, True, "Lax")


def test_mistakes_are_said_and_nothing_is_kept() -> None:
    answer = Client().post("/look/", {"shade": "purple"})
    page = read(answer)

    assert answer.status_code == 422
    assert "look" not in answer.cookies
    assert [link.text for link in page.inside("a", page.one("div", class_="mistakes"))] == [
        "Light or dark",
        "How large the words are",
    ]


@pytest.mark.parametrize(
    ("kept", "look"),
    [
        ("night.larger.fewer", Look("night", "larger", fewer=True)),
        ("light.ordinary.all", Look("light", "ordinary", fewer=False)),
        ("", Look()),
        ("night", Look()),
        ('night" onload="x.larger.all', Look()),
        ("purple.larger.all", Look()),
        ("night.huge.all", Look()),
        ("night.larger.some", Look()),
        ("night.larger.all.more", Look()),
    ],
)
def test_a_cookie_that_we_did_not_write_is_taken_as_nothing_chosen(kept: str, look: Look) -> None:
    request = HttpRequest()
    request.COOKIES["look"] = kept

    assert look_of(request) == look


def test_without_a_request_it_is_as_on_the_device() -> None:
    assert look_of(None) == Look()
