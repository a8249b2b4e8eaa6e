"""Whoever opens the address of a button reads a page, and not an empty screen."""

import pytest
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.test import RequestFactory

from wayfellow.web.middleware import NoEmptyRefusal

pytestmark = pytest.mark.shows("M6")


def refuse(request: HttpRequest) -> HttpResponse:
    return HttpResponseNotAllowed(["POST", "PUT"])


def test_it_says_what_it_is_and_keeps_which_ways_there_are() -> None:
    answer = NoEmptyRefusal(refuse)(RequestFactory().get("/leave/"))

    assert (answer.status_code, answer.headers["Allow"]) == (405, "POST, PUT")
    assert "It belongs to a button." in answer.content.decode()
    assert 'href="tel:000"' in answer.content.decode()


def test_whoever_asks_for_the_head_alone_gets_no_page() -> None:
    assert NoEmptyRefusal(refuse)(RequestFactory().head("/leave/")).content == b""


def test_every_other_answer_goes_on_as_it_is() -> None:
    answer = HttpResponse("as it is")

    assert NoEmptyRefusal(lambda _: answer)(RequestFactory().get("/")) is answer
