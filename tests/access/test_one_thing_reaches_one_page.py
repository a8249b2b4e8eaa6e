"""Who works here and has set up one thing only reaches the page that sets up the second. Over all routes."""

import pytest
from allauth.mfa.models import Authenticator
from django.test import Client
from django.urls import reverse

from tests.access.expected import DECIDED, Door
from tests.access.routes import Route, all_routes
from tests.cast import Member, posting
from tests.told import RecordProperty
from tests.world import World, share_all
from wayfellow.people.gates import DRAWN_WITH, SETTING_UP

pytestmark = [pytest.mark.django_db, pytest.mark.shows("M20")]


def closed(route: Route) -> bool:
    """All but what everybody reaches, and what setting up takes. The pages of the demo are no part of it."""
    open_to_them = {*SETTING_UP, DRAWN_WITH}
    return DECIDED.get(route.name, Door.PUBLIC) is not Door.PUBLIC and route.name not in open_to_them


def browser_of(member: Member) -> Client:
    Authenticator.objects.filter(user=member.account, type__in=["totp", "webauthn"]).delete()
    return member.client()


@pytest.mark.parametrize("who", ["jo", "lead"])
def test_every_other_route_leads_there(world: World, who: str, record_property: RecordProperty) -> None:
    share_all(world)
    client = browser_of(getattr(world, who))
    routes = [route for route in all_routes() if closed(route)]

    led = {}
    for route in routes:
        address = route.address(world)
        led[route.name] = {client.get(address).headers.get("Location"), posting(client, address)["Location"]}

    record_property("counted", f"{len(led)} routes, read and sent")
    assert len(led) > 250
    assert {name: where for name, where in led.items() if where != {reverse("mfa_index")}} == {}


def test_what_is_left_open_is_little_and_shows_nobody_elses_things(world: World) -> None:
    share_all(world)
    client = browser_of(world.jo)

    pages = {
        route.name: client.get(route.address(world)).content.decode()
        for route in all_routes()
        if route.name in SETTING_UP
    }

    assert set(pages) == SETTING_UP
    assert not [name for name, page in pages.items() if "Sam" in page or "9:40" in page]


def test_with_the_second_thing_the_same_routes_open(world: World) -> None:
    share_all(world)
    assert world.jo.client().get(reverse("peer_work:people")).status_code == 200
