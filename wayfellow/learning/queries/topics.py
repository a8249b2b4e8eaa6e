"""The topics that somebody can read here: ours, and those of their service."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Final
from uuid import UUID

from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from markupsafe import Markup

from wayfellow.foundation.refusals import NotThere
from wayfellow.foundation.viewer import Viewer
from wayfellow.learning.library import LibraryTopic, by_id, library, topic_id
from wayfellow.learning.markdown import drawn_part
from wayfellow.learning.models import ServiceTopic, TopicState
from wayfellow.learning.topic_text import AboutTopic, Group, TopicText, read_topic

NAMES_OF_GROUPS: Final[dict[Group, Promise]] = {
    Group.BEGIN: _("To begin with"),
    Group.EVERY_DAY: _("Every day"),
    Group.KNOWING_ME: _("Knowing myself"),
    Group.EXPERIENCES: _("What people live through"),
    Group.SERVICES: _("Doctors, medicines and rights"),
    Group.PEOPLE: _("Other people"),
}
# Too common to say what somebody wants to know.
_SMALL_WORDS: Final = (
    "about after again also and are because been before being but can could does for from get have "
    "her him his how into its like more much not off out over she some than that the their them then "
    "there they things this too very was what when where which who why will with work would you your"
)
_SMALL: Final = frozenset(_SMALL_WORDS.split())
_WORD: Final = re.compile(r"[^\W\d_]{3,}")
MOST_SUGGESTED: Final = 3


@dataclass(frozen=True, slots=True)
class ShownTopic:
    """A topic as pages show it."""

    id: UUID
    text: TopicText
    reviewed_on: date | None
    is_the_services: bool

    @property
    def about(self) -> AboutTopic:
        """What it says of itself."""
        return self.text.about

    @property
    def title(self) -> str:
        """What it is called."""
        return self.text.about.title

    def drawn(self, *, has_space: bool) -> tuple[Markup, ...]:
        """Its four parts, for whoever has a space of their own or has none."""
        return tuple(drawn_part(part, has_space=has_space) for part in self.text.parts)

    @property
    def looked_for(self) -> frozenset[str]:
        """The words that somebody may look for it by."""
        return _looked_for(self.about)


def all_topics(viewer: Viewer) -> tuple[ShownTopic, ...]:
    """Ours, and those that the service uses. One statement."""
    return (*(_ours(topic) for topic in library()), *_the_services(viewer))


def topic_to_read(viewer: Viewer, *, topic_id: UUID) -> ShownTopic:
    """One of them. One statement at most."""
    if ours := by_id().get(topic_id):
        return _ours(ours)
    for topic in _the_services(viewer):
        if topic.id == topic_id:
            return topic
    raise NotThere


def related_to(topic: ShownTopic) -> tuple[ShownTopic, ...]:
    """The topics of ours that go with it."""
    return tuple(_ours(by_id()[topic_id(key)]) for key in topic.about.related)


def shown(row: ServiceTopic) -> ShownTopic:
    """One version of a service's topic."""
    reviewed_on = timezone.localdate(row.reviewed_at) if row.reviewed_at else None
    return ShownTopic(row.key, _read(row.markdown), reviewed_on, is_the_services=True)


def suggested(what: str, topics: Iterable[ShownTopic]) -> tuple[ShownTopic, ...]:
    """The topics that may answer what somebody wants to know: those that share most words with it."""
    asked = _words([what])
    counted = [(len(asked & topic.looked_for), topic) for topic in topics]
    best = sorted((one for one in counted if one[0]), key=lambda one: one[0], reverse=True)
    return tuple(topic for _shared, topic in best[:MOST_SUGGESTED])


def _ours(topic: LibraryTopic) -> ShownTopic:
    return ShownTopic(topic.id, topic.text, topic.text.about.reviewed_on, is_the_services=False)


def _the_services(viewer: Viewer) -> list[ShownTopic]:
    rows = ServiceTopic.objects.filter(service_id=viewer.service_id, state=TopicState.IN_USE)
    return [shown(row) for row in rows.order_by("key")]


@lru_cache(maxsize=512)
def _looked_for(about: AboutTopic) -> frozenset[str]:
    return _words((about.title, *about.found_by))


@lru_cache(maxsize=512)
def _read(markdown: str) -> TopicText:
    """It was read strictly before it was kept."""
    return read_topic(markdown, where="topic")


def _words(texts: Iterable[str]) -> frozenset[str]:
    """Words without their endings, as far as a few letters go: "routines" is "routine"."""
    found = (word.removesuffix("s") for text in texts for word in _WORD.findall(text.casefold()))
    return frozenset(word for word in found if word not in _SMALL)
