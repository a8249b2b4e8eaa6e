"""Change of questionnaires: one table for all, one by purpose and one by stage, and never both at once."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Final, NamedTuple

from wayfellow.evaluation.counts.frozen import FrozenReport, FrozenRow, FrozenTable
from wayfellow.evaluation.counts.hiding import (
    HIDDEN,
    Count,
    How,
    all_or_nothing,
    base_count,
    partition,
    rounded,
)
from wayfellow.evaluation.counts.kinds import NOT_SAID, Beyond
from wayfellow.evaluation.counts.means import Moments, mean, means_of_partition
from wayfellow.evaluation.counts.tally import Tally
from wayfellow.measures.purpose import Purpose, Stage

BY: Final = {"purpose": (*Purpose, NOT_SAID), "stage": (*Stage, NOT_SAID)}


class ChangeGroup(NamedTuple):
    """All people with one purpose, one stage and one answer about chance, for one number of a measure.

    A tuple, because there are hundreds, and one is made in a tenth of the time that a dataclass takes.
    """

    measure: str
    score: str
    purpose: str
    stage: str
    beyond: str
    numbers: Moments


def told_of_changes(groups: Sequence[ChangeGroup], people_of: Mapping[str, int]) -> FrozenReport:
    """The tables of every number of a measure that is told. `people_of` counts people by measure."""
    by_number: dict[tuple[str, str], list[ChangeGroup]] = defaultdict(list)
    for group in groups:
        by_number[group.measure, group.score].append(group)
    told = [number for number in sorted(by_number) if number in numbers_told(by_number, people_of)]
    return tuple(table for number in told for table in _tables(number, by_number[number]))


def numbers_told(
    by_number: Mapping[tuple[str, str], Sequence[ChangeGroup]], people_of: Mapping[str, int]
) -> set[tuple[str, str]]:
    """Those that everybody has, so that they are about the same people; or the one that most people have.

    Whoever has a total has all its parts, so the people of two numbers lie in each other, and the
    difference of two counts would be those few with a gap in their answers.
    """
    people = {number: sum(group.numbers.people for group in groups) for number, groups in by_number.items()}
    told = set()
    for measure, everybody in people_of.items():
        many = {number: people[number] for number in people if number[0] == measure}
        full = {number for number, of_all in many.items() if of_all == everybody}
        told |= full or {max(sorted(many), key=lambda number: many[number])}
    return told


def _together(parts: Iterable[Moments]) -> Moments:
    people, total, squares, moved = 0, 0.0, 0.0, 0
    for part in parts:
        people += part.people
        total += part.total
        squares += part.squares
        moved += part.moved
    return Moments(people, total, squares, moved)


def _parts(groups: Iterable[ChangeGroup], name: str, values: Sequence[str]) -> dict[str, Moments]:
    """All together for each value of a column, in this order."""
    those: dict[str, list[Moments]] = {value: [] for value in values}
    for group in groups:
        those[getattr(group, name)].append(group.numbers)
    return {value: _together(some) for value, some in those.items()}


def _tables(number: tuple[str, str], groups: Sequence[ChangeGroup]) -> Iterable[FrozenTable]:
    by_chance = _parts(groups, "beyond", tuple(Beyond))
    whole = _together(by_chance.values())
    base = base_count(_people(whole))
    told = _partition(whole, by_chance)
    everybody = FrozenRow("all", (base,), (mean(whole),))
    rows = (FrozenRow(kind, (count,)) for kind, count in told.items())
    yield FrozenTable("change", base, (everybody, *rows), about=number)
    for name, values in BY.items():
        yield FrozenTable(f"by_{name}", base, _broken_down(name, whole, groups, values), about=number)


def _broken_down(
    name: str, whole: Moments, groups: Sequence[ChangeGroup], values: Sequence[str]
) -> tuple[FrozenRow, ...]:
    """Each row: people, those whose number is higher or lower beyond chance, and the mean.

    The two in the middle cross one choice with another, and so are told for all rows or for none.
    """
    parts = _parts(groups, name, values)
    people, crossed = _partition(whole, parts), _crossed(name, groups)
    is_told = all_or_nothing(crossed.values())
    means = means_of_partition(whole, parts, people)
    rows = []
    for value in values:
        both = (crossed[value, kind] if is_told else None for kind in (Beyond.HIGHER, Beyond.LOWER))
        rows.append(FrozenRow(value, (people[value], *map(_of_crossed, both)), (means[value],)))
    return tuple(rows)


def _crossed(name: str, groups: Iterable[ChangeGroup]) -> Counter[tuple[str, str]]:
    """People by a column and by what is said of chance."""
    people: Counter[tuple[str, str]] = Counter()
    for group in groups:
        people[getattr(group, name), group.beyond] += group.numbers.people
    return people


def _of_crossed(people: int | None) -> Count:
    return HIDDEN if people is None else Count(How.NUMBER, rounded(people))


def _partition(whole: Moments, parts: Mapping[str, Moments]) -> dict[str, Count]:
    return partition(_people(whole), {key: _people(part) for key, part in parts.items()}, of_people=True)


def _people(part: Moments) -> Tally:
    return Tally(part.people, part.people)
