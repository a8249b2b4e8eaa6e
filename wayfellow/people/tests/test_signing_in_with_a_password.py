"""With an email address or a made-up name, and a password."""

from datetime import datetime
from typing import Literal
from unicodedata import normalize

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from tests.cast import PASSWORD, Member
from wayfellow.foundation.viewer import Role
from wayfellow.people.actions import give_account, welcome
from wayfellow.people.models import Account, Service
from wayfellow.people.tests.pages import input_of, key_of, signed_in_as, text_of

SIGN_IN = "/sign-in/"


@pytest.fixture
def owl(service: Service, at: datetime) -> Account:
    """Signs in with a name that is no address."""
    person = welcome(service_id=service.pk, name="Noor", roles=frozenset({Role.PERSON}), at=at)
    return give_account(person=person, sign_in_with="Ünal Night Owl", password="  a password of many words  ")


def sign_in(client: Client, login: str, password: str = PASSWORD, **more: str) -> object:
    return client.post(SIGN_IN, {"login": login, "password": password, **more})


def test_the_page_asks_for_both_and_explains_both(client: Client, db: None) -> None:
    page = client.get(SIGN_IN)

    assert page.status_code == 200
    assert "Email address or sign-in name" in text_of(page)
    assert reverse("account_request_login_code") in page.content.decode()
    assert reverse("joining:join") in page.content.decode()
    assert page["Cache-Control"] == "no-store, private"


@pytest.mark.shows("M20")
def test_browsers_can_fill_both_in(client: Client, db: None) -> None:
    page = client.get(SIGN_IN)

    assert 'autocomplete="username"' in input_of(page, "login")
    assert 'autocapitalize="none"' in input_of(page, "login")
    assert 'autocomplete="current-password"' in input_of(page, "password")
    for name in ("login", "password"):
        assert "placeholder" not in input_of(page, name)
        assert "maxlength" not in input_of(page, name)


@pytest.mark.parametrize("typed", ["sam@example.org", "SAM@Example.ORG", "  sam@example.org "])
def test_somebody_signs_in_with_an_address(client: Client, sam: Member, typed: str) -> None:
    answer = client.post(SIGN_IN, {"login": typed, "password": PASSWORD})

    assert (answer.status_code, answer["Location"]) == (302, reverse("web:front"))
    assert signed_in_as(client) == str(sam.account.pk)


@pytest.mark.parametrize(
    "typed", ["ünal night owl", "Ünal Night Owl", "ÜNAL NIGHT OWL ", "U\u0308nal  night\tOwl"]
)
def test_somebody_signs_in_with_a_made_up_name(client: Client, owl: Account, typed: str) -> None:
    client.post(SIGN_IN, {"login": typed, "password": "  a password of many words  "})

    assert signed_in_as(client) == str(owl.pk)


def test_spaces_around_a_password_belong_to_it(client: Client, owl: Account) -> None:
    client.post(SIGN_IN, {"login": "ünal night owl", "password": "a password of many words"})

    assert signed_in_as(client) is None


@pytest.mark.shows("M20")
@pytest.mark.parametrize(("kept", "typed"), [("NFC", "NFD"), ("NFD", "NFC")])
def test_whichever_way_a_keyboard_writes_an_umlaut(
    client: Client, owl: Account, kept: Literal["NFC", "NFD"], typed: Literal["NFC", "NFD"]
) -> None:
    owl.set_password(normalize(kept, "über die Brücke 🌉"))
    owl.save()

    client.post(SIGN_IN, {"login": "ünal night owl", "password": normalize(typed, "über die Brücke 🌉")})

    assert signed_in_as(client) == str(owl.pk)


@pytest.mark.shows("M20")
def test_a_password_may_be_very_long(client: Client, owl: Account) -> None:
    owl.set_password("päss " * 60)
    owl.save()

    client.post(SIGN_IN, {"login": "ünal night owl", "password": "päss " * 60})

    assert signed_in_as(client) == str(owl.pk)


def test_after_signing_in_comes_the_page_that_was_wanted(client: Client, sam: Member) -> None:
    wanted = reverse("people:me")
    asked = client.get(wanted)
    page = client.get(asked["Location"])

    answer = client.post(SIGN_IN, {"login": "sam@example.org", "password": PASSWORD, "next": wanted})

    assert asked["Location"] == f"{SIGN_IN}?next={wanted}"
    assert f'name="next" value="{wanted}"' in page.content.decode()
    assert answer["Location"] == wanted


def test_nobody_is_sent_to_another_site(client: Client, sam: Member) -> None:
    answer = client.post(
        SIGN_IN, {"login": "sam@example.org", "password": PASSWORD, "next": "https://elsewhere.example/"}
    )

    assert answer["Location"] == reverse("web:front")


def test_a_wrong_password_keeps_the_name_and_not_the_password(client: Client, sam: Member) -> None:
    answer = client.post(SIGN_IN, {"login": "sam@example.org", "password": "marigold canary"})

    assert answer.status_code == 422
    assert 'value="sam@example.org"' in input_of(answer, "login")
    assert "canary" not in answer.content.decode()
    assert "Please check both of them." in text_of(answer)
    assert "<title>Error:" in answer.content.decode()
    assert signed_in_as(client) is None


def test_empty_boxes_are_asked_for_plainly(client: Client, db: None) -> None:
    answer = client.post(SIGN_IN, {"login": "", "password": ""})

    assert answer.status_code == 422
    assert "Please type it here." in text_of(answer)
    assert "Please type a password." in text_of(answer)


def test_a_hidden_sign_is_no_error_of_ours(client: Client, db: None) -> None:
    assert client.post(SIGN_IN, {"login": "sam\x00", "password": "\x00"}).status_code == 422


def test_signing_in_changes_the_key_of_the_session(client: Client, sam: Member) -> None:
    session = client.session  # a new one, which the test client hands to its browser
    session["before"] = "yes"
    session.save()
    before = key_of(client)

    client.post(SIGN_IN, {"login": "sam@example.org", "password": PASSWORD})

    assert signed_in_as(client) == str(sam.account.pk)
    assert key_of(client) != before
    assert not client.session.exists(before)


def test_somebody_signed_in_goes_on_to_where_they_begin(sam: Member) -> None:
    assert sam.client().get(SIGN_IN)["Location"] == reverse("web:front")


def test_an_account_that_was_ended_gets_a_page_of_its_own(client: Client, sam: Member) -> None:
    Account.objects.filter(pk=sam.account.pk).update(is_active=False)

    answer = client.post(SIGN_IN, {"login": "sam@example.org", "password": PASSWORD}, follow=True)

    assert "You cannot sign in here any more." in text_of(answer)
    assert signed_in_as(client) is None


def test_an_account_that_was_ended_is_out_on_its_next_press(sam: Member) -> None:
    client = sam.client()
    Account.objects.filter(pk=sam.account.pk).update(is_active=False)

    assert client.get("/me/")["Location"] == f"{SIGN_IN}?next=/me/"


def test_the_sign_in_lasts_two_weeks(client: Client, sam: Member) -> None:
    client.post(SIGN_IN, {"login": "sam@example.org", "password": PASSWORD})

    assert client.session.get_expiry_age() == 60 * 60 * 24 * 14


def test_signing_in_asks_the_database_for_little(
    client: Client, sam: Member, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_max_num_queries(12):
        client.post(SIGN_IN, {"login": "sam@example.org", "password": PASSWORD})
