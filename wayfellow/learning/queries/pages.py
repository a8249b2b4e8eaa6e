"""What the pages of learning show: all topics with what I found, one topic, and what somebody shares."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.utils.functional import Promise

from wayfellow.foundation.drafts import draft_of
from wayfellow.foundation.viewer import Viewer
from wayfellow.learning.models import Finding, Found, TopicToLearn
from wayfellow.learning.queries.findings import finding_on, findings_of, place_of_note
from wayfellow.learning.queries.to_learn import Topics, topics_of
from wayfellow.learning.queries.topics import (
    NAMES_OF_GROUPS,
    ShownTopic,
    all_topics,
    related_to,
    suggested,
    topic_to_read,
)
from wayfellow.sharing.queries import looking
from wayfellow.sharing.section import Section

MANY = 50
LONGEST_TO_TAKE = 200


@dataclass(frozen=True, slots=True)
class TopicLine:
    """A topic in the list, and what I found in it."""

    topic: ShownTopic
    found: Found | None
    has_note: bool


@dataclass(frozen=True, slots=True)
class TopicGroup:
    """Topics that belong together."""

    name: Promise
    lines: tuple[TopicLine, ...]


@dataclass(frozen=True, slots=True)
class ToLearn:
    """Something I want to learn about, and the topics that may answer it."""

    topic: TopicToLearn
    suggested: tuple[ShownTopic, ...]


@dataclass(frozen=True, slots=True)
class LearningPage:
    """My own page of learning."""

    groups: tuple[TopicGroup, ...]
    still_open: tuple[ToLearn, ...]
    found_out: tuple[TopicToLearn, ...]
    number: int
    has_more: bool


def learning_page(viewer: Viewer, *, at: datetime, number: int = 1) -> LearningPage:
    """All topics by group, and what I want to learn about, fifty a page. Three statements."""
    mine, has_more = _part(topics_of(viewer, person_id=viewer.person_id, at=at), number)
    topics = all_topics(viewer)
    found = findings_of(viewer.person_id)
    return LearningPage(
        groups=tuple(_groups([_line(topic, found.get(topic.id)) for topic in topics])),
        still_open=tuple(ToLearn(one, suggested(one.words.what, topics)) for one in mine.still_open),
        found_out=mine.found_out,
        number=number,
        has_more=has_more,
    )


def _part(topics: Topics, number: int) -> tuple[Topics, bool]:
    """Those on one page, and whether more come after it. Words are opened for these alone."""
    first, last = (number - 1) * MANY, number * MANY
    still_open, found_out = topics.still_open, topics.found_out
    many = len(still_open)
    part = Topics(still_open[first:last], found_out[max(first - many, 0) : max(last - many, 0)])
    return part, many + len(found_out) > last


def _line(topic: ShownTopic, finding: Finding | None) -> TopicLine:
    if finding is None:
        return TopicLine(topic, None, has_note=False)
    return TopicLine(topic, finding.words.found, has_note=bool(finding.words.note))


def _groups(lines: list[TopicLine]) -> Iterator[TopicGroup]:
    """Each group has a topic of ours at least, so that none is ever empty."""
    for group, name in NAMES_OF_GROUPS.items():
        yield TopicGroup(name, tuple(line for line in lines if line.topic.about.group == group))


@dataclass(frozen=True, slots=True)
class TopicPage:
    """One topic, and what the reader found in it so far."""

    topic: ShownTopic
    related: tuple[ShownTopic, ...]
    finding: Finding | None
    note_on_its_way: str

    @property
    def found(self) -> Found | None:
        """What the reader says of it."""
        return self.finding.words.found if self.finding else None

    @property
    def to_take(self) -> tuple[str, ...]:
        """Short words to be made into something: the topic's own, and a note that is short enough."""
        note = self.finding.words.note if self.finding else ""
        own = (note,) if note and len(note) <= LONGEST_TO_TAKE and "\n" not in note else ()
        return (*own, *self.topic.about.to_take) or (self.topic.about.title,)


def topic_page(viewer: Viewer, *, topic_id: UUID) -> TopicPage:
    """One topic; what somebody found in it, if they have a space to keep it in. Three statements at most."""
    topic = topic_to_read(viewer, topic_id=topic_id)
    finding = finding_on(viewer, topic_id=topic_id) if viewer.has_space else None
    typed = draft_of(viewer, place=place_of_note(finding.pk)) if finding else ""
    return TopicPage(topic, related_to(topic), finding, typed)


@dataclass(frozen=True, slots=True)
class SharedLearning:
    """What somebody shares of their learning: their list, what rang true, and their notes."""

    person_id: UUID
    owner_name: str | None
    topics: Topics
    rang_true: tuple[Finding, ...]
    notes: tuple[Finding, ...]
    number: int
    has_more: bool


def shared_learning(viewer: Viewer, *, person_id: UUID, at: datetime, number: int = 1) -> SharedLearning:
    """The learning of somebody who shares it. Two statements. What they say is not them stays theirs."""
    with looking(viewer, person_id=person_id, section=Section.LEARNING, at=at) as looked:
        topics, has_more = _part(topics_of(viewer, person_id=person_id, at=at), number)
        found = list(findings_of(person_id).values())
        rang_true = tuple(one for one in found if one.words.found == Found.RINGS_TRUE)
        notes = tuple(one for one in found if one.words.found is None)
    return SharedLearning(person_id, looked.owner_name, topics, rang_true, notes, number, has_more)
