"""The topics that a service writes itself, as its team looks after them."""

from dataclasses import dataclass
from uuid import UUID

from wayfellow.foundation.refusals import NotThere
from wayfellow.foundation.viewer import Viewer
from wayfellow.learning.queries import (
    NAMES_OF_GROUPS,
    ShownTopic,
    TopicState,
    TopicText,
    TopicVersion,
    all_topics,
    all_versions,
    version_of,
    versions_of,
)

__all__ = [
    "NAMES_OF_GROUPS",
    "TopicInHand",
    "everybodys_topics",
    "text_to_change",
    "topic_in_hand",
    "topics_in_hand",
]


@dataclass(frozen=True, slots=True)
class TopicInHand:
    """One topic of the service with its versions, newest first."""

    key: UUID
    versions: tuple[TopicVersion, ...]
    is_lead: bool

    @property
    def title(self) -> str:
        """What its newest version is called."""
        return self.versions[0].topic.about.title

    @property
    def draft(self) -> TopicVersion | None:
        """The version that is being made. It is always the newest."""
        return self.versions[0] if self.versions[0].row.state == TopicState.DRAFT else None

    @property
    def in_use(self) -> TopicVersion | None:
        """The version that people see."""
        return next((one for one in self.versions if one.row.state == TopicState.IN_USE), None)

    @property
    def may_write(self) -> bool:
        """A draft is changed by its writer alone."""
        return self.is_lead and (self.draft is None or self.draft.is_mine)

    @property
    def may_throw_away(self) -> bool:
        """Leads may throw a draft away."""
        return self.is_lead and self.draft is not None

    @property
    def may_retire(self) -> bool:
        """Leads may take it away from people."""
        return self.is_lead and self.in_use is not None


def topics_in_hand(viewer: Viewer) -> list[TopicInHand]:
    """All topics of the service, by title."""
    by_key: dict[UUID, list[TopicVersion]] = {}
    for one in all_versions(viewer):
        by_key.setdefault(one.row.key, []).append(one)
    found = [TopicInHand(key, tuple(held), viewer.is_service_lead) for key, held in by_key.items()]
    return sorted(found, key=lambda topic: topic.title.casefold())


def topic_in_hand(viewer: Viewer, *, key: UUID) -> TopicInHand:
    """One of them."""
    return TopicInHand(key, tuple(versions_of(viewer, key=key)), viewer.is_service_lead)


def text_to_change(viewer: Viewer, *, key: UUID) -> TopicText:
    """What a new version begins with; as if there were no such page for those who may not write it."""
    held = topic_in_hand(viewer, key=key)
    if not held.may_write:
        raise NotThere
    return held.versions[0].topic.text


def version_to_read(viewer: Viewer, *, key: UUID, number: int) -> TopicVersion:
    """One version of one topic."""
    return version_of(viewer, key=key, number=number)


def everybodys_topics(viewer: Viewer) -> list[ShownTopic]:
    """The topics that every service has."""
    return [topic for topic in all_topics(viewer) if not topic.is_the_services]
