"""Removing a waymark or a note: after "are you sure", it is gone for good."""

from django.urls import reverse

from tests.answers import words_on
from tests.cast import Member, posting
from wayfellow.journey.models import Waymark


def address(waymark: Waymark) -> str:
    """Where this waymark is removed."""
    return reverse("journey:waymark_remove", args=[waymark.pk])


def test_asking_for_the_page_removes_nothing(sam: Member, bus: Waymark) -> None:
    page = words_on(sam.client().get(address(bus)))

    assert "Remove this waymark? Took the 9:40 bus All by myself." in page
    assert "It goes for good. Nobody can bring it back." in page
    assert Waymark.objects.filter(pk=bus.pk).exists()


def test_it_is_gone_and_the_others_stay(sam: Member, bus: Waymark, note: Waymark) -> None:
    answer = posting(sam.client(), address(bus))

    assert (answer.status_code, answer["Location"]) == (303, reverse("journey:story"))
    assert [row.pk for row in Waymark.objects.filter(person_id=sam.id)] == [note.pk]


def test_a_note_is_called_a_note(sam: Member, note: Waymark) -> None:
    client = sam.client()

    page = words_on(client.get(address(note)))
    posting(client, address(note))

    assert "Remove this note? The dream about the river." in page
    assert not Waymark.objects.exists()


def test_removing_it_again_finds_nothing(sam: Member, bus: Waymark) -> None:
    client = sam.client()
    posting(client, address(bus))

    assert posting(client, address(bus)).status_code == 404
