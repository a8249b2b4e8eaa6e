"""My name, how I sign in, and what I said yes to."""

from datetime import datetime

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from tests.cast import Member, posting
from wayfellow.foundation.refusals import ChangedMeanwhile
from wayfellow.people.actions import change_name, give_account, open_space_together
from wayfellow.people.models import Person, Service
from wayfellow.people.queries import name_of
from wayfellow.people.tests.pages import input_of, text_of

ME = "/me/"


def test_i_see_my_name_and_how_i_sign_in(sam: Member) -> None:
    page = sam.client().get(ME)

    assert 'value="Sam"' in input_of(page, "name")
    assert "You sign in with: sam@example.org" in text_of(page)
    assert 'href="/me/password/"' in page.content.decode()
    assert "What I said yes to" not in text_of(page)


@pytest.mark.parametrize("who", ["sam", "jo", "lead", "alex"])
def test_everybody_has_this_page(who: str, service: Service, request: pytest.FixtureRequest) -> None:
    member: Member = request.getfixturevalue(who)

    page = member.client().get(ME)

    assert page.status_code == 200
    assert f'value="{member.name}"' in input_of(page, "name")


def test_a_stranger_is_asked_to_sign_in(client: Client, db: None) -> None:
    assert client.get(ME)["Location"] == f"/sign-in/?next={ME}"


def test_i_want_to_be_called_something_else(sam: Member) -> None:
    client = sam.client()

    answer = posting(client, ME, name="  Samira ", seen="1")

    assert (answer.status_code, answer["Location"]) == (303, ME)
    assert name_of(sam.id) == "Samira"
    assert Person.objects.get(pk=sam.id).version == 2
    assert "Your name is changed." in text_of(client.get(ME))


def test_changed_on_two_devices_at_once_both_names_are_shown(sam: Member) -> None:
    client = sam.client()
    posting(sam.client(), ME, name="Samira", seen="1")

    answer = posting(client, ME, name="Sammy", seen="1")

    assert answer.status_code == 422
    assert "Samira" in text_of(answer)
    assert 'value="Sammy"' in input_of(answer, "name")
    assert 'value="2"' in input_of(answer, "seen")
    assert name_of(sam.id) == "Samira"


def test_pressing_again_saves_over_it_knowingly(sam: Member) -> None:
    posting(sam.client(), ME, name="Samira", seen="1")

    posting(sam.client(), ME, name="Sammy", seen="2")

    assert name_of(sam.id) == "Sammy"


@pytest.mark.parametrize("name", ["", "   ", "x" * 81])
def test_an_empty_or_endless_name_is_refused_and_kept_on_the_page(sam: Member, name: str) -> None:
    answer = posting(sam.client(), ME, name=name, seen="1")

    assert answer.status_code == 422
    assert name.strip() in answer.content.decode()
    assert name_of(sam.id) == "Sam"


def test_a_name_is_never_taken_as_a_tag(sam: Member) -> None:
    client = sam.client()

    posting(client, ME, name="<b>Sam</b>", seen="1")

    assert "<b>Sam" not in client.get(ME).content.decode()


def test_a_change_over_an_older_version_is_refused(sam: Member) -> None:
    change_name(name="Samira", seen=1, by=sam.viewer)

    with pytest.raises(ChangedMeanwhile):
        change_name(name="Sammy", seen=1, by=sam.viewer)

    assert name_of(sam.id) == "Samira"


def test_the_same_form_twice_changes_the_name_once(sam: Member) -> None:
    client = sam.client()
    typed = {"form_token": "the same", "name": "Samira", "seen": "1"}

    answers = [client.post(ME, typed).status_code for _ in range(2)]

    assert answers == [303, 303]
    assert Person.objects.get(pk=sam.id).version == 2


@pytest.mark.shows("M34")
def test_i_can_read_what_i_said_yes_to(jo: Member, at: datetime) -> None:
    person, _ = open_space_together(
        name="Wren", consent="Keep a list.\nOnly for me & Jo.", by=jo.viewer, at=at, by_name="Jo"
    )
    account = give_account(person=person, sign_in_with="wren@example.org", password=None)

    page = Member("Wren", person, account).client().get(ME)

    assert "you opened this space together with Jo. In your words: Keep a list. Only for me & Jo." in text_of(
        page
    )


def test_the_page_asks_the_database_for_little(
    sam: Member, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    client = sam.client()

    with django_assert_max_num_queries(6):
        client.get(ME)
