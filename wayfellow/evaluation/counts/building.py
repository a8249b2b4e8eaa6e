"""The six reports out of what was counted: which tables, and what of each may be told."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from wayfellow.evaluation.counts.frozen import FrozenReport, FrozenRow, FrozenTable
from wayfellow.evaluation.counts.hiding import (
    Count,
    base_count,
    one_at_least,
    one_of_several,
    overlapping,
    partition,
)
from wayfellow.evaluation.counts.kinds import CameOf, GoalNow
from wayfellow.evaluation.counts.means import Moments, means_together
from wayfellow.evaluation.counts.tally import Tally, of_people
from wayfellow.measures.captures import Captures

IN_THE_ROOM, AFTER_CRISIS_STAY, TWICE_SURE = "in_the_room", "after_crisis_stay", "twice_sure"
SOMETHING: Final = tuple(kind for kind in CameOf if kind is not CameOf.NOTHING)
COMPARED: Final = ("before", "after", "apart")


@dataclass(frozen=True, slots=True)
class Groups:
    """A base, and groups of it."""

    base: Tally
    groups: Mapping[str, Tally] = field(default_factory=dict)

    def only(self, keys: Iterable[str]) -> dict[str, Tally]:
        """Some of the groups, in this order."""
        return {key: self.groups[key] for key in keys}


@dataclass(frozen=True, slots=True)
class ItemsOfMeasure:
    """People who talked over a measure; who left out an item; and who found that its words do not fit."""

    measure: str
    people: int
    skipped: Mapping[int, int]
    unfit: Mapping[int, int]


@dataclass(frozen=True, slots=True)
class Compared:
    """One thing told of before and after: those who told of any, and the numbers."""

    any_before: int
    any_after: int
    before: Moments
    after: Moments
    apart: Moments


def reach(people: Tally, talks: Groups) -> FrozenReport:
    """Who was here, and how many talks there were."""
    return (
        FrozenTable("people", base_count(people)),
        _table("talks", talks, (IN_THE_ROOM, AFTER_CRISIS_STAY)),
    )


def practice(talks: Groups) -> FrozenReport:
    """What talks were about, and what came of them. Something came of every talk, or NOTHING did."""
    kinds = talks.only(CameOf)
    told = one_at_least(talks.base, kinds, {kind: talks.groups[without(kind)] for kind in SOMETHING})
    return (topics(talks), FrozenTable("came_of", base_count(talks.base), _rows(told)))


def without(kind: CameOf) -> str:
    """The group of talks of which something came, and not this."""
    return f"without_{kind}"


def topics(talks: Groups) -> FrozenTable:
    """What talks were about. Two may choose no topic at all, so these are never all of the base."""
    return _table("topics", talks, Captures)


def fit(talks: Groups, items: Sequence[ItemsOfMeasure]) -> FrozenReport:
    """What talks were about, to be held against what measures capture; and each measure's items."""
    return (topics(talks), *(_items(measure) for measure in items))


def _items(measure: ItemsOfMeasure) -> FrozenTable:
    """All of one base: how many met each item is not told, or it would say how many stopped after one."""
    base = Tally(measure.people, measure.people)
    said = [
        overlapping(
            base, {str(item): of_people(many, among=measure.people) for item, many in counted.items()}
        )
        for counted in (measure.skipped, measure.unfit)
    ]
    rows = [FrozenRow(str(item), tuple(one[str(item)] for one in said)) for item in sorted(measure.skipped)]
    return FrozenTable("items", base_count(base), tuple(rows), about=(measure.measure,))


def _table(key: str, groups: Groups, keys: Iterable[str]) -> FrozenTable:
    return FrozenTable(key, base_count(groups.base), _rows(overlapping(groups.base, groups.only(keys))))


def _rows(told: Mapping[str, Count]) -> tuple[FrozenRow, ...]:
    return tuple(FrozenRow(str(key), (count,)) for key, count in told.items())


def goals(counted: Groups, sure: Sequence[Moments]) -> FrozenReport:
    """Where goals are now; and how sure people were at first, at last, and in between."""
    told = partition(counted.base, counted.only(GoalNow), of_people=False)
    twice = one_of_several(counted.base, counted.groups[TWICE_SURE])
    means = dict(zip(COMPARED, means_together(*sure), strict=True))
    return (
        FrozenTable("goals", base_count(counted.base), _rows(told)),
        FrozenTable("sureness", twice, tuple(FrozenRow(key, (), (means[key],)) for key in COMPARED)),
    )


def use(people: int, told_of: Mapping[str, Compared]) -> FrozenReport:
    """Service use that people told of, before and after."""
    return tuple(_compared(key, people, compared) for key, compared in told_of.items())


def _compared(key: str, people: int, compared: Compared) -> FrozenTable:
    base = Tally(people, people)
    anybody = {"before": compared.any_before, "after": compared.any_after}
    told = overlapping(base, {name: of_people(many, among=people) for name, many in anybody.items()})
    means = dict(zip(COMPARED, means_together(compared.before, compared.after, compared.apart), strict=True))
    rows = [FrozenRow(name, (told[name],) if name in told else (), (means[name],)) for name in COMPARED]
    return FrozenTable(key, base_count(base), tuple(rows))
