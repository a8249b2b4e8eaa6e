"""Nobody learns from these pages who has an account here: same status, same page to the letter."""

import re
from datetime import datetime

import pytest
from django.core import mail
from django.test import Client

from tests.cast import PASSWORD, Member
from wayfellow.people.models import Account
from wayfellow.people.tests.pages import same_but_for_tokens, text_of

pytestmark = pytest.mark.shows("M20")

KNOWN, UNKNOWN = "sam@example.org", "nobody@example.org"
WRONG = "not the password at all"


def answers(path: str, typed: dict[str, str]) -> tuple[int, str, str]:
    answer = Client().post(path, typed)
    body = same_but_for_tokens(answer).replace(KNOWN, "ADDRESS").replace(UNKNOWN, "ADDRESS")
    return answer.status_code, answer.get("Location", ""), body


def test_a_wrong_password_and_an_unknown_address(sam: Member) -> None:
    known = answers("/sign-in/", {"login": KNOWN, "password": WRONG})
    unknown = answers("/sign-in/", {"login": UNKNOWN, "password": WRONG})

    assert known == unknown
    assert known[0] == 422


def test_a_wrong_password_and_an_unknown_name(sam: Member) -> None:
    Account.objects.filter(pk=sam.account.pk).update(sign_in_name="night owl", email="")

    known = answers("/sign-in/", {"login": "night owl", "password": WRONG})
    unknown = answers("/sign-in/", {"login": "night elk", "password": WRONG})

    assert known == (*unknown[:2], unknown[2].replace("night elk", "night owl"))


def test_names_and_addresses_are_refused_in_one_sentence(sam: Member) -> None:
    name = Client().post("/sign-in/", {"login": "night elk", "password": WRONG})
    address = Client().post("/sign-in/", {"login": UNKNOWN, "password": WRONG})

    assert text_of(name).replace("night elk", "") == text_of(address).replace(UNKNOWN, "")


def test_an_ended_account_with_a_wrong_password(sam: Member) -> None:
    Account.objects.filter(pk=sam.account.pk).update(is_active=False)

    ended = answers("/sign-in/", {"login": KNOWN, "password": WRONG})

    assert ended == answers("/sign-in/", {"login": UNKNOWN, "password": WRONG})


def test_asking_for_a_code(sam: Member) -> None:
    known = answers("/sign-in/code/", {"email": KNOWN})
    unknown = answers("/sign-in/code/", {"email": UNKNOWN})

    assert known == unknown
    assert known[:2] == (302, "/sign-in/code/enter/")


def test_both_get_a_letter_so_that_time_tells_nothing(sam: Member) -> None:
    Client().post("/sign-in/code/", {"email": KNOWN})
    Client().post("/sign-in/code/", {"email": UNKNOWN})

    assert [letter.to for letter in mail.outbox] == [[KNOWN], [UNKNOWN]]


def waiting_for_a_code(email: str) -> Client:
    client = Client()
    client.post("/sign-in/code/", {"email": email})
    return client


@pytest.mark.parametrize("tries", [1, 2])
def test_typing_a_wrong_code(sam: Member, tries: int) -> None:
    pages = []
    for email in (KNOWN, UNKNOWN):
        client = waiting_for_a_code(email)
        shown = same_but_for_tokens(client.get("/sign-in/code/enter/"))
        for _ in range(tries):
            answer = client.post("/sign-in/code/enter/", {"code": "0000-0000"})
        pages.append((answer.status_code, (shown + same_but_for_tokens(answer)).replace(email, "ADDRESS")))

    assert pages[0] == pages[1]
    assert pages[0][0] == 422


def test_the_last_wrong_code_leads_both_back_to_the_start(sam: Member) -> None:
    ends = []
    for email in (KNOWN, UNKNOWN):
        client = waiting_for_a_code(email)
        for _ in range(3):
            answer = client.post("/sign-in/code/enter/", {"code": "0000-0000"})
        ends.append((answer.status_code, answer["Location"], text_of(client.get(answer["Location"]))))

    assert ends[0] == ends[1]
    assert ends[0][:2] == (302, "/sign-in/code/")
    assert "Please wait a minute, then start again." in ends[0][2]


def test_a_code_that_does_not_work(jo: Member, at: datetime, client: Client) -> None:
    wrong = text_of(client.post("/join/", {"code": "7KQM-2XWD-94TZ"}))

    assert "This code does not work, or not any more." in wrong
    assert not re.search("expired|used|wrong|unknown", wrong)


def test_a_password_is_checked_for_an_unknown_name_too(
    client: Client, db: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    hashed = []
    monkeypatch.setattr(Account, "set_password", lambda account, password: hashed.append(password))

    client.post("/sign-in/", {"login": UNKNOWN, "password": PASSWORD})

    assert hashed == [PASSWORD]
