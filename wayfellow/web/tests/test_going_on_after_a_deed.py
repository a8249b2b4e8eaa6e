"""After a deed comes a fresh page, so that loading it again does nothing twice."""

import pytest
from django.test import Client
from django.urls import NoReverseMatch

from wayfellow.web.pages import after_deed

DONE = {"what": "Tea", "sure": "on"}


def test_an_ordinary_form_is_sent_on_with_303(person: Client) -> None:
    answer = person.post("/write/", DONE)

    assert (answer.status_code, answer["Location"]) == (303, "/conversations/7/")


def test_htmx_is_told_to_load_the_whole_page(person: Client) -> None:
    answer = person.post("/write/", DONE, headers={"HX-Request": "true"})

    assert (answer.status_code, answer["HX-Redirect"], answer.content) == (204, "/conversations/7/", b"")
    assert "Location" not in answer


def test_a_page_that_does_not_exist_is_a_mistake_of_ours(person: Client) -> None:
    request = person.get("/write/").wsgi_request

    with pytest.raises(NoReverseMatch):
        after_deed(request, "goals:lost")
