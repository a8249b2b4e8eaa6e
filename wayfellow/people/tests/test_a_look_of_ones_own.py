"""How pages look stays with a person: on each device, and after signing out. Nobody else is told."""

import pytest
from django.test import Client

from tests.cast import Member, posting
from wayfellow.people.models import Person
from wayfellow.web.look import Look, look_written, written

pytestmark = pytest.mark.shows("S17")
CALM = {
    "shade": "night",
    "size": "largest",
    "fewer": "on",
    "space": "roomy",
    "contrast": "strong",
    "motion": "still",
}
SHOWN = (
    'data-look="night" data-size="largest" data-fewer data-space="roomy" data-contrast="strong" data-still'
)


def top_of(client: Client, path: str = "/me/") -> str:
    return client.get(path).content.decode().split("<head>")[0]


def test_it_is_there_on_another_device_and_after_signing_out(sam: Member) -> None:
    client = sam.client()

    posting(client, "/look/", **CALM)
    client.post("/sign-out/")

    assert SHOWN in top_of(sam.client())
    assert SHOWN in top_of(client, "/")


def test_somebody_else_on_another_device_sees_their_own(sam: Member, robin: Member) -> None:
    posting(sam.client(), "/look/", **CALM)

    assert "night" not in top_of(robin.client())


def test_on_a_device_with_another_look_theirs_goes_first(client: Client, sam: Member) -> None:
    client.post("/look/", {"shade": "light", "size": "larger"})
    client.force_login(sam.account)
    before = top_of(client)

    posting(client, "/look/", **CALM)

    assert 'data-look="light" data-size="larger"' in before
    assert SHOWN in top_of(client)


def test_what_is_kept_names_nothing(sam: Member) -> None:
    posting(sam.client(), "/look/", **CALM)

    assert Person.objects.get(pk=sam.id).look == "night.largest.fewer.roomy.strong.still"


def test_the_page_says_who_can_see_it(sam: Member, client: Client) -> None:
    assert "Only you can see it." in sam.client().get("/look/").content.decode()
    assert "on this device only" in client.get("/look/").content.decode()


LOOKS = [Look(), Look("night"), Look("light", "largest", True), Look(space="roomy"), Look(motion="still")]


@pytest.mark.parametrize("look", LOOKS, ids=written)
def test_every_look_reads_back_as_it_was_written(look: Look) -> None:
    assert look_written(written(look)) == look


@pytest.mark.parametrize(
    "kept",
    [
        "",
        "x",
        "night",
        "night.largest",
        "night.largest.all.",
        "night.largest.all.roomy.strong",
        "a.b.c.d.e.f",
    ],
)
def test_what_we_did_not_write_is_nothing_chosen(kept: str) -> None:
    assert look_written(kept) is None
