"""A code goes out in a real letter through a real SMTP server. With one more thing it lets in."""

import re
from collections.abc import Iterator
from datetime import timedelta

import pytest
import time_machine
from allauth.account.models import EmailAddress
from django.core import mail
from django.http import HttpResponse
from django.test import Client
from django.utils import timezone
from pytest_django.fixtures import Settings

from tests.cast import PASSWORD, Member, give_paper, paper_code
from wayfellow.people.models import Account
from wayfellow.people.tests.letterbox import Letterbox, letterbox_on_this_machine
from wayfellow.people.tests.pages import input_of, signed_in_as, text_of

pytestmark = pytest.mark.shows("M19")

ASK, ENTER = "/sign-in/code/", "/sign-in/code/enter/"
CODE = re.compile(r"^\d{4}-\d{4}$", re.MULTILINE)


@pytest.fixture
def letterbox(settings: Settings) -> Iterator[Letterbox]:
    """Letters leave through SMTP in this test."""
    with letterbox_on_this_machine() as (box, port):
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", port
        yield box


@pytest.fixture(autouse=True)
def _paper(sam: Member) -> None:
    """Sam has codes on paper."""
    give_paper(sam.account)


def type_from_paper(client: Client, sam: Member) -> HttpResponse:
    """The page after the code asks for one more thing."""
    return client.post("/sign-in/second/", {"code": paper_code(sam.account)})  # type: ignore[return-value]


def code_in_the_last_letter() -> str:
    found = CODE.search(str(mail.outbox[-1].body))
    assert found
    return found[0]


def test_the_code_from_a_real_letter_lets_somebody_in(
    client: Client, sam: Member, letterbox: Letterbox
) -> None:
    asked = client.post(ASK, {"email": "Sam@Example.org"}, follow=True)
    [letter] = letterbox.letters
    body = letter.get_payload(decode=True)
    assert isinstance(body, bytes)
    found = CODE.search(body.decode().replace("\r\n", "\n"))
    assert found

    led = client.post(ENTER, {"code": found[0]})
    answer = type_from_paper(client, sam)

    assert led["Location"] == "/sign-in/second/"
    assert "If we know this address" in text_of(asked)
    assert letter["To"] == "sam@example.org"
    assert (answer.status_code, answer["Location"]) == (302, "/")
    assert signed_in_as(client) == str(sam.account.pk)


def test_the_pages_help_telephones(client: Client, sam: Member) -> None:
    ask = client.get(ASK)
    enter = client.post(ASK, {"email": "sam@example.org"}, follow=True)

    assert 'autocomplete="username"' in input_of(ask, "email")
    assert 'inputmode="email"' in input_of(ask, "email")
    assert 'autocomplete="one-time-code"' in input_of(enter, "code")
    assert 'inputmode="numeric"' in input_of(enter, "code")
    for page, name in ((ask, "email"), (enter, "code")):
        assert "placeholder" not in input_of(page, name)
        assert "maxlength" not in input_of(page, name)


@pytest.mark.parametrize("shape", ["{}", " {} ", "{0:.4} {0:.4}"])
def test_dashes_and_spaces_make_no_difference(client: Client, sam: Member, shape: str) -> None:
    client.post(ASK, {"email": "sam@example.org"})
    code = code_in_the_last_letter()
    typed = {"{}": code.replace("-", ""), " {} ": f" {code} ", "{0:.4} {0:.4}": code.replace("-", " ")}[shape]

    client.post(ENTER, {"code": typed})
    type_from_paper(client, sam)

    assert signed_in_as(client) == str(sam.account.pk)


def test_a_code_works_once(client: Client, sam: Member) -> None:
    client.post(ASK, {"email": "sam@example.org"})
    code = code_in_the_last_letter()
    client.post(ENTER, {"code": code})
    type_from_paper(client, sam)
    client.post("/sign-out/")

    answer = client.post(ENTER, {"code": code})

    assert answer["Location"] == ASK
    assert signed_in_as(client) is None


