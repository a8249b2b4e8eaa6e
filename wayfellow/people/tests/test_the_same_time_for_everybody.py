"""Nobody learns by the clock who has an account: the slow work, hashing and letters, is done as often."""

from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from django.contrib.auth.hashers import MD5PasswordHasher
from django.core import mail
from django.test import Client
from pytest_django.fixtures import Settings

from tests.cast import Member
from wayfellow.people.models import Account, WayBack

pytestmark = pytest.mark.shows("M20")
WRONG = "not the password at all"
worked: list[str] = []


class Counting(MD5PasswordHasher):
    """Counts how often it works; with the real one this is most of what a sign-in takes."""

    def encode(self, password: str, salt: str) -> str:
        """As ever."""
        worked.append(password)
        return super().encode(password, salt)


@pytest.fixture(autouse=True)
def _counting(settings: Settings) -> None:
    settings.PASSWORD_HASHERS = [f"{Counting.__module__}.{Counting.__qualname__}"]


def hashed(login: str) -> int:
    worked.clear()
    assert Client().post("/sign-in/", {"login": login, "password": WRONG}).status_code == 422
    return worked.count(WRONG)


def work_for(login: str) -> int:
    """Every hash that was reckoned, of whatever."""
    hashed(login)
    return len(worked)


def test_a_wrong_password_is_hashed_as_often_for_an_unknown_address(sam: Member) -> None:
    assert hashed("sam@example.org") == hashed("nobody@example.org") > 0


def test_and_for_an_unknown_name(sam: Member) -> None:
    Account.objects.filter(pk=sam.account.pk).update(sign_in_name="night owl", email="")

    assert hashed("night owl") == hashed("night elk") > 0


@pytest.mark.parametrize("state", ["ended", "without a password", "with a passkey"])
def test_whatever_state_an_account_is_in(sam: Member, state: str) -> None:
    if state == "ended":
        Account.objects.filter(pk=sam.account.pk).update(is_active=False)
    elif state == "without a password":
        sam.account.set_unusable_password()
        sam.account.save()
    else:
        Authenticator.objects.create(user=sam.account, type=Authenticator.Type.WEBAUTHN, data={"name": ""})

    assert work_for("sam@example.org") == work_for("nobody@example.org") > 0


def test_one_letter_goes_out_whether_or_not_the_address_is_known(sam: Member) -> None:
    for address in ("sam@example.org", "nobody@example.org"):
        mail.outbox.clear()
        Client().post("/sign-in/code/", {"email": address})
        assert len(mail.outbox) == 1


def test_coming_back_in_asks_for_no_name_at_all(sam: Member, client: Client) -> None:
    page: Any = client.get("/sign-in/back/")

    assert 'name="login"' not in page.content.decode()
    assert WayBack.objects.count() == 0
