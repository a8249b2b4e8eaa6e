"""Ideas to borrow: what they are, and how they are read from `ideas.toml`."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Final, TypeVar

from wayfellow.coping.facts import facts_of
from wayfellow.coping.situations import Company, Energy, Place, Situation
from wayfellow.measures.definition import DefinitionRefused, Part, read_definition

IDEAS: Final = Path(__file__).with_name("ideas.toml")
# As much as the same boxes hold on a page, so that an idea fits when it is borrowed.
LONGEST_WHAT: Final = 200
Choice = TypeVar("Choice", bound=StrEnum)


class IdeasRefused(DefinitionRefused):
    """The file of ideas cannot be used as it stands."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where an idea comes from. Without an address there is no study, and it says so."""

    says: str
    title: str
    address: str

    @property
    def is_study(self) -> bool:
        """Whether somebody looked into it."""
        return bool(self.address)


@dataclass(frozen=True, slots=True)
class Idea:
    """Something that may help, in our words until somebody makes it theirs."""

    key: str
    what: str
    how: str
    situations: tuple[Situation, ...]
    energy: Energy
    minutes: int
    company: Company
    place: Place
    source: Source
    caution: str
    is_the_services: bool = False
    """Shown as it was written, and never looked up in a catalogue."""

    @property
    def facts(self) -> tuple[str, ...]:
        """What it asks for, in words."""
        return facts_of(self)

    def suits(
        self, situation: Situation | None = None, energy: Energy | None = None, place: Place | None = None
    ) -> bool:
        """Whether it is for this moment, this energy and this place. What nobody asked about suits."""
        return (
            (situation is None or situation in self.situations)
            and (energy is None or energy.reaches_for(self.energy))
            and (place is None or self.place in {place, Place.ANYWHERE})
        )


@cache
def all_ideas() -> tuple[Idea, ...]:
    """Every idea, in the order of the file."""
    return read_ideas(IDEAS)


def idea_called(key: str) -> Idea | None:
    """The idea with this key, if there still is one: it may be gone since somebody borrowed it."""
    return _by_key().get(key)


@cache
def _by_key() -> Mapping[str, Idea]:
    return {idea.key: idea for idea in all_ideas()}


def read_ideas(path: Path) -> tuple[Idea, ...]:
    """The ideas in this file, or IdeasRefused with one sentence that names the file and the idea."""
    file = read_definition(path, refusal=IdeasRefused).named_only("sources", "ideas")
    named = file.part("sources")
    sources = {name: _source(named.part(name)) for name in named.content}
    ideas: dict[str, Idea] = {}
    for part in file.parts("ideas", called="idea"):
        idea = _idea(part, sources)
        if idea.key in ideas:
            raise part.refused("another idea has this key already")
        ideas[idea.key] = idea
    used = {idea.source for idea in ideas.values()}
    if unused := [name for name, source in sources.items() if source not in used]:
        raise file.refused(f"no idea comes from the source '{unused[0]}'")
    return tuple(ideas.values())


def _source(part: Part) -> Source:
    part.named_only("says", "title", "address")
    return Source(part.line("says"), part.line("title"), part.line_if_any("address"))


def _idea(part: Part, sources: Mapping[str, Source]) -> Idea:
    part.named_only(
        "key",
        "what",
        "how",
        "situations",
        "energy",
        "minutes",
        "company",
        "place",
        "source",
        "caution",
    )
    return Idea(
        key=part.key("key"),
        what=_short(part, "what"),
        how=part.line("how"),
        situations=part.choices("situations", Situation),
        energy=_one(part, "energy", Energy),
        minutes=part.minutes("minutes"),
        company=_one(part, "company", Company),
        place=_one(part, "place", Place),
        source=_source_of(part, sources),
        caution=part.line_if_any("caution"),
    )


def _short(part: Part, name: str) -> str:
    line = part.line(name)
    if len(line) > LONGEST_WHAT:
        raise part.refused(f"'{name}' is longer than {LONGEST_WHAT} letters")
    return line


def _one(part: Part, name: str, kind: type[Choice]) -> Choice:
    value = part.line(name)
    known = {choice.value: choice for choice in kind}
    if value not in known:
        raise part.refused(f"'{value}' in '{name}' is none of {', '.join(known)}")
    return known[value]


def _source_of(part: Part, sources: Mapping[str, Source]) -> Source:
    name = part.line("source")
    if name not in sources:
        raise part.refused(f"there is no source called '{name}' in this file")
    return sources[name]
