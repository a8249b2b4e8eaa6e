"""Somebody stops running the team: at once, and never the last one who does."""

from datetime import datetime
from threading import Barrier, Thread

import pytest
from django.db import connection, connections
from django.urls import reverse

from tests.cast import Member, arrive
from wayfellow.foundation.refusals import NotThere
from wayfellow.foundation.viewer import Role
from wayfellow.people.actions import LastLead, end_lead_work, invite, open_service
from wayfellow.people.models import Person
from wayfellow.people.queries import open_invitation
from wayfellow.people.rules import InvitationOver


@pytest.fixture
def other(lead: Member) -> Member:
    """A second lead, who walks with people too."""
    return arrive(lead.person.service, "Mo", Role.SERVICE_LEAD, Role.PEER_WORKER)


def test_from_their_next_press_on_the_team_is_closed_to_them(
    lead: Member, other: Member, at: datetime
) -> None:
    phone = other.client()
    assert phone.get(reverse("service:team")).status_code == 200

    end_lead_work(person_id=other.id, by=lead.viewer, at=at)

    assert phone.get(reverse("service:team")).status_code == 302  # signed out
    assert other.client().get(reverse("service:team")).status_code == 404


def test_their_other_work_goes_on(lead: Member, other: Member, at: datetime) -> None:
    end_lead_work(person_id=other.id, by=lead.viewer, at=at)

    person = Person.objects.get(pk=other.id)
    assert person.roles == {Role.PEER_WORKER}
    assert person.left_at is None


def test_with_their_last_role_the_account_is_closed(lead: Member, at: datetime) -> None:
    only_lead = arrive(lead.person.service, "Una", Role.SERVICE_LEAD)

    end_lead_work(person_id=only_lead.id, by=lead.viewer, at=at)

    only_lead.account.refresh_from_db()
    assert not only_lead.account.is_active
    assert Person.objects.get(pk=only_lead.id).left_at == at


def test_codes_that_they_gave_stop_working(lead: Member, other: Member, at: datetime) -> None:
    theirs = invite(role=Role.PEER_WORKER, by=other.viewer, at=at)
    for_a_person = invite(role=Role.PERSON, by=other.viewer, at=at)
    mine = invite(role=Role.PEER_WORKER, by=lead.viewer, at=at)

    end_lead_work(person_id=other.id, by=lead.viewer, at=at)

    with pytest.raises(InvitationOver):
        open_invitation(theirs, at=at)
    assert open_invitation(mine, at=at).used_at is None
    assert (
        open_invitation(for_a_person, at=at).used_at is None
    )  # they gave it as a peer worker, which they still are


def test_a_lead_may_stop_by_themselves(lead: Member, other: Member, at: datetime) -> None:
    end_lead_work(person_id=lead.id, by=lead.viewer, at=at)

    assert not Person.objects.get(pk=lead.id).is_service_lead


def test_the_last_lead_stays(lead: Member, at: datetime) -> None:
    with pytest.raises(LastLead):
        end_lead_work(person_id=lead.id, by=lead.viewer, at=at)

    assert Person.objects.get(pk=lead.id).is_service_lead


@pytest.mark.parametrize("name", ["jo", "sam", "robin"])
def test_somebody_who_leads_nothing_cannot_be_ended_as_a_lead(
    name: str, lead: Member, other: Member, at: datetime, request: pytest.FixtureRequest
) -> None:
    member = request.getfixturevalue(name)

    with pytest.raises(NotThere):
        end_lead_work(person_id=member.id, by=lead.viewer, at=at)


@pytest.mark.parametrize("name", ["jo", "sam", "alex"])
def test_nobody_but_a_lead_may_say_so(
    name: str, lead: Member, other: Member, at: datetime, request: pytest.FixtureRequest
) -> None:
    with pytest.raises(NotThere):
        end_lead_work(person_id=other.id, by=request.getfixturevalue(name).viewer, at=at)


def test_a_lead_of_another_service_is_not_there(lead: Member, at: datetime) -> None:
    far = arrive(open_service(name="Hillside"), "Far", Role.SERVICE_LEAD)

    with pytest.raises(NotThere):
        end_lead_work(person_id=far.id, by=lead.viewer, at=at)

    assert Person.objects.get(pk=far.id).is_service_lead


@pytest.mark.django_db(transaction=True, databases=["default", "keys"])
def test_of_two_who_end_each_others_work_at_once_one_stays(lead: Member, at: datetime) -> None:
    other = arrive(lead.person.service, "Mo", Role.SERVICE_LEAD)
    begin, refused = Barrier(2), []

    def end(by: Member, whom: Member) -> None:
        begin.wait()
        try:
            end_lead_work(person_id=whom.id, by=by.viewer, at=at)
        except LastLead:
            refused.append(by.name)
        finally:
            connections.close_all()

    pair = [Thread(target=end, args=two) for two in ((lead, other), (other, lead))]
    for thread in pair:
        thread.start()
    for thread in pair:
        thread.join()

    assert len(refused) == 1
    assert Person.objects.filter(is_service_lead=True).count() == 1
    connection.close()
