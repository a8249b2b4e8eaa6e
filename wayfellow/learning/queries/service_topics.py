"""The topics of a service as its team sees them: every version, who wrote it and who read it."""

import hashlib
from dataclasses import dataclass
from uuid import UUID

from wayfellow.foundation.refusals import NotThere
from wayfellow.foundation.viewer import Viewer
from wayfellow.learning.models import ServiceTopic, TopicState
from wayfellow.learning.queries.topics import ShownTopic, shown
from wayfellow.learning.rules import check_reads_for_the_team, may_review
from wayfellow.people.queries import names_of


@dataclass(frozen=True, slots=True)
class TopicVersion:
    """One version, with the names of those who wrote and read it. A name is empty when they have left."""

    row: ServiceTopic
    topic: ShownTopic
    written_by: str
    reviewed_by: str
    is_mine: bool
    may_review: bool

    @property
    def sign(self) -> str:
        """What a reviewer has read: other words have another sign."""
        return hashlib.sha256(self.row.markdown.encode()).hexdigest()[:32]


def all_versions(viewer: Viewer) -> list[TopicVersion]:
    """Every version of every topic, newest first. Three statements."""
    return _versions(viewer)


def versions_of(viewer: Viewer, *, key: UUID) -> list[TopicVersion]:
    """All versions of one topic, newest first."""
    found = _versions(viewer, key=key)
    if not found:
        raise NotThere
    return found


def version_of(viewer: Viewer, *, key: UUID, number: int) -> TopicVersion:
    """One version."""
    for one in versions_of(viewer, key=key):
        if one.row.number == number:
            return one
    raise NotThere


def _versions(viewer: Viewer, **which: UUID) -> list[TopicVersion]:
    check_reads_for_the_team(viewer)
    rows = ServiceTopic.objects.filter(service_id=viewer.service_id, **which).order_by("-number")
    found = list(rows)
    people = {row.written_by_id for row in found} | {
        row.reviewed_by_id for row in found if row.reviewed_by_id
    }
    names = names_of(people)
    return [_version(row, names, viewer) for row in found]


def _version(row: ServiceTopic, names: dict[UUID, str], viewer: Viewer) -> TopicVersion:
    return TopicVersion(
        row=row,
        topic=shown(row),
        written_by=names.get(row.written_by_id, ""),
        reviewed_by=names.get(row.reviewed_by_id, "") if row.reviewed_by_id else "",
        is_mine=row.written_by_id == viewer.person_id,
        may_review=row.state == TopicState.DRAFT and may_review(viewer, written_by=row.written_by_id),
    )
