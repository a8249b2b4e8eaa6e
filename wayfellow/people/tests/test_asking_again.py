"""Before what matters most we ask once more who it is. Nothing that was pressed is lost by that."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
import time_machine
from django.test import Client
from django.utils import timezone

from tests.cast import PASSWORD, Member, paper_code, posting
from wayfellow.people.models import Account
from wayfellow.people.tests.pages import text_of
from wayfellow.people.tests.second_steps import WAYS_IN
from wayfellow.sharing.models import Share
from wayfellow.sharing.rules import may_see
from wayfellow.sharing.section import Section

pytestmark = pytest.mark.shows("M20")
AGAIN = "/sign-in/again/"
ASKS = (
    "/me/sign-in-with/",
    "/sharing/choose/",
    "/sharing/invite/",
    f"{WAYS_IN}passkey/",
    f"{WAYS_IN}app/",
    f"{WAYS_IN}paper/make/",
)


@pytest.fixture
def later(sam: Member, jo: Member) -> Iterator[dict[str, Client]]:
    """Both signed in twenty minutes ago."""
    clients = {"sam": sam.client(), "jo": jo.client()}
    with time_machine.travel(timezone.now() + timedelta(minutes=20)):
        yield clients


def share_button(client: Client) -> str:
    """Where the first button that shares something leads."""
    return next(part for part in client.get("/sharing/").content.decode().split('"') if "/share/" in part)


@pytest.mark.parametrize("path", ASKS)
def test_a_fresh_sign_in_is_answer_enough(sam: Member, path: str) -> None:
    assert sam.client().get(path).status_code == 200


@pytest.mark.parametrize("path", ASKS)
def test_later_we_ask(later: dict[str, Client], path: str) -> None:
    assert later["sam"].get(path)["Location"].startswith(f"{AGAIN}?next=%2F")


def test_after_the_answer_comes_the_page(later: dict[str, Client]) -> None:
    client = later["sam"]
    led = client.get("/me/sign-in-with/")["Location"]

    page = client.get(led)
    wrong = posting(client, led, password="no")
    right = posting(client, led, password=PASSWORD, next="/me/sign-in-with/")

    assert "Your password once more" in text_of(page)
    assert wrong.status_code == 422
    assert right["Location"] == "/me/sign-in-with/"
    assert client.get("/me/sign-in-with/").status_code == 200


def test_a_press_waits_behind_the_question(later: dict[str, Client], sam: Member, jo: Member) -> None:
    client = later["sam"]
    share = share_button(client)

    led = posting(client, share, section="goals", how_long="a_week", back="overview")["Location"]
    before = may_see(jo.viewer, person_id=sam.id, section=Section.GOALS, at=timezone.now())
    posting(client, led, password=PASSWORD, next="/me/kept/")
    page = client.get("/me/kept/")
    posting(client, share, section="goals", how_long="a_week", back="overview")

    assert led == f"{AGAIN}?next=%2Fme%2Fkept%2F"
    assert not before
    assert "Your words are still here" in text_of(page)
    assert f'action="{share}"' in page.content.decode()
    assert 'name="section" value="goals"' in page.content.decode()
    assert Share.objects.filter(person_id=sam.id).count() == 1


def test_taking_back_is_never_asked_about(later: dict[str, Client], sam: Member) -> None:
    """Who wants somebody out must not be held up."""
    client = later["sam"]
    share = share_button(client)

    answer = posting(client, share.replace("/share/", "/take-back/"), section="goals", back="overview")

    assert answer["Location"] == "/sharing/"


def test_a_code_is_an_answer_too(later: dict[str, Client], jo: Member) -> None:
    client = later["jo"]
    page = client.get(AGAIN)
    led = "/sign-in/again/code/?next=/me/ways-in/app/stop/"

    other = client.get(led)
    answer = posting(client, led, code=paper_code(jo.account))

    assert "Use a code from my app or my paper" in text_of(page)
    assert "A code, once more" in text_of(other)
    assert 'name="code"' in other.content.decode()
    assert 'name="password"' not in other.content.decode()
    assert "Use my password" in text_of(other)
    assert answer["Location"] == "/me/ways-in/app/stop/"
    assert client.get("/me/ways-in/app/stop/").status_code == 200


def test_who_has_no_password_yet_chooses_one(later: dict[str, Client], sam: Member) -> None:
    client = later["sam"]
    account = Account.objects.get(pk=sam.account.pk)
    account.set_unusable_password()
    account.save()
    fresh = sam.account.__class__.objects.get(pk=account.pk)
    client.force_login(fresh)

    with time_machine.travel(timezone.now() + timedelta(minutes=40)):
        assert client.get("/me/sign-in-with/")["Location"].startswith("/me/password/choose/")
