"""Signed out in mid-page: the sign-in comes as a whole page, and leads back to where somebody was."""

from django.test import Client

HTMX = {"HX-Request": "true"}


def test_a_part_that_needs_signing_in_loads_the_whole_sign_in_page() -> None:
    answer = Client().get("/must-sign-in/", headers=HTMX)

    assert (answer.status_code, answer.content) == (204, b"")
    assert answer["HX-Redirect"] == "/sign-in/"


def test_signing_in_leads_back_to_the_page_that_was_open() -> None:
    headers = {**HTMX, "HX-Current-URL": "http://testserver/goals/list/?page=2"}

    answer = Client().get("/must-sign-in/", headers=headers)

    assert answer["HX-Redirect"] == "/sign-in/?next=%2Fgoals%2Flist%2F%3Fpage%3D2"


def test_an_open_page_elsewhere_is_not_followed() -> None:
    headers = {**HTMX, "HX-Current-URL": "http://elsewhere.example/goals/"}

    assert Client().get("/must-sign-in/", headers=headers)["HX-Redirect"] == "/sign-in/"


def test_any_other_redirect_also_takes_the_whole_page() -> None:
    answer = Client().post("/sign-out/", headers=HTMX)

    assert (answer.status_code, answer["HX-Redirect"]) == (204, "/")


def test_cookies_of_the_redirect_come_along() -> None:
    assert Client().get("/must-sign-in/", headers=HTMX).cookies["seen"].value == "yes"


def test_a_whole_page_is_redirected_as_ever() -> None:
    answer = Client().get("/must-sign-in/")

    assert (answer.status_code, answer["Location"]) == (302, "/sign-in/?next=/must-sign-in/")


def test_headers_that_forbid_keeping_come_along() -> None:
    answer = Client().get("/must-sign-in/", headers=HTMX)

    assert answer.headers["Cache-Control"] == "no-store, private"
