"""The rules of the guide, read from `guide.toml`."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Final

from wayfellow.measures.deck import all_decks
from wayfellow.measures.definition import DefinitionRefused, Part, read_definition
from wayfellow.measures.instrument import Kind
from wayfellow.measures.instruments import all_instruments
from wayfellow.measures.purpose import Purpose, Stage

GUIDE: Final = Path(__file__).with_name("guide.toml")
NO_CARDS: Final = "no-cards"

Groups = Mapping[str, tuple[str, ...]]
"""Words that stand for several keys, like "decks". Every key that a rule may be about is in one of them."""


class GuideRefused(DefinitionRefused):
    """The guide's file cannot be used as it stands."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One thing the guide can say: a reason for what it is about, or a caution, never both."""

    about: tuple[str, ...]
    purposes: tuple[Purpose, ...]
    stages: tuple[Stage | None, ...]
    """None among them: it holds however things are, and where nobody said."""
    reason: str
    caution: str
    source: str

    def holds(self, purpose: Purpose, stage: Stage | None) -> bool:
        return purpose in self.purposes and stage in self.stages

    def names(self, stage: Stage | None) -> bool:
        """Whether somebody thought of this very stage, and not of all of them at once."""
        return stage in self.stages and None not in self.stages


@dataclass(frozen=True, slots=True)
class Rulebook:
    no_cards_title: str
    no_cards_whose_words: str
    deck_rights: str
    measure_whose_words: str
    rules: tuple[Rule, ...]
    _by_key: dict[str, tuple[Rule, ...]] = field(init=False, repr=False, compare=False, default_factory=dict)

    def __post_init__(self) -> None:
        # An answer looks up a handful of keys; going through every rule for each would be most of its cost.
        for rule in self.rules:
            for key in rule.about:
                self._by_key[key] = (*self._by_key.get(key, ()), rule)

    def about(self, key: str, purpose: Purpose, stage: Stage | None) -> tuple[Rule, ...]:
        """What can be said of this here."""
        return tuple(rule for rule in self._by_key.get(key, ()) if rule.holds(purpose, stage))


@cache
def rulebook() -> Rulebook:
    measures = [measure for measure in all_instruments() if measure.kind is not Kind.NOT_OFFERED]
    return read_rulebook(
        GUIDE,
        groups={
            "decks": tuple(deck.key for deck in all_decks()),
            "measures": tuple(measure.key for measure in measures if measure.kind is Kind.QUESTIONNAIRE),
            "own goals": tuple(measure.key for measure in measures if measure.kind is Kind.OWN_GOALS),
        },
    )


def read_rulebook(path: Path, *, groups: Groups) -> Rulebook:
    """The rules in this file, or GuideRefused with one sentence that names the file and the rule."""
    file = read_definition(path, refusal=GuideRefused).named_only(NO_CARDS, "decks", "measures", "rules")
    no_cards = file.part(NO_CARDS).named_only("title", "whose_words")
    return Rulebook(
        no_cards_title=no_cards.line("title"),
        no_cards_whose_words=no_cards.line("whose_words"),
        deck_rights=file.part("decks").named_only("rights").line("rights"),
        measure_whose_words=file.part("measures").named_only("whose_words").line("whose_words"),
        rules=tuple(_rule(part, groups) for part in file.parts("rules", called="rule")),
    )


def _rule(part: Part, groups: Groups) -> Rule:
    part.named_only("about", "when", "reason", "caution", "source")
    if ("reason" in part.content) == ("caution" in part.content):
        raise part.refused("a rule gives either a 'reason' or a 'caution'")
    when = part.part("when").named_only("purposes", "stages")
    return Rule(
        about=_about(part, groups),
        purposes=when.choices("purposes", Purpose) if "purposes" in when.content else tuple(Purpose),
        stages=when.choices("stages", Stage) if "stages" in when.content else (*Stage, None),
        reason=part.line_if_any("reason"),
        caution=part.line_if_any("caution"),
        source=part.line("source"),
    )


def _about(part: Part, groups: Groups) -> tuple[str, ...]:
    """Every key meant, each once, in the order they were named."""
    known = {NO_CARDS, *(key for keys in groups.values() for key in keys)}
    found = [key for name in part.lines("about") for key in groups.get(name, (name,))]
    if unknown := [key for key in found if key not in known]:
        raise part.refused(f"there is no deck or measure called '{unknown[0]}'")
    return tuple(dict.fromkeys(found))
