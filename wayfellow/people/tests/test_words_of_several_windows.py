"""Several windows were open when the sign-in ended: each one's words wait, until they have gone on."""

import re

import pytest
from django.test import Client
from django.urls import reverse

from tests.cast import PASSWORD, Member, posting
from wayfellow.goals.models import Goal
from wayfellow.people.kept_words import GOES_ON, LONGEST, MOST, kept_words
from wayfellow.people.models import SignIn
from wayfellow.people.tests.pages import text_of
from wayfellow.web.typed_by import typed_by

pytestmark = pytest.mark.shows("M22")
ADD, KEPT = "/goals/add/", "/me/kept/"
SIGN = re.compile(rf'name="{GOES_ON}" value="([^"]*)"')


@pytest.fixture
def over(sam: Member) -> Client:
    """Sam's browser, whose sign-in is over."""
    client = sam.client()
    SignIn.objects.all().delete()
    client.cookies.clear()
    return client


def send(client: Client, sam: Member, what: str, to: str = ADD) -> None:
    posting(client, to, what=what, why="", typed_by=typed_by(sam.id))


def back_in(client: Client) -> None:
    client.post("/sign-in/", {"login": "sam@example.org", "password": PASSWORD})


def signs_on(client: Client) -> list[str]:
    return SIGN.findall(client.get(KEPT).content.decode())


@pytest.fixture
def two(over: Client, sam: Member) -> Client:
    """Two windows have sent their words, and Sam is in again."""
    send(over, sam, "Take the 9:40 bus")
    send(over, sam, "See the sea in May")
    back_in(over)
    return over


def test_both_are_there_the_newest_first(two: Client) -> None:
    assert re.search(r"See the sea in May.*Take the 9:40 bus", text_of(two.get(KEPT)))


def test_the_same_words_sent_twice_are_one(over: Client, sam: Member) -> None:
    send(over, sam, "Take the 9:40 bus")
    send(over, sam, "Take the 9:40 bus")

    assert len(kept_words(sam.viewer)) == 1


def test_what_went_on_waits_no_longer_and_the_other_does(two: Client, sam: Member) -> None:
    newest, _older = signs_on(two)

    posting(two, ADD, what="See the sea in May", why="", **{GOES_ON: newest})

    assert [goal.words.what for goal in Goal.objects.all()] == ["See the sea in May"]
    assert [form.texts for form in kept_words(sam.viewer)] == [["Take the 9:40 bus"]]


def test_what_met_a_mistake_still_waits(two: Client, sam: Member) -> None:
    answer = posting(two, ADD, what="", why="", **{GOES_ON: signs_on(two)[0]})

    assert answer.status_code == 422
    assert len(kept_words(sam.viewer)) == 2


def test_what_met_the_end_of_another_sign_in_still_waits(two: Client, sam: Member) -> None:
    sign = signs_on(two)[0]
    SignIn.objects.all().delete()

    sent = {"what": "See the sea in May", "why": "", "typed_by": typed_by(sam.id)}
    answer = posting(two, ADD, **sent, **{GOES_ON: sign})

    assert answer["Location"] == "/sign-in/?next=/me/kept/"
    assert len(kept_words(sam.viewer)) == 2


def test_one_is_thrown_away_and_the_other_stays(two: Client, sam: Member) -> None:
    newest, _older = signs_on(two)

    answer = posting(two, reverse("people:throw_away_kept"), which=newest)

    assert answer["Location"] == KEPT
    assert [form.texts for form in kept_words(sam.viewer)] == [["Take the 9:40 bus"]]


def test_a_press_without_words_never_takes_the_place_of_words(over: Client, sam: Member) -> None:
    send(over, sam, "Take the 9:40 bus")
    for number in range(MOST + 3):
        posting(over, f"/me/devices/{number}/end/", typed_by=typed_by(sam.id))

    kept = kept_words(sam.viewer)

    assert len(kept) == MOST
    assert kept[0].texts == ["Take the 9:40 bus"]


def test_of_more_words_than_fit_the_oldest_go(over: Client, sam: Member) -> None:
    send(over, sam, "Take the 9:40 bus " * (LONGEST // 40))
    send(over, sam, "See the sea in May " * (LONGEST // 40))
    send(over, sam, "Grow beans on the sill " * (LONGEST // 40))

    kept = " ".join(form.texts[0] for form in kept_words(sam.viewer))

    assert "beans" in kept
    assert "bus" not in kept


def test_a_press_alone_says_what_it_was(over: Client, sam: Member) -> None:
    posting(over, "/me/lock/", typed_by=typed_by(sam.id))
    back_in(over)

    assert "You pressed a button or chose something." in text_of(over.get(KEPT))


@pytest.mark.parametrize("made", ["0198f3a2-0000-7000-8000-000000000001", "people", "4", "2026-11-10", ""])
def test_what_we_made_ourselves_is_not_shown_as_words(over: Client, sam: Member, made: str) -> None:
    send(over, sam, made)

    assert kept_words(sam.viewer)[0].texts == []


def test_words_sent_while_another_window_was_locked_wait_behind_the_question(sam: Member) -> None:
    client = sam.client()
    posting(client, "/me/lock/")

    led = posting(client, ADD, what="Take the 9:40 bus", why="")["Location"]
    posting(client, led, password=PASSWORD, next=KEPT)

    assert led == "/sign-in/again/?next=%2Fme%2Fkept%2F"
    assert "Take the 9:40 bus" in text_of(client.get(KEPT))
    assert not Goal.objects.exists()


def test_words_on_their_way_are_not_kept_twice_behind_a_lock(sam: Member) -> None:
    client = sam.client()
    posting(client, "/me/lock/")

    posting(client, "/conversations/draft/", text="half a thought", typed_by=typed_by(sam.id))

    assert kept_words(sam.viewer) == []


def test_on_the_question_once_more_nothing_is_dropped(two: Client, sam: Member) -> None:
    posting(two, "/me/lock/")

    posting(two, ADD, what="See the sea in May", why="", **{GOES_ON: kept_words(sam.viewer)[-1].sign})

    assert len(kept_words(sam.viewer)) == 2
