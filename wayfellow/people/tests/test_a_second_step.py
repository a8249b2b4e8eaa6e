"""Who works here signs in with two things. Until both are there, one page is open, and the ways out."""

import re
from datetime import datetime

import pytest
from allauth.mfa.models import Authenticator
from django.test import Client

from tests.cast import Member, give_paper, paper_code, posting
from wayfellow.foundation.viewer import Role
from wayfellow.people import actions
from wayfellow.people.models import Account, Service
from wayfellow.people.tests.pages import signed_in_as, text_of
from wayfellow.people.tests.second_steps import (
    SECOND,
    WAYS_IN,
    half_in,
    secret_of,
    secret_on,
    shown_by_app,
)

pytestmark = pytest.mark.shows("M20")
PAPER_CODE = re.compile(r"\b(\d{5})-(\d{5})\b")


@pytest.fixture
def new(service: Service, at: datetime, request: pytest.FixtureRequest) -> Member:
    """A peer worker who has only just come in with a password."""
    role = getattr(request, "param", Role.PEER_WORKER)
    person = actions.welcome(service_id=service.pk, name="Nan", roles=frozenset({role}), at=at)
    account = actions.give_account(person=person, sign_in_with="nan", password="a long walk by the river")
    return Member("Nan", person, account)


@pytest.mark.parametrize("new", [Role.PEER_WORKER, Role.SERVICE_LEAD], indirect=True)
def test_who_has_one_thing_reaches_the_page_that_sets_up_the_other(new: Member) -> None:
    client = new.client()

    for closed in ("/people/", "/team/", "/me/", "/me/devices/", "/me/password/", "/me/sign-in-with/"):
        assert client.get(closed)["Location"] == WAYS_IN
        assert posting(client, closed)["Location"] == WAYS_IN
    page = client.get("/", follow=True)

    assert page.redirect_chain[-1][0] == WAYS_IN
    assert "Please set up one of these first" in text_of(page)


def test_help_and_the_ways_out_stay_open(new: Member) -> None:
    client = new.client()

    assert client.get("/help/").status_code == 200
    assert client.get("/look/").status_code == 200
    assert client.post("/sign-out/")["Location"] == "/"
    assert new.client().post("/leave-quickly/")["Location"] == "/away/"


def test_with_an_app_all_opens(new: Member) -> None:
    client = new.client()
    page = client.get(f"{WAYS_IN}app/")

    answer = posting(client, f"{WAYS_IN}app/", code=shown_by_app(secret_on(page)))

    assert "<svg" in page.content.decode()
    assert "style=" not in page.content.decode()
    assert answer["Location"] == f"{WAYS_IN}paper/"
    assert client.get("/people/").status_code == 200
    assert "Please set up" not in text_of(client.get(WAYS_IN))


def test_a_wrong_first_code_sets_nothing_up(new: Member) -> None:
    client = new.client()
    before = secret_on(client.get(f"{WAYS_IN}app/"))

    answer = posting(client, f"{WAYS_IN}app/", code="000000")

    assert answer.status_code == 422
    assert "This code is not right" in text_of(answer)
    assert secret_on(answer) == before
    assert client.get("/people/")["Location"] == WAYS_IN


def test_codes_on_paper_alone_are_not_enough_for_who_works_here(new: Member) -> None:
    give_paper(new.account)

    assert new.client().get("/people/")["Location"] == WAYS_IN


def test_people_with_a_space_need_no_second_thing(sam: Member, alex: Member) -> None:
    assert sam.client().get("/home/").status_code == 200
    assert alex.client().get("/shared-with-me/").status_code == 200


def test_who_is_made_up_needs_none_either(new: Member) -> None:
    Service.objects.update(is_demo=True)

    assert new.client().get("/people/").status_code == 200


def test_the_password_alone_lets_no_worker_in(client: Client, jo: Member) -> None:
    led = half_in(client, jo)

    assert led["Location"] == SECOND
    assert signed_in_as(client) is None
    assert client.get("/people/")["Location"].startswith("/sign-in/")


def test_with_the_code_of_the_app_they_are_in(client: Client, jo: Member) -> None:
    half_in(client, jo)

    answer = client.post(SECOND, {"code": shown_by_app(secret_of(jo))})

    assert answer["Location"] == "/"
    assert signed_in_as(client) == str(jo.account.pk)


