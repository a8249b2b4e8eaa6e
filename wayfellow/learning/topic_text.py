"""Reads a topic strictly: what it says of itself in TOML, then four parts in Markdown. No Django.

    +++
    title = "Sleep"
    ...
    +++
    ## What it is
    ...

Whatever is odd is refused in one sentence that says where it stands.
"""

import json
import re
import tomllib
from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from typing import Annotated, Final

import msgspec
from msgspec import Meta, Struct

HEADINGS: Final = ("What it is", "What others found", "Try this", "Talk about it")
# The pages of ours that a topic may lead to; another topic is `topic:its-key`.
PAGES: Final = frozenset(
    {
        "web:help",
        "coping:list",
        "coping:now",
        "conversations:list",
        "goals:list",
        "learning:jargon",
        "learning:list",
        "routines:list",
        "sharing:overview",
        "staying_well:plan",
    }
)
TOPIC: Final = "topic:"

_FRONT = re.compile(r"\A\+\+\+\n(?P<front>.*?\n)\+\+\+\n(?P<body>.*)\Z", re.DOTALL)
_HEADING = re.compile(r"^##\s+(.*?)\s*$", re.MULTILINE)
_LINK = re.compile(r"\]\(\s*<?([^)>\s]*)")
_HTTPS = re.compile(r"https://[^\s\"<>\\^`{}|]+")
_KEY = re.compile(r"[a-z]+(-[a-z]+)*")

Line = Annotated[str, Meta(min_length=1, max_length=300, pattern=r"\A\S(.*\S)?\Z")]
Key = Annotated[str, Meta(pattern=rf"\A{_KEY.pattern}\Z")]


class TopicRefused(ValueError):
    """A topic cannot be used as it stands."""


class Group(StrEnum):
    """Where a topic stands among the others, in this order."""

    BEGIN = "begin"
    EVERY_DAY = "every-day"
    KNOWING_ME = "knowing-me"
    EXPERIENCES = "experiences"
    SERVICES = "services"
    PEOPLE = "people"


class Source(Struct, frozen=True, forbid_unknown_fields=True):
    """Where something is from. Without an address it is told and not linked."""

    title: Line
    address: str = ""


class AboutTopic(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, omit_defaults=True):
    """What a topic says of itself."""

    title: Line
    summary: Line
    group: Group
    order: Annotated[int, Meta(ge=1)] = 99
    sources: Annotated[tuple[Source, ...], Meta(min_length=1)]
    cautions: tuple[Line, ...] = ()
    content_note: Line | None = None
    # Short lines in the reader's own voice, to be made into a goal, a sign or something that helps.
    to_take: Annotated[tuple[Line, ...], Meta(max_length=4)] = ()
    # Other words that somebody may look for it by.
    found_by: tuple[Line, ...] = ()
    related: tuple[Key, ...] = ()
    reviewed_on: date | None = None
    reading_age: float | None = None


class TopicText(Struct, frozen=True):
    """A whole topic: what it says of itself, and its four parts in the order of the headings."""

    about: AboutTopic
    parts: tuple[str, str, str, str]

    @property
    def body(self) -> str:
        """The four parts with their headings."""
        return "\n".join(
            f"## {heading}\n\n{part}\n" for heading, part in zip(HEADINGS, self.parts, strict=True)
        )


def read_topic(text: str, *, where: str) -> TopicText:
    """The topic; or TopicRefused, in one sentence."""
    found = _FRONT.match(text.replace("\r\n", "\n"))
    if found is None:
        raise TopicRefused(f"{where}: it must begin with its front matter between two lines of +++.")
    topic = TopicText(_about(found["front"], where=where), _parts(found["body"], where=where))
    _check_links(topic, where=where)
    return topic


def _about(front: str, *, where: str) -> AboutTopic:
    try:
        return msgspec.convert(tomllib.loads(front), type=AboutTopic, strict=True)
    except tomllib.TOMLDecodeError as mistake:
        raise TopicRefused(f"{where}: the front matter is not TOML ({mistake}).") from mistake
    except msgspec.ValidationError as mistake:
        raise TopicRefused(f"{where}: {mistake}.") from mistake


def _parts(body: str, *, where: str) -> tuple[str, str, str, str]:
    before, *rest = _HEADING.split(body)
    headings, texts = tuple(rest[::2]), tuple(text.strip() for text in rest[1::2])
    if before.strip() or headings != HEADINGS:
        raise TopicRefused(f"{where}: it must have these headings, in this order: {', '.join(HEADINGS)}.")
    first, second, third, fourth = texts
    if not all(texts):
        raise TopicRefused(f"{where}: there is nothing under '{HEADINGS[texts.index('')]}'.")
    return first, second, third, fourth


def _check_links(topic: TopicText, *, where: str) -> None:
    for target in _LINK.findall("\n".join(topic.parts)):
        if not leads_somewhere(target):
            raise TopicRefused(f"{where}: '{target}' is neither a page of ours nor an address with https.")
    for source in topic.about.sources:
        if source.address and not _HTTPS.fullmatch(source.address):
            raise TopicRefused(f"{where}: '{source.address}' is no address with https.")


def leads_somewhere(target: str) -> bool:
    """Whether a topic may link there."""
    is_topic = target.startswith(TOPIC) and bool(_KEY.fullmatch(target.removeprefix(TOPIC)))
    return is_topic or target in PAGES or bool(_HTTPS.fullmatch(target))


def topics_linked(topic: TopicText) -> frozenset[str]:
    """The keys of the topics that it leads to."""
    targets = _LINK.findall("\n".join(topic.parts))
    inside = {target.removeprefix(TOPIC) for target in targets if target.startswith(TOPIC)}
    return frozenset(inside | set(topic.about.related))


def write_topic(topic: TopicText) -> str:
    """The same as text, which `read_topic` reads back."""
    about = msgspec.to_builtins(topic.about, builtin_types=(date,))
    sources = about.pop("sources")
    lines = [f"{name} = {_in_toml(value)}" for name, value in about.items() if value is not None]
    lines += [line for source in sources for line in ("[[sources]]", *_pairs(source.items()))]
    return "+++\n" + "\n".join(lines) + "\n+++\n" + topic.body


def _pairs(items: Iterable[tuple[str, object]]) -> list[str]:
    return [f"{name} = {_in_toml(value)}" for name, value in items]


def _in_toml(value: object) -> str:
    # A JSON string, number or list of strings is written the same way in TOML.
    return str(value) if isinstance(value, date) else json.dumps(value, ensure_ascii=False)
