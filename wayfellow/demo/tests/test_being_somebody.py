"""One press and you are one of the made-up people, and never anybody else."""

from collections.abc import Callable
from datetime import datetime
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse

from tests.answers import body, words_on
from tests.cast import PASSWORD, posting
from wayfellow.demo.story import service_story, stories
from wayfellow.people import actions as people
from wayfellow.people.models import Service, SignIn

Be = Callable[[str], Client]


def test_the_page_is_for_everybody(db: None) -> None:
    answer = Client().get("/demo/")

    assert answer.status_code == 200
    page = words_on(answer)
    assert "All the people here are made up, and so is their service." in page
    assert "Nothing you type here is private." in page
    assert "Please write nothing about yourself" in page


def test_everybody_stands_there_with_a_line_and_a_button(db: None) -> None:
    page = words_on(Client().get("/demo/"))

    for story in stories():
        assert story.where_they_are in page
        assert (f"Look round as {story.name}" in page) == bool(story.signs_in_with)
    assert "No one signs in as Bea so far." in page


def test_each_button_is_a_form_that_needs_no_script(db: None) -> None:
    page = body(Client().get("/demo/"))

    assert page.count('<form method="post" action="/demo/') == 12
    assert page.count('name="csrfmiddlewaretoken"') == 12


def test_one_press_leads_to_where_sam_begins(filled: datetime) -> None:
    client = Client()

    answer = posting(client, "/demo/sam/")

    assert (answer.status_code, answer.headers["Location"]) == (303, "/")
    home = client.get("/", follow=True)
    assert home.redirect_chain == [("/home/", 303)]
    assert "Hello Sam" in words_on(home)


@pytest.mark.parametrize(
    ("who", "begins_at"),
    [
        ("jo", "/people/"),
        ("lin", "/team/"),
        ("alex", "/shared-with-me/"),
        ("manaia", "/home/"),
        ("theo", "/home/"),
    ],
)
def test_each_begins_where_they_belong(be: Be, who: str, begins_at: str) -> None:
    assert be(who).get("/", follow=True).redirect_chain[-1][0] == begins_at


def test_it_works_without_a_form_token_for_somebody_signed_in(be: Be) -> None:
    client = be("sam")

    answer = client.post("/demo/jo/")

    assert answer.status_code == 303
    assert client.get("/", follow=True).redirect_chain[-1][0] == "/people/"


def test_being_somebody_else_ends_the_sign_in_before(be: Be) -> None:
    client = be("sam")
    before = client.session.session_key

    posting(client, "/demo/jo/")

    assert not SignIn.objects.filter(session_key=before).exists()
    assert client.get(reverse("journey:home")).status_code == 404


def test_pressing_twice_is_the_same_as_once(filled: datetime) -> None:
    client, token = Client(), uuid4().hex

    answers = [client.post("/demo/sam/", {"form_token": token}).status_code for _ in range(2)]

    assert answers == [303, 303]
    assert "Hello Sam" in words_on(client.get("/home/"))


def test_looking_at_the_address_signs_nobody_in(filled: datetime) -> None:
    client = Client()

    assert client.get("/demo/sam/").status_code == 405
    assert client.get("/home/").status_code == 302


def test_a_form_from_elsewhere_signs_nobody_in(filled: datetime) -> None:
    client = Client(enforce_csrf_checks=True)

    answer = client.post("/demo/sam/")

    assert answer.status_code == 403
    assert not SignIn.objects.exclude(account=None).exists()


@pytest.mark.parametrize("who", ["bea", "nobody", "service", "sam-example-org"])
def test_there_is_no_way_to_be_anybody_else(filled: datetime, who: str) -> None:
    client = Client()

    answer = client.post(f"/demo/{who}/")

    assert answer.status_code == 404
    assert client.get("/home/").status_code == 302


def test_a_real_account_beside_the_demo_is_never_opened(filled: datetime) -> None:
    real = Service.objects.create(name="Riverside")
    person = people.welcome(service_id=real.pk, name="Ash", roles=stories()[0].roles, at=filled)
    people.give_account(person=person, sign_in_with="ash@example.org", password=PASSWORD)

    for who in ("ash", str(person.pk), str(person.account.pk)):
        assert Client().post(f"/demo/{who}/").status_code == 404


def test_somebody_made_up_may_also_sign_in_by_hand(filled: datetime) -> None:
    client = Client()

    signed_in = client.login(username="theo.t", password=service_story().password)

    assert signed_in
    assert "Hello Theo" in words_on(client.get("/home/"))