def test_a_code_of_the_app_works_once(client: Client, jo: Member) -> None:
    code = shown_by_app(secret_of(jo))
    half_in(client, jo)
    client.post(SECOND, {"code": code})
    other = Client()
    half_in(other, jo)

    answer = other.post(SECOND, {"code": code})

    assert answer.status_code == 422
    assert "This code is not right, or it was used before." in text_of(answer)
    assert signed_in_as(other) is None


def test_a_clock_that_is_half_a_minute_wrong_does_no_harm(client: Client, jo: Member) -> None:
    half_in(client, jo)

    client.post(SECOND, {"code": shown_by_app(secret_of(jo), later=-1)})

    assert signed_in_as(client) == str(jo.account.pk)


def test_a_code_from_paper_does_as_well_and_once(client: Client, jo: Member) -> None:
    code = paper_code(jo.account)
    half_in(client, jo)
    client.post(SECOND, {"code": f" {code[:5]}-{code[5:]} "})
    other = Client()
    half_in(other, jo)
    other.post(SECOND, {"code": code})

    assert signed_in_as(client) == str(jo.account.pk)
    assert signed_in_as(other) is None
    assert paper_code(jo.account) != code


@pytest.mark.parametrize(("typed", "said"), [("", "Please type it here."), ("12", "This code is not right")])
def test_mistakes_are_said_plainly(client: Client, jo: Member, typed: str, said: str) -> None:
    half_in(client, jo)

    answer = client.post(SECOND, {"code": typed})

    assert answer.status_code == 422
    assert said in text_of(answer)


def test_the_second_page_needs_the_first(client: Client, db: None) -> None:
    assert client.get(SECOND)["Location"] == "/sign-in/"


def test_whoever_stops_using_the_app_must_set_up_another_thing(jo: Member) -> None:
    client = jo.client()

    page = client.get(f"{WAYS_IN}app/stop/")
    answer = posting(client, f"{WAYS_IN}app/stop/")

    assert "Stop using the app?" in text_of(page)
    assert answer["Location"] == WAYS_IN
    assert not Authenticator.objects.filter(user=jo.account).exists()  # the codes on paper end with it
    assert client.get("/people/")["Location"] == WAYS_IN


def test_who_has_no_app_and_no_paper_finds_the_overview_there(sam: Member) -> None:
    client = sam.client()

    assert client.get(f"{WAYS_IN}app/stop/")["Location"] == WAYS_IN
    assert client.get(f"{WAYS_IN}paper/")["Location"] == WAYS_IN


def test_ten_codes_for_paper_are_shown_once(sam: Member) -> None:
    client = sam.client()

    asked = client.get(f"{WAYS_IN}paper/make/")
    led = posting(client, f"{WAYS_IN}paper/make/")
    shown = text_of(client.get(led["Location"]))
    again = text_of(client.get(led["Location"]))

    assert "You get ten codes, shown once." in text_of(asked)
    assert len(set(PAPER_CODE.findall(shown))) == 10
    assert not PAPER_CODE.search(again)
    assert "You have 10 codes left." in again
    assert "You have 10 codes left." in text_of(client.get(WAYS_IN))


def test_new_ones_end_the_old_ones(client: Client, jo: Member) -> None:
    old = paper_code(jo.account)
    posting(jo.client(), f"{WAYS_IN}paper/make/")
    half_in(client, jo)

    client.post(SECOND, {"code": old})

    assert signed_in_as(client) is None
    assert "The codes that you have now stop working." in text_of(jo.client().get(f"{WAYS_IN}paper/make/"))


def test_what_proves_it_is_sealed_under_their_own_key(jo: Member) -> None:
    kept = [str(row.data) for row in Authenticator.objects.filter(user=jo.account)]

    assert len(kept) == 2
    assert secret_of(jo) not in "".join(kept)
    assert all(jo.id.hex in text for text in kept)


def test_it_goes_with_their_account(jo: Member) -> None:
    Account.objects.filter(pk=jo.account.pk).delete()

    assert not Authenticator.objects.exists()
