"""Waiting for a peer worker: by one's own yes, seen by name and day, taken back in one press."""

from datetime import datetime, timedelta

import pytest
from django.db.models import CASCADE

from tests.answers import words_on
from tests.cast import AT, Member, arrive, posting
from wayfellow.foundation.refusals import NotThere
from wayfellow.foundation.viewer import Role
from wayfellow.people.actions import open_service
from wayfellow.sharing.choosing import actions
from wayfellow.sharing.choosing.queries import choice_of, waits_since, who_waits
from wayfellow.sharing.choosing.tests.conftest import CHOOSE, NOT_THIS_ONE, STOP, WAIT, choose, says
from wayfellow.sharing.models import WaitingForWorker


@pytest.fixture
def theo(sam: Member) -> Member:
    """Somebody with whom nobody walks so far."""
    return arrive(sam.person.service, "Theo", Role.PERSON)


def waiting(lead: Member) -> list[tuple[str, str]]:
    """Who waits, and whom the lead thought of."""
    return [(one.name, one.suggested) for one in who_waits(lead.viewer, at=AT).people]


def test_nobody_is_listed_who_did_not_ask(theo: Member, lead: Member) -> None:
    assert waiting(lead) == []


def test_one_press_and_the_service_knows(theo: Member, lead: Member) -> None:
    client = theo.client()
    before = words_on(client.get(CHOOSE))

    answer = posting(client, WAIT)

    after = words_on(client.get(CHOOSE))
    assert answer["Location"] == CHOOSE
    assert waiting(lead) == [("Theo", "")]
    assert "There is no hurry, and you can take it back. Let my service know" in before
    assert "You wait for a peer worker Your service knows it since" in after
    assert "They see nothing you write." in after


def test_asking_twice_keeps_the_first_day(theo: Member, at: datetime) -> None:
    actions.wait_for_worker(by=theo.viewer, at=at)
    actions.wait_for_worker(by=theo.viewer, at=at + timedelta(days=9))

    assert waits_since(theo.viewer) == at
    assert WaitingForWorker.objects.count() == 1


def test_taken_back_the_name_is_gone(theo: Member, lead: Member) -> None:
    posting(theo.client(), WAIT)

    posting(theo.client(), STOP)

    assert waiting(lead) == []
    assert waits_since(theo.viewer) is None


def test_whoever_chooses_waits_no_longer(theo: Member, kit: Member, lead: Member) -> None:
    posting(theo.client(), WAIT)

    choose(theo, kit)

    assert waiting(lead) == []
    assert who_waits(lead.viewer, at=AT).walking == 2  # Theo now, and Sam


def test_whoever_waits_longest_stands_first(sam: Member, theo: Member, lead: Member, at: datetime) -> None:
    actions.wait_for_worker(by=theo.viewer, at=at)
    actions.wait_for_worker(by=sam.viewer, at=at - timedelta(days=2))

    assert [name for name, _suggested in waiting(lead)] == ["Sam", "Theo"]


def test_the_lead_thinks_of_somebody_and_the_person_decides(
    theo: Member, kit: Member, lead: Member, at: datetime
) -> None:
    actions.wait_for_worker(by=theo.viewer, at=at)
    actions.suggest_worker(person_id=theo.id, worker_id=kit.id, by=lead.viewer)

    page = words_on(theo.client().get(CHOOSE))

    assert waiting(lead) == [("Theo", "Kit")]
    assert "Your service thought of Kit It is only an idea." in page
    assert "You can say yes, choose another, or leave it open." in page


def test_not_this_one_asks_nothing_and_keeps_waiting(
    theo: Member, kit: Member, lead: Member, at: datetime
) -> None:
    actions.wait_for_worker(by=theo.viewer, at=at)
    actions.suggest_worker(person_id=theo.id, worker_id=kit.id, by=lead.viewer)
    client = theo.client()

    posting(client, NOT_THIS_ONE)

    page = words_on(client.get(CHOOSE))
    assert "That is fine. Nobody asks you why." in page
    assert "Your service thought of" not in page
    assert waiting(lead) == [("Theo", "")]


def test_a_suggestion_can_be_taken_back(theo: Member, kit: Member, lead: Member, at: datetime) -> None:
    actions.wait_for_worker(by=theo.viewer, at=at)
    actions.suggest_worker(person_id=theo.id, worker_id=kit.id, by=lead.viewer)

    actions.suggest_worker(person_id=theo.id, worker_id=None, by=lead.viewer)

    assert waiting(lead) == [("Theo", "")]


