"""Codes into the team that wait: a lead sees that they are there, and can take them back."""

from datetime import datetime, timedelta
from uuid import uuid4

import pytest

from tests.cast import Member, arrive
from wayfellow.foundation.refusals import NotThere
from wayfellow.foundation.viewer import Role
from wayfellow.people.actions import invite, invite_first_lead, open_service, take_back_code, use_up
from wayfellow.people.models import Invitation
from wayfellow.people.queries import open_codes, open_invitation
from wayfellow.people.rules import CODE_LASTS, InvitationOver


def test_a_code_that_waits_is_listed_with_who_made_it(lead: Member, at: datetime) -> None:
    invite(role=Role.PEER_WORKER, by=lead.viewer, at=at)

    [code] = open_codes(lead.viewer, at=at)

    assert (code.role, code.by, code.created_at, code.ends_at) == (
        Role.PEER_WORKER,
        "Lin",
        at,
        at + CODE_LASTS,
    )


def test_the_newest_comes_first(lead: Member, at: datetime) -> None:
    invite(role=Role.PEER_WORKER, by=lead.viewer, at=at)
    invite(role=Role.SERVICE_LEAD, by=lead.viewer, at=at + timedelta(hours=1))

    codes = open_codes(lead.viewer, at=at + timedelta(hours=2))

    assert [code.role for code in codes] == [Role.SERVICE_LEAD, Role.PEER_WORKER]


def test_codes_for_people_and_supporters_are_not_the_leads_to_see(
    lead: Member, jo: Member, sam: Member, at: datetime
) -> None:
    invite(role=Role.PERSON, by=jo.viewer, at=at)
    invite(role=Role.SUPPORTER, by=sam.viewer, at=at, about_id=sam.id)

    assert open_codes(lead.viewer, at=at) == []


def test_a_code_that_was_used_or_is_over_is_not_listed(lead: Member, at: datetime) -> None:
    code = invite(role=Role.PEER_WORKER, by=lead.viewer, at=at)
    invite(role=Role.PEER_WORKER, by=lead.viewer, at=at - CODE_LASTS)
    use_up(open_invitation(code, at=at), at=at)

    assert open_codes(lead.viewer, at=at) == []


def test_a_code_that_nobody_here_gave_has_no_name(at: datetime, db: None) -> None:
    hillside = open_service(name="Hillside")
    invite_first_lead(service_id=hillside.pk, at=at)
    una = arrive(hillside, "Una", Role.SERVICE_LEAD)

    [code] = open_codes(una.viewer, at=at)

    assert code.by == ""


def test_taken_back_it_lets_nobody_in(lead: Member, at: datetime) -> None:
    code = invite(role=Role.PEER_WORKER, by=lead.viewer, at=at)

    take_back_code(invitation_id=Invitation.objects.get().pk, by=lead.viewer, at=at)

    with pytest.raises(InvitationOver):
        open_invitation(code, at=at)
    assert open_codes(lead.viewer, at=at) == []


def test_a_code_for_a_person_cannot_be_taken_back_by_a_lead(lead: Member, jo: Member, at: datetime) -> None:
    code = invite(role=Role.PERSON, by=jo.viewer, at=at)

    with pytest.raises(NotThere):
        take_back_code(invitation_id=Invitation.objects.get().pk, by=lead.viewer, at=at)
    assert open_invitation(code, at=at).used_at is None


def test_codes_of_another_service_are_not_there(lead: Member, at: datetime) -> None:
    far = arrive(open_service(name="Hillside"), "Far", Role.SERVICE_LEAD)
    code = invite(role=Role.PEER_WORKER, by=far.viewer, at=at)

    for invitation_id in (Invitation.objects.get().pk, uuid4()):
        with pytest.raises(NotThere):
            take_back_code(invitation_id=invitation_id, by=lead.viewer, at=at)

    assert open_codes(lead.viewer, at=at) == []
    assert open_invitation(code, at=at).used_at is None


@pytest.mark.parametrize("name", ["jo", "sam", "alex"])
def test_nobody_but_a_lead_sees_or_takes_back(
    name: str, lead: Member, at: datetime, request: pytest.FixtureRequest
) -> None:
    by = request.getfixturevalue(name).viewer
    invite(role=Role.PEER_WORKER, by=lead.viewer, at=at)

    with pytest.raises(NotThere):
        open_codes(by, at=at)
    with pytest.raises(NotThere):
        take_back_code(invitation_id=Invitation.objects.get().pk, by=by, at=at)
