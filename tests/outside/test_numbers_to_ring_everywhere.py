"""Whom to ring stands on every page: signed out, refused, broken, opened the wrong way."""

import re
from collections.abc import Callable
from typing import Any
from uuid import uuid4

import pytest
from django.core.exceptions import BadRequest, PermissionDenied, SuspiciousOperation
from django.db import DatabaseError
from django.http import Http404, HttpResponse
from django.test import Client

from tests.cast import Member
from tests.outside.crawl import pages
from tests.told import RecordProperty
from tests.world import World, share_all
from tests.written import speak_for_service
from wayfellow.foundation.refusals import ChangedMeanwhile, NotNow, NotThere, TokenMissing
from wayfellow.people import queries

pytestmark = [pytest.mark.shows("M6"), pytest.mark.django_db]
RING = re.compile(r'<a href="tel:000">000</a>')
# The made-up service has said whom to ring; a visitor belongs to none.
RING_OURS = re.compile(r'<a href="tel:5550100">555 0100</a>')
# It must not say whose it is; the phone's own emergency call is one press away.
NEUTRAL = {"web:away"}


def test_every_page_of_everybody_says_whom_to_ring(world: World, record_property: RecordProperty) -> None:
    share_all(world)
    walked = [page for page in pages(world) if page.route.name not in NEUTRAL]

    numbers = {page.who: RING if page.who == "nobody" else RING_OURS for page in walked}
    without = {
        (page.who, page.route.name) for page in walked if not numbers[page.who].search(as_drawn(page.text))
    }

    record_property("counted", f"{len(walked)} pages, each with the numbers to ring, none by a script")
    assert len(walked) > 200
    assert without == set()


def as_drawn(page: str) -> str:
    """The page without what only browsers without scripts draw."""
    return re.sub(r"<noscript.*?</noscript>", "", page, flags=re.DOTALL)


def _client(sam: Member | None) -> Client:
    client = sam.client() if sam else Client()
    client.raise_request_exception = False
    return client


@pytest.mark.parametrize("signed_in", [True, False], ids=["signed in", "signed out"])
def test_where_there_is_nothing(signed_in: bool, sam: Member) -> None:
    answer = _client(sam if signed_in else None).get("/nowhere/")

    assert RING.search(answer.content.decode())


@pytest.mark.parametrize(
    "refusal",
    [
        *(Http404, NotThere, PermissionDenied, BadRequest, SuspiciousOperation, NotNow, ChangedMeanwhile),
        *(TokenMissing, ValueError, KeyError, DatabaseError, RecursionError, MemoryError),
    ],
)
def test_whatever_a_page_breaks_with(
    refusal: type[Exception], sam: Member, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> object:
        raise refusal

    client = _client(sam)
    monkeypatch.setattr(queries, "own_person", broken)

    answer = client.get("/me/")

    assert answer.status_code >= 400
    assert RING.search(answer.content.decode())


@pytest.mark.parametrize(
    ("send", "status"),
    [
        (lambda client: client.get("/leave-quickly/"), 405),
        (lambda client: client.post("/help/", {"form_token": uuid4().hex}), 405),
        (lambda client: client.post("/goals/add/", {"what": "a"}), 403),
        (lambda client: client.post("/goals/add/", {"what": "a" * 600_000, "form_token": "b"}), 413),
        (lambda client: client.get("/help/", headers={"host": "elsewhere.example"}), 400),
    ],
    ids=["not this way", "nothing to send here", "without its token", "far too long", "by another name"],
)
def test_what_is_refused(send: Callable[[Client], HttpResponse], status: int, sam: Member) -> None:
    answer = send(_client(sam))

    assert answer.status_code == status
    assert RING.search(answer.content.decode())


def test_a_page_that_is_not_asked_for_in_this_way_still_says_which_way_it_is(sam: Member) -> None:
    answer = sam.client().get("/leave-quickly/")

    assert answer.headers["Allow"] == "POST"
    assert "There is nothing to read at this address" in answer.content.decode()


def test_programs_that_ask_for_the_head_alone_get_no_page(sam: Member) -> None:
    answer = sam.client().head("/sign-out/")

    assert (answer.status_code, answer.content) == (405, b"")


def test_when_it_is_tried_too_often(settings: Any, service: object) -> None:
    settings.ACCOUNT_RATE_LIMITS = {"secret_address": "1/h/ip"}
    client = Client()

    answers = [client.get(f"/calendar/{wrong}.ics") for wrong in ("one", "two", "three")]

    assert answers[-1].status_code == 429
    assert RING.search(answers[-1].content.decode())


def test_the_page_for_times_without_a_network_has_those_of_ones_own_service(sam: Member) -> None:
    own = sam.person.service
    own.crisis_help = "The river line | 5550 | every night"
    own.save()

    assert 'href="tel:5550"' in sam.client().get("/offline/").content.decode()
    assert 'href="tel:5550"' not in Client().get("/offline/").content.decode()
    assert RING.search(Client().get("/offline/").content.decode())


def test_that_page_has_the_numbers_and_not_the_name_or_colours_of_a_service(
    lead: Member, sam: Member
) -> None:
    speak_for_service(lead)

    page = sam.client().get("/offline/").content.decode()

    assert RING_OURS.search(page)
    assert "Riverside" in sam.client().get("/home/").content.decode()
    assert "Riverside" not in page
    assert "/colours/" not in page
