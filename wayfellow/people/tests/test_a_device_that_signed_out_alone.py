"""A device that signed out without a network: what it still has opens nothing, from its next request on."""

import pytest
from django.test import Client

from tests.cast import Member, posting
from wayfellow.people.models import SignIn
from wayfellow.people.tests.pages import signed_in_as
from wayfellow.web.middleware import EndedOnDevice

pytestmark = pytest.mark.shows("M16")


def gone(client: Client) -> Client:
    client.cookies[EndedOnDevice.COOKIE] = "1"
    return client


@pytest.mark.parametrize("address", ["/goals/", "/", "/help/", "/nowhere/", "/worker.js", "/offline/"])
def test_any_request_ends_the_sign_in_on_the_server(address: str, sam: Member) -> None:
    client = gone(sam.client())

    client.get(address)

    assert signed_in_as(client) is None
    assert not SignIn.objects.exists()


def test_the_page_that_was_asked_for_is_not_shown_once_more(sam: Member) -> None:
    answer = gone(sam.client()).get("/goals/")

    assert answer["Location"] == "/sign-in/?next=/goals/"


def test_a_deed_of_that_device_is_not_done(sam: Member) -> None:
    answer = posting(gone(sam.client()), "/goals/add/", what="Swim")

    assert answer["Location"].startswith("/sign-in/")


def test_the_cookie_goes_with_the_answer_so_that_one_can_sign_in_again(sam: Member) -> None:
    client = gone(sam.client())

    answer = client.get("/help/")
    client.force_login(sam.account)

    assert (answer.cookies["gone"].value, answer.cookies["gone"]["max-age"]) == ("", 0)
    assert client.get("/me/").status_code == 200


def test_another_device_stays_signed_in(sam: Member) -> None:
    other = sam.client()

    gone(sam.client()).get("/help/")

    assert other.get("/me/").status_code == 200
    assert SignIn.objects.count() == 1


def test_for_somebody_who_is_not_signed_in_nothing_happens(db: None) -> None:
    assert gone(Client()).get("/help/").status_code == 200
