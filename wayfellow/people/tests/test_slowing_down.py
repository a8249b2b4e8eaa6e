"""Whoever tries too often waits a little. Nobody can lock somebody else out."""

from datetime import timedelta

import pytest
import time_machine
from django.conf import settings as project
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.utils import timezone
from pytest_django.fixtures import Settings

from tests.cast import PASSWORD, Member
from wayfellow.foundation.viewer import Role
from wayfellow.people.actions import invite
from wayfellow.people.tests.pages import signed_in_as, text_of
from wayfellow.people.throttle import without_addresses

ELSEWHERE = "203.0.113.7"


@pytest.fixture(autouse=True)
def _limits(settings: Settings, db: None) -> None:
    """As in production."""
    settings.ACCOUNT_RATE_LIMITS = project.SIGN_IN_LIMITS


def elsewhere() -> Client:
    return Client(REMOTE_ADDR=ELSEWHERE)


def guess(client: Client, times: int) -> list[int]:
    typed = {"login": "sam@example.org", "password": "a wrong guess"}
    return [client.post("/sign-in/", typed).status_code for _ in range(times)]


def sign_in(client: Client) -> str | None:
    client.post("/sign-in/", {"login": "sam@example.org", "password": PASSWORD})
    signed_in: str | None = signed_in_as(client)
    return signed_in


@pytest.mark.shows("M20")
def test_ten_wrong_passwords_a_minute_and_then_a_rest(client: Client, sam: Member) -> None:
    guess(client, 10)

    answer = client.post("/sign-in/", {"login": "sam@example.org", "password": PASSWORD})

    assert answer.status_code == 422
    assert "That was a lot of tries. Please wait a minute" in text_of(answer)
    assert signed_in_as(client) is None


def test_after_a_minute_it_goes_on(client: Client, sam: Member) -> None:
    guess(client, 10)

    with time_machine.travel(timezone.now() + timedelta(seconds=61)):
        assert sign_in(Client()) == str(sam.account.pk)


@pytest.mark.shows("M20")
def test_the_owner_signs_in_while_somebody_elsewhere_hammers(client: Client, sam: Member) -> None:
    statuses = guess(elsewhere(), 200)

    assert set(statuses) == {422, 429}
    assert sign_in(Client()) == str(sam.account.pk)


def test_the_answer_to_hammering_is_a_page_in_plain_words(client: Client, sam: Member) -> None:
    guess(client, 30)

    answer = client.post("/sign-in/", {"login": "sam@example.org", "password": PASSWORD})

    assert answer.status_code == 429
    assert "Nothing is locked." in text_of(answer)
    assert "Lifeline" in answer.content.decode()


def test_right_passwords_do_not_count_as_wrong_ones(sam: Member) -> None:
    signed_in = [sign_in(Client()) for _ in range(15)]

    assert signed_in == [str(sam.account.pk)] * 15


def test_looking_at_the_page_is_free(client: Client) -> None:
    assert {client.get("/sign-in/").status_code for _ in range(40)} == {200}


def test_ten_letters_in_ten_minutes_from_one_place(
    client: Client, sam: Member, mailoutbox: list[object]
) -> None:
    answers = [client.post("/sign-in/code/", {"email": "sam@example.org"}) for _ in range(12)]

    assert [answer.status_code for answer in answers] == [302] * 10 + [422] * 2
    assert len(mailoutbox) == 10
    assert "Please wait a minute" in text_of(answers[-1])


def test_letters_asked_for_elsewhere_do_not_count(client: Client, sam: Member) -> None:
    stranger = elsewhere()
    for _ in range(12):
        stranger.post("/sign-in/code/", {"email": "sam@example.org"})

    assert client.post("/sign-in/code/", {"email": "sam@example.org"}).status_code == 302


def test_thirty_codes_a_minute_and_then_a_rest(client: Client) -> None:
    statuses = [client.post("/join/", {"code": "0000-0000-0000"}).status_code for _ in range(31)]

    assert statuses == [422] * 30 + [429]


@pytest.mark.shows("M20")
def test_nobody_tries_out_names_without_end(client: Client, jo: Member) -> None:
    client.post("/join/", {"code": invite(role=Role.PERSON, by=jo.viewer, at=timezone.now())})

    statuses = [client.post("/join/you/", {"sign_in_with": "sam@example.org"}).status_code for _ in range(30)]

    assert statuses == [422] * 29 + [429]


def test_wrong_passwords_of_somebody_signed_in_count_too(sam: Member) -> None:
    client = sam.client()
    typed = {
        "oldpassword": "a wrong guess",
        "password1": "by the long river",
        "password2": "by the long river",
    }

    answers = [client.post("/me/password/", typed) for _ in range(6)]
    once_more = [client.post("/sign-in/again/", {"password": "a wrong guess"}) for _ in range(12)]

    assert [answer.status_code for answer in answers] == [422] * 5 + [429]
    assert [answer.status_code for answer in once_more] == [422] * 10 + [429] * 2


def test_every_process_counts_together(client: Client, sam: Member) -> None:
    guess(client, 3)

    with connection.cursor() as cursor:
        cursor.execute("SELECT COUNT(*) FROM slowing_down")
        assert cursor.fetchone()[0] > 0


def test_no_address_is_kept(client: Client, sam: Member) -> None:
    guess(elsewhere(), 3)

    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM slowing_down")
        kept = repr(cursor.fetchall())

    assert ELSEWHERE not in kept
    assert "sam@example.org" not in kept


def test_counters_of_one_thing_are_not_those_of_another() -> None:
    names = {without_addresses(key, prefix, 1) for key in ("one", "other") for prefix in ("", "p")}

    assert len(names) == 4
    cache.set("one", 1)
    assert (cache.get("one"), cache.get("other")) == (1, None)


def test_behind_a_proxy_the_last_address_counts(client: Client, sam: Member, settings: Settings) -> None:
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 1
    hammering = Client(HTTP_X_FORWARDED_FOR="198.51.100.1, 203.0.113.7")
    owner = Client(HTTP_X_FORWARDED_FOR="203.0.113.7, 198.51.100.1")
    guess(hammering, 12)

    assert sign_in(hammering) is None
    assert sign_in(owner) == str(sam.account.pk)
