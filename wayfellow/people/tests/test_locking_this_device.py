"""Lock: still signed in, and nothing opens until they say that it is them. Signing out ends it."""

import pytest
from django.test import Client

from tests.cast import PASSWORD, Member, posting
from wayfellow.foundation.drafts import draft_of, keep_draft
from wayfellow.people.tests.pages import key_of, signed_in_as

pytestmark = pytest.mark.shows("S2")
AGAIN = "/sign-in/again/"


@pytest.fixture
def locked(sam: Member) -> Client:
    client = sam.client()
    posting(client, "/me/lock/")
    return client


@pytest.mark.parametrize("path", ["/home/", "/goals/", "/me/", "/sharing/", "/plan/", "/me/devices/"])
def test_nothing_opens(locked: Client, path: str) -> None:
    answer = locked.get(path)

    assert answer["Location"] == f"{AGAIN}?next={path.replace('/', '%2F')}"
    assert posting(locked, path)["Location"] == f"{AGAIN}?next=%2F"


def test_help_and_the_ways_out_do(locked: Client, sam: Member) -> None:
    assert locked.get("/help/").status_code == 200
    assert locked.get(AGAIN).status_code == 200
    assert locked.post("/sign-out/")["Location"] == "/"
    assert signed_in_as(locked) is None


def test_the_password_opens_it_where_they_were(locked: Client) -> None:
    led = locked.get("/me/")["Location"]

    wrong = posting(locked, led, password="a guess")
    still = locked.get("/me/").status_code
    right = posting(locked, led, password=PASSWORD)

    assert (wrong.status_code, still) == (422, 303)
    assert right["Location"] == "/me/"
    assert locked.get("/me/").status_code == 200


def test_it_can_be_locked_again(locked: Client) -> None:
    posting(locked, f"{AGAIN}?next=/me/", password=PASSWORD)

    posting(locked, "/me/lock/")

    assert locked.get("/me/").status_code == 303


def test_it_is_still_the_same_sign_in_and_words_on_their_way_stay(locked: Client, sam: Member) -> None:
    keep_draft(place="here", text="half a thought", by=sam.viewer, at=sam.person.created_at)
    before = key_of(locked)

    posting(locked, f"{AGAIN}?next=/me/", password=PASSWORD)

    assert key_of(locked) == before
    assert draft_of(sam.viewer, place="here") == "half a thought"


def test_another_device_is_not_locked(locked: Client, sam: Member) -> None:
    assert sam.client().get("/me/").status_code == 200


def test_the_button_stands_on_every_page(sam: Member, client: Client) -> None:
    assert 'action="/me/lock/"' in sam.client().get("/home/").content.decode()
    assert 'action="/me/lock/"' not in client.get("/").content.decode()
