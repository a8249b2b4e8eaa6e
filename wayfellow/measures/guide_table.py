"""The guide for a service choosing measures: every purpose and stage at once, and what nothing touches."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from wayfellow.measures.captures import Captures
from wayfellow.measures.guide import MOST, Asked, Suggestion, all_that_suit
from wayfellow.measures.guide_rules import rulebook
from wayfellow.measures.offers import all_offers
from wayfellow.measures.purpose import Purpose, Stage


class Captured(Protocol):
    """A measure, a deck or a suggestion: whatever says what it touches."""

    @property
    def captures(self) -> tuple[Captures, ...]: ...


@dataclass(frozen=True, slots=True)
class GuideRow:
    """What suits one purpose and one way things may be."""

    purpose: Purpose
    stage: Stage | None
    """None: nobody said."""
    suggestions: tuple[Suggestion, ...]
    """As two people would be shown them: no cards first, then a few."""
    others: tuple[Suggestion, ...]
    """What suits as well, and comes after those."""


def guide_table(available: frozenset[str] | None = None) -> tuple[GuideRow, ...]:
    """Every purpose, each with nobody saying how things are, and then with every stage.

    `available` is as in `guide`.
    """
    return tuple(_row(purpose, stage, available) for purpose in Purpose for stage in (None, *Stage))


def _row(purpose: Purpose, stage: Stage | None, available: frozenset[str] | None) -> GuideRow:
    asked = Asked(purpose, stage, minutes=None, available=available, avoid=frozenset())
    found = all_that_suit(asked, offers=all_offers(), book=rulebook())
    return GuideRow(purpose, stage, suggestions=found[: MOST + 1], others=found[MOST + 1 :])


def family_leaves_out(measures: Iterable[Captured]) -> tuple[Captures, ...]:
    """What none of them touches, in the order of the vocabulary."""
    touched = {one for measure in measures for one in measure.captures}
    return tuple(one for one in Captures if one not in touched)
