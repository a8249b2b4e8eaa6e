"""A passkey is two things in one: the telephone, and what unlocks it. No password, no name to type."""

import json
from typing import Any

import pytest
from allauth.account.utils import user_pk_to_url_str
from allauth.mfa.models import Authenticator
from django.test import Client

from tests.cast import Member, posting
from tests.passkeys import Passkey
from wayfellow.people.tests.pages import signed_in_as, text_of
from wayfellow.people.tests.second_steps import SECOND, WAYS_IN, add_passkey, half_in, options_on

BY_PASSKEY = "/sign-in/passkey/"
pytestmark = pytest.mark.shows("M20")


def asked(client: Client) -> dict[str, Any]:
    answer: dict[str, dict[str, Any]] = client.get(BY_PASSKEY, headers={"Accept": "application/json"}).json()
    return answer["request_options"]


def show(client: Client, passkey: Passkey, member: Member, **more: str) -> Any:
    shown = passkey.shown(asked(client), user_handle=user_pk_to_url_str(member.account))
    return client.post(BY_PASSKEY, {"credential": json.dumps(shown), **more})


def test_it_lets_in_by_itself(client: Client, sam: Member) -> None:
    passkey = add_passkey(sam)

    answer = show(client, passkey, sam)

    assert (answer.status_code, answer["Location"]) == (302, "/")
    assert signed_in_as(client) == str(sam.account.pk)


def test_after_it_comes_the_page_that_was_wanted(client: Client, sam: Member) -> None:
    assert show(client, add_passkey(sam), sam, next="/me/")["Location"] == "/me/"


@pytest.mark.parametrize(("whose", "goes_with_the_window"), [("own", False), ("shared", True), ("", True)])
def test_whose_device_it_is_counts_here_too(
    client: Client, sam: Member, whose: str, goes_with_the_window: bool
) -> None:
    show(client, add_passkey(sam), sam, phone=whose)

    assert client.session.get_expire_at_browser_close() is goes_with_the_window


def test_the_passkey_of_somebody_else_does_not(client: Client, sam: Member, robin: Member) -> None:
    passkey = add_passkey(sam)
    add_passkey(robin)

    show(client, passkey, robin)

    assert signed_in_as(client) is None


def test_an_answer_to_another_question_does_not(client: Client, sam: Member) -> None:
    passkey = add_passkey(sam)
    old = passkey.shown(asked(client), user_handle=user_pk_to_url_str(sam.account))
    asked(client)

    client.post(BY_PASSKEY, {"credential": json.dumps(old)})

    assert signed_in_as(client) is None


def test_an_answer_for_another_place_does_not(client: Client, sam: Member) -> None:
    passkey = add_passkey(sam)
    passkey.origin = "https://testserver.example.org"

    show(client, passkey, sam)

    assert signed_in_as(client) is None


SHORT = {"clientDataJSON": "e30", "signature": "AA", "userHandle": "YQ"}
ODD: list[object] = [
    None,
    [],
    {},
    "text",
    7,
    {"response": None},
    {"response": {}},
    {"response": {"userHandle": None}},
    {"response": {"userHandle": 4}},
    {"response": {"userHandle": "____"}},
    {"id": "a", "rawId": "a", "type": "public-key", "response": {"userHandle": "YQ"}},
    {"id": "YQ", "rawId": "YQ", "type": "public-key", "response": {**SHORT, "authenticatorData": "AAAA"}},
    {"id": "YQ", "rawId": "YQ", "type": "public-key", "response": {**SHORT, "attestationObject": "AAAA"}},
    {"id": "YQ", "rawId": "YQ", "type": "public-key", "response": {**SHORT, "attestationObject": "oWNmbXQ"}},
]


@pytest.mark.parametrize("odd", ODD, ids=str)
@pytest.mark.shows("S11")
def test_whatever_else_is_sent_is_a_mistake_and_no_more(client: Client, sam: Member, odd: object) -> None:
    asked(client)
    typed = {"credential": json.dumps(odd)}
    add_passkey(sam)
    other = Client()
    half_in(other, sam)
    inside = sam.client()
    inside.get(f"{WAYS_IN}passkey/")

    statuses = {
        client.post(BY_PASSKEY, typed).status_code,
        other.post(SECOND, typed).status_code,
        posting(inside, f"{WAYS_IN}passkey/", **typed).status_code,
        posting(inside, "/sign-in/again/passkey/", **typed).status_code,
    }

    assert statuses <= {302, 422}
    assert signed_in_as(client) is signed_in_as(other) is None


