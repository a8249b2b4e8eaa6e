"""Forged ids: another person's topic, and ids of nothing, look exactly alike; and nothing is touched."""

from uuid import uuid4

import pytest
from django.urls import reverse

from tests.answers import body
from tests.cast import Member, posting
from wayfellow.learning.models import TopicToLearn
from wayfellow.learning.queries import own_topic

pytestmark = pytest.mark.shows("M3")

PAGES = ("learning:change", "learning:remove", "learning:settle")
WORDS = {"what": "Forged", "note": "Forged", "found_out": "yes", "seen": "1"}


@pytest.mark.parametrize("name", PAGES)
def test_robins_topic_is_not_there_for_sam(name: str, sam: Member, robins_topic: TopicToLearn) -> None:
    client = sam.client()

    forged, unknown = (
        posting(client, reverse(name, args=[key]), **WORDS) for key in (robins_topic.pk, uuid4())
    )

    assert forged.status_code == unknown.status_code == 404
    assert body(forged) == body(unknown)
    assert "How tides work" not in body(forged)


@pytest.mark.parametrize("name", ["learning:change", "learning:remove"])
def test_looking_at_robins_topic_shows_nothing_either(
    name: str, sam: Member, robins_topic: TopicToLearn
) -> None:
    client = sam.client()

    forged, unknown = (client.get(reverse(name, args=[key])) for key in (robins_topic.pk, uuid4()))

    assert forged.status_code == unknown.status_code == 404
    assert body(forged) == body(unknown)


def test_nothing_of_robins_was_touched(sam: Member, robin: Member, robins_topic: TopicToLearn) -> None:
    client = sam.client()

    for name in PAGES:
        posting(client, reverse(name, args=[robins_topic.pk]), **WORDS)

    kept = own_topic(robin.viewer, topic_id=robins_topic.pk)
    assert (kept.words.what, kept.version, kept.found_out_at) == ("How tides work", 1, None)
    assert not TopicToLearn.objects.filter(person_id=sam.id).exists()


@pytest.mark.parametrize("nonsense", ["1", "not-an-id", "%00", "0" * 32])
def test_nonsense_where_an_id_belongs_is_not_there(nonsense: str, sam: Member, topic: TopicToLearn) -> None:
    client = sam.client()

    assert client.get(f"/learning/{nonsense}/change/").status_code == 404
    assert posting(client, f"/learning/{nonsense}/remove/").status_code == 404
    assert own_topic(sam.viewer, topic_id=topic.pk) == topic
