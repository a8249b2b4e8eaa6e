"""A device on which somebody who works here has signed in is never somebody else's way back in."""

import pytest
from django.test import Client

from tests.cast import Member
from wayfellow.people.models import Service, WayBack
from wayfellow.people.team_devices import COOKIE
from wayfellow.people.tests.pages import text_of
from wayfellow.sharing.coming_back.tests.steps import ASK, HERE, code_on

pytestmark = [pytest.mark.shows("M19"), pytest.mark.django_db]


@pytest.mark.parametrize("who", ["jo", "lead"])
def test_it_cannot_ask(who: str, request: pytest.FixtureRequest) -> None:
    device: Client = request.getfixturevalue(who).client()
    device.get("/me/")
    device.post("/sign-out/")

    page, answer = device.get(ASK), device.post(ASK)

    assert "Please use another device" in text_of(page)
    assert answer.status_code == 422
    assert not WayBack.objects.exists()


def test_nor_go_on_with_what_it_asked_before(client: Client, jo: Member) -> None:
    code_on(client)
    client.cookies[COOKIE] = "1"

    assert client.get(HERE)["Location"] == ASK
    assert "Please use another device" in text_of(client.get(ASK))


@pytest.mark.parametrize("who", ["sam", "alex"])
def test_a_device_of_anybody_else_can(who: str, request: pytest.FixtureRequest) -> None:
    device: Client = request.getfixturevalue(who).client()
    device.get("/me/")
    device.post("/sign-out/")

    assert COOKIE not in device.cookies
    assert code_on(device)


def test_the_mark_stays_and_says_nothing(jo: Member) -> None:
    device = jo.client()
    device.get("/me/")
    mark = device.cookies[COOKIE]

    again = device.get("/me/")

    assert (mark.value, mark["httponly"], mark["samesite"]) == ("1", True, "Lax")
    assert mark["max-age"] > 365 * 24 * 60 * 60
    assert COOKIE not in again.cookies


def test_on_one_device_one_may_be_everybody_who_is_made_up(service: Service, jo: Member) -> None:
    Service.objects.filter(pk=service.pk).update(is_demo=True)
    device = jo.client()

    device.get("/me/")

    assert COOKIE not in device.cookies


def test_leaving_quickly_leaves_no_mark(jo: Member) -> None:
    device = jo.client()

    answer = device.post("/leave-quickly/")

    assert COOKIE not in answer.cookies