def test_a_code_works_only_where_it_was_asked_for(client: Client, sam: Member) -> None:
    client.post(ASK, {"email": "sam@example.org"})
    code = code_in_the_last_letter()
    other = Client()
    other.post(ASK, {"email": "sam@example.org"})

    answer = other.post(ENTER, {"code": code})

    assert answer.status_code == 422
    assert signed_in_as(other) is None


def test_a_code_is_over_after_ten_minutes(client: Client, sam: Member) -> None:
    client.post(ASK, {"email": "sam@example.org"})
    code = code_in_the_last_letter()

    with time_machine.travel(timezone.now() + timedelta(minutes=10, seconds=1)):
        answer = client.post(ENTER, {"code": code})

    assert answer["Location"] == ASK
    assert signed_in_as(client) is None


def test_three_wrong_codes_end_the_right_one(client: Client, sam: Member) -> None:
    client.post(ASK, {"email": "sam@example.org"})
    code = code_in_the_last_letter()
    for _ in range(3):
        client.post(ENTER, {"code": "0000-0000" if code != "0000-0000" else "1111-1111"})

    client.post(ENTER, {"code": code})

    assert signed_in_as(client) is None


def test_an_address_is_known_to_be_right_once_its_code_was_typed(client: Client, sam: Member) -> None:
    client.post(ASK, {"email": "sam@example.org"})

    client.post(ENTER, {"code": code_in_the_last_letter()})

    assert EmailAddress.objects.get(user=sam.account).verified


def test_after_the_code_comes_the_page_that_was_wanted(client: Client, sam: Member) -> None:
    ask = client.get(f"{ASK}?next=/me/")
    sent = client.post(ASK, {"email": "sam@example.org", "next": "/me/"})
    client.post(sent["Location"], {"code": code_in_the_last_letter(), "next": "/me/"})
    answer = type_from_paper(client, sam)

    assert 'name="next" value="/me/"' in ask.content.decode()
    assert sent["Location"] == f"{ENTER}?next=%2Fme%2F"
    assert answer["Location"] == "/me/"


def test_an_ended_account_gets_no_code(client: Client, sam: Member) -> None:
    Account.objects.filter(pk=sam.account.pk).update(is_active=False)

    client.post(ASK, {"email": "sam@example.org"})

    assert not CODE.search(str(mail.outbox[-1].body))


def test_what_is_no_address_is_said_plainly(client: Client, db: None) -> None:
    answer = client.post(ASK, {"email": "night owl"})

    assert answer.status_code == 422
    assert "This does not look like an email address." in text_of(answer)
    assert 'value="night owl"' in input_of(answer, "email")
    assert mail.outbox == []


def test_an_empty_code_is_asked_for_plainly(client: Client, sam: Member) -> None:
    client.post(ASK, {"email": "sam@example.org"})

    answer = client.post(ENTER, {"code": ""})

    assert answer.status_code == 422
    assert "Please type it here." in text_of(answer)
    assert "<title>Error:" in answer.content.decode()


def test_the_page_for_the_code_needs_a_code_that_was_asked_for(client: Client, db: None) -> None:
    assert client.get(ENTER)["Location"] == ASK


def test_another_code_may_be_asked_for(client: Client, sam: Member) -> None:
    client.post(ASK, {"email": "sam@example.org"})
    first = code_in_the_last_letter()

    page = client.get(ASK)
    client.post(ASK, {"email": "sam@example.org"})
    too_late = client.post(ENTER, {"code": first})
    client.post(ENTER, {"code": code_in_the_last_letter()})
    type_from_paper(client, sam)

    assert page.status_code == 200
    assert too_late.status_code == 422
    assert len(mail.outbox) == 2
    assert signed_in_as(client) == str(sam.account.pk)


def test_whoever_waits_for_a_letter_may_use_their_password_instead(client: Client, sam: Member) -> None:
    client.post(ASK, {"email": "sam@example.org"})

    page = client.get("/sign-in/")
    client.post("/sign-in/", {"login": "sam@example.org", "password": PASSWORD})

    assert page.status_code == 200
    assert signed_in_as(client) == str(sam.account.pk)


@pytest.mark.parametrize("path", [ASK, ENTER])
def test_somebody_signed_in_needs_no_code(sam: Member, path: str) -> None:
    assert sam.client().get(path)["Location"] == "/"
