"""Only those that we draw exist, and every name that allauth looks up leads somewhere."""

import pytest
from django.test import Client
from django.urls import NoReverseMatch, reverse

from tests.cast import PASSWORD, Member, posting
from wayfellow.people.sign_in import AccountAdapter
from wayfellow.people.tests.pages import input_of, text_of


@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("account_login", "/sign-in/"),
        ("account_logout", "/sign-out/"),
        ("account_request_login_code", "/sign-in/code/"),
        ("account_confirm_login_code", "/sign-in/code/enter/"),
        ("account_reauthenticate", "/sign-in/again/"),
        ("account_inactive", "/sign-in/ended/"),
        ("account_signup", "/sign-in/new/"),
        ("account_change_password", "/me/password/"),
        ("account_set_password", "/me/password/choose/"),
    ],
)
def test_a_name_leads_to_a_page_of_ours(name: str, path: str) -> None:
    assert reverse(name) == path


@pytest.mark.shows("M13", "M20")
@pytest.mark.parametrize(
    "name", ["account_email", "account_reset_password", "account_email_verification_sent"]
)
def test_what_we_do_not_draw_does_not_exist(name: str) -> None:
    with pytest.raises(NoReverseMatch):
        reverse(name)


@pytest.mark.shows("M13", "M20")
@pytest.mark.parametrize("path", ["/accounts/", "/accounts/login/", "/sign-in/reset/"])
def test_there_are_no_addresses_but_ours(client: Client, db: None, path: str) -> None:
    assert client.get(path).status_code == 404


@pytest.mark.parametrize("method", ["get", "post"])
def test_nobody_signs_up_by_themselves(client: Client, db: None, method: str) -> None:
    answer = getattr(client, method)(
        "/sign-in/new/", {"username": "stranger", "password1": "by the long river"}
    )

    assert "People come here with a code" in text_of(answer)
    assert 'href="/join/"' in answer.content.decode()


def test_the_password_is_asked_once_more(sam: Member) -> None:
    client = sam.client()

    page = client.get("/sign-in/again/?next=/me/")
    wrong = posting(client, "/sign-in/again/", password="wrong", next="/me/")
    right = posting(client, "/sign-in/again/", password=PASSWORD, next="/me/")

    assert 'autocomplete="current-password"' in input_of(page, "password")
    assert wrong.status_code == 422
    assert "This is not your password." in text_of(wrong)
    assert right["Location"] == "/me/"


def test_a_program_that_asks_for_json_learns_no_more(client: Client, sam: Member) -> None:
    answers = [
        client.post(
            "/sign-in/", {"login": login, "password": "wrong"}, headers={"Accept": "application/json"}
        )
        for login in ("sam@example.org", "nobody@example.org")
    ]

    assert [answer.status_code for answer in answers] == [400, 400]
    assert answers[0].json()["form"]["errors"] == answers[1].json()["form"]["errors"]


@pytest.mark.parametrize(
    ("template", "message", "told"),
    [
        ("account/messages/logged_in.txt", None, []),
        ("account/messages/login_code_sent.txt", None, []),
        (None, None, []),
        (None, "A fixed sentence.", ["A fixed sentence."]),
        ("account/messages/password_set.txt", None, ["Your password is kept."]),
    ],
)
def test_only_fixed_sentences_are_told(
    template: str | None, message: str | None, told: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(
        "django.contrib.messages.add_message", lambda request, level, sentence: said.append(sentence)
    )

    AccountAdapter().add_message(None, 20, template, {"email": "sam@example.org"}, message=message)  # type: ignore[arg-type]

    assert said == told
