"""Taking something to learn about out for good."""

from datetime import datetime

from django.urls import reverse

from tests.answers import words_on
from tests.cast import Member, posting
from wayfellow.learning import actions
from wayfellow.learning.models import TopicToLearn
from wayfellow.learning.queries import topics_of


def test_the_page_asks_first(sam: Member, topic: TopicToLearn) -> None:
    answer = sam.client().get(reverse("learning:remove", args=[topic.pk]))

    assert answer.status_code == 200
    page = words_on(answer)
    assert "Remove this?" in page
    assert "Why am I tired after lunch?" in page
    assert "It goes for good. Nobody can bring it back." in page
    assert TopicToLearn.objects.filter(pk=topic.pk, person_id=sam.id).exists()


def test_it_goes(sam: Member, topic: TopicToLearn) -> None:
    answer = posting(sam.client(), reverse("learning:remove", args=[topic.pk]))

    assert (answer.status_code, answer.headers["Location"]) == (303, reverse("learning:list"))
    assert not TopicToLearn.objects.filter(person_id=sam.id).exists()


def test_everything_else_stays(
    sam: Member, robin: Member, topic: TopicToLearn, robins_topic: TopicToLearn, at: datetime
) -> None:
    other = actions.add_topic(person_id=sam.id, what="Buses", by=sam.viewer, at=at)

    posting(sam.client(), reverse("learning:remove", args=[topic.pk]))

    assert topics_of(sam.viewer, person_id=sam.id, at=at).still_open == (other,)
    assert topics_of(robin.viewer, person_id=robin.id, at=at).still_open == (robins_topic,)


def test_what_was_removed_is_like_what_never_was(sam: Member, topic: TopicToLearn) -> None:
    client = sam.client()
    posting(client, reverse("learning:remove", args=[topic.pk]))

    assert client.get(reverse("learning:change", args=[topic.pk])).status_code == 404
    assert posting(client, reverse("learning:remove", args=[topic.pk])).status_code == 404
