"""Every route, everybody, every state of sharing, both methods: what is not yours is not there."""

from collections import Counter
from collections.abc import Callable
from uuid import uuid4

import pytest
from django.db import transaction
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from tests.access.expected import DECIDED, POST_DECIDED, Decided, Door
from tests.access.routes import Route, all_routes
from tests.answers import body
from tests.cast import AT, Member
from tests.told import RecordProperty
from tests.world import World, connection_of, share_all
from wayfellow.sharing import actions as sharing
from wayfellow.sharing.section import FOR_A_WORKER, Section

FOUND, NOT_THERE, SIGN_IN = "found", "not there", "sign in first"


def _nothing_shared(world: World) -> None:
    pass


def _taken_back(world: World) -> None:
    share_all(world)
    for companion in (world.jo, world.alex):
        for section in FOR_A_WORKER:
            connection = connection_of(world.sam, companion)
            sharing.take_back(connection_id=connection, section=section, by=world.sam.viewer, at=AT)


def _ended(world: World) -> None:
    share_all(world)
    for companion in (world.jo, world.alex):
        sharing.stop_walking_with(
            connection_id=connection_of(world.sam, companion), by=world.sam.viewer, at=AT
        )


STATES: dict[str, Callable[[World], None]] = {
    "nothing shared": _nothing_shared,
    "all shared": share_all,
    "taken back": _taken_back,
    "ended": _ended,
}


def expected(decided: Decided, member: str, state: str) -> str:
    """What this member must find: the whole policy in one place."""
    walking = state != "ended"
    if decided is Door.PUBLIC:
        return FOUND
    if member == "nobody":
        return SIGN_IN
    if isinstance(decided, Section):
        return _expected_of_section(decided, member, state)
    found = {
        Door.SIGNED_IN: True,
        Door.CONNECTION: member == "sam" and walking,
        Door.COMPANION: member in {"jo", "kit", "alex"},
        Door.SPACE: member in {"sam", "robin"},
        Door.SAMS: member == "sam",
        Door.KEEPS: member in {"sam", "robin", "jo", "kit"},
        Door.TALK: member == "sam" or (member == "jo" and walking),
        Door.WORKER: member in {"jo", "kit"},
        Door.TOGETHER: member == "jo",
        Door.WALKS: member == "jo" and walking,
        Door.LEAD: member == "lead",
        Door.TEAM: member in {"jo", "kit", "lead"},
        Door.JOS: member == "jo",
        Door.OFFERS: member == "jo" and state == "all shared",
    }[decided]
    return FOUND if found else NOT_THERE


def _expected_of_section(section: Section, member: str, state: str) -> str:
    shared = state == "all shared"
    sees = {
        "sam": True,
        "jo": shared,
        "alex": shared and section == Section.STAYING_WELL,
    }
    return FOUND if sees.get(member, False) else NOT_THERE


def found_by(answer: HttpResponse) -> str:
    """What somebody met: a page or a deed (mistakes in the form count as found), nothing, or the sign-in."""
    if answer.status_code == 302 and answer["Location"].startswith("/sign-in/?next="):
        return SIGN_IN
    if answer.status_code in {200, 204, 302, 303, 400, 403, 409, 422}:
        return FOUND
    return {404: NOT_THERE, 405: "not this way"}.get(answer.status_code, f"status {answer.status_code}")


# Forms that are filled well, so that a refusal is about who sends them and not about what is in them.
WELL_FILLED = {
    "text": "a",
    "what": "a",
    "title": "a",
    "more": "a",
    "why": "a",
    "on": "2026-11-24",
    "kept": "me",
    "purpose": "plan",
    "keep": "everything",
    "result": "helped",
    "section": "goals",
    "how_long": "a_week",
    "part_of_day": "any",
}
FILLED_FOR = {
    "/mark/": {"kind": "done", "back": "days", "on": ""},
    "/share/": {"back": "overview"},
    "/take-back/": {"back": "overview"},
}


def _fields(address: str) -> dict[str, str]:
    special = next((fields for end, fields in FILLED_FOR.items() if address.endswith(end)), {})
    return {"form_token": uuid4().hex, **WELL_FILLED, **special}


def ask(client: Client, method: str, address: str) -> HttpResponse:
    """One request, undone afterwards, so that each cell starts from the same world and the same sign-in."""
    cookies = client.cookies.output()
    with transaction.atomic():
        send = client.get if method == "GET" else client.post
        answer = send(address, {} if method == "GET" else _fields(address))
        transaction.set_rollback(True)
    client.cookies.load(cookies.replace("Set-Cookie: ", ""))
    return answer  # type: ignore[return-value]


def decided_for(name: str, method: str) -> Decided:
    """Who may do this; some deeds are for fewer people than the page they stand on."""
    return POST_DECIDED.get(name, DECIDED[name]) if method == "POST" else DECIDED[name]


def members_of(world: World) -> dict[str, Client]:
    """Everybody, each with a browser."""
    cast: dict[str, Member] = {
        "sam": world.sam,
        "robin": world.robin,
        "jo": world.jo,
        "kit": world.kit,
        "alex": world.alex,
        "lead": world.lead,
    }
    return {"nobody": Client(), **{name: member.client() for name, member in cast.items()}}


@pytest.mark.shows("M1", "M40")
def test_every_route_is_decided() -> None:
    routes = {route.name for route in all_routes() if not route.name.startswith("demo:")}

    assert routes - DECIDED.keys() == set(), "decide who may open these, in tests/access/expected.py"
    assert DECIDED.keys() - routes == set(), "these routes are gone"


@pytest.mark.shows("M1", "M3", "M4")
@pytest.mark.parametrize("state", STATES)
def test_everybody_finds_what_was_decided(state: str, world: World, record_property: RecordProperty) -> None:
    STATES[state](world)
    cells: Counter[str] = Counter()
    wrong = []

    for name, client in members_of(world).items():
        for route in all_routes():
            if route.name.startswith("demo:"):
                continue
            for method in ("GET", "POST"):
                met = found_by(ask(client, method, route.address(world)))
                wanted = expected(decided_for(route.name, method), name, state)
                cells[met] += 1
                if met not in {wanted, "not this way"}:
                    wrong.append(f"{name} {method} {route.name}: {met}, and not {wanted}")

    record_property("counted", f"{state}: {sum(cells.values())} cells: {dict(cells)}")
    assert not wrong, "\n".join(wrong)


@pytest.mark.shows("M1", "M3")
def test_what_is_not_yours_reads_like_what_does_not_exist(world: World) -> None:
    kit = world.kit.client()
    routes = [route for route in all_routes() if DECIDED.get(route.name) in {Door.SAMS, Door.TALK, *Section}]

    for route in routes:
        real = ask(kit, "GET", route.address(world))
        made_up = ask(kit, "GET", _made_up(route))
        assert (real.status_code, body(real)) == (made_up.status_code, body(made_up)), route.name


def _made_up(route: Route) -> str:
    parts: dict[str, object] = {"number": 1, "pk": 0}
    ids = {part: uuid4() if part.endswith("_id") else parts.get(part, "goal") for part in route.parts}
    return reverse(route.name, kwargs=ids)
