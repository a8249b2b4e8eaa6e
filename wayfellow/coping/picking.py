"""Which few things to hold out now: one's own first, then ideas. It asks nothing and keeps nothing."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Final, TypeVar
from uuid import UUID

from wayfellow.coping.ideas import Idea
from wayfellow.coping.situations import Energy, Situation
from wayfellow.coping.tally import Tally, Tends

FEW: Final = 3
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Asked:
    """What it is like right now, and how much energy there is; as much of it as somebody said."""

    situation: Situation | None = None
    energy: Energy | None = None

    @property
    def is_any_moment(self) -> bool:
        """Whether nothing was said that would leave anything out."""
        return self.situation in {None, Situation.NOTHING}


@dataclass(frozen=True, slots=True)
class Own:
    """One of somebody's own things, as far as picking goes."""

    id: UUID
    situations: tuple[Situation, ...]
    energy: Energy | None
    rests: bool
    idea: str
    here: Tally
    """How it went in such a moment."""


class Rank(IntEnum):
    """What is held out before what. Things are put in order for a moment, never people."""

    DID_GOOD_HERE = 0
    MEANT_FOR_THIS = 1
    FOR_ANY_MOMENT = 2
    IDEA = 3
    MOSTLY_NOT_HERE = 4


def in_order(own: Sequence[Own], ideas: Iterable[Idea], *, asked: Asked) -> list[Own | Idea]:
    """All that suits the moment, the best guess first. One's own come in the order they are given in."""
    ranked: dict[Rank, list[Own | Idea]] = {rank: [] for rank in Rank}
    for one in own:
        if (rank := _rank(one, asked)) is not None:
            ranked[rank].append(one)
    ranked[Rank.DID_GOOD_HERE].sort(key=_good_lately, reverse=True)
    ranked[Rank.IDEA] = [*_ideas(ideas, own, asked)]
    return [one for rank in Rank for one in ranked[rank]]


def few_of(found: Sequence[T], *, turn: int) -> Sequence[T]:
    """The next three; after the last they begin again."""
    if not found:
        return ()
    first = turn % -(-len(found) // FEW) * FEW
    return found[first : first + FEW]


def _good_lately(one: Own | Idea) -> float:
    good_at = one.here.good_at if isinstance(one, Own) else None
    return good_at.timestamp() if good_at else 0.0


def _rank(own: Own, asked: Asked) -> Rank | None:
    """None: it rests, asks for more than there is, or is meant for other moments."""
    if own.rests or (asked.energy and not asked.energy.reaches_for(own.energy)):
        return None
    if own.here.tends in {Tends.NOT_SO_FAR, Tends.NOW_AND_THEN}:
        return Rank.MOSTLY_NOT_HERE
    if own.here.good:
        return Rank.DID_GOOD_HERE
    if asked.situation in own.situations:
        return Rank.MEANT_FOR_THIS
    return Rank.FOR_ANY_MOMENT if asked.is_any_moment or not own.situations else None


def _ideas(ideas: Iterable[Idea], own: Sequence[Own], asked: Asked) -> list[Idea]:
    """Those not borrowed yet; first those that are for this moment above all."""
    situation = asked.situation or Situation.NOTHING
    borrowed = {one.idea for one in own}
    suiting = [idea for idea in ideas if idea.key not in borrowed and idea.suits(situation, asked.energy)]
    # A service ticks its moments on a page, in no order; ours are written with the most fitting first.
    return sorted(suiting, key=lambda idea: 0 if idea.is_the_services else idea.situations.index(situation))
