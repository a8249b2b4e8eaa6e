"""Putting other words over something to learn about, from one device or two."""

from datetime import datetime, timedelta

from django.http import HttpResponse
from django.urls import reverse

from tests.answers import body, words_on
from tests.cast import Member, posting
from wayfellow.learning.models import TopicToLearn
from wayfellow.learning.queries import own_topic


def second_save(sam: Member, topic: TopicToLearn) -> HttpResponse:
    """The phone saves; then the laptop, which still shows the words from before."""
    address = reverse("learning:change", args=[topic.pk])
    posting(sam.client(), address, what="From the phone", note="Phone note", seen="1")
    return posting(sam.client(), address, what="From the laptop", note="Laptop note", seen="1")


def test_the_form_holds_the_words_so_far(sam: Member, topic: TopicToLearn) -> None:
    answer = sam.client().get(reverse("learning:change", args=[topic.pk]))

    assert answer.status_code == 200
    page = body(answer)
    assert 'value="Why am I tired after lunch?"' in page
    assert "Ask Jo.</textarea>" in page
    assert 'name="seen" id="id_seen" value="1"' in page


def test_the_new_words_are_kept(sam: Member, topic: TopicToLearn, at: datetime) -> None:
    address = reverse("learning:change", args=[topic.pk])

    answer = posting(sam.client(), address, what="Naps", note="", seen="1")

    kept = own_topic(sam.viewer, topic_id=topic.pk)
    assert (kept.words.what, kept.words.note, kept.version) == ("Naps", "", 2)
    assert kept.created_at == at
    assert kept.changed_at - at > timedelta(0)
    assert (answer.status_code, answer.headers["Location"]) == (303, reverse("learning:list"))


def test_what_was_found_out_stays_found_out_under_new_words(sam: Member, topic: TopicToLearn) -> None:
    client = sam.client()
    posting(client, reverse("learning:settle", args=[topic.pk]), found_out="yes")

    posting(
        client, reverse("learning:change", args=[topic.pk]), what="Tired", note="It is the tablets.", seen="2"
    )

    kept = own_topic(sam.viewer, topic_id=topic.pk)
    assert kept.words.note == "It is the tablets."
    assert kept.found_out_at is not None


def test_the_second_device_is_told_and_shown_both_texts(sam: Member, topic: TopicToLearn) -> None:
    answer = second_save(sam, topic)

    assert answer.status_code == 422
    page = words_on(answer)
    assert "Other words were saved here while you were writing." in page
    assert "From the phone" in page
    assert "Phone note" in page
    for written in ('value="From the laptop"', "Laptop note</textarea>", 'value="2"'):
        assert written in body(answer)


def test_the_first_words_stay_kept_until_somebody_chooses(sam: Member, topic: TopicToLearn) -> None:
    second_save(sam, topic)

    kept = own_topic(sam.viewer, topic_id=topic.pk)
    assert (kept.words.what, kept.words.note, kept.version) == ("From the phone", "Phone note", 2)


def test_the_next_press_saves_knowingly(sam: Member, topic: TopicToLearn) -> None:
    second_save(sam, topic)
    address = reverse("learning:change", args=[topic.pk])

    answer = posting(sam.client(), address, what="From both", note="Both notes", seen="2")

    assert answer.status_code == 303
    assert own_topic(sam.viewer, topic_id=topic.pk).words.what == "From both"


def test_marking_on_one_device_is_not_undone_by_words_from_another(sam: Member, topic: TopicToLearn) -> None:
    posting(sam.client(), reverse("learning:settle", args=[topic.pk]), found_out="yes")

    answer = posting(
        sam.client(), reverse("learning:change", args=[topic.pk]), what="Late words", note="", seen="1"
    )

    kept = own_topic(sam.viewer, topic_id=topic.pk)
    assert answer.status_code == 422
    assert kept.words.what == "Why am I tired after lunch?"
    assert kept.found_out_at is not None
