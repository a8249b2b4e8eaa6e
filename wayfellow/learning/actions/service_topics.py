"""Deeds on the topics of a service: one of the team writes, another reads, and then they are in use."""

from datetime import datetime
from uuid import UUID

from django.db import IntegrityError, transaction
from django.db.models import QuerySet

from wayfellow.foundation.owned import new_id
from wayfellow.foundation.refusals import ChangedMeanwhile, NotThere
from wayfellow.foundation.viewer import Viewer
from wayfellow.learning.models import ServiceTopic, TopicState
from wayfellow.learning.queries.service_topics import version_of
from wayfellow.learning.rules import check_reads_for_the_team, check_writes_topics
from wayfellow.learning.topic_text import TopicText, write_topic


@transaction.atomic
def write_service_topic(*, key: UUID | None, text: TopicText, by: Viewer, at: datetime) -> ServiceTopic:
    """Write a new topic, or a new version of one. A draft is changed by its writer alone."""
    check_writes_topics(by)
    versions = list(_rows(by).filter(key=key).select_for_update().order_by("-number")) if key else []
    if key and not versions:
        raise NotThere
    newest = versions[0] if versions else None
    if newest is None or newest.state != TopicState.DRAFT:
        number = newest.number + 1 if newest else 1
        newest = ServiceTopic(service_id=by.service_id, key=key or new_id(), number=number)
        newest.written_by_id = by.person_id
    if newest.written_by_id != by.person_id:
        raise ChangedMeanwhile
    newest.markdown, newest.written_at = write_topic(text), at
    return _saved(newest)


@transaction.atomic
def review_topic(*, key: UUID, number: int, seen: str, by: Viewer, at: datetime) -> ServiceTopic:
    """Somebody else of the team has read it: from now on people see it, and the former version retires."""
    check_reads_for_the_team(by)
    versions = {row.number: row for row in _rows(by).filter(key=key).select_for_update()}
    held = version_of(by, key=key, number=number)
    if not held.may_review:
        raise NotThere
    if seen != held.sign:
        raise ChangedMeanwhile
    _rows(by).filter(key=key, state=TopicState.IN_USE).update(state=TopicState.RETIRED)
    row = versions[number]
    row.state, row.reviewed_by_id, row.reviewed_at = TopicState.IN_USE, by.person_id, at
    return _saved(row)


@transaction.atomic
def throw_topic_away(*, key: UUID, by: Viewer) -> None:
    """A draft goes for good. What was ever in use stays."""
    check_writes_topics(by)
    gone, _kinds = _rows(by).filter(key=key, state=TopicState.DRAFT).delete()
    if not gone:
        raise NotThere


@transaction.atomic
def retire_topic(*, key: UUID, by: Viewer) -> None:
    """Nobody is shown it any more. The team can still read it, and write a new version."""
    check_writes_topics(by)
    if not _rows(by).filter(key=key, state=TopicState.IN_USE).update(state=TopicState.RETIRED):
        raise NotThere


def _rows(by: Viewer) -> QuerySet[ServiceTopic]:
    return ServiceTopic.objects.filter(service_id=by.service_id)


def _saved(row: ServiceTopic) -> ServiceTopic:
    try:
        with transaction.atomic():
            row.save()
    except IntegrityError as same_number:  # somebody else of the team was faster by a moment
        raise ChangedMeanwhile from same_number
    return row
