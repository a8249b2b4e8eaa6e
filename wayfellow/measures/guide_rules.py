"""The rules of the guide, read from `guide.toml`."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from wayfellow.measures.deck import all_decks
from wayfellow.measures.definition import DefinitionRefused, Part, read_definition
from wayfellow.measures.purpose import Purpose, Stage

GUIDE: Final = Path(__file__).with_name("guide.toml")
NO_CARDS: Final = "no-cards"


class GuideRefused(DefinitionRefused):
    """The guide's file cannot be used as it stands."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One thing the guide can say: a reason for what it is about, or a caution, never both."""

    about: tuple[str, ...]
    purposes: tuple[Purpose, ...]
    stages: tuple[Stage | None, ...]
    reason: str
    caution: str
    source: str

    def holds(self, key: str, purpose: Purpose, stage: Stage | None) -> bool:
        return key in self.about and purpose in self.purposes and stage in self.stages


@dataclass(frozen=True, slots=True)
class Rulebook:
    no_cards_title: str
    no_cards_whose_words: str
    rules: tuple[Rule, ...]


@cache
def rulebook() -> Rulebook:
    return read_rulebook(GUIDE, decks=frozenset(deck.key for deck in all_decks()))


def read_rulebook(path: Path, *, decks: frozenset[str]) -> Rulebook:
    """The rules in this file, or GuideRefused with one sentence that names the file and the rule."""
    file = read_definition(path, refusal=GuideRefused).named_only(NO_CARDS, "rules")
    no_cards = file.part(NO_CARDS).named_only("title", "whose_words")
    return Rulebook(
        no_cards_title=no_cards.line("title"),
        no_cards_whose_words=no_cards.line("whose_words"),
        rules=tuple(_rule(part, decks) for part in file.parts("rules", called="rule")),
    )


def _rule(part: Part, decks: frozenset[str]) -> Rule:
    part.named_only("about", "when", "reason", "caution", "source")
    if ("reason" in part.content) == ("caution" in part.content):
        raise part.refused("a rule gives either a 'reason' or a 'caution'")
    when = part.part("when").named_only("purposes", "stages")
    return Rule(
        about=_about(part, decks),
        purposes=when.choices("purposes", Purpose) if "purposes" in when.content else tuple(Purpose),
        stages=when.choices("stages", Stage) if "stages" in when.content else (*Stage, None),
        reason=part.line_if_any("reason"),
        caution=part.line_if_any("caution"),
        source=part.line("source"),
    )


def _about(part: Part, decks: frozenset[str]) -> tuple[str, ...]:
    about = part.lines("about")
    if unknown := [key for key in about if key != NO_CARDS and key not in decks]:
        raise part.refused(f"there is no deck called '{unknown[0]}'")
    return about
