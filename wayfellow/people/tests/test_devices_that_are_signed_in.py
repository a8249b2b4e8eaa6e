"""Where I am signed in: I see it, and end any of it."""

from datetime import timedelta

import pytest
import time_machine
from django.test import Client
from django.utils import timezone

from tests.cast import PASSWORD, Member, posting
from wayfellow.people.models import SignIn
from wayfellow.people.queries import sign_ins_of, sign_of
from wayfellow.people.tests.pages import key_of, text_of

DEVICES = "/me/devices/"
PHONE = "Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0"
pytestmark = pytest.mark.shows("M21")


def from_the_phone(sam: Member) -> Client:
    client = Client(headers={"User-Agent": PHONE})
    client.post("/sign-in/", {"login": sam.account.sign_in_name, "password": PASSWORD})
    return client


def test_i_see_each_of_them_and_which_is_this_one(sam: Member) -> None:
    from_the_phone(sam)
    here = sam.client()

    page = here.get(DEVICES)

    text = text_of(page)
    assert "A phone or computer: this one" in text
    assert "Firefox, Android" in text
    assert "Others use it too, so it signs itself out after 20 minutes of rest." in text
    assert text.count("Signed in on") == text.count("Last used on") == 2
    assert text.count("Sign it out :") == 1


def test_the_page_never_holds_what_lets_a_browser_in(sam: Member) -> None:
    phone, here = from_the_phone(sam), sam.client()

    page = here.get(DEVICES).content.decode()

    assert sign_of(key_of(phone)) in page
    assert key_of(phone) not in page
    assert key_of(here) not in page


def test_one_is_ended_and_the_others_stay(sam: Member) -> None:
    phone, other, here = from_the_phone(sam), sam.client(), sam.client()

    answer = posting(here, f"{DEVICES}{sign_of(key_of(phone))}/end/")

    assert answer["Location"] == DEVICES
    assert "That device is signed out." in text_of(here.get(DEVICES))
    assert phone.get("/me/").status_code == 302
    assert {other.get("/me/").status_code, here.get("/me/").status_code} == {200}


def test_all_others_are_ended_at_once(sam: Member, jo: Member) -> None:
    others, here, somebody_else = [sam.client() for _ in range(3)], sam.client(), jo.client()

    posting(here, f"{DEVICES}end-others/")

    assert {one.get("/me/").status_code for one in others} == {302}
    assert here.get("/me/").status_code == somebody_else.get("/me/").status_code == 200
    assert "Sign out all others" not in text_of(here.get(DEVICES))


def test_nobody_ends_those_of_somebody_else(sam: Member, robin: Member) -> None:
    phone = from_the_phone(sam)

    posting(robin.client(), f"{DEVICES}{sign_of(key_of(phone))}/end/")

    assert phone.get("/me/").status_code == 200


def test_three_are_open_and_a_new_password_ends_two(sam: Member) -> None:
    first, second, third = sam.client(), sam.client(), from_the_phone(sam)
    new = {"password1": "under the apple tree", "password2": "under the apple tree"}

    posting(first, "/me/password/", oldpassword=PASSWORD, **new)

    assert [one.get("/me/").status_code for one in (first, second, third)] == [200, 302, 302]


def test_what_is_over_does_not_stand_there(sam: Member) -> None:
    from_the_phone(sam)
    rested = timezone.now() + timedelta(minutes=25)

    assert len(sign_ins_of(sam.viewer, this="", at=timezone.now())) == 1
    assert sign_ins_of(sam.viewer, this="", at=rested) == []


def test_that_somebody_is_here_is_written_once_a_minute(sam: Member) -> None:
    client = sam.client()
    start = SignIn.objects.get().seen_at
    assert start is not None

    client.get("/me/")
    at_once = SignIn.objects.get().seen_at
    with time_machine.travel(start + timedelta(minutes=2)):
        client.get("/me/")
    later = SignIn.objects.get().seen_at

    assert at_once == start
    assert later is not None
    assert later - start > timedelta(minutes=1)


def test_a_change_of_the_session_keeps_when_it_began(sam: Member) -> None:
    client = sam.client()
    began = SignIn.objects.get().started_at
    assert began is not None

    with time_machine.travel(began + timedelta(minutes=10)):
        posting(client, "/me/lock/")

    assert SignIn.objects.get().started_at == began
