"""A lead ends somebody's work: role, devices and codes end at once."""

from datetime import datetime

import pytest

from tests.cast import PASSWORD, Member, arrive
from wayfellow.foundation.refusals import NotThere
from wayfellow.foundation.viewer import Role
from wayfellow.people.actions import end_peer_work, invite, open_service, open_space_together
from wayfellow.people.models import Account, Person, Service
from wayfellow.people.queries import open_invitation
from wayfellow.people.rules import InvitationOver


@pytest.fixture
def noor(service: Service) -> Member:
    """A peer worker who also has a space of their own."""
    return arrive(service, "Noor", Role.PEER_WORKER, Role.PERSON)


def test_the_role_ends(jo: Member, kit: Member, lead: Member, at: datetime) -> None:
    end_peer_work(person_id=jo.id, by=lead.viewer, at=at)

    ended = Person.objects.get(pk=jo.id)
    assert (ended.roles, ended.left_at) == (frozenset(), at)
    assert Person.objects.get(pk=kit.id).is_peer_worker


@pytest.mark.shows("M21")
def test_every_device_is_out_and_none_comes_in_again(jo: Member, lead: Member, at: datetime) -> None:
    devices = [jo.client() for _ in range(3)]

    end_peer_work(person_id=jo.id, by=lead.viewer, at=at)

    assert {device.get("/me/")["Location"] for device in devices} == {"/sign-in/?next=/me/"}
    again = devices[0].post("/sign-in/", {"login": "jo@example.org", "password": PASSWORD})
    assert again["Location"] == "/sign-in/ended/"


def test_somebody_with_a_space_keeps_it_and_their_account(noor: Member, lead: Member, at: datetime) -> None:
    device = noor.client()

    end_peer_work(person_id=noor.id, by=lead.viewer, at=at)

    kept = Person.objects.get(pk=noor.id)
    assert (kept.roles, kept.left_at) == (frozenset({Role.PERSON}), None)
    assert Account.objects.get(person_id=noor.id).is_active
    assert device.get("/me/").status_code == 302
    assert noor.client().get("/me/").status_code == 200


def test_their_codes_for_new_people_stop_working(jo: Member, kit: Member, lead: Member, at: datetime) -> None:
    given, other = (invite(role=Role.PERSON, by=worker.viewer, at=at) for worker in (jo, kit))

    end_peer_work(person_id=jo.id, by=lead.viewer, at=at)

    with pytest.raises(InvitationOver):
        open_invitation(given, at=at)
    assert open_invitation(other, at=at).invited_by_id == kit.id


def test_a_space_they_opened_with_somebody_can_still_be_claimed(
    jo: Member, lead: Member, at: datetime
) -> None:
    person, code = open_space_together(name="Wren", consent="Yes", by=jo.viewer, at=at, by_name="Jo")

    end_peer_work(person_id=jo.id, by=lead.viewer, at=at)

    assert open_invitation(code, at=at).about_id == person.pk


def test_their_own_supporters_can_still_come(noor: Member, lead: Member, at: datetime) -> None:
    code = invite(role=Role.SUPPORTER, by=noor.viewer, at=at)

    end_peer_work(person_id=noor.id, by=lead.viewer, at=at)

    assert open_invitation(code, at=at).invited_by_id == noor.id


@pytest.mark.parametrize("who", ["sam", "kit", "alex"])
def test_only_a_lead_ends_it(
    who: str, jo: Member, sam: Member, at: datetime, request: pytest.FixtureRequest
) -> None:
    with pytest.raises(NotThere):
        end_peer_work(person_id=jo.id, by=request.getfixturevalue(who).viewer, at=at)

    assert Person.objects.get(pk=jo.id).is_peer_worker


def test_a_lead_of_another_service_does_not(jo: Member, at: datetime) -> None:
    stranger = arrive(open_service(name="Hillside"), "Stranger", Role.SERVICE_LEAD)

    with pytest.raises(NotThere):
        end_peer_work(person_id=jo.id, by=stranger.viewer, at=at)

    assert Person.objects.get(pk=jo.id).is_peer_worker


def test_it_ends_once(jo: Member, sam: Member, lead: Member, at: datetime) -> None:
    end_peer_work(person_id=jo.id, by=lead.viewer, at=at)

    for ended in (jo.id, sam.id):
        with pytest.raises(NotThere):
            end_peer_work(person_id=ended, by=lead.viewer, at=at)
