"""A worker is withdrawn: whatever they could read a moment ago is as if it had never been there."""

from collections.abc import Callable
from dataclasses import replace
from uuid import UUID, uuid4

import pytest
from django.test import Client

from tests.access.expected import DECIDED, Door
from tests.access.routes import Route, all_routes
from tests.answers import body
from tests.cast import AT, Member
from tests.world import World, share_all
from wayfellow.people.models import Person
from wayfellow.service import actions as service
from wayfellow.sharing import actions as sharing
from wayfellow.sharing.models import Connection
from wayfellow.sharing.section import Section

pytestmark = [pytest.mark.django_db, pytest.mark.shows("M2", "M3")]
OF_A_WORKER = {Door.WORKER, Door.JOS}
OF_PEOPLE = {Door.TALK, Door.WALKS, Door.OFFERS, Door.TOGETHER}


@pytest.fixture
def shared(world: World) -> World:
    """Jo sees all that can be shared."""
    share_all(world)
    return world


def readable(browser: Client, world: World, *, doors: set[Door]) -> list[Route]:
    """Whatever opens for this browser behind these doors, and behind any part of a space."""
    return [
        route
        for route in all_routes()
        if (door := DECIDED.get(route.name)) in doors or isinstance(door, Section)
        if browser.get(route.address(world)).status_code == 200
    ]


def invented(world: World) -> World:
    """The same addresses with ids that nobody has."""
    ids = {name: uuid4() if isinstance(one, UUID) else one for name, one in world.ids.items()}
    return replace(world, ids=ids)


def assert_all_are_as_invented(browser: Client, routes: list[Route], world: World) -> None:
    elsewhere = invented(world)
    for route in routes:
        real, made_up = browser.get(route.address(world)), browser.get(route.address(elsewhere))
        assert (route.name, real.status_code) == (route.name, 404)
        assert body(real) == body(made_up), route.name
        assert real.headers.items() >= {"Cache-Control": made_up["Cache-Control"]}.items()


def test_whom_a_person_stops_walking_with_finds_the_404_of_ids_that_nobody_has(
    shared: World, counted: Callable[[str], None]
) -> None:
    browser = shared.jo.client()
    routes = readable(browser, shared, doors=OF_PEOPLE - {Door.TOGETHER})
    walk = Connection.objects.get(person_id=shared.sam.id, companion_id=shared.jo.id)

    sharing.stop_walking_with(connection_id=walk.pk, by=shared.sam.viewer, at=AT)

    counted(f"{len(routes)} routes opened before a worker was withdrawn, and none after")
    assert len(routes) > 20
    assert_all_are_as_invented(browser, routes, shared)


def test_who_is_no_worker_any_more_and_still_leads_finds_the_same_everywhere(
    shared: World, counted: Callable[[str], None]
) -> None:
    jo = _leads_as_well(shared.jo)
    routes = readable(jo.client(), shared, doors=OF_PEOPLE | OF_A_WORKER)

    service.end_peer_work(person_id=jo.id, by=shared.lead.viewer, at=AT)

    counted(f"{len(routes)} routes of a worker opened before the work ended, and none after")
    assert len(routes) > 35
    assert_all_are_as_invented(jo.client(), routes, shared)


def test_who_has_no_role_any_more_is_led_to_sign_in_from_everywhere(shared: World) -> None:
    browser = shared.jo.client()
    routes = readable(browser, shared, doors=OF_PEOPLE | OF_A_WORKER)

    service.end_peer_work(person_id=shared.jo.id, by=shared.lead.viewer, at=AT)

    for route in routes:
        answer = browser.get(route.address(shared))
        assert (route.name, answer.status_code) == (route.name, 302)
        assert answer["Location"].startswith("/sign-in/")
        assert answer.content == b""


def _leads_as_well(member: Member) -> Member:
    Person.objects.filter(pk=member.id).update(is_service_lead=True)
    return replace(member, person=Person.objects.get(pk=member.id))
