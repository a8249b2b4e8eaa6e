"""Signing out ends the sign-in on the server, and says so."""

import pytest
from django.test import Client
from django.urls import reverse

from tests.cast import Member, posting
from wayfellow.people.models import SignIn
from wayfellow.people.tests.pages import signed_in_as, text_of


def test_the_front_page_says_so(sam: Member) -> None:
    client = sam.client()

    answer = posting(client, "/sign-out/")
    page = client.get(answer["Location"])

    assert (answer.status_code, answer["Location"]) == (303, reverse("web:front"))
    assert "You are signed out." in text_of(page)
    assert signed_in_as(client) is None
    assert not SignIn.objects.exists()


def test_both_names_lead_to_it() -> None:
    assert reverse("people:sign_out") == reverse("account_logout") == "/sign-out/"


def test_how_pages_look_stays(sam: Member) -> None:
    client = sam.client()
    client.cookies["look"] = "night.larger.all"

    answer = posting(client, "/sign-out/")

    assert "look" not in answer.cookies
    assert answer["Clear-Site-Data"] == '"storage"'


def test_pressed_twice_it_says_the_same(sam: Member) -> None:
    client = sam.client()
    posting(client, "/sign-out/")

    answer = client.post("/sign-out/", follow=True)

    assert "You are signed out." in text_of(answer)


@pytest.mark.shows("M21")
def test_another_device_stays_signed_in(sam: Member) -> None:
    client, other = sam.client(), sam.client()

    posting(client, "/sign-out/")

    assert other.get("/me/").status_code == 200


@pytest.mark.shows("M21")
def test_a_page_from_before_opens_no_more(sam: Member) -> None:
    client = sam.client()
    posting(client, "/sign-out/")

    assert client.get("/me/")["Location"] == "/sign-in/?next=/me/"


def test_a_forged_form_signs_nobody_out(sam: Member) -> None:
    client = sam.client()
    client.handler.enforce_csrf_checks = True

    assert client.post("/sign-out/").status_code == 403
    assert signed_in_as(client) == str(sam.account.pk)


def test_an_address_alone_does_nothing(sam: Member) -> None:
    client = sam.client()

    assert client.get("/sign-out/").status_code == 405
    assert signed_in_as(client) == str(sam.account.pk)


def test_nobody_signed_in_may_press_it(db: None) -> None:
    assert Client().post("/sign-out/").status_code == 303
