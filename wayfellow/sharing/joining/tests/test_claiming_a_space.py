"""A space that was opened together, and the person who comes for it later."""

import pytest
from django.test import Client

from tests.cast import Member
from wayfellow.people.models import Person
from wayfellow.people.queries import has_account, name_of
from wayfellow.people.tests.pages import signed_in_as, text_of
from wayfellow.sharing.joining.tests.conftest import TYPED, with_code
from wayfellow.sharing.models import Connection

CLAIM = {name: words for name, words in TYPED.items() if name != "name"}


def test_no_name_is_asked_and_none_is_shown(wren: tuple[Person, str]) -> None:
    page = with_code(wren[1]).get("/join/you/")

    assert "This space was opened with you" in text_of(page)
    assert 'name="name"' not in page.content.decode()
    assert "Wren" not in page.content.decode()


def test_the_space_is_theirs(wren: tuple[Person, str], jo: Member) -> None:
    person, code = wren
    client, people = with_code(code), Person.objects.count()

    answer = client.post("/join/you/", CLAIM)

    account = Person.objects.get(pk=person.pk).account
    assert (answer.status_code, answer["Location"]) == (303, "/")
    assert signed_in_as(client) == str(account.pk)
    assert name_of(person.pk) == "Wren"
    assert Person.objects.count() == people
    assert [walk.companion_id for walk in Connection.objects.filter(person_id=person.pk)] == [jo.id]


def test_a_name_that_is_sent_along_changes_nothing(wren: tuple[Person, str]) -> None:
    with_code(wren[1]).post("/join/you/", {**CLAIM, "name": "Somebody else"})

    assert name_of(wren[0].pk) == "Wren"


def test_it_is_claimed_once(wren: tuple[Person, str]) -> None:
    person, code = wren
    first, second = with_code(code), with_code(code)
    first.post("/join/you/", CLAIM)

    answer = second.post("/join/you/", {**CLAIM, "sign_in_with": "other@example.org"})

    assert answer["Location"] == "/join/"
    assert "This code does not work, or not any more." in text_of(second.get("/join/"))
    assert signed_in_as(second) is None
    assert has_account(person.pk)


@pytest.mark.parametrize("path", ["/join/", "/join/you/"])
def test_after_the_claim_the_code_is_over(wren: tuple[Person, str], path: str) -> None:
    with_code(wren[1]).post("/join/you/", CLAIM)

    answer = Client().post("/join/", {"code": wren[1]})

    assert answer.status_code == 422