def test_a_signature_that_is_not_theirs_does_not_let_in(client: Client, sam: Member) -> None:
    passkey = add_passkey(sam)
    shown = passkey.shown(asked(client), user_handle=user_pk_to_url_str(sam.account))
    shown["response"]["signature"] = Passkey().shown(asked(client))["response"]["signature"]

    answer = client.post(BY_PASSKEY, {"credential": json.dumps(shown)})

    assert answer["Location"] == "/sign-in/"
    assert signed_in_as(client) is None


def test_without_a_script_the_address_leads_to_signing_in(client: Client, db: None) -> None:
    assert client.get(BY_PASSKEY)["Location"] == "/sign-in/"


def test_with_a_passkey_the_password_alone_is_not_enough(client: Client, sam: Member) -> None:
    passkey = add_passkey(sam)

    led = half_in(client, sam)
    page = client.get(SECOND)
    before = signed_in_as(client)
    shown = passkey.shown(options_on(page))
    client.post(SECOND, {"credential": json.dumps(shown)})

    assert led["Location"] == SECOND
    assert "Use my passkey" in text_of(page)
    assert "A code from your app" in text_of(page)  # ten codes for paper came with the first passkey
    assert before is None
    assert signed_in_as(client) == str(sam.account.pk)


def test_a_wrong_passkey_is_said_plainly(client: Client, sam: Member) -> None:
    add_passkey(sam)
    half_in(client, sam)

    shown = Passkey().shown(options_on(client.get(SECOND)))
    answer = client.post(SECOND, {"credential": json.dumps(shown)})

    assert answer.status_code == 422
    assert "That did not work. Nothing has changed." in text_of(answer)
    assert signed_in_as(client) is None


def test_it_is_called_what_the_device_calls_itself(sam: Member) -> None:
    add_passkey(sam)
    client = sam.client()
    phone = "Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0"
    options = options_on(client.get(f"{WAYS_IN}passkey/"))
    typed = {"credential": json.dumps(Passkey().made(options)), "name": "my diagnosis", "form_token": "1"}

    client.post(f"{WAYS_IN}passkey/", typed, headers={"User-Agent": phone})

    page = text_of(client.get(WAYS_IN))
    assert "Firefox, Android" in page
    assert "A passkey" in page
    assert not Authenticator.objects.filter(data__icontains="diagnosis").exists()


def test_it_can_be_removed_and_then_opens_nothing(client: Client, sam: Member) -> None:
    passkey = add_passkey(sam)
    kept = Authenticator.objects.get(user=sam.account, type=Authenticator.Type.WEBAUTHN)
    mine = sam.client()

    page = mine.get(f"{WAYS_IN}passkey/{kept.pk}/remove/")
    answer = posting(mine, f"{WAYS_IN}passkey/{kept.pk}/remove/")
    show(client, passkey, sam)

    assert "Remove this passkey?" in text_of(page)
    assert answer["Location"] == WAYS_IN
    assert "The passkey opens nothing here any more." in text_of(mine.get(WAYS_IN))
    assert signed_in_as(client) is None


def test_that_of_somebody_else_is_not_there(sam: Member, robin: Member) -> None:
    add_passkey(sam)
    kept = Authenticator.objects.get(user=sam.account, type=Authenticator.Type.WEBAUTHN)

    assert posting(robin.client(), f"{WAYS_IN}passkey/{kept.pk}/remove/").status_code == 404
    assert Authenticator.objects.filter(pk=kept.pk).exists()


def test_nothing_that_a_browser_sends_makes_one_without_its_question(sam: Member) -> None:
    made = Passkey().made({"publicKey": {"challenge": "none"}})

    answer = posting(sam.client(), f"{WAYS_IN}passkey/", credential=json.dumps(made))

    assert answer.status_code == 422
    assert not Authenticator.objects.filter(user=sam.account).exists()
