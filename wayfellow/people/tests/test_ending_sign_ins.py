"""Sign-ins know whose they are, so that all of somebody's can be ended at once."""

import pytest
from django.contrib.sessions.backends.base import SessionBase
from django.core.management import call_command
from django.test import Client
from django.utils import timezone

from tests.cast import PASSWORD, Member
from wayfellow.people.actions import end_sign_ins
from wayfellow.people.models import SignIn
from wayfellow.people.sessions import SessionStore


def kept(session: SessionBase) -> SignIn:
    return SignIn.objects.get(pk=session.session_key)


def test_a_sign_in_says_whose_it_is(client: Client, sam: Member) -> None:
    client.post("/sign-in/", {"login": "sam@example.org", "password": PASSWORD})

    assert kept(client.session).account_id == sam.account.pk


def test_somebody_who_is_only_looking_has_none(client: Client, db: None) -> None:
    client.get("/")
    client.get("/sign-in/")

    assert not SignIn.objects.exists()


def test_a_browser_on_its_way_in_is_nobodys_yet(client: Client, sam: Member) -> None:
    client.post("/sign-in/code/", {"email": "sam@example.org"})

    assert kept(client.session).account_id is None


@pytest.mark.shows("M21")
def test_all_of_somebodys_end_together(sam: Member, jo: Member) -> None:
    devices, other = [sam.client() for _ in range(3)], jo.client()

    end_sign_ins(person_id=sam.id)

    assert {device.get("/me/").status_code for device in devices} == {302}
    assert other.get("/me/").status_code == 200


def test_they_go_with_their_account(sam: Member) -> None:
    sam.client()

    sam.account.delete()

    assert not SignIn.objects.exists()


def test_old_ones_are_cleared_away(sam: Member) -> None:
    sam.client()
    SignIn.objects.update(expire_date=timezone.now())

    call_command("clearsessions")

    assert not SignIn.objects.exists()


def test_the_store_is_over_our_own_table() -> None:
    assert SessionStore.get_model_class() is SignIn
