"""A code works once and until its last day. Wrong, used and over are refused alike."""

from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from threading import Barrier
from uuid import UUID, uuid4

import pytest
from django.db import connections

from tests.cast import Member
from wayfellow.foundation.keys.models import PersonKey
from wayfellow.foundation.viewer import Role
from wayfellow.people.actions import invite, join, open_space_together, use_up
from wayfellow.people.models import Account, Invitation, Person
from wayfellow.people.queries import invitation_still_open, open_invitation
from wayfellow.people.rules import CODE_LASTS, InvitationOver, SignInNameTaken

PASSWORD = "the river at night"


def come_in(invitation_id: UUID, at: datetime, sign_in_with: str = "noor@example.org") -> Account:
    account, _ = join(
        invitation_id=invitation_id, name="Noor", sign_in_with=sign_in_with, password=PASSWORD, at=at
    )
    return account


@pytest.fixture
def code(jo: Member, at: datetime) -> str:
    """A code that Jo has just given to somebody."""
    return invite(role=Role.PERSON, by=jo.viewer, at=at)


def test_a_code_lets_somebody_new_in(code: str, at: datetime) -> None:
    account = come_in(open_invitation(code, at=at).pk, at)

    assert account.person.words.name == "Noor"
    assert account.person.roles == {Role.PERSON}
    assert Invitation.objects.get().used_at == at


def test_a_used_code_is_over(code: str, at: datetime) -> None:
    invitation = open_invitation(code, at=at)
    come_in(invitation.pk, at)

    with pytest.raises(InvitationOver):
        open_invitation(code, at=at)
    with pytest.raises(InvitationOver):
        come_in(invitation.pk, at, "other@example.org")
    assert not Account.objects.filter(sign_in_name="other@example.org").exists()


def test_a_code_works_on_its_last_day_and_not_after(code: str, at: datetime) -> None:
    end = at + CODE_LASTS

    assert open_invitation(code, at=end - timedelta(seconds=1)).used_at is None
    with pytest.raises(InvitationOver):
        open_invitation(code, at=end)


def test_a_wrong_code_is_over_too(code: str, at: datetime) -> None:
    with pytest.raises(InvitationOver):
        open_invitation("0000-0000-0000", at=at)
    with pytest.raises(InvitationOver):
        open_invitation("", at=at)
    with pytest.raises(InvitationOver):
        invitation_still_open(uuid4(), at=at)


def test_a_refused_name_uses_nothing_up(code: str, sam: Member, at: datetime) -> None:
    invitation = open_invitation(code, at=at)
    people, keys = Person.objects.count(), PersonKey.objects.count()

    with pytest.raises(SignInNameTaken):
        come_in(invitation.pk, at, "sam@example.org")

    assert open_invitation(code, at=at) == invitation
    assert (Person.objects.count(), PersonKey.objects.count()) == (people, keys)


def test_a_claim_with_a_taken_name_loses_nothing(jo: Member, sam: Member, at: datetime) -> None:
    person, code = open_space_together(name="Wren", consent="Yes", by=jo.viewer, at=at, by_name="Jo")
    invitation = open_invitation(code, at=at)

    with pytest.raises(SignInNameTaken):
        come_in(invitation.pk, at, "sam@example.org")

    assert come_in(invitation.pk, at, "wren@example.org").person_id == person.pk
    assert Person.objects.get(pk=person.pk).words.name == "Wren"


def test_a_supporter_code_of_somebody_who_has_left_for_good_is_over(sam: Member, at: datetime) -> None:
    code = invite(role=Role.SUPPORTER, by=sam.viewer, at=at)
    Invitation.objects.update(invited_by=None)

    with pytest.raises(InvitationOver):
        open_invitation(code, at=at)


def test_using_up_twice_is_refused(code: str, at: datetime) -> None:
    invitation = open_invitation(code, at=at)
    use_up(invitation, at=at)

    with pytest.raises(InvitationOver):
        use_up(invitation, at=at)


@pytest.mark.django_db(transaction=True)
def test_of_many_at_once_only_one_gets_in(code: str, at: datetime) -> None:
    invitation_id = open_invitation(code, at=at).pk
    together = Barrier(8)

    def try_to_come_in(number: int) -> bool:
        together.wait()
        try:
            come_in(invitation_id, at, f"noor{number}@example.org")
        except InvitationOver:
            return False
        finally:
            connections.close_all()
        return True

    with ThreadPoolExecutor(8) as pool:
        let_in = list(pool.map(try_to_come_in, range(8)))

    assert sum(let_in) == 1
    assert Account.objects.filter(sign_in_name__startswith="noor").count() == 1
    assert {key.person_id for key in PersonKey.objects.all()} == {
        person.pk for person in Person.objects.all()
    }
