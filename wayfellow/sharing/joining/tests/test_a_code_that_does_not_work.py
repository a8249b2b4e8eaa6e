"""Wrong, used and over: one answer to the letter. And nothing that was typed is lost over a slip."""

from collections.abc import Callable
from datetime import timedelta

import pytest
import time_machine
from django.test import Client
from django.utils import timezone

from tests.cast import Member
from wayfellow.people.models import Account, Invitation, Person
from wayfellow.people.rules import CODE_LASTS
from wayfellow.people.tests.pages import input_of, same_but_for_tokens, signed_in_as, text_of
from wayfellow.sharing.joining.tests.conftest import TYPED, with_code


def used(code: str) -> None:
    Invitation.objects.update(used_at=timezone.now())


def over(code: str) -> None:
    Invitation.objects.update(ends_at=timezone.now())


def unknown(code: str) -> None:
    Invitation.objects.all().delete()


@pytest.mark.parametrize("spoil", [used, over, unknown])
def test_one_answer_for_used_over_and_wrong(
    client: Client, from_jo: str, spoil: Callable[[str], None]
) -> None:
    wrong = client.post("/join/", {"code": "0000-0000-0000"})
    spoil(from_jo)

    answer = client.post("/join/", {"code": from_jo})

    assert answer.status_code == wrong.status_code == 422
    assert same_but_for_tokens(answer).replace(from_jo, "CODE") == same_but_for_tokens(wrong).replace(
        "0000-0000-0000", "CODE"
    )


def test_the_code_stays_in_its_box(client: Client, db: None) -> None:
    answer = client.post("/join/", {"code": "7kqm-2xwd-94t"})

    assert 'value="7kqm-2xwd-94t"' in input_of(answer, "code")
    assert "<title>Error:" in answer.content.decode()


@pytest.mark.parametrize("typed", ["", "   ", "x" * 5000, "😀", "\x00", "' OR 1=1 --"])
def test_anything_else_is_refused_without_a_stumble(client: Client, db: None, typed: str) -> None:
    assert client.post("/join/", {"code": typed}).status_code == 422


@pytest.mark.parametrize("spoil", [used, over, unknown])
def test_a_code_that_ends_between_the_two_pages(from_jo: str, spoil: Callable[[str], None]) -> None:
    client = with_code(from_jo)
    spoil(from_jo)

    answer = client.post("/join/you/", TYPED)

    assert (answer.status_code, answer["Location"]) == (303, "/join/")
    assert "This code does not work, or not any more." in text_of(client.get("/join/"))
    assert "came_with" not in client.session
    assert not Account.objects.filter(sign_in_name="noor@example.org").exists()


def test_a_code_ends_after_fourteen_days(from_jo: str) -> None:
    with time_machine.travel(timezone.now() + CODE_LASTS + timedelta(minutes=1)):
        answer = Client().post("/join/", {"code": from_jo})

    assert answer.status_code == 422


@pytest.mark.parametrize("method", ["get", "post"])
def test_nobody_comes_in_without_a_code(client: Client, db: None, method: str) -> None:
    answer = getattr(client, method)("/join/you/", TYPED)

    assert (answer.status_code, answer["Location"]) == (303, "/join/")
    assert not Person.objects.exists()


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"name": ""}, "Please write something here."),
        ({"name": "x" * 81}, "This is 1 letter too long."),
        ({"sign_in_with": ""}, "Please write something here."),
        ({"sign_in_with": "no"}, "Please make it 3 letters or more."),
        ({"sign_in_with": "noor@"}, "If it is a name, please leave out the @."),
        ({"sign_in_with": "x" * 260}, "letters too long."),
        ({"sign_in_with": "SAM@example.org"}, "This cannot be used here. Please choose another."),
        ({"password": "short", "password_again": "short"}, "Please make it 8 letters or more."),
        ({"password": "password1", "password_again": "password1"}, "Many people use this one"),
        ({"password": ""}, "Please type a password."),
        ({"password_again": "by the long rover"}, "These two are not the same."),
    ],
)
def test_a_slip_is_said_plainly_and_uses_nothing_up(
    from_jo: str, sam: Member, wrong: dict[str, str], said: str
) -> None:
    client, typed = with_code(from_jo), {**TYPED, **wrong}

    answer = client.post("/join/you/", typed)
    again = client.post("/join/you/", TYPED)

    assert answer.status_code == 422
    assert said in text_of(answer)
    for name in ("name", "sign_in_with"):
        assert typed[name].lower() in input_of(answer, name).lower()
    assert again["Location"] == "/"
    assert signed_in_as(client) == str(Account.objects.get(sign_in_name="noor@example.org").pk)


def test_a_password_never_comes_back_and_that_is_said(from_jo: str) -> None:
    answer = with_code(from_jo).post("/join/you/", {**TYPED, "name": ""})

    assert TYPED["password"] not in answer.content.decode()
    assert "Please type the password again too." in text_of(answer)


def test_a_password_that_is_itself_wrong_is_not_asked_for_twice(from_jo: str) -> None:
    answer = with_code(from_jo).post("/join/you/", {**TYPED, "password": "short"})

    assert "Please type the password again too." not in text_of(answer)


def test_the_same_letters_from_another_keyboard_are_the_same_name(from_jo: str) -> None:
    with_code(from_jo).post("/join/you/", {**TYPED, "sign_in_with": "Zoe\u0308"})

    assert Account.objects.filter(sign_in_name="zo\u00eb").exists()


def test_somebody_signed_in_is_told_what_a_code_is_for(sam: Member, from_jo: str) -> None:
    client = sam.client()

    page = client.get("/join/")
    sent = client.post("/join/", {"code": from_jo, "form_token": "one"})
    further = client.get("/join/you/")

    assert "A code lets somebody new come in." in text_of(page)
    assert 'action="/sign-out/"' in page.content.decode()
    assert "A code lets somebody new come in." in text_of(sent)
    assert further["Location"] == "/join/"
    assert Invitation.objects.get().used_at is None


def test_a_forged_form_lets_nobody_in(from_jo: str) -> None:
    client = Client(enforce_csrf_checks=True)

    assert client.post("/join/", {"code": from_jo}).status_code == 403
