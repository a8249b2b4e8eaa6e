"""Deeds on things to learn about: one function each."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from wayfellow.foundation.sealed import keep_change, keep_new
from wayfellow.foundation.viewer import Viewer
from wayfellow.learning.models import TopicToLearn, TopicWords
from wayfellow.learning.queries.to_learn import own_topic
from wayfellow.sharing.rules import check_may_add


@transaction.atomic
def add_topic(
    *, person_id: UUID, what: str, note: str = "", by: Viewer, at: datetime, from_talk: UUID | None = None
) -> TopicToLearn:
    """Write down something to learn about."""
    check_may_add(by, person_id=person_id, from_talk=from_talk, at=at)
    topic = TopicToLearn(person_id=person_id, from_talk=from_talk, created_at=at)
    return keep_new(topic, TopicWords(what=what, note=note))


@transaction.atomic
def change_topic(
    *, topic_id: UUID, what: str, note: str, seen: int, by: Viewer, at: datetime
) -> TopicToLearn:
    """Put other words over the version that was seen."""
    topic = own_topic(by, topic_id=topic_id)
    return keep_change(topic, TopicWords(what=what, note=note), seen=seen, changed_at=at)


@transaction.atomic
def settle_topic(*, topic_id: UUID, found_out: bool, by: Viewer, at: datetime) -> TopicToLearn:
    """Mark a topic as found out, or as still open."""
    topic = own_topic(by, topic_id=topic_id)
    return keep_change(topic, topic.words, found_out_at=at if found_out else None, changed_at=at)


@transaction.atomic
def remove_topic(*, topic_id: UUID, by: Viewer) -> None:
    """Take a topic out of the space for good."""
    topic = own_topic(by, topic_id=topic_id)
    # By its query and not by itself: so the statement names the person.
    TopicToLearn.objects.filter(pk=topic.pk, person_id=by.person_id).delete()
