"""The sign-in was over while somebody wrote: they sign in again, and their words are there."""

import json
import re
from datetime import timedelta

import pytest
import time_machine
from django.core import signing
from django.test import Client
from django.utils import timezone
from pytest_django.fixtures import Settings

from tests.cast import PASSWORD, Member, posting
from wayfellow.foundation.drafts import draft_of
from wayfellow.foundation.models import Draft
from wayfellow.goals.models import Goal
from wayfellow.people.kept_words import LONGEST, PLACE
from wayfellow.people.models import Person, SignIn
from wayfellow.people.tests.pages import text_of
from wayfellow.web.typed_by import SALT, typed_by, who_typed

pytestmark = pytest.mark.shows("M22")
ADD, KEPT = "/goals/add/", "/me/kept/"
WORDS = "Take the 9:40 bus,\nand <b>not</b> the later one & so on"
TYPED = {"what": WORDS, "why": "To see Mum", "area": ["people", "body"]}
FIELD = re.compile(r'<input type="hidden" name="([^"]+)" value="([^"]*)">')


def whose(client: Client, path: str = ADD) -> str:
    """What a form on this page says of whose it is."""
    found = dict(FIELD.findall(client.get(path).content.decode()))
    return str(found["typed_by"])


@pytest.fixture
def too_late(sam: Member) -> Client:
    """Sam wrote for long, and the sign-in is over."""
    client = sam.client()
    mark = whose(client)
    SignIn.objects.all().delete()
    client.cookies.clear()
    client.mark = mark  # type: ignore[attr-defined]
    return client


def send(client: Client, **more: object) -> str:
    mark: str = client.mark  # type: ignore[attr-defined]
    return str(posting(client, ADD, **{**TYPED, "typed_by": mark, **more})["Location"])


def sign_in(client: Client, who: str = "sam") -> str:
    typed = {"login": f"{who}@example.org", "password": PASSWORD, "next": KEPT}
    return str(client.post("/sign-in/", typed)["Location"])


def test_they_are_led_to_sign_in_and_then_to_their_words(too_late: Client) -> None:
    led = send(too_late)
    then = sign_in(too_late)
    page = too_late.get(then)

    assert led == "/sign-in/?next=/me/kept/"
    assert then == KEPT
    assert "Take the 9:40 bus, and <b>not</b> the later one & so on" in text_of(page)
    assert "<b>" not in page.content.decode().split("<main")[1].split("</main>")[0]


def test_one_press_and_they_are_where_they_were_going(too_late: Client) -> None:
    send(too_late)
    sign_in(too_late)
    page = too_late.get(KEPT).content.decode()

    posting(too_late, ADD, **TYPED)

    assert f'action="{ADD}"' in page
    assert page.count('name="area"') == 2
    assert 'value="Take the 9:40 bus,' in page
    assert Goal.objects.get().words.what.startswith("Take the 9:40 bus,")


def test_nothing_of_it_lies_in_the_open(too_late: Client) -> None:
    send(too_late)

    [draft] = Draft.objects.all()
    assert b"bus" not in bytes(draft.envelope)
    assert all("9:40 bus" not in str(row.get_decoded()) for row in SignIn.objects.all())
    assert "9:40 bus" not in str(too_late.cookies)


def test_somebody_else_who_signs_in_there_does_not_see_it(too_late: Client, robin: Member) -> None:
    send(too_late)
    sign_in(too_late, "robin")

    page = too_late.get(KEPT, follow=True)

    assert page.redirect_chain[0][0] == "/"
    assert "bus" not in text_of(page)


def test_it_waits_for_a_day_and_longer(too_late: Client) -> None:
    send(too_late)

    with time_machine.travel(timezone.now() + timedelta(hours=30)):
        sign_in(too_late)
        assert "Take the 9:40 bus" in text_of(too_late.get(KEPT))


def test_it_is_also_there_on_another_device(too_late: Client, sam: Member) -> None:
    send(too_late)

    assert "Take the 9:40 bus" in text_of(sam.client().get(KEPT))


def test_it_can_be_thrown_away(too_late: Client, sam: Member) -> None:
    send(too_late)
    sign_in(too_late)

    page = too_late.get(KEPT).content.decode()

    answer = posting(too_late, "/me/kept/throw-away/", which=dict(FIELD.findall(page))["goes_on"])

    assert answer["Location"] == KEPT
    assert draft_of(sam.viewer, place=PLACE) == ""
    assert too_late.get(KEPT)["Location"] == "/"


def test_a_part_of_a_page_sends_the_whole_page_there(too_late: Client) -> None:
    headers = {"HX-Request": "true", "HX-Current-URL": "http://testserver/goals/add/"}
    typed = {**TYPED, "form_token": "1", "typed_by": too_late.mark}  # type: ignore[attr-defined]

    answer = too_late.post(ADD, typed, headers=headers)

    assert answer.status_code == 204
    assert answer["HX-Redirect"] == "/sign-in/?next=/me/kept/"


@pytest.mark.parametrize("said", ["", "made up", "a:b:c"])
def test_a_form_that_does_not_say_whose_it_is_is_not_kept(too_late: Client, said: str) -> None:
    assert send(too_late, typed_by=said) == f"/sign-in/?next={ADD}"
    assert not Draft.objects.exists()


def test_words_on_their_way_that_the_page_sends_by_itself_are_not_kept_here(too_late: Client) -> None:
    posting(too_late, "/conversations/draft/", text="on its way", typed_by=too_late.mark)  # type: ignore[attr-defined]

    assert not Draft.objects.exists()


def test_what_no_form_of_ours_could_hold_is_not_kept(too_late: Client) -> None:
    assert send(too_late, what="x" * LONGEST) == f"/sign-in/?next={ADD}"
    assert not Draft.objects.exists()


def test_for_somebody_who_has_left_nothing_is_kept(too_late: Client, sam: Member) -> None:
    Person.objects.filter(pk=sam.id).update(left_at=timezone.now())

    assert send(too_late) == f"/sign-in/?next={ADD}"


def test_whoever_hammers_it_waits(too_late: Client, settings: Settings) -> None:
    settings.ACCOUNT_RATE_LIMITS = {"kept_words": "1/m/ip"}
    send(too_late)

    answer = posting(too_late, ADD, **TYPED, typed_by=too_late.mark)  # type: ignore[attr-defined]

    assert answer.status_code == 429


def test_a_page_that_is_only_read_leads_back_to_itself(client: Client, db: None) -> None:
    assert client.get(ADD)["Location"] == f"/sign-in/?next={ADD}"


def test_whose_form_it_is_says_nothing_to_others(sam: Member) -> None:
    mark = typed_by(sam.id)

    assert who_typed(mark) == sam.id
    whose, *_when_and_signature = mark.split("-")
    assert whose == sam.id.hex
    assert who_typed(mark[:-1] + ("A" if mark[-1] != "A" else "B")) is None
    assert who_typed(signing.Signer(salt=SALT).sign("nobody")) is None
    with time_machine.travel(timezone.now() + timedelta(days=8)):
        assert who_typed(mark) is None


def test_what_is_kept_is_the_form_without_its_tokens(too_late: Client, sam: Member) -> None:
    send(too_late)

    [kept] = json.loads(draft_of(sam.viewer, place=PLACE))
    assert kept["path"] == ADD
    assert sorted(name for name, _ in kept["fields"]) == ["area", "area", "what", "why"]
