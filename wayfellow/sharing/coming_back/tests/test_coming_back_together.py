"""Somebody lost their password. With a peer worker beside them, and two days, they come back in."""

from datetime import timedelta
from typing import Any

import pytest
from django.core import mail
from django.test import Client
from django.utils import timezone
from pytest_django.fixtures import Settings

from tests.cast import PASSWORD, Member, arrive, give_paper, let_in, posting
from wayfellow.foundation.refusals import NotThere
from wayfellow.foundation.viewer import Role
from wayfellow.people.actions import come_back, open_space_together
from wayfellow.people.models import Account, Service, WayBack
from wayfellow.people.rules import WAY_BACK_CODE_SHOWS as CODE_SHOWS
from wayfellow.people.rules import WAY_BACK_STAYS_OPEN as STAYS_OPEN
from wayfellow.people.rules import WAY_BACK_WAITS as WAITS
from wayfellow.people.rules import NoWayBack
from wayfellow.people.tests.pages import signed_in_as, text_of
from wayfellow.sharing.actions import connect_in_the_room, stop_walking_with
from wayfellow.sharing.coming_back.actions import say_whose_device
from wayfellow.sharing.coming_back.tests.steps import (
    ASK,
    CODE,
    HELP,
    HERE,
    NEW,
    WAITING,
    agree,
    choose,
    code_on,
    later,
    type_it,
)

pytestmark = [pytest.mark.shows("M19"), pytest.mark.django_db]


@pytest.fixture
def asked(client: Client, sam: Member, jo: Member, kit: Member) -> Client:
    """Sam's borrowed telephone, after Jo has said whose it is, and Kit has agreed."""
    code = code_on(client)
    assert type_it(jo, sam, code).status_code == 303
    assert agree(kit, code).status_code == 303
    return client


def test_after_two_days_a_new_password_lets_them_in(asked: Client, sam: Member) -> None:
    with later(WAITS):
        page = asked.get(HERE)
        answer = choose(asked)
        said = text_of(asked.get(answer["Location"]))
        asked.post("/sign-in/", {"login": "sam@example.org", "password": NEW})

    assert "You sign in with: sam@example.org" in text_of(page)
    assert answer["Location"] == "/sign-in/"
    assert "Your new password is kept. Please sign in with it." in said
    assert signed_in_as(asked) == str(sam.account.pk)


def test_before_that_it_opens_nothing(asked: Client, sam: Member) -> None:
    with later(WAITS - timedelta(minutes=1)):
        page = asked.get(HERE)
        answer = choose(asked)

    assert "You can choose a new password here on" in text_of(page)
    assert "sam@example.org" not in page.content.decode()
    assert answer.status_code == 422
    assert Account.objects.get(pk=sam.account.pk).check_password(PASSWORD)


def test_what_was_there_before_opens_nothing_any_more(asked: Client, sam: Member) -> None:
    give_paper(sam.account)
    signed_in = sam.client()

    with later(WAITS):
        choose(asked)

        assert signed_in.get("/me/").status_code == 302
    assert not Account.objects.get(pk=sam.account.pk).authenticator_set.exists()


def test_it_works_once(asked: Client) -> None:
    device = Client()
    device.cookies = asked.cookies.copy()  # type: ignore[assignment]
    with later(WAITS):
        choose(asked)

        assert device.get(HERE)["Location"] == ASK


def test_it_closes_by_itself(asked: Client) -> None:
    with later(WAITS + STAYS_OPEN):
        page = asked.get(HERE)

    assert "This way is closed now" in text_of(page)


def test_the_account_shows_it_from_the_first_moment(asked: Client, sam: Member) -> None:
    client = sam.client()

    home, page = client.get("/home/"), text_of(client.get(WAITING))

    assert "Somebody asked to get into your account." in text_of(home)
    assert "Jo said that it was you, in the room." in page
    assert "Kit saw you or spoke with you, and agreed." in page
    assert "Stop it" in page


