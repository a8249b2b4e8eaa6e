"""Stopping to walk together: after "are you sure", nothing of the space is in the companion's sight."""

from datetime import datetime
from uuid import UUID, uuid4

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests.answers import body, posting_twice, words_on
from tests.cast import AT, Member, let_in, posting
from wayfellow.sharing import actions
from wayfellow.sharing.models import Connection, ConnectionState, Share
from wayfellow.sharing.rules import walks_with
from wayfellow.sharing.section import Section
from wayfellow.sharing.tests.conftest import addresses, kept

pytestmark = pytest.mark.shows("M2")


@pytest.fixture
def shared(sam: Member, jo: Member) -> UUID:
    """Sam shares goals and routines with Jo."""
    return let_in(sam, jo, Section.GOALS, Section.ROUTINES)


def test_asking_for_the_page_stops_nothing(sam: Member, jo: Member, shared: UUID) -> None:
    page = words_on(sam.client().get(addresses(shared)["stop"]))

    assert "Stop walking with Jo?" in page
    assert "From that moment Jo can see nothing of yours." in page
    assert "You can choose Jo again later." in page
    assert walks_with(jo.viewer, person_id=sam.id, at=AT)


def test_nothing_is_in_sight_on_any_device(
    sam: Member, jo: Member, devices: list[Client], goals_of_sam: str, shared: UUID
) -> None:
    days = reverse("routines:shared", args=[sam.id])
    assert {device.get(page).status_code for device in devices for page in (goals_of_sam, days)} == {200}

    answer = posting(sam.client(), addresses(shared)["stop"])

    assert (answer.status_code, answer["Location"]) == (303, reverse("sharing:overview"))
    unknown = body(devices[0].get(reverse("goals:shared", args=[uuid4()])))
    for device in devices:
        assert body(device.get(goals_of_sam)) == body(device.get(days)) == unknown
    assert not walks_with(jo.viewer, person_id=sam.id, at=timezone.now())


def test_the_overview_says_that_it_is_done(sam: Member, shared: UUID) -> None:
    client = sam.client()

    posting(client, addresses(shared)["stop"])

    page = words_on(client.get(reverse("sharing:overview")))
    assert "You no longer walk together. What you wrote is still yours." in page
    assert "Nobody walks with you here yet." in page


def test_it_is_kept_that_and_when_it_ended(sam: Member, shared: UUID, at: datetime) -> None:
    actions.stop_walking_with(connection_id=shared, by=sam.viewer, at=at)

    [connection] = kept(sam)
    assert (connection.state, connection.ended_at) == (ConnectionState.ENDED, at)
    assert not Share.objects.filter(person_id=sam.id).exists()


def test_beginning_again_begins_with_nothing_shared(
    sam: Member, jo: Member, goals_of_sam: str, shared: UUID
) -> None:
    client = sam.client()
    posting(client, addresses(shared)["stop"])

    posting(client, reverse("sharing:choose"), companion_id=str(jo.id))

    assert walks_with(jo.viewer, person_id=sam.id, at=AT)
    assert jo.client().get(goals_of_sam).status_code == 404
    assert [connection.state for connection in kept(sam)].count(ConnectionState.ENDED) == 1
    assert len(kept(sam)) == 2


def test_the_pages_of_what_has_ended_are_gone(sam: Member, shared: UUID) -> None:
    client, pages = sam.client(), addresses(shared)
    posting(client, pages["stop"])

    answers = [
        client.get(pages["companion"]),
        client.get(pages["stop"]),
        posting(client, pages["stop"]),
        posting(client, pages["share"], section="goals", how_long="a_week", back="overview"),
        posting(client, pages["take_back"], section="goals", back="overview"),
    ]

    assert [answer.status_code for answer in answers] == [404] * 5


def test_pressing_twice_leads_to_the_same_page(sam: Member, shared: UUID) -> None:
    first, second = posting_twice(sam.client(), addresses(shared)["stop"])

    assert first["Location"] == second["Location"] == reverse("sharing:overview")


def test_a_supporter_is_let_in_again_by_a_new_code(sam: Member, with_alex: UUID) -> None:
    page = words_on(sam.client().get(addresses(with_alex)["stop"]))

    assert "Stop walking with Alex?" in page
    assert "If you want Alex beside you again later, make a new code." in page
    assert "talks" not in page


@pytest.mark.parametrize("name", ["jo", "kit", "alex", "robin", "lead"])
def test_nobody_else_can_end_what_is_sams(
    name: str, sam: Member, jo: Member, alex: Member, shared: UUID, request: pytest.FixtureRequest
) -> None:
    client = request.getfixturevalue(name).client()

    answers = [client.get(addresses(shared)["stop"]), posting(client, addresses(shared)["stop"])]

    assert [answer.status_code for answer in answers] == [404, 404]
    assert walks_with(jo.viewer, person_id=sam.id, at=AT)


def test_robin_still_walks_with_jo(sam: Member, robin: Member, jo: Member, shared: UUID) -> None:
    posting(sam.client(), addresses(shared)["stop"])

    assert walks_with(jo.viewer, person_id=robin.id, at=AT)
    assert Connection.objects.filter(person_id=robin.id, state=ConnectionState.ACTIVE).count() == 1
