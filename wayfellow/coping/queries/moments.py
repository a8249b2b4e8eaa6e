"""What to hold out in a moment, and what tended to help in which: for the owner alone."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Count

from wayfellow.coping.ideas import Idea
from wayfellow.coping.models import CopingStrategy, Try
from wayfellow.coping.picking import FEW, Asked, Own, few_of, in_order
from wayfellow.coping.queries.service_ideas import ideas_here
from wayfellow.coping.result import HELPFUL
from wayfellow.coping.situations import Energy, Place, Situation
from wayfellow.coping.tally import NEVER_TRIED, Tally, Tends, Tried, by_moment, by_strategy
from wayfellow.foundation.viewer import Viewer
from wayfellow.sharing.rules import check_has_space

# Older tries say less about today, and opening them all would make somebody wait.
LAST_TRIES = 1000


@dataclass(frozen=True, slots=True)
class Suggested:
    """One thing to try: the viewer's own, or an idea."""

    strategy: CopingStrategy | None
    idea: Idea | None
    here: Tally
    """How it went in such a moment. Nothing, for an idea."""


@dataclass(frozen=True, slots=True)
class Suggestions:
    """Three things, and whether there are others."""

    asked: Asked
    things: tuple[Suggested, ...]
    has_more: bool


@dataclass(frozen=True, slots=True)
class Counted:
    """What can be said of one thing in one kind of moment."""

    strategy: CopingStrategy
    tally: Tally

    @property
    def tends(self) -> Tends | None:
        """In a word."""
        return self.tally.tends


@dataclass(frozen=True, slots=True)
class MomentCounted:
    """One kind of moment, and what was tried often enough in it. None: nobody put a word to it."""

    situation: Situation | None
    things: tuple[Counted, ...]


def suggestions(viewer: Viewer, *, asked: Asked, turn: int = 0) -> Suggestions:
    """Three things for this moment; the next three at the next turn. Keeps nothing. Three statements."""
    check_has_space(viewer)
    rows = {row.pk: row for row in _strategies(viewer)}
    tallies = _tallies_for(asked, _tries(viewer))
    own = [_own(row, tallies.get(row.pk, NEVER_TRIED)) for row in rows.values()]
    found = in_order(own, ideas_here(viewer), asked=asked)
    few = tuple(_suggested(one, rows) for one in few_of(found, turn=turn))
    return Suggestions(asked, few, has_more=len(found) > FEW)


def ideas_to_borrow(
    viewer: Viewer, *, situation: Situation | None, energy: Energy | None, place: Place | None
) -> list[tuple[Idea, CopingStrategy | None]]:
    """The ideas that suit, each with what the viewer made of it, if they borrowed it. Two statements."""
    check_has_space(viewer)
    borrowed = {row.words.idea: row for row in _strategies(viewer) if row.words.idea}
    return [
        (idea, borrowed.get(idea.key)) for idea in ideas_here(viewer) if idea.suits(situation, energy, place)
    ]


def counted_by_moment(viewer: Viewer) -> list[MomentCounted]:
    """What tends to help the viewer, moment by moment; from three tries on. Two statements."""
    check_has_space(viewer)
    return _moments(_strategies(viewer), _tries(viewer))


def counted_of(viewer: Viewer, *, strategy: CopingStrategy) -> list[MomentCounted]:
    """The same for one thing: in which moments it was tried often enough. One statement."""
    return _moments([strategy], _tries(viewer, strategy_id=strategy.pk))


def helped_before(viewer: Viewer) -> int:
    """How many of the viewer's own things ever helped, or helped a bit. One statement."""
    helpful = Try.objects.filter(person_id=viewer.person_id, result__in=HELPFUL)
    things: int = helpful.aggregate(things=Count("strategy_id", distinct=True))["things"]
    return things


def _strategies(viewer: Viewer) -> list[CopingStrategy]:
    return list(CopingStrategy.objects.filter(person_id=viewer.person_id).order_by("-created_at", "-id"))


def _tries(viewer: Viewer, *, strategy_id: UUID | None = None) -> list[Tried]:
    rows = Try.objects.filter(person_id=viewer.person_id).order_by("-created_at", "-id")
    if strategy_id is not None:
        rows = rows.filter(strategy_id=strategy_id)
    return [
        Tried(row.strategy_id, row.words.situation, row.went, row.created_at) for row in rows[:LAST_TRIES]
    ]


def _tallies_for(asked: Asked, tries: list[Tried]) -> dict[UUID, Tally]:
    if asked.is_any_moment:
        return by_strategy(tries)
    return by_strategy(tried for tried in tries if tried.situation is asked.situation)


def _own(row: CopingStrategy, here: Tally) -> Own:
    words = row.words
    return Own(row.pk, words.situations, words.energy, words.rests, words.idea, here)


def _suggested(one: Own | Idea, rows: dict[UUID, CopingStrategy]) -> Suggested:
    if isinstance(one, Idea):
        return Suggested(None, one, NEVER_TRIED)
    return Suggested(rows[one.id], None, one.here)


def _moments(rows: Sequence[CopingStrategy], tries: list[Tried]) -> list[MomentCounted]:
    by_id = {row.pk: row for row in rows}
    found: dict[Situation | None, list[Counted]] = {}
    for (strategy_id, situation), tally in by_moment(tries).items():
        # What was removed between the two reads has no row any more.
        if tally.tends is not None and strategy_id in by_id:
            found.setdefault(situation, []).append(Counted(by_id[strategy_id], tally))
    in_order: tuple[Situation | None, ...] = (*Situation, None)
    return [MomentCounted(kind, _good_first(found[kind])) for kind in in_order if kind in found]


def _good_first(things: list[Counted]) -> tuple[Counted, ...]:
    return tuple(sorted(things, key=lambda one: one.tally.good, reverse=True))
