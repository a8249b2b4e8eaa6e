"""The topics of ours and the jargon, read once and kept. No Django."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Annotated, Final
from uuid import NAMESPACE_URL, UUID, uuid5

import msgspec
from msgspec import Meta, Struct

from wayfellow.learning.topic_text import Group, Line, TopicRefused, TopicText, read_topic, topics_linked

HERE: Final = Path(__file__).parent
TOPICS, JARGON = HERE / "topics", HERE / "jargon.toml"
# So that an address tells nobody what was read.
_IDS: Final = uuid5(NAMESPACE_URL, "wayfellow:learning")


@dataclass(frozen=True, slots=True)
class LibraryTopic:
    """One topic of ours."""

    key: str
    text: TopicText

    @property
    def id(self) -> UUID:
        """What stands in its address: the same for ever, and without a word."""
        return topic_id(self.key)


def topic_id(key: str) -> UUID:
    """The id of a topic of ours."""
    return uuid5(_IDS, key)


@cache
def library() -> tuple[LibraryTopic, ...]:
    """All topics of ours, by group and in their order."""
    return read_library(TOPICS)


@cache
def by_id() -> dict[UUID, LibraryTopic]:
    """The same, to be found by what stands in the address."""
    return {topic.id: topic for topic in library()}


def read_library(folder: Path) -> tuple[LibraryTopic, ...]:
    """Every topic of a folder; or TopicRefused for the first odd one."""
    found = [
        LibraryTopic(
            path.stem, _reviewed(read_topic(path.read_text(encoding="utf-8"), where=path.name), path)
        )
        for path in sorted(folder.glob("*.md"))
    ]
    known = {topic.key for topic in found}
    for topic in found:
        if unknown := sorted(topics_linked(topic.text) - known):
            raise TopicRefused(f"{topic.key}.md: there is no topic '{unknown[0]}'.")
    groups = list(Group)
    return tuple(
        sorted(found, key=lambda topic: (groups.index(topic.text.about.group), topic.text.about.order))
    )


def _reviewed(text: TopicText, path: Path) -> TopicText:
    if text.about.reviewed_on is None or text.about.reading_age is None:
        raise TopicRefused(f"{path.name}: 'reviewed_on' and 'reading_age' must both be there.")
    return text


class Term(Struct, frozen=True, forbid_unknown_fields=True):
    """A word that services use, and what it means."""

    term: Line
    means: Line
    also: tuple[Line, ...] = ()

    def is_about(self, text: str) -> bool:
        """Whether somebody who looks for this text may mean it."""
        asked = text.casefold()
        return any(asked in words.casefold() for words in (self.term, self.means, *self.also))


class TermGroup(Struct, frozen=True, forbid_unknown_fields=True):
    """Words that belong together."""

    title: Line
    terms: Annotated[tuple[Term, ...], Meta(min_length=1)]


class _Jargon(Struct, frozen=True, forbid_unknown_fields=True):
    groups: Annotated[tuple[TermGroup, ...], Meta(min_length=1)]


@cache
def jargon() -> tuple[TermGroup, ...]:
    """All words that are explained, by group and in the order of letters."""
    return read_jargon(JARGON.read_text(encoding="utf-8"), where=JARGON.name)


def read_jargon(text: str, *, where: str) -> tuple[TermGroup, ...]:
    """The words of a file; or TopicRefused."""
    try:
        found = msgspec.convert(tomllib.loads(text), type=_Jargon, strict=True)
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as mistake:
        raise TopicRefused(f"{where}: {mistake}.") from mistake
    terms = [term.term.casefold() for group in found.groups for term in group.terms]
    if twice := sorted({term for term in terms if terms.count(term) > 1}):
        raise TopicRefused(f"{where}: '{twice[0]}' is explained twice.")
    return tuple(
        TermGroup(group.title, tuple(sorted(group.terms, key=lambda term: term.term.casefold())))
        for group in found.groups
    )


def jargon_about(text: str) -> tuple[TermGroup, ...]:
    """The words that somebody may be looking for; groups without any are left out."""
    asked = " ".join(text.split())
    found = ((group.title, tuple(t for t in group.terms if t.is_about(asked))) for group in jargon())
    return tuple(TermGroup(title, terms) for title, terms in found if terms)