def test_a_worker_without_room_is_not_suggested(
    theo: Member, kit: Member, lead: Member, at: datetime
) -> None:
    actions.wait_for_worker(by=theo.viewer, at=at)
    says(kit, has_room=False)

    with pytest.raises(actions.NoRoom):
        actions.suggest_worker(person_id=theo.id, worker_id=kit.id, by=lead.viewer)

    assert [name for _id, name in who_waits(lead.viewer, at=AT).with_room] == ["Jo"]


def test_a_suggestion_of_somebody_who_is_full_since_is_not_shown(
    theo: Member, kit: Member, lead: Member, at: datetime
) -> None:
    actions.wait_for_worker(by=theo.viewer, at=at)
    actions.suggest_worker(person_id=theo.id, worker_id=kit.id, by=lead.viewer)
    says(kit, has_room=False)

    assert choice_of(theo.viewer).suggested is None


def test_a_suggestion_of_somebody_who_walks_along_is_not_shown(
    sam: Member, jo: Member, lead: Member, at: datetime
) -> None:
    actions.wait_for_worker(by=sam.viewer, at=at)
    actions.suggest_worker(person_id=sam.id, worker_id=jo.id, by=lead.viewer)

    assert choice_of(sam.viewer).suggested is None


def test_a_lead_who_is_a_peer_worker_too_can_be_suggested(theo: Member, at: datetime) -> None:
    both = arrive(theo.person.service, "Ada", Role.SERVICE_LEAD, Role.PEER_WORKER)
    actions.wait_for_worker(by=theo.viewer, at=at)

    found = who_waits(both.viewer, at=at)
    actions.suggest_worker(person_id=theo.id, worker_id=both.id, by=both.viewer)

    assert [name for _id, name in found.with_room] == ["Ada", "Jo"]
    assert waiting(both) == [("Theo", "Ada")]


@pytest.mark.parametrize("name", ["sam", "lead", "alex"])
def test_nobody_but_a_peer_worker_can_be_suggested(
    name: str, theo: Member, lead: Member, at: datetime, request: pytest.FixtureRequest
) -> None:
    actions.wait_for_worker(by=theo.viewer, at=at)

    with pytest.raises(NotThere):
        actions.suggest_worker(person_id=theo.id, worker_id=request.getfixturevalue(name).id, by=lead.viewer)


def test_for_somebody_who_does_not_wait_nobody_is_suggested(theo: Member, kit: Member, lead: Member) -> None:
    with pytest.raises(NotThere):
        actions.suggest_worker(person_id=theo.id, worker_id=kit.id, by=lead.viewer)


@pytest.mark.parametrize("name", ["jo", "sam", "alex"])
def test_only_leads_see_who_waits(name: str, kit: Member, request: pytest.FixtureRequest) -> None:
    by = request.getfixturevalue(name).viewer

    with pytest.raises(NotThere):
        who_waits(by, at=AT)
    with pytest.raises(NotThere):
        actions.suggest_worker(person_id=by.person_id, worker_id=kit.id, by=by)
    with pytest.raises(NotThere):
        actions.suggest_no_more(worker_id=kit.id, by=by)


@pytest.mark.parametrize("name", ["jo", "lead", "alex"])
def test_only_people_with_a_space_wait(
    name: str, kit: Member, at: datetime, request: pytest.FixtureRequest
) -> None:
    by = request.getfixturevalue(name).viewer

    with pytest.raises(NotThere):
        actions.wait_for_worker(by=by, at=at)
    with pytest.raises(NotThere):
        actions.stop_waiting(by=by)
    with pytest.raises(NotThere):
        actions.not_this_one(by=by)


def test_another_service_sees_nobody(theo: Member, kit: Member, at: datetime) -> None:
    actions.wait_for_worker(by=theo.viewer, at=at)
    far = arrive(open_service(name="Hillside"), "Far", Role.SERVICE_LEAD, Role.PEER_WORKER)

    found = who_waits(far.viewer, at=AT)

    assert (found.people, found.walking) == ((), 0)
    assert [name for _id, name in found.with_room] == ["Far"]
    for worker_id in (kit.id, far.id):
        with pytest.raises(NotThere):
            actions.suggest_worker(person_id=theo.id, worker_id=worker_id, by=far.viewer)


def test_it_goes_with_the_person(theo: Member, at: datetime) -> None:
    actions.wait_for_worker(by=theo.viewer, at=at)
    row = WaitingForWorker.objects.get()

    assert str(row) == f"<WaitingForWorker {row.pk}>"
    assert WaitingForWorker._meta.get_field("person").remote_field.on_delete is CASCADE
