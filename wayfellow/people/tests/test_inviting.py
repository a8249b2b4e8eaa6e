"""Leads invite the team, workers people, people supporters; everybody else finds no such page."""

from datetime import datetime, timedelta

import pytest

from tests.cast import Member
from wayfellow.foundation.refusals import NotThere
from wayfellow.foundation.viewer import Role
from wayfellow.people.actions import invite
from wayfellow.people.codes import fingerprint
from wayfellow.people.models import Invitation
from wayfellow.people.queries import open_invitation
from wayfellow.people.rules import CODE_LASTS, may_invite

ALLOWED = {
    ("lead", Role.PEER_WORKER),
    ("lead", Role.SERVICE_LEAD),
    ("lead", Role.PERSON),
    ("jo", Role.PERSON),
    ("sam", Role.SUPPORTER),
}


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("who", ["sam", "jo", "lead", "alex"])
def test_who_may_invite_whom(
    who: str, role: Role, at: datetime, request: pytest.FixtureRequest, sam: Member
) -> None:
    member: Member = request.getfixturevalue(who)

    if (who, role) in ALLOWED:
        assert open_invitation(invite(role=role, by=member.viewer, at=at), at=at).role == role
    else:
        with pytest.raises(NotThere):
            invite(role=role, by=member.viewer, at=at)
        assert not Invitation.objects.exists()
    assert may_invite(member.viewer, role) == ((who, role) in ALLOWED)


def test_only_the_fingerprint_of_a_code_is_kept(jo: Member, at: datetime) -> None:
    code = invite(role=Role.PERSON, by=jo.viewer, at=at)

    kept = Invitation.objects.get()

    assert kept.code_fingerprint == fingerprint(code)
    assert code not in repr(kept.__dict__)
    assert str(kept) == f"<Invitation {kept.pk}>"


def test_an_invitation_knows_who_gave_it_and_until_when(jo: Member, at: datetime) -> None:
    invite(role=Role.PERSON, by=jo.viewer, at=at)

    kept = Invitation.objects.get()

    assert (kept.invited_by_id, kept.service_id) == (jo.id, jo.person.service_id)
    assert (kept.created_at, kept.ends_at, kept.used_at) == (at, at + CODE_LASTS, None)
    assert timedelta(days=14) == CODE_LASTS


def test_an_invitation_may_be_about_the_one_who_gives_it(sam: Member, at: datetime) -> None:
    invite(role=Role.SUPPORTER, by=sam.viewer, at=at, about_id=sam.id)

    assert Invitation.objects.get().about_id == sam.id


def test_nobody_makes_a_code_for_the_space_of_somebody_else(jo: Member, sam: Member, at: datetime) -> None:
    with pytest.raises(NotThere):
        invite(role=Role.PERSON, by=jo.viewer, at=at, about_id=sam.id)

    assert not Invitation.objects.exists()
