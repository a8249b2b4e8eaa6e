"""The lines that must be shown: what is promised (M, S), who might harm (T), what might go wrong (H)."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from tools.trust.shown import ROOT

REQUIREMENTS = ROOT / "docs" / "security" / "requirements.toml"
THREATS = ROOT / "docs" / "security" / "threats.toml"
HAZARDS = ROOT / "docs" / "safety" / "hazards.toml"


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a list, whatever the list: how it is shown, and what is not."""

    id: str
    says: Mapping[str, str]
    """Its words, by the name that the list gives them."""
    shown: tuple[str, ...]
    """Lines or tests that show it, besides the tests that carry its id."""
    measured: tuple[str, ...]
    """What a command found that is too long for a test: dated sentences with counts."""
    open: tuple[str, ...]
    """What is not shown here, and why: dated sentences."""
    waits_since: date | None
    """Nothing shows it yet. The line must go as soon as a test does."""

    def __getitem__(self, name: str) -> str:
        return self.says[name]


def read(path: Path) -> tuple[Line, ...]:
    """Every line of one list, in its order."""
    return tuple(_line(one, told) for one, told in tomllib.loads(path.read_text(encoding="utf-8")).items())


def _line(one: str, told: dict[str, Any]) -> Line:
    return Line(
        id=one,
        says={name: text.strip() for name, text in told.items() if isinstance(text, str)},
        shown=tuple(told.get("shown", ())),
        measured=tuple(told.get("measured", ())),
        open=tuple(told.get("open", ())),
        waits_since=told.get("waits_since"),
    )


def known_ids() -> frozenset[str]:
    """What a test may say that it shows."""
    return frozenset(
        line.id for path in (REQUIREMENTS, THREATS, HAZARDS) if path.exists() for line in read(path)
    )


def proofs_of(line: Line, shown_by: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Every test that shows a line: its own, those it names, and those of the lines it names."""
    named = (one for other in line.shown for one in ((other,) if "::" in other else shown_by.get(other, ())))
    return tuple(sorted({*shown_by.get(line.id, ()), *named}))
