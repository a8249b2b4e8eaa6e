"""Every route, with fields that no page of ours sends: an answer below 500, whoever asks."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from typing import Any
from uuid import uuid4

import pytest
from django import forms
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from tests.access.routes import Route, all_routes
from tests.fuzz.odd import NAMES, WORDS, tried
from tests.world import World
from wayfellow.measures.importers.tests.spoiling import spoilt_json

pytestmark = pytest.mark.shows("S11")

# Not ours to answer, or never part of a production start.
NOT_THESE = ("demo:",)
SIGN_IN = ("account_", "mfa_", "joining:", "coming_back:", "people:")


def routes() -> list[Route]:
    """Every route that somebody can ask for."""
    return [route for route in all_routes() if not route.name.startswith(NOT_THESE)]


def field_names(form: type[forms.BaseForm] = forms.Form) -> Iterator[str]:
    """Every field of every form there is."""
    yield from getattr(form, "base_fields", {})
    for other in form.__subclasses__():
        yield from field_names(other)


@pytest.fixture
def clients(world: World) -> dict[str, Client]:
    """Who asks."""
    signed_in = {name: getattr(world, name).client() for name in ("sam", "jo", "alex", "lead")}
    return {"nobody": Client(), **signed_in}


def fields() -> st.SearchStrategy[dict[str, str]]:
    """Some fields that there are, and some that there are not, all with odd words in them."""
    known = st.sampled_from(sorted(set(field_names())))
    return st.dictionaries(st.one_of(known, known, known, NAMES), WORDS, max_size=12)


def status_of(client: Client, method: str, address: str, sent: Mapping[str, Any], *, part: bool) -> int:
    """One request, undone afterwards. An error of ours would be raised here, with where it came from."""
    cookies = client.cookies.output()
    headers = {"HX-Request": "true"} if part else {}
    # Also the keys: whoever leaves for good would else be gone for all that comes after.
    with transaction.atomic(), transaction.atomic(using="keys"):
        send = client.post if method == "POST" else client.get
        status = send(address, dict(sent), headers=headers).status_code
        transaction.set_rollback(True)
        transaction.set_rollback(True, using="keys")
    client.cookies.load(cookies.replace("Set-Cookie: ", ""))
    return int(status)


def throw_at(
    names: Callable[[str], bool], few: int, world: World, clients: dict[str, Client]
) -> Counter[str]:
    """Odd fields for these routes, from everybody, by both methods."""
    ended: Counter[str] = Counter()
    chosen = [route for route in routes() if names(route.name)]

    @tried(few)
    @given(
        st.sampled_from(sorted(clients)),
        st.sampled_from(["POST", "POST", "GET"]),
        st.sampled_from(chosen),
        fields(),
        st.booleans(),
        st.booleans(),
    )
    def throw(who: str, method: str, route: Route, sent: dict[str, str], ours: bool, part: bool) -> None:
        token = {"form_token": uuid4().hex} if ours else {}
        status = status_of(clients[who], method, route.address(world), {**sent, **token}, part=part)
        ended[str(status)] += 1
        assert status < 500

    throw()
    return ended


def test_no_form_breaks(world: World, clients: dict[str, Client], counted: Callable[[str], None]) -> None:
    ended = throw_at(lambda name: True, 200, world, clients)

    counted(f"odd forms: {ended.total()} at {len(routes())} routes: {dict(sorted(ended.items()))}")
    assert ended.total() >= 200


@pytest.mark.shows("M20")
def test_no_way_in_breaks(world: World, clients: dict[str, Client], counted: Callable[[str], None]) -> None:
    ended = throw_at(lambda name: name.startswith(SIGN_IN), 120, world, clients)

    counted(f"odd sign-ins: {ended.total()}: {dict(sorted(ended.items()))}")
    assert ended.total() >= 120


def test_no_file_breaks_the_page_that_takes_it(
    world: World, clients: dict[str, Client], counted: Callable[[str], None]
) -> None:
    ended: Counter[str] = Counter()
    address = next(route for route in routes() if route.name == "service:load").address(world)

    @tried(40)
    @given(st.one_of(spoilt_json(), st.binary(max_size=200)), WORDS)
    def throw(content: bytes, name: str) -> None:
        file = SimpleUploadedFile(name[:80].replace("\x00", "") or "a", content)
        sent = {"form_token": uuid4().hex, "file": file}
        status = status_of(clients["lead"], "POST", address, sent, part=False)
        ended[str(status)] += 1
        assert status < 500

    throw()
    counted(f"odd FHIR files at the page: {ended.total()}: {dict(sorted(ended.items()))}")
    assert ended.total() >= 40


@pytest.mark.parametrize("odd", ["%00", "..%2f..%2fetc", "%ff%fe", "a" * 3_000, "🏳️", "1e999", "%0d%0aX: y"])
def test_no_address_breaks(clients: dict[str, Client], odd: str) -> None:
    for place in ("/", "/goals/", "/goals/list/", "/people/", "/sign-in/", "/journey/"):
        for client in clients.values():
            assert client.get(f"{place}{odd}/").status_code < 500
            assert client.get(place, {"page": odd, "next": odd, odd[:20]: odd}).status_code < 500
