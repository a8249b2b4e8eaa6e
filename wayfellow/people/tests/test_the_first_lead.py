"""A service opens, and its first lead comes in with a code that nobody gave them here."""

from datetime import datetime, timedelta

import pytest

from tests.cast import PASSWORD, Member
from wayfellow.foundation.viewer import Role
from wayfellow.people.actions import HasALead, invite_first_lead, join, open_service
from wayfellow.people.models import Invitation, Service
from wayfellow.people.queries import open_invitation, service_called
from wayfellow.people.rules import CODE_LASTS, InvitationOver


@pytest.fixture
def hillside(db: None) -> Service:
    """A service in which nobody is."""
    return open_service(name="Hillside")


def test_the_code_lets_a_lead_in_and_into_this_service_alone(hillside: Service, at: datetime) -> None:
    code = invite_first_lead(service_id=hillside.pk, at=at)
    invitation = open_invitation(code, at=at)

    account, _used = join(
        invitation_id=invitation.pk, name="Una", sign_in_with="una@example.org", password=PASSWORD, at=at
    )

    assert account.person.service_id == hillside.pk
    assert account.person.roles == {Role.SERVICE_LEAD}


def test_only_its_fingerprint_is_kept_and_nobody_gave_it(hillside: Service, at: datetime) -> None:
    code = invite_first_lead(service_id=hillside.pk, at=at)

    [row] = Invitation.objects.all()
    assert code not in {row.code_fingerprint, str(row.pk)}
    assert row.invited_by_id is None
    assert row.ends_at == at + CODE_LASTS


def test_a_new_code_ends_the_one_before(hillside: Service, at: datetime) -> None:
    first = invite_first_lead(service_id=hillside.pk, at=at)
    later = at + timedelta(hours=1)
    second = invite_first_lead(service_id=hillside.pk, at=later)

    with pytest.raises(InvitationOver):
        open_invitation(first, at=later)
    assert open_invitation(second, at=later).service_id == hillside.pk


def test_where_somebody_leads_already_there_is_no_such_code(lead: Member, at: datetime) -> None:
    with pytest.raises(HasALead):
        invite_first_lead(service_id=lead.person.service_id, at=at)

    assert not Invitation.objects.exists()


def test_a_code_for_one_service_leaves_those_of_another(hillside: Service, at: datetime) -> None:
    valley = open_service(name="Valley")
    code = invite_first_lead(service_id=valley.pk, at=at)

    invite_first_lead(service_id=hillside.pk, at=at + timedelta(hours=1))

    assert open_invitation(code, at=at + timedelta(hours=2)).service_id == valley.pk


def test_a_service_is_found_by_its_name_whatever_the_capitals(hillside: Service) -> None:
    open_service(name="Made up", is_demo=True)

    assert service_called("hillSIDE") == hillside
    assert service_called("Hill") is None
    assert service_called("Made up") is None
