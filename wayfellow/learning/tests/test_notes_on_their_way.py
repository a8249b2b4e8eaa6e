"""A note on a topic is kept while it is being typed, for its writer alone."""

from uuid import uuid4

from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from tests.answers import body, words_on
from tests.cast import Member, posting
from wayfellow.foundation.drafts import draft_of
from wayfellow.foundation.models import Draft
from wayfellow.learning.library import topic_id
from wayfellow.learning.models import Finding
from wayfellow.learning.queries import finding_on, place_of_note

SLEEP = topic_id("sleep")
PAGE, DRAFT = (reverse(f"learning:{name}", args=[SLEEP]) for name in ("topic", "draft"))
LIST = reverse("learning:list")


def typing(client: Client, note: str, **more: str) -> HttpResponse:
    """What the page sends by itself while somebody types."""
    return posting(client, DRAFT, note=note, seen="", **more)


def typed(member: Member) -> str:
    """What is kept so far."""
    finding = finding_on(member.viewer, topic_id=SLEEP)
    return draft_of(member.viewer, place=place_of_note(finding.pk)) if finding else ""


def test_it_is_there_again_after_a_lost_connection(sam: Member) -> None:
    client = sam.client()

    assert typing(client, "It is the light").status_code == 204

    page = client.get(PAGE)
    assert "These words were kept for you. They are not saved yet." in words_on(page)
    assert "It is the light</textarea>" in body(page)
    assert f'data-draft="{DRAFT}"' in body(page)
    assert "You wrote a note" not in words_on(client.get(LIST))


def test_newer_words_replace_older_ones_and_an_emptied_box_empties_it(sam: Member) -> None:
    client = sam.client()
    typing(client, "It is")
    typing(client, "It is the light")
    assert typed(sam) == "It is the light"

    typing(client, "")

    assert typed(sam) == ""
    assert not Draft.objects.filter(person_id=sam.id).exists()


def test_an_empty_box_keeps_nothing(sam: Member) -> None:
    assert typing(sam.client(), "").status_code == 204

    assert not Finding.objects.filter(person_id=sam.id).exists()


def test_saving_ends_it(sam: Member) -> None:
    client = sam.client()
    typing(client, "It is the li")

    answer = posting(client, PAGE, found="keep", note="It is the light", seen="")

    assert answer.status_code == 303
    assert not Draft.objects.filter(person_id=sam.id).exists()
    finding = finding_on(sam.viewer, topic_id=SLEEP)
    assert finding is not None
    assert finding.words.note == "It is the light"
    assert "not saved yet" not in words_on(client.get(PAGE))


def test_a_draft_that_comes_after_its_form_is_too_late(sam: Member) -> None:
    client, token = sam.client(), uuid4().hex
    client.post(PAGE, {"form_token": token, "found": "keep", "note": "All of it", "seen": ""})

    assert client.post(DRAFT, {"form_token": token, "note": "All o"}).status_code == 204

    assert typed(sam) == ""


def test_what_cannot_be_kept_is_refused_and_the_older_words_stay(sam: Member) -> None:
    client = sam.client()
    typing(client, "Fine")

    assert typing(client, "n" * 5001).status_code == 422

    assert typed(sam) == "Fine"


def test_where_it_is_kept_does_not_say_what_it_is_about(sam: Member) -> None:
    typing(sam.client(), "It is the light")

    [draft] = Draft.objects.filter(person_id=sam.id)
    assert str(SLEEP) not in draft.place
    assert "sleep" not in draft.place


def test_a_topic_that_is_not_there_keeps_nothing(sam: Member) -> None:
    assert posting(sam.client(), reverse("learning:draft", args=[uuid4()]), note="a").status_code == 404
