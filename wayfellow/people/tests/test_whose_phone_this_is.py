"""Whose phone is this? On a shared one nothing stays, and rest signs out."""

from datetime import timedelta
from http.cookies import Morsel

import pytest
import time_machine
from django.test import Client
from django.utils import timezone

from tests.cast import PASSWORD, Member, give_paper, paper_code
from wayfellow.people.devices import device_of
from wayfellow.people.models import SignIn
from wayfellow.people.tests.pages import signed_in_as, text_of
from wayfellow.people.tests.test_signing_in_with_an_emailed_code import code_in_the_last_letter

pytestmark = pytest.mark.shows("S3")
COOKIE = "wayfellow"


def sign_in(client: Client, **more: str) -> "Morsel[str]":
    client.post("/sign-in/", {"login": "sam@example.org", "password": PASSWORD, **more})
    return client.cookies[COOKIE]


def kept() -> SignIn:
    return SignIn.objects.get(account__isnull=False)


def test_it_is_asked_at_the_sign_in_and_shared_is_what_stands_there(client: Client, db: None) -> None:
    page = client.get("/sign-in/")

    assert "Whose phone or computer is this?" in text_of(page)
    assert 'value="shared" checked' in page.content.decode()


@pytest.mark.parametrize("said", [{"phone": "shared"}, {}])
def test_on_a_shared_one_the_cookie_goes_with_the_window(
    client: Client, sam: Member, said: dict[str, str]
) -> None:
    cookie = sign_in(client, **said)

    assert (cookie["max-age"], cookie["expires"]) == ("", "")
    assert kept().is_shared


def test_on_my_own_it_stays_for_two_weeks(client: Client, sam: Member) -> None:
    cookie = sign_in(client, phone="own")

    assert cookie["max-age"] == 14 * 24 * 60 * 60
    assert not kept().is_shared


@pytest.mark.parametrize(("whose", "is_in"), [("shared", False), ("own", True)])
def test_twenty_minutes_of_rest_end_it_on_a_shared_one(
    client: Client, sam: Member, whose: str, is_in: bool
) -> None:
    sign_in(client, phone=whose)

    with time_machine.travel(timezone.now() + timedelta(minutes=21)):
        assert (client.get("/me/").status_code == 200) is is_in
        assert SignIn.objects.filter(account=sam.account).exists() is is_in


def test_whoever_is_busy_there_is_not_interrupted(client: Client, sam: Member) -> None:
    sign_in(client, phone="shared")
    start = timezone.now()

    seen = []
    for minutes in (15, 30, 45, 60):
        with time_machine.travel(start + timedelta(minutes=minutes)):
            seen.append(client.get("/me/").status_code)

    assert seen == [200] * 4


@pytest.mark.parametrize(
    ("whose", "hours", "is_in"), [("shared", 13, False), ("own", 13, True), ("own", 15 * 24, False)]
)
def test_however_busy_it_ends_one_day(
    client: Client, sam: Member, whose: str, hours: int, is_in: bool
) -> None:
    sign_in(client, phone=whose)
    end = timezone.now() + timedelta(hours=hours)
    SignIn.objects.update(seen_at=end - timedelta(minutes=1))

    with time_machine.travel(end):
        assert (client.get("/me/").status_code == 200) is is_in


def test_who_works_here_signs_in_every_day(client: Client, jo: Member) -> None:
    client.post("/sign-in/", {"login": "jo@example.org", "password": PASSWORD, "phone": "own"})
    client.post("/sign-in/second/", {"code": paper_code(jo.account)})

    with time_machine.travel(timezone.now() + timedelta(hours=11)):
        assert client.get("/people/").status_code == 200
    with time_machine.travel(timezone.now() + timedelta(hours=13)):
        assert client.get("/people/").status_code == 302


@pytest.mark.parametrize(("whose", "is_shared"), [("shared", True), ("own", False)])
def test_it_is_asked_with_a_code_too(client: Client, sam: Member, whose: str, is_shared: bool) -> None:
    give_paper(sam.account)
    client.post("/sign-in/code/", {"email": "sam@example.org"})
    client.post("/sign-in/code/enter/", {"code": code_in_the_last_letter(), "phone": whose})
    client.post("/sign-in/second/", {"code": paper_code(sam.account)})

    assert signed_in_as(client) == str(sam.account.pk)
    assert kept().is_shared is is_shared


def test_an_answer_that_was_not_offered_is_refused(client: Client, sam: Member) -> None:
    answer = client.post("/sign-in/", {"login": "sam@example.org", "password": PASSWORD, "phone": "nobody"})

    assert answer.status_code == 422
    assert signed_in_as(client) is None


class Asking:
    """A request, as far as its device is concerned."""

    def __init__(self, said: str) -> None:
        self.headers = {"User-Agent": said} if said else {}


CHROME = "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36"
EDGE = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0"
SAFARI = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile/15E148 Safari/604.1"


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (CHROME, "Chrome, Android"),
        (EDGE, "Edge, Windows"),
        (SAFARI, "Safari, iPhone"),
        ("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Firefox/140.0", "Firefox, Linux"),
        ("curl/8", ""),
        ("", ""),
    ],
)
def test_of_what_a_browser_says_of_itself_two_words_are_kept(said: str, told: str) -> None:
    assert device_of(Asking(said)) == told  # type: ignore[arg-type]
