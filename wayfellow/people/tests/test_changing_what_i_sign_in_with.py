"""Another address or name to sign in with: from then on codes go there, and to the old one no more."""

import pytest
from allauth.account.models import EmailAddress
from django.core import mail
from django.test import Client

from tests.cast import PASSWORD, Member, posting
from wayfellow.people.models import Account
from wayfellow.people.tests.pages import input_of, signed_in_as, text_of

CHANGE = "/me/sign-in-with/"


def test_i_see_what_it_is_now(sam: Member) -> None:
    page = sam.client().get(CHANGE)

    assert "Now you sign in with: sam@example.org" in text_of(page)
    assert 'autocomplete="username"' in input_of(page, "sign_in_with")


@pytest.mark.parametrize(
    ("typed", "kept", "email"),
    [("Night Owl", "night owl", ""), ("Samira@Example.org", "samira@example.org", "samira@example.org")],
)
def test_from_then_on_it_is_the_new_one(
    client: Client, sam: Member, typed: str, kept: str, email: str
) -> None:
    answer = posting(sam.client(), CHANGE, sign_in_with=typed)
    client.post("/sign-in/", {"login": typed, "password": PASSWORD})

    account = Account.objects.get(pk=sam.account.pk)
    assert answer["Location"] == "/me/"
    assert (account.sign_in_name, account.email) == (kept, email)
    addresses = EmailAddress.objects.filter(user=account).values_list("email", flat=True)
    assert list(addresses) == ([email] if email else [])
    assert signed_in_as(client) == str(sam.account.pk)


def test_the_old_one_opens_nothing(client: Client, sam: Member) -> None:
    posting(sam.client(), CHANGE, sign_in_with="night owl")

    answer = client.post("/sign-in/", {"login": "sam@example.org", "password": PASSWORD})
    client.post("/sign-in/code/", {"email": "sam@example.org"})

    assert answer.status_code == 422
    assert "there is no code" in str(mail.outbox[-1].body)


def test_what_somebody_else_has_cannot_be_used(sam: Member, robin: Member) -> None:
    answer = posting(sam.client(), CHANGE, sign_in_with="Robin@example.org")

    assert answer.status_code == 422
    assert "This cannot be used here." in text_of(answer)
    assert Account.objects.get(pk=sam.account.pk).sign_in_name == "sam@example.org"


@pytest.mark.parametrize("typed", ["", "ab", "a@b"])
def test_what_is_none_is_refused(sam: Member, typed: str) -> None:
    assert posting(sam.client(), CHANGE, sign_in_with=typed).status_code == 422
