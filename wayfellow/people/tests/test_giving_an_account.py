"""A way to sign in: by an address, or by a name that somebody made up."""

from datetime import datetime

import pytest
from allauth.account.models import EmailAddress

from tests.cast import Member, arrive
from wayfellow.foundation.viewer import Role
from wayfellow.people.actions import give_account, welcome
from wayfellow.people.models import Account, Person, Service
from wayfellow.people.queries import has_account, how_i_sign_in, with_account
from wayfellow.people.rules import SignInNameTaken


@pytest.fixture
def noor(service: Service, at: datetime) -> Person:
    """Has just arrived and has no account."""
    return welcome(service_id=service.pk, name="Noor", roles=frozenset({Role.PERSON}), at=at)


def test_an_address_can_get_codes_by_email(noor: Person) -> None:
    account = give_account(person=noor, sign_in_with=" Noor@Example.org ", password="the river at night")

    assert (account.sign_in_name, account.email) == ("noor@example.org", "noor@example.org")
    assert EmailAddress.objects.get(user=account).email == "noor@example.org"
    assert account.check_password("the river at night")


def test_a_made_up_name_needs_no_address(noor: Person) -> None:
    account = give_account(person=noor, sign_in_with="Night Owl", password="the river at night")

    assert (account.sign_in_name, account.email) == ("night owl", "")
    assert not EmailAddress.objects.filter(user=account).exists()
    assert how_i_sign_in(noor.as_viewer()) == "night owl"


def test_a_name_is_only_given_once(noor: Person, sam: Member) -> None:
    with pytest.raises(SignInNameTaken):
        give_account(person=noor, sign_in_with="SAM@example.org", password="the river at night")

    assert not has_account(noor.pk)
    assert Account.objects.filter(sign_in_name="sam@example.org").count() == 1


def test_an_account_may_be_without_a_password(noor: Person) -> None:
    account = give_account(person=noor, sign_in_with="noor@example.org", password=None)

    assert not account.has_usable_password()


def test_who_has_an_account(noor: Person, sam: Member, service: Service) -> None:
    robin = arrive(service, "Robin", Role.PERSON)

    assert has_account(sam.id)
    assert not has_account(noor.pk)
    assert with_account([noor.pk, sam.id]) == {sam.id}
    assert with_account([noor.pk, sam.id, robin.id]) == {sam.id, robin.id}
    assert with_account([]) == frozenset()
