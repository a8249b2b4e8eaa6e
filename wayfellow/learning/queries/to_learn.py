"""Reads of things to learn about. `looking` refuses or records every read by somebody else."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from wayfellow.foundation.refusals import NotThere
from wayfellow.foundation.viewer import Viewer
from wayfellow.learning.models import TopicToLearn
from wayfellow.sharing.queries import looking
from wayfellow.sharing.section import Section


@dataclass(frozen=True, slots=True)
class Topics:
    """What is still open, newest first; and what was found out, the latest first."""

    still_open: tuple[TopicToLearn, ...]
    found_out: tuple[TopicToLearn, ...]


def topics_of(viewer: Viewer, *, person_id: UUID, at: datetime) -> Topics:
    """All that a person wants to learn about. One statement."""
    with looking(viewer, person_id=person_id, section=Section.LEARNING, at=at):
        topics = list(
            TopicToLearn.objects.filter(person_id=person_id).order_by("-found_out_at", "-created_at")
        )
    return Topics(
        still_open=tuple(topic for topic in topics if topic.found_out_at is None),
        found_out=tuple(topic for topic in topics if topic.found_out_at is not None),
    )


def own_topic(viewer: Viewer, *, topic_id: UUID) -> TopicToLearn:
    """One of the viewer's own topics."""
    topic = TopicToLearn.objects.filter(pk=topic_id, person_id=viewer.person_id).first()
    if topic is None:
        raise NotThere
    return topic