def test_one_press_stops_it(asked: Client, sam: Member) -> None:
    client = sam.client()

    home = client.get("/home/").content.decode()
    answer = posting(client, f"{WAITING}stop/")

    assert f'action="{WAITING}stop/"' in home
    assert answer["Location"] == WAITING
    with later(WAITS):
        assert "This way is closed now" in text_of(asked.get(HERE))
    assert "Somebody asked" not in text_of(client.get("/home/"))


def test_it_stays_in_the_list_for_good(asked: Client, sam: Member) -> None:
    with later(WAITS):
        choose(asked)
        sam.account.refresh_from_db()
        client = sam.client()
        page, home = text_of(client.get(WAITING)), text_of(client.get("/home/"))

    assert "It was used to choose a new password." in page
    assert "Jo said that it was you" in page
    assert "Somebody asked" not in home


def test_somebody_who_never_asked_reads_so(robin: Member) -> None:
    assert "Nobody has asked." in text_of(robin.client().get(WAITING))


def test_a_letter_goes_to_their_address_and_says_nothing_else(
    client: Client, sam: Member, jo: Member, kit: Member, django_capture_on_commit_callbacks: Any
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        type_it(jo, sam, code_on(client))

    [letter] = mail.outbox
    assert letter.to == ["sam@example.org"]
    assert letter.subject == "A new way in"
    assert "It opens in 2 days." in str(letter.body)
    for word in ("Sam", "Jo", "Wayfellow", "worker"):
        assert word not in str(letter.body)


def test_a_letter_that_does_not_leave_stops_nothing(
    client: Client, sam: Member, jo: Member, settings: Settings, django_capture_on_commit_callbacks: Any
) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_PORT = 9

    with django_capture_on_commit_callbacks(execute=True):
        answer = type_it(jo, sam, code_on(client))

    assert answer.status_code == 303


def test_without_an_address_there_is_no_letter(
    client: Client, sam: Member, jo: Member, django_capture_on_commit_callbacks: Any
) -> None:
    Account.objects.filter(pk=sam.account.pk).update(email="", sign_in_name="sam")

    with django_capture_on_commit_callbacks(execute=True):
        type_it(jo, sam, code_on(client))

    assert mail.outbox == []


def test_the_worker_gets_nothing_by_it(asked: Client, sam: Member, jo: Member) -> None:
    """All that Jo saw and has: their own browser, the code, and the page that says it is on its way."""
    jos = jo.client()
    with later(WAITS):
        pages = [jos.get(path) for path in (HERE, ASK, HELP, WAITING, f"/people/{sam.id}/goals/")]
        other = Client()
        typed = other.post(HERE, {"password": NEW, "password_again": NEW})

    assert [page.status_code for page in pages] == [303, 303, 200, 200, 404]
    assert typed["Location"] == ASK
    assert all("sam@example.org" not in page.content.decode() for page in pages)
    assert Account.objects.get(pk=sam.account.pk).check_password(PASSWORD)


@pytest.mark.parametrize("who", ["kit", "sam", "alex", "lead"])
def test_only_a_worker_who_walks_with_them_may_help(
    client: Client, sam: Member, who: str, request: pytest.FixtureRequest
) -> None:
    other: Member = request.getfixturevalue(who)

    answer = type_it(other, sam, code_on(client))

    assert answer.status_code == (422 if who == "kit" else 404)
    assert not WayBack.objects.exclude(person=None).exists()


def test_once_they_have_stopped_walking_together_it_is_over(client: Client, sam: Member, jo: Member) -> None:
    connection = let_in(sam, jo)
    stop_walking_with(connection_id=connection, by=sam.viewer, at=timezone.now())

    assert type_it(jo, sam, code_on(client)).status_code == 422


def test_who_has_no_way_to_sign_in_claims_their_space_instead(client: Client, jo: Member) -> None:
    noor, _ = open_space_together(name="Noor", consent="Yes", by=jo.viewer, by_name="Jo", at=timezone.now())
    connect_in_the_room(person_id=noor.pk, by=jo.viewer, at=timezone.now())

    with pytest.raises(NotThere):
        say_whose_device(code=code_on(client), person_id=noor.pk, by=jo.viewer, at=timezone.now())


def test_the_deed_itself_asks_once_more_whether_it_is_open(asked: Client, sam: Member) -> None:
    row = WayBack.objects.get()

    with pytest.raises(NoWayBack):
        come_back(way_back_id=row.pk, password=NEW, at=timezone.now())
    with pytest.raises(NoWayBack):
        come_back(way_back_id=sam.id, password=NEW, at=timezone.now())
    assert str(row) == f"<WayBack {row.pk}>"
    assert Account.objects.get(pk=sam.account.pk).check_password(PASSWORD)


def test_nobody_who_works_here_comes_back_this_way(
    client: Client, service: Service, jo: Member, sam: Member
) -> None:
    both = arrive(service, "Bo", Role.PERSON, Role.PEER_WORKER)
    let_in(both, jo)

    assert type_it(jo, both, code_on(client)).status_code == 404


def test_a_wrong_code_and_one_that_is_over_are_told_in_one_sentence(
    client: Client, sam: Member, jo: Member
) -> None:
    code = code_on(client)
    wrong = type_it(jo, sam, "0000-0000-0000")
    with later(CODE_SHOWS):
        late = type_it(jo, sam, code)
        closed = client.get(HERE)

    assert wrong.status_code == late.status_code == 422
    assert "No device shows this code now." in text_of(wrong)
    assert "No device shows this code now." in text_of(late)
    assert "This way is closed now" in text_of(closed)


def test_asking_again_ends_what_was_asked_before(asked: Client, sam: Member, jo: Member, kit: Member) -> None:
    other = Client()
    code = code_on(other)
    type_it(jo, sam, code)
    agree(kit, code)

    with later(WAITS):
        assert "This way is closed now" in text_of(asked.get(HERE))
        assert "Keep this password" in text_of(other.get(HERE))


@pytest.mark.parametrize(("password", "again"), [("short", "short"), (NEW, "another"), ("", "")])
def test_a_password_that_is_none_is_refused_in_plain_words(
    asked: Client, sam: Member, password: str, again: str
) -> None:
    with later(WAITS):
        answer = choose(asked, password, again)

    assert answer.status_code == 422
    assert Account.objects.get(pk=sam.account.pk).check_password(PASSWORD)


def test_the_device_learns_nothing_about_who_is_here(client: Client, db: None) -> None:
    page = client.get(ASK)
    shown = client.post(ASK, follow=True)

    assert "I cannot get in any more" in text_of(page)
    assert CODE.search(text_of(shown))
    assert client.get(ASK)["Location"] == HERE
    assert WayBack.objects.get().person_id is None


def test_the_device_keeps_it_when_the_browser_is_closed(client: Client, db: None) -> None:
    client.post(ASK)

    assert int(client.cookies["wayfellow"]["max-age"]) >= WAITS.total_seconds()


def test_somebody_signed_in_needs_no_way_back(sam: Member) -> None:
    assert sam.client().get(ASK)["Location"] == "/"
    assert sam.client().get(HERE)["Location"] == ASK


def test_a_worker_whose_people_do_not_sign_in_reads_so(kit: Member) -> None:
    assert "Nobody you walk with signs in themselves." in text_of(kit.client().get(HELP))


@pytest.mark.parametrize("who", ["device", "worker"])
def test_whoever_tries_too_often_waits(
    client: Client, sam: Member, jo: Member, settings: Settings, who: str
) -> None:
    settings.ACCOUNT_RATE_LIMITS = {"way_back": "2/m/ip"}
    for _ in range(2):
        Client().post(ASK)

    answer = client.post(ASK) if who == "device" else type_it(jo, sam, "0000-0000-0000")

    assert answer.status_code == 429
