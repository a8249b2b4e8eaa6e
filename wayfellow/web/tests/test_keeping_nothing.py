"""No answer is kept by a browser, or by anything between."""

import pytest
from django.http import HttpResponse
from django.test import Client, RequestFactory

from wayfellow.web.middleware import NoStore

EVERYWHERE = [
    "/",
    "/help/",
    "/away/",
    "/write/",
    "/nowhere/",
    "/broken/",
    "/not-allowed/",
    "/kept-by-itself/",
]


@pytest.mark.shows("M14")
@pytest.mark.parametrize("path", EVERYWHERE)
@pytest.mark.parametrize("roles", ["person", None], ids=["signed in", "signed out"])
def test_every_answer_says_no_store_whatever_the_view_said(path: str, roles: str | None) -> None:
    client = Client(raise_request_exception=False)
    if roles:
        client.cookies["roles"] = roles

    assert client.get(path).headers["Cache-Control"] == "no-store, private"


def test_static_files_may_be_kept() -> None:
    kept = NoStore(lambda request: HttpResponse(headers={"Cache-Control": "max-age=9"}))

    assert kept(RequestFactory().get("/static/web/look.css")).headers["Cache-Control"] == "max-age=9"
