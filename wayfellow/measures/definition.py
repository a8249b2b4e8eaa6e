"""Reads a definition file strictly: whatever is odd is refused in one sentence that says where it stands."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Self, TypeVar

Choice = TypeVar("Choice", bound=StrEnum)

_KEY = re.compile(r"[a-z]+(-[a-z]+)*")


class DefinitionRefused(ValueError):
    """A definition file cannot be used as it stands."""


@dataclass(frozen=True, slots=True)
class Part:
    """One table of a definition file, which knows where it stands and how to refuse."""

    where: str
    content: Mapping[str, object]
    refusal: type[DefinitionRefused]

    def refused(self, why: str) -> DefinitionRefused:
        return self.refusal(f"{self.where}: {why}.")

    def named_only(self, *names: str) -> Self:
        """Refuses a name nobody reads: it is most often a slip of the pen."""
        if unknown := sorted(set(self.content) - set(names)):
            raise self.refused(f"nothing here is called '{unknown[0]}'")
        return self

    def line(self, name: str) -> str:
        if not self._holds(name):
            raise self.refused(f"'{name}' is missing")
        return self._line_of(self.content[name], name)

    def line_if_any(self, name: str) -> str:
        return self.line(name) if self._holds(name) else ""

    def lines(self, name: str) -> tuple[str, ...]:
        """At least one line, none of them twice."""
        values = self.content.get(name)
        if not isinstance(values, list) or not values:
            raise self.refused(f"'{name}' must be a list with at least one line in it")
        found = tuple(self._line_of(value, name) for value in values)
        if len(set(found)) < len(found):
            raise self.refused(f"'{name}' says the same thing twice")
        return found

    def key(self, name: str) -> str:
        return self.as_key(self.line(name))

    def as_key(self, value: str) -> str:
        if not _KEY.fullmatch(value):
            raise self.refused(f"'{value}' is no key, which is small letters joined by hyphens")
        return value

    def minutes(self, name: str) -> int:
        value = self.content.get(name)
        if type(value) is not int or value < 1:  # True is an int too, and no number of minutes
            raise self.refused(f"'{name}' must be a whole number of minutes, 1 or more")
        return value

    def choices(self, name: str, kind: type[Choice]) -> tuple[Choice, ...]:
        known = {choice.value: choice for choice in kind}
        chosen = self.lines(name)
        if unknown := [value for value in chosen if value not in known]:
            raise self.refused(f"'{unknown[0]}' in '{name}' is none of {', '.join(known)}")
        return tuple(known[value] for value in chosen)

    def parts(self, name: str, *, called: str) -> tuple["Part", ...]:
        """The tables of a list, each known by its own key, or by its number until it has one."""
        tables = self.content.get(name)
        if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables) or not tables:
            raise self.refused(f"there must be at least one [[{name}]]")
        return tuple(
            self._inner(f"{called} '{table['key']}'" if "key" in table else f"{called} {number}", table)
            for number, table in enumerate(tables, start=1)
        )

    def part(self, name: str) -> "Part":
        """A table within this one; empty where it was left out."""
        table = self.content.get(name, {})
        if not isinstance(table, dict):
            raise self.refused(f"'{name}' must be a table")
        return self._inner(f"'{name}'", table)

    def _inner(self, called: str, table: Mapping[str, object]) -> "Part":
        return Part(where=f"{self.where}, {called}", content=table, refusal=self.refusal)

    def _holds(self, name: str) -> bool:
        return name in self.content

    def _line_of(self, value: object, name: str) -> str:
        if not isinstance(value, str) or not value or value != " ".join(value.split()):
            raise self.refused(f"'{name}' must be one line of words without stray spaces")
        return value


def read_definition(path: Path, *, refusal: type[DefinitionRefused]) -> Part:
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as mistake:
        raise refusal(f"{path.name}: this is not TOML in UTF-8 ({mistake}).") from mistake
    return Part(where=path.name, content=content, refusal=refusal)
