"""Taking a share back: out of sight on the next request of every open device, and one press to undo."""

from uuid import UUID, uuid4

import pytest
from django.test import Client
from django.urls import reverse

from tests.answers import body, looks_at, words_on
from tests.cast import Member, let_in, posting
from wayfellow.sharing.models import Share
from wayfellow.sharing.section import Section
from wayfellow.sharing.tests.conftest import addresses

pytestmark = pytest.mark.shows("M2")

PRESS = {"section": "goals", "back": "overview"}


@pytest.fixture
def shared(sam: Member, jo: Member) -> UUID:
    """Sam shares goals and routines with Jo."""
    return let_in(sam, jo, Section.GOALS, Section.ROUTINES)


def test_it_is_out_of_sight_on_every_device_at_once(
    sam: Member, devices: list[Client], goals_of_sam: str, shared: UUID
) -> None:
    assert [device.get(goals_of_sam).status_code for device in devices] == [200] * 3

    posting(sam.client(), addresses(shared)["take_back"], **PRESS)

    unknown = body(devices[0].get(reverse("goals:shared", args=[uuid4()])))
    for device in devices:
        answer = device.get(goals_of_sam)
        assert answer.status_code == 404
        assert body(answer) == unknown


def test_it_works_from_any_of_sams_devices(
    sam: Member, devices: list[Client], goals_of_sam: str, shared: UUID
) -> None:
    phone, laptop = sam.client(), sam.client()
    phone.get(reverse("sharing:overview"))

    posting(laptop, addresses(shared)["take_back"], **PRESS)

    assert devices[0].get(goals_of_sam).status_code == 404
    assert "Jo can see: My days." in words_on(phone.get(reverse("sharing:overview")))


def test_the_page_says_that_it_is_done(sam: Member, shared: UUID) -> None:
    client = sam.client()

    answer = posting(client, addresses(shared)["take_back"], **PRESS)

    assert (answer.status_code, answer["Location"]) == (303, reverse("sharing:overview"))
    page = words_on(client.get(answer["Location"]))
    assert "Taken back. It is out of sight from now on." in page
    assert "Let Jo see this : My goals" in page


def test_what_was_not_taken_back_stays_shared(sam: Member, jo: Member, shared: UUID) -> None:
    posting(sam.client(), addresses(shared)["take_back"], **PRESS)

    assert jo.client().get(reverse("routines:shared", args=[sam.id])).status_code == 200


def test_the_other_press_undoes_it(
    sam: Member, devices: list[Client], goals_of_sam: str, shared: UUID
) -> None:
    pages, client = addresses(shared), sam.client()

    for _ in range(3):
        posting(client, pages["take_back"], **PRESS)
        assert {device.get(goals_of_sam).status_code for device in devices} == {404}
        posting(client, pages["share"], how_long="until_i_change_it", **PRESS)
        assert {device.get(goals_of_sam).status_code for device in devices} == {200}


def test_what_was_seen_before_stays_written_down(
    sam: Member, jo: Member, goals_of_sam: str, shared: UUID
) -> None:
    jo.client().get(goals_of_sam)

    posting(sam.client(), addresses(shared)["take_back"], **PRESS)

    assert looks_at(sam) == [("Jo", "My goals")]


def test_a_refused_look_is_no_look(sam: Member, jo: Member, goals_of_sam: str, shared: UUID) -> None:
    posting(sam.client(), addresses(shared)["take_back"], **PRESS)

    jo.client().get(goals_of_sam)

    assert looks_at(sam) == []


def test_taking_back_what_is_not_shared_does_no_harm(sam: Member, shared: UUID) -> None:
    answer = posting(sam.client(), addresses(shared)["take_back"], section="staying_well", back="overview")

    assert answer.status_code == 303
    assert Share.objects.filter(person_id=sam.id).count() == 2


@pytest.mark.parametrize("change", [{"section": "diary"}, {"section": ""}, {"back": "//example.org"}])
def test_a_press_that_no_page_of_ours_makes_is_refused(
    sam: Member, shared: UUID, change: dict[str, str]
) -> None:
    answer = posting(sam.client(), addresses(shared)["take_back"], **{**PRESS, **change})

    assert answer.status_code == 400
    assert Share.objects.filter(person_id=sam.id).count() == 2


@pytest.mark.parametrize("name", ["jo", "kit", "alex", "robin", "lead"])
def test_nobody_else_can_take_back_what_sam_shares(
    name: str, sam: Member, alex: Member, shared: UUID, request: pytest.FixtureRequest
) -> None:
    client = request.getfixturevalue(name).client()

    answer = posting(client, addresses(shared)["take_back"], **PRESS)

    assert answer.status_code == 404
    assert Share.objects.filter(person_id=sam.id).count() == 2


def test_the_overview_says_what_taking_back_does(sam: Member, jo: Member) -> None:
    page = words_on(sam.client().get(reverse("sharing:overview")))

    assert "From that moment they cannot open it any more, on any phone or computer." in page
    assert "They may still remember what they read before." in page
