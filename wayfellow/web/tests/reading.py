"""Reads a page as its tags and the words inside them, so that tests can ask for what matters."""

from collections.abc import Callable
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any, Protocol

NEVER_CLOSED = frozenset({"input", "meta", "link", "br", "path"})


@dataclass(slots=True)
class Tag:
    """One tag with all the words inside it."""

    name: str
    attributes: dict[str, str]
    words: list[str] = field(default_factory=list)
    around: "list[Tag]" = field(default_factory=list)

    @property
    def text(self) -> str:
        """Its words, with single spaces."""
        return " ".join(" ".join(self.words).split())

    def __getitem__(self, attribute: str) -> str:
        return self.attributes[attribute]

    def __contains__(self, attribute: str) -> bool:
        return attribute in self.attributes


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[Tag] = []
        self.open: list[Tag] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = Tag(tag, {name: value or "" for name, value in attrs}, around=[*self.open])
        self.tags.append(found)
        if tag not in NEVER_CLOSED:
            self.open.append(found)

    def handle_endtag(self, tag: str) -> None:
        if tag not in NEVER_CLOSED:
            closed = self.open.pop()
            assert closed.name == tag, f"<{closed.name}> is closed by </{tag}>"

    def handle_data(self, data: str) -> None:
        for tag in self.open:
            tag.words.append(data)


@dataclass(frozen=True, slots=True)
class Reading:
    """A page, read."""

    tags: list[Tag]

    def all(self, tag: str, /, **attributes: str) -> list[Tag]:
        """Every tag of this name with these attributes; `class_` holds one of its classes."""
        named = [found for found in self.tags if found.name == tag]
        return [found for found in named if all(map(_has(found), attributes.items()))]

    def one(self, tag: str, /, **attributes: str) -> Tag:
        """The only one of them."""
        [found] = self.all(tag, **attributes)
        return found

    def inside(self, tag: str, outer: Tag) -> list[Tag]:
        """Every tag of this name that stands inside the other."""
        return [found for found in self.all(tag) if any(around is outer for around in found.around)]

    def texts(self, tag: str, /, **attributes: str) -> list[str]:
        """The words of each of them."""
        return [found.text for found in self.all(tag, **attributes)]


def _has(tag: Tag) -> Callable[[tuple[str, str]], bool]:
    def has(wanted: tuple[str, str]) -> bool:
        name, value = wanted
        if name == "class_":
            return value in tag.attributes.get("class", "").split()
        return tag.attributes.get(name.replace("_", "-")) == value

    return has


class Answer(Protocol):
    """What a view or a test client answers with."""

    @property
    def content(self) -> Any:
        """The page, in bytes."""


def read(page: Answer | str) -> Reading:
    """Read an answer, or a piece of HTML. Tags that do not close fail here."""
    reader = _Reader()
    reader.feed(page if isinstance(page, str) else page.content.decode())
    assert reader.open == [], "a tag stays open"
    return Reading(reader.tags)
