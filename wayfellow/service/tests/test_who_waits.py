"""A lead sees who waits by name and since when, thinks of a worker, and never presses for anybody."""

from datetime import datetime
from uuid import uuid4

import pytest
from django.urls import reverse

from tests.answers import statements, words_on
from tests.cast import Member, arrive, let_in, posting
from wayfellow.foundation.viewer import Role
from wayfellow.sharing.choosing import actions as choosing
from wayfellow.sharing.choosing.tests.conftest import says
from wayfellow.sharing.models import Connection, WaitingForWorker

WAITING, TEAM = reverse("service:waiting"), reverse("service:team")


@pytest.fixture
def theo(sam: Member, at: datetime) -> Member:
    """Somebody who waits since the tenth of November."""
    member = arrive(sam.person.service, "Theo", Role.PERSON)
    choosing.wait_for_worker(by=member.viewer, at=at)
    return member


def suggest(lead: Member, person: Member, worker: Member | None) -> None:
    """The lead presses a worker's name; or takes it back."""
    chosen = {"worker_id": str(worker.id)} if worker else {}
    posting(lead.client(), WAITING, person_id=str(person.id), **chosen)


def test_nobody_waits(lead: Member, sam: Member) -> None:
    page = words_on(lead.client().get(WAITING))

    assert "Nobody waits at the moment." in page
    assert "Sam" not in page
    assert "1 person walks with a peer worker." in page


def test_who_waits_and_since_when(lead: Member, theo: Member, kit: Member) -> None:
    page = words_on(lead.client().get(WAITING))

    assert "Theo Waits since Tuesday 10 November. Who might suit? Jo : Theo Kit : Theo" in page
    assert "You never see what they write, or why they change." in page
    assert "Sam" not in page


def test_the_way_there_stands_with_the_number_of_people(lead: Member, theo: Member) -> None:
    page = lead.client().get(TEAM)

    assert f'<a href="{WAITING}">See who waits for a peer worker</a>' in page.content.decode()
    assert "Theo" not in words_on(page)


def test_thinking_of_somebody_connects_nobody(lead: Member, theo: Member, kit: Member) -> None:
    client = lead.client()

    answer = posting(client, WAITING, person_id=str(theo.id), worker_id=str(kit.id))

    page = words_on(client.get(answer["Location"]))
    assert "You thought of Kit. They decide when they like." in page
    assert "Done. The person sees it when they look. They decide." in page
    assert not Connection.objects.filter(person_id=theo.id).exists()


def test_it_can_be_taken_back(lead: Member, theo: Member, kit: Member) -> None:
    suggest(lead, theo, kit)

    suggest(lead, theo, None)

    assert "Who might suit?" in words_on(lead.client().get(WAITING))


def test_where_nobody_has_room_it_says_so(lead: Member, theo: Member, jo: Member) -> None:
    says(jo, has_room=False)

    assert "No peer worker has room at the moment." in words_on(lead.client().get(WAITING))


def test_somebody_who_is_full_by_now_is_not_suggested(lead: Member, theo: Member, jo: Member) -> None:
    client = lead.client()
    client.get(WAITING)
    says(jo, has_room=False)

    answer = posting(client, WAITING, person_id=str(theo.id), worker_id=str(jo.id))

    assert "They have no room for more people any more." in words_on(client.get(answer["Location"]))
    assert WaitingForWorker.objects.get(person_id=theo.id).suggested_id is None


@pytest.mark.parametrize("fields", [{}, {"person_id": "theo"}, {"person_id": "", "worker_id": "x"}])
def test_a_press_that_no_page_of_ours_makes_is_refused(fields: dict[str, str], lead: Member) -> None:
    assert posting(lead.client(), WAITING, **fields).status_code == 400


def test_somebody_who_does_not_wait_is_not_there(lead: Member, sam: Member, kit: Member) -> None:
    for person_id in (sam.id, uuid4()):
        answer = posting(lead.client(), WAITING, person_id=str(person_id), worker_id=str(kit.id))
        assert answer.status_code == 404


@pytest.mark.parametrize("name", ["sam", "jo", "alex"])
def test_nobody_else_has_such_a_page(name: str, theo: Member, request: pytest.FixtureRequest) -> None:
    client = request.getfixturevalue(name).client()

    assert client.get(WAITING).status_code == 404
    assert posting(client, WAITING, person_id=str(theo.id)).status_code == 404


def test_the_page_costs_the_same_for_one_and_for_ten(lead: Member, theo: Member, at: datetime) -> None:
    with_one = statements(lead.client(), WAITING)
    for number in range(9):
        choosing.wait_for_worker(by=arrive(theo.person.service, f"Mei{number}", Role.PERSON).viewer, at=at)

    assert statements(lead.client(), WAITING) == with_one
    assert with_one <= 12


def test_whoever_chooses_is_counted_and_not_named(lead: Member, theo: Member, kit: Member) -> None:
    suggest(lead, theo, kit)

    let_in(theo, kit)
    choosing.choose_worker(companion_id=kit.id, by=theo.viewer, at=theo.person.created_at)

    page = words_on(lead.client().get(WAITING))
    assert "Theo" not in page
    assert "2 people walk with a peer worker." in page
