"""What a phone keeps for times without a network: one page for everybody, and nothing of anybody."""

import json
import re
from typing import Any

import pytest
from django.test import Client, RequestFactory

from wayfellow.web.phone import SHARED, is_shared, may_keep_shell
from wayfellow.web.tests.conftest import signed_in

pytestmark = pytest.mark.shows("S1", "M6")


def told(client: Client) -> dict[str, Any]:
    script = client.get("/worker.js").content.decode()
    line = re.match(r"const told = (\{.*?\});\nimportScripts\(\"/static/web/worker\.js\"\);\n$", script)
    assert line, script
    found: dict[str, Any] = json.loads(line[1])
    return found


def test_the_worker_knows_only_addresses_that_are_the_same_for_everybody() -> None:
    found = told(Client())

    assert found["offline"] == "/offline/"
    assert found["away"] == "/away/"
    assert found["shell"] == [
        "/static/web/look.css",
        "/static/web/favicon.svg",
        "/static/web/wayfellow.js",
        "/static/web/kept_plan.js",
    ]
    assert told(signed_in("person")) == found


def test_other_numbers_or_another_look_make_another_name_so_that_all_is_fetched_anew(settings: Any) -> None:
    before = told(Client())["name"]
    night = Client()
    night.cookies["look"] = "night.larger.all"

    other_look = told(night)["name"]
    settings.CRISIS_HELP = "The river line | 5550 | every night"
    other_numbers = told(Client())["name"]

    assert re.fullmatch(r"shell-[0-9a-f]{16}", before)
    assert told(night)["name"] != before
    assert len({before, other_look, other_numbers}) == 3


def test_asked_twice_it_is_the_same_to_the_letter() -> None:
    assert Client().get("/worker.js").content == Client().get("/worker.js").content
    assert Client().get("/offline/").content == Client().get("/offline/").content


def test_a_browser_takes_it_for_a_script_of_ours_alone() -> None:
    headers = Client().get("/worker.js").headers

    assert headers["Content-Type"] == "text/javascript; charset=utf-8"
    assert "worker-src 'self';" in headers["Content-Security-Policy"]
    assert "script-src 'self';" in headers["Content-Security-Policy"]


@pytest.mark.parametrize("roles", [None, "person", "person peer_worker"])
def test_the_page_is_the_same_whoever_asks(roles: str | None) -> None:
    client = signed_in(*roles.split()) if roles else Client()

    assert client.get("/offline/").content == Client().get("/offline/").content


def test_the_page_holds_no_proof_of_a_form_and_no_place_of_anybodys() -> None:
    page = signed_in("person").get("/offline/").content.decode()

    assert "csrfmiddlewaretoken" not in page
    assert "form_token" not in page
    assert "Sign out" not in page
    assert 'aria-label="Places"' not in page


def test_the_page_says_whom_to_ring_and_how_to_leave() -> None:
    page = Client().get("/offline/").content.decode()

    assert '<a href="tel:000">000</a>' in page
    assert '<a href="tel:131114">13 11 14</a>' in page
    assert "Ringing needs no internet." in page
    assert 'href="/away/" data-leave="/leave/">Leave quickly</a>' in page
    assert 'id="kept-plan" hidden' in page


def test_leaving_may_lead_elsewhere_from_there_too(settings: Any) -> None:
    settings.LEAVE_TO = "https://weather.example/"

    assert 'href="https://weather.example/"' in Client().get("/offline/").content.decode()
    assert told(Client())["away"] == "https://weather.example/"


@pytest.mark.parametrize("path", ["/help/", "/write/", "/nowhere/", "/broken/"])
def test_every_page_says_where_the_worker_is(path: str, person: Client) -> None:
    assert 'data-worker="/worker.js"' in person.get(path).content.decode()


def test_the_plain_calendar_knows_of_no_worker() -> None:
    page = Client().get("/away/").content.decode()

    assert "worker" not in page
    assert "<script" not in page


@pytest.mark.shows("S3")
@pytest.mark.parametrize(
    ("session", "shared"), [({}, False), ({SHARED: True}, True), ({SHARED: False}, False), (None, False)]
)
def test_on_a_phone_that_several_people_use_nothing_is_kept(
    session: dict[str, bool] | None, shared: bool
) -> None:
    request: Any = RequestFactory().get("/help/")
    if session is not None:
        request.session = session

    assert is_shared(request) is shared
    assert may_keep_shell(request) is not shared


def test_a_page_that_is_drawn_without_a_request_is_on_nobodys_shared_phone() -> None:
    assert not is_shared(None)
