"""The code first, then a name and a way to sign in; then one is in, and walks with whoever gave the code."""

from datetime import datetime

import pytest
from django.test import Client

from tests.cast import Member
from wayfellow.foundation.viewer import Role
from wayfellow.people.actions import end_peer_work, invite
from wayfellow.people.models import Account, Person, SignIn
from wayfellow.people.tests.pages import input_of, key_of, signed_in_as, text_of
from wayfellow.sharing.joining.tests.conftest import TYPED, with_code
from wayfellow.sharing.models import CompanionKind, Connection, Share


def noor() -> Account:
    return Account.objects.get(sign_in_name="noor@example.org")


def test_the_code_is_asked_for_first(client: Client, db: None) -> None:
    page = client.get("/join/")

    assert page.status_code == 200
    assert 'autocomplete="off"' in input_of(page, "code")
    assert 'autocapitalize="characters"' in input_of(page, "code")
    assert 'href="/sign-in/"' in page.content.decode()


def test_the_code_is_never_in_an_address(client: Client, from_jo: str) -> None:
    answer = client.post("/join/", {"code": from_jo})

    assert (answer.status_code, answer["Location"]) == (303, "/join/you/")


def test_the_server_keeps_which_invitation_and_not_the_code(client: Client, from_jo: str) -> None:
    client.post("/join/", {"code": from_jo})

    kept = dict(client.session.items())

    assert list(kept) == ["came_with"]
    assert from_jo not in repr(kept)
    assert SignIn.objects.get().account_id is None


@pytest.mark.parametrize("shape", [str.lower, lambda code: code.replace("-", " "), lambda code: f" {code} "])
def test_how_the_code_is_typed_makes_no_difference(client: Client, from_jo: str, shape: object) -> None:
    answer = client.post("/join/", {"code": shape(from_jo)})  # type: ignore[operator]

    assert answer["Location"] == "/join/you/"


def test_somebody_new_is_in_and_walks_with_the_worker(from_jo: str, jo: Member) -> None:
    client = with_code(from_jo)

    page = client.get("/join/you/")
    answer = client.post("/join/you/", TYPED)

    assert "They see nothing you write until you share it." in text_of(page)
    assert (answer.status_code, answer["Location"]) == (303, "/")
    assert signed_in_as(client) == str(noor().pk)
    assert noor().person.words.name == "Noor"
    assert noor().person.roles == {Role.PERSON}
    connection = Connection.objects.get()
    assert (connection.person_id, connection.companion_id) == (noor().person_id, jo.id)
    assert connection.kind == CompanionKind.PEER_WORKER
    assert not Share.objects.exists()


def test_somebody_who_supports_is_in_and_sees_nothing_yet(from_sam: str, sam: Member, jo: Member) -> None:
    client = with_code(from_sam)

    page = client.get("/join/you/")
    client.post("/join/you/", TYPED)

    assert "Somebody would like you beside them." in text_of(page)
    assert "Sam" not in text_of(page)
    assert noor().person.roles == {Role.SUPPORTER}
    connection = Connection.objects.get(kind=CompanionKind.SUPPORTER)
    assert (connection.person_id, connection.companion_id) == (sam.id, noor().person_id)
    assert not Share.objects.exists()


@pytest.mark.parametrize("role", [Role.PEER_WORKER, Role.SERVICE_LEAD])
def test_somebody_of_the_team_is_in(role: Role, lead: Member, now: datetime) -> None:
    client = with_code(invite(role=role, by=lead.viewer, at=now))

    page = client.get("/join/you/")
    client.post("/join/you/", TYPED)

    assert "Your service will see that you are here." in text_of(page)
    assert noor().person.roles == {role}
    assert not Connection.objects.exists()


def test_somebody_invited_by_a_lead_walks_with_nobody_yet(lead: Member, now: datetime) -> None:
    with_code(invite(role=Role.PERSON, by=lead.viewer, at=now)).post("/join/you/", TYPED)

    assert noor().person.roles == {Role.PERSON}
    assert not Connection.objects.exists()


def test_whoever_lost_their_inviter_walks_with_nobody(from_jo: str, jo: Member) -> None:
    client = with_code(from_jo)
    Person.objects.get(pk=jo.id).delete()

    client.post("/join/you/", TYPED)

    assert noor().person.roles == {Role.PERSON}
    assert not Connection.objects.exists()


def test_a_made_up_name_is_as_good_as_an_address(from_jo: str) -> None:
    client = with_code(from_jo)

    client.post("/join/you/", {**TYPED, "sign_in_with": " Night  Owl\u00a0"})

    account = Account.objects.get(sign_in_name="night owl")
    assert (account.email, signed_in_as(client)) == ("", str(account.pk))


def test_they_can_sign_in_again_with_what_they_chose(from_jo: str) -> None:
    with_code(from_jo).post("/join/you/", TYPED)
    later = Client()

    later.post("/sign-in/", {"login": "Noor@example.org", "password": "by the long river"})

    assert signed_in_as(later) == str(noor().pk)


def test_being_let_in_changes_the_key_of_the_session(from_jo: str) -> None:
    client = with_code(from_jo)
    before = key_of(client)

    client.post("/join/you/", TYPED)

    assert key_of(client) != before
    assert not client.session.exists(before)
    assert "came_with" not in client.session


def test_a_welcome_is_said_once(from_jo: str) -> None:
    client = with_code(from_jo)

    client.post("/join/you/", TYPED)

    assert "Welcome. You are signed in." in text_of(client.get("/me/"))
    assert "Welcome." not in text_of(client.get("/me/"))


def test_browsers_can_fill_in_and_keep_what_is_chosen(from_jo: str) -> None:
    page = with_code(from_jo).get("/join/you/")

    assert 'autocomplete="nickname"' in input_of(page, "name")
    assert 'autocomplete="username"' in input_of(page, "sign_in_with")
    assert 'autocomplete="new-password"' in input_of(page, "password")
    assert 'autocomplete="new-password"' in input_of(page, "password_again")
    for name in TYPED:
        assert "maxlength" not in input_of(page, name)
        assert "placeholder" not in input_of(page, name)


def test_a_code_of_somebody_whose_work_has_ended_is_over(from_jo: str, jo: Member, lead: Member) -> None:
    client = with_code(from_jo)
    end_peer_work(person_id=jo.id, by=lead.viewer, at=Person.objects.get(pk=jo.id).created_at)

    answer = client.post("/join/you/", TYPED)

    assert answer["Location"] == "/join/"
    assert not Account.objects.filter(sign_in_name="noor@example.org").exists()
