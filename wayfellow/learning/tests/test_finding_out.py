"""Saying "I found out", or that it is still open."""

from datetime import datetime, timedelta

from django.urls import reverse

from tests.answers import words_on
from tests.cast import Member, posting
from wayfellow.learning import actions
from wayfellow.learning.models import TopicToLearn
from wayfellow.learning.queries import own_topic, topics_of


def test_found_out_in_one_press(sam: Member, topic: TopicToLearn) -> None:
    client = sam.client()

    answer = posting(client, reverse("learning:settle", args=[topic.pk]), found_out="yes")

    assert (answer.status_code, answer.headers["Location"]) == (303, reverse("learning:list"))
    kept = own_topic(sam.viewer, topic_id=topic.pk)
    assert kept.found_out_at == kept.changed_at
    page = words_on(client.get(reverse("learning:list")))
    assert page.index("Found out") < page.index("Why am I tired after lunch?")
    assert "It is still open : Why am I tired after lunch?" in page


def test_it_can_be_opened_again(sam: Member, topic: TopicToLearn) -> None:
    client, address = sam.client(), reverse("learning:settle", args=[topic.pk])
    posting(client, address, found_out="yes")

    posting(client, address, found_out="no")

    assert own_topic(sam.viewer, topic_id=topic.pk).found_out_at is None
    page = words_on(client.get(reverse("learning:list")))
    assert page.index("Still open") < page.index("Why am I tired after lunch?")
    assert "I found out : Why am I tired after lunch?" in page


def test_its_words_stay_as_they_were(sam: Member, topic: TopicToLearn) -> None:
    posting(sam.client(), reverse("learning:settle", args=[topic.pk]), found_out="yes")

    kept = own_topic(sam.viewer, topic_id=topic.pk)
    assert (kept.words.what, kept.words.note) == ("Why am I tired after lunch?", "Ask Jo.")


def test_what_is_open_comes_first_and_what_was_found_last_stands_before(sam: Member, at: datetime) -> None:
    minute = timedelta(minutes=1)
    topics = [
        actions.add_topic(person_id=sam.id, what=what, by=sam.viewer, at=at + minute * place)
        for place, what in enumerate("ABCD")
    ]
    actions.settle_topic(topic_id=topics[3].pk, found_out=True, by=sam.viewer, at=at + minute * 10)
    actions.settle_topic(topic_id=topics[0].pk, found_out=True, by=sam.viewer, at=at + minute * 20)

    kept = topics_of(sam.viewer, person_id=sam.id, at=at)

    assert [topic.words.what for topic in kept.still_open] == ["C", "B"]
    assert [topic.words.what for topic in kept.found_out] == ["A", "D"]


def test_looking_at_the_address_settles_nothing(sam: Member, topic: TopicToLearn) -> None:
    answer = sam.client().get(reverse("learning:settle", args=[topic.pk]), {"found_out": "yes"})

    assert answer.status_code == 405
    assert own_topic(sam.viewer, topic_id=topic.pk).found_out_at is None
