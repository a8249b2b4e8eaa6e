"""From a topic to a goal, to what helps, to a sign, to my day: in one press; nothing is kept unsaved."""

from datetime import datetime

import pytest
from django.urls import reverse

from tests.answers import body, words_on
from tests.cast import Member, posting
from wayfellow.learning import actions
from wayfellow.learning.library import topic_id
from wayfellow.learning.models import TopicToLearn
from wayfellow.learning.queries import topics_of

SLEEP = topic_id("sleep")
PAGE, BEGIN, ADD = reverse("learning:topic", args=[SLEEP]), reverse("learning:begin"), reverse("learning:add")
ONWARDS = ("goals:begin", "coping:begin", "staying_well:begin", "routines:begin", "learning:begin")


def test_there_is_a_press_for_each_place_it_can_go(sam: Member) -> None:
    page = body(sam.client().get(PAGE))

    for name in ONWARDS:
        assert f'action="{reverse(name)}"' in page
    assert 'name="kind" value="early-warning-sign"' in page
    assert 'value="Get up at the same time for one week" checked' in page
    assert f'<input type="hidden" name="back" value="{PAGE}">' in page


@pytest.mark.parametrize("name", ONWARDS)
def test_the_words_stand_in_the_form_of_the_other_page(name: str, sam: Member) -> None:
    words = "Get up at the same time for one week"

    answer = posting(sam.client(), reverse(name), text=words, kind="early-warning-sign", back=PAGE)

    assert answer.status_code == 200
    assert words in body(answer)


def test_ones_own_short_note_comes_first(sam: Member, at: datetime) -> None:
    actions.say_of_topic(topic_id=SLEEP, found=None, note="Curtains open.", seen=0, by=sam.viewer, at=at)

    assert 'value="Curtains open." checked' in body(sam.client().get(PAGE))


@pytest.mark.parametrize("note", ["n" * 201, "Two\nlines"])
def test_a_long_note_is_no_title(note: str, sam: Member, at: datetime) -> None:
    actions.say_of_topic(topic_id=SLEEP, found=None, note=note, seen=0, by=sam.viewer, at=at)

    assert 'value="Get up at the same time for one week" checked' in body(sam.client().get(PAGE))


def test_beginning_keeps_nothing_and_leads_to_the_form(sam: Member) -> None:
    answer = posting(sam.client(), BEGIN, text="Why light matters", back=PAGE)

    assert answer.status_code == 200
    assert 'value="Why light matters"' in body(answer)
    assert f'action="{ADD}"' in body(answer)
    assert f'href="{PAGE}"' in body(answer)
    assert "Back to where I was" in words_on(answer)
    assert not TopicToLearn.objects.filter(person_id=sam.id).exists()


def test_saving_it_offers_the_way_back(sam: Member, at: datetime) -> None:
    client = sam.client()

    answer = posting(client, ADD, what="Why light matters", note="", back=PAGE)

    assert answer.headers["Location"] == reverse("learning:list")
    page = client.get(reverse("learning:list"))
    assert "Kept with what you want to learn about. Back to where you were" in words_on(page)
    assert f'<a href="{PAGE}">Back to where you were</a>' in body(page)
    [topic] = topics_of(sam.viewer, person_id=sam.id, at=at).still_open
    assert topic.words.what == "Why light matters"


def test_a_mistake_does_not_forget_the_way_back(sam: Member) -> None:
    answer = posting(sam.client(), ADD, what="", note="", back=PAGE)

    assert answer.status_code == 422
    assert f'name="back" value="{PAGE}"' in body(answer)


@pytest.mark.parametrize("text", ["w" * 201, "Two\nlines"])
def test_long_words_begin_in_the_note(text: str, sam: Member) -> None:
    answer = posting(sam.client(), BEGIN, text=text)

    assert f">\n{text}</textarea>" in body(answer)


@pytest.mark.parametrize(
    "back", ["", "https:" + "//elsewhere.example/", "//elsewhere.example/", "/no-such-page", "x"]
)
def test_the_way_back_leads_to_our_own_pages_alone(back: str, sam: Member) -> None:
    client = sam.client()

    answer = posting(client, BEGIN, text="Light", back=back)
    assert "elsewhere" not in body(answer)
    assert "Back to what I want to learn about" in words_on(answer)
    kept = posting(client, ADD, what="Light", note="", back=back)
    assert kept.headers["Location"] == reverse("learning:list")
    assert "Back to where you were" not in words_on(client.get(reverse("learning:list")))


def test_only_somebody_with_a_space_can_begin(jo: Member) -> None:
    assert posting(jo.client(), BEGIN, text="Light").status_code == 404


def test_beginning_is_a_press_and_no_page(sam: Member) -> None:
    assert sam.client().get(BEGIN).status_code == 405
