"""A person chooses a peer worker of their service; nothing is shared by that."""

from datetime import datetime
from uuid import uuid4

import pytest
from django.urls import reverse

from tests.answers import body, words_on
from tests.cast import AT, Member, arrive, posting
from wayfellow.foundation.viewer import Role
from wayfellow.people.actions import open_service
from wayfellow.people.models import Service
from wayfellow.sharing.models import Connection, Share
from wayfellow.sharing.rules import walks_with
from wayfellow.sharing.tests.conftest import addresses, kept


def test_the_page_lists_the_workers_of_the_service(sam: Member, kit: Member, lead: Member) -> None:
    page = words_on(sam.client().get(reverse("sharing:choose")))

    assert "Jo You walk together. Keep Jo away Kit Walk with Kit Change to Kit Keep Kit away" in page
    assert "Lin" not in page


def test_one_press_and_they_walk_together(sam: Member, kit: Member) -> None:
    client = sam.client()

    answer = posting(client, reverse("sharing:choose"), companion_id=str(kit.id))

    [connection] = Connection.objects.filter(person_id=sam.id, companion_id=kit.id)
    assert answer["Location"] == addresses(connection.pk)["companion"]
    assert walks_with(kit.viewer, person_id=sam.id, at=AT)
    assert not Share.objects.exists()
    page = words_on(client.get(answer["Location"]))
    assert "Sharing with Kit" in page
    assert page.count("Kit cannot see this.") == 7


def test_choosing_somebody_again_changes_nothing(sam: Member, jo: Member) -> None:
    [before] = kept(sam)

    answer = posting(sam.client(), reverse("sharing:choose"), companion_id=str(jo.id))

    assert answer["Location"] == addresses(before.pk)["companion"]
    assert [connection.pk for connection in kept(sam)] == [before.pk]


@pytest.mark.parametrize("name", ["robin", "lead", "alex", "sam"])
def test_nobody_but_a_peer_worker_can_be_chosen(
    name: str, sam: Member, alex: Member, request: pytest.FixtureRequest
) -> None:
    before = [connection.pk for connection in kept(sam)]
    member = request.getfixturevalue(name)

    answer = posting(sam.client(), reverse("sharing:choose"), companion_id=str(member.id))

    assert answer.status_code == 404
    assert [connection.pk for connection in kept(sam)] == before


def test_a_worker_with_a_space_cannot_choose_themselves(service: Service) -> None:
    lee = arrive(service, "Lee", Role.PERSON, Role.PEER_WORKER)
    client = lee.client()

    page = words_on(client.get(reverse("sharing:choose")))
    answer = posting(client, reverse("sharing:choose"), companion_id=str(lee.id))

    assert "Your service has no peer workers here yet." in page
    assert answer.status_code == 404
    assert kept(lee) == []


def test_a_worker_of_another_service_looks_like_nobody(sam: Member) -> None:
    far = arrive(open_service(name="Hillside"), "Far", Role.PEER_WORKER)
    client = sam.client()

    answers = [posting(client, reverse("sharing:choose"), companion_id=str(id_)) for id_ in (far.id, uuid4())]

    assert [answer.status_code for answer in answers] == [404, 404]
    assert body(answers[0]) == body(answers[1])
    assert "Far" not in words_on(client.get(reverse("sharing:choose")))


@pytest.mark.parametrize("companion_id", ["", "jo", "1; DROP TABLE person"])
def test_a_press_that_no_page_of_ours_makes_is_refused(sam: Member, companion_id: str) -> None:
    answer = posting(sam.client(), reverse("sharing:choose"), companion_id=companion_id)

    assert answer.status_code == 400


@pytest.mark.parametrize("name", ["jo", "alex", "lead"])
def test_without_a_space_nobody_can_be_chosen(
    name: str, kit: Member, alex: Member, request: pytest.FixtureRequest, at: datetime
) -> None:
    member = request.getfixturevalue(name)

    answer = posting(member.client(), reverse("sharing:choose"), companion_id=str(kit.id))

    assert answer.status_code == 404
    assert kept(member) == []
