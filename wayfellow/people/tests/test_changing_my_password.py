"""Another password: the old one once, the new one twice, and every other device is out."""

import pytest
from django.test import Client
from django.urls import reverse

from tests.cast import PASSWORD, Member, posting
from wayfellow.people.models import Account
from wayfellow.people.tests.pages import input_of, key_of, signed_in_as, text_of

CHANGE, CHOOSE = "/me/password/", "/me/password/choose/"
NEW = "the long way round the lake, twice, in autumn, with the dog and a red umbrella"


def change(client: Client, old: str = PASSWORD, new: str = NEW, again: str | None = None) -> object:
    typed = {"oldpassword": old, "password1": new, "password2": new if again is None else again}
    return posting(client, CHANGE, **typed)


def test_the_new_password_works_and_the_old_one_does_not(sam: Member) -> None:
    client = sam.client()

    answer = posting(client, CHANGE, oldpassword=PASSWORD, password1=NEW, password2=NEW)

    account = Account.objects.get(pk=sam.account.pk)
    assert (answer.status_code, answer["Location"]) == (302, reverse("people:me"))
    assert account.check_password(NEW)
    assert not account.check_password(PASSWORD)
    assert "Your new password is kept." in text_of(client.get(answer["Location"]))


@pytest.mark.shows("M21")
def test_every_other_device_is_out_and_this_one_stays(sam: Member) -> None:
    client, other = sam.client(), sam.client()

    change(client)

    assert client.get("/me/").status_code == 200
    assert other.get("/me/")["Location"] == "/sign-in/?next=/me/"


def test_this_device_gets_a_new_key(sam: Member) -> None:
    client = sam.client()
    before = key_of(client)

    change(client)

    assert key_of(client) != before
    assert not client.session.exists(before)


@pytest.mark.parametrize(
    ("new", "said"),
    [
        ("short", "Please make it 8 letters or more."),
        ("password123", "Many people use this one"),
        ("12345", "Many people use this one"),
        ("", "Please type a password."),
    ],
)
def test_a_weak_password_is_refused_in_plain_words(sam: Member, new: str, said: str) -> None:
    client = sam.client()

    answer = posting(client, CHANGE, oldpassword=PASSWORD, password1=new, password2=new)

    assert answer.status_code == 422
    assert said in text_of(answer)
    assert Account.objects.get(pk=sam.account.pk).check_password(PASSWORD)


@pytest.mark.shows("M20")
@pytest.mark.parametrize(
    "new", ["abcdefgh jklm", "nächtlicher weg", "🌒🌓🌔🌕🌖🌗🌘🌑", "ALL IN CAPITALS", "x y z " * 40]
)
def test_there_are_no_rules_about_signs(sam: Member, new: str) -> None:
    change(sam.client(), new=new)

    assert Account.objects.get(pk=sam.account.pk).check_password(new)


def test_the_old_password_must_be_right(sam: Member) -> None:
    answer = posting(sam.client(), CHANGE, oldpassword="wrong", password1=NEW, password2=NEW)

    assert answer.status_code == 422
    assert "This is not the password you have now." in text_of(answer)
    assert NEW not in answer.content.decode()


def test_both_new_ones_must_be_the_same(sam: Member) -> None:
    answer = posting(sam.client(), CHANGE, oldpassword=PASSWORD, password1=NEW, password2="another")

    assert answer.status_code == 422
    assert "the same password each time" in text_of(answer)


def test_browsers_know_which_is_which(sam: Member) -> None:
    page = sam.client().get(CHANGE)

    assert 'autocomplete="current-password"' in input_of(page, "oldpassword")
    assert 'autocomplete="new-password"' in input_of(page, "password1")
    assert 'autocomplete="new-password"' in input_of(page, "password2")
    for name in ("oldpassword", "password1", "password2"):
        assert "maxlength" not in input_of(page, name)
        assert "placeholder" not in input_of(page, name)


def test_somebody_without_a_password_chooses_one(sam: Member) -> None:
    sam.account.set_unusable_password()
    sam.account.save()
    client = sam.client()

    led = client.get(CHANGE)
    page = client.get(CHOOSE)
    answer = posting(client, CHOOSE, password1=NEW, password2=NEW)

    assert led["Location"] == CHOOSE
    assert "You have no password yet." in text_of(page)
    assert answer["Location"] == "/me/"
    assert Account.objects.get(pk=sam.account.pk).check_password(NEW)
    assert "Your password is kept." in text_of(client.get("/me/"))


def test_choosing_a_weak_one_is_refused_too(sam: Member) -> None:
    sam.account.set_unusable_password()
    sam.account.save()

    answer = posting(sam.client(), CHOOSE, password1="short", password2="short")

    assert answer.status_code == 422
    assert "Please make it 8 letters or more." in text_of(answer)


def test_somebody_with_a_password_changes_it_instead(sam: Member) -> None:
    assert sam.client().get(CHOOSE)["Location"] == CHANGE


@pytest.mark.parametrize("path", [CHANGE, CHOOSE])
def test_it_is_for_people_who_are_signed_in(client: Client, db: None, path: str) -> None:
    assert client.get(path)["Location"] == f"/sign-in/?next={path}"
    assert signed_in_as(client) is None
