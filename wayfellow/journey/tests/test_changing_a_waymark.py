"""Other words or another day for a waymark or a note, and neither text lost when two devices save at once."""

from datetime import date

import pytest
from django.urls import reverse

from tests.answers import body, words_on
from tests.cast import Member, posting
from wayfellow.journey.models import Waymark, WaymarkKind

WORDS = {"title": "Took the 9:40 bus again", "on": "2026-11-03", "more": "With Ola."}


def address(waymark: Waymark) -> str:
    """Where this waymark is changed."""
    return reverse("journey:waymark_change", args=[waymark.pk])


def test_the_page_begins_with_what_is_kept(sam: Member, bus: Waymark) -> None:
    page = body(sam.client().get(address(bus)))

    assert 'value="Took the 9:40 bus"' in page
    assert 'value="2026-11-10"' in page
    assert "All by myself." in page


def test_new_words_and_another_day_are_kept(sam: Member, bus: Waymark) -> None:
    answer = posting(sam.client(), address(bus), seen="1", **WORDS)

    assert (answer.status_code, answer["Location"]) == (303, reverse("journey:story"))
    [kept] = Waymark.objects.filter(person_id=sam.id)
    assert (kept.words.title, kept.words.more, kept.on) == (WORDS["title"], WORDS["more"], date(2026, 11, 3))
    assert (kept.kind, kept.version) == (WaymarkKind.WAYMARK, 2)


def test_a_note_keeps_its_day_and_stays_a_note(sam: Member, note: Waymark) -> None:
    client = sam.client()
    page = words_on(client.get(address(note)))
    assert "Change a note to yourself" in page
    assert "Which day?" not in page

    answer = posting(client, address(note), seen="1", more="The dream about the sea.", on="2020-01-01")

    assert answer.status_code == 303
    [kept] = Waymark.objects.filter(person_id=sam.id)
    assert (kept.words.title, kept.words.more) == ("", "The dream about the sea.")
    assert (kept.kind, kept.on) == (WaymarkKind.NOTE, note.on)


def test_two_devices_at_once_lose_neither_text(sam: Member, bus: Waymark) -> None:
    phone, laptop = sam.client(), sam.client()
    posting(phone, address(bus), seen="1", **{**WORDS, "title": "From the phone"})

    clash = posting(laptop, address(bus), seen="1", **{**WORDS, "title": "From the laptop"})

    assert clash.status_code == 422
    page = body(clash)
    assert "From the phone" in page
    assert 'value="From the laptop"' in page
    assert Waymark.objects.get(pk=bus.pk).words.title == "From the phone"

    knowingly = posting(laptop, address(bus), seen="2", **{**WORDS, "title": "Both"})
    assert knowingly.status_code == 303
    assert Waymark.objects.get(pk=bus.pk).words.title == "Both"


@pytest.mark.parametrize(
    "change", [{"title": ""}, {"on": ""}, {"on": "2999-01-01"}, {"more": "\0"}, {"seen": "0"}, {"seen": ""}]
)
def test_what_cannot_be_kept_leaves_it_as_it_was(sam: Member, bus: Waymark, change: dict[str, str]) -> None:
    answer = posting(sam.client(), address(bus), **{"seen": "1", **WORDS, **change})

    assert answer.status_code == 422
    kept = Waymark.objects.get(pk=bus.pk)
    assert (kept.words.title, kept.on, kept.version) == ("Took the 9:40 bus", bus.on, 1)


def test_an_empty_note_is_asked_for_again(sam: Member, note: Waymark) -> None:
    answer = posting(sam.client(), address(note), seen="1", more="")

    assert answer.status_code == 422
    assert Waymark.objects.get(pk=note.pk).words.more == "The dream about the river."
