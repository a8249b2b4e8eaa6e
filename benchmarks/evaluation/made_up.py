"""Made-up counted rows: nobody stands behind them. For the benchmark, and for tests."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from random import Random
from typing import Final
from uuid import UUID

from wayfellow.evaluation.counts.kinds import Beyond, CameOf, GoalNow
from wayfellow.evaluation.counts.quarter import Quarter
from wayfellow.evaluation.counts.several import as_kept
from wayfellow.evaluation.models import (
    CountedChange,
    CountedGoal,
    CountedItem,
    CountedPerson,
    CountedRow,
    CountedTalk,
    CountedUse,
)
from wayfellow.measures.captures import Captures
from wayfellow.measures.purpose import Purpose, Stage

MEASURES: Final = (("ras-ds", 38), ("pam-13", 13), ("qpr-15", 15))
SCORE: Final = "total"
SOMETHING: Final[tuple[CameOf, ...]] = tuple(kind for kind in CameOf if kind is not CameOf.NOTHING)


@dataclass(frozen=True, slots=True)
class Place:
    """One quarter of one service, and the people in it by random ids, new for each kind of row."""

    service_id: UUID
    quarter: Quarter
    random: Random

    def somebody(self, many: int) -> list[UUID]:
        """Contributors."""
        return [self.new_id() for _each in range(many)]

    def new_id(self) -> UUID:
        """Random, and the same each time the benchmark runs."""
        return UUID(int=self.random.getrandbits(128), version=4)

    def row(self, model: type[CountedRow], contributor: UUID, **values: object) -> CountedRow:
        """One row, not saved."""
        return model(
            id=self.new_id(),
            service_id=self.service_id,
            quarter=str(self.quarter),
            contributor=contributor,
            **values,
        )


def rows_of_quarter(place: Place, *, people: int) -> Iterator[CountedRow]:
    """What about so many people would be counted with: some 16 rows each."""
    for make in MAKERS:
        yield from make(place, place.somebody(people))


def _people(place: Place, somebody: Sequence[UUID]) -> Iterator[CountedRow]:
    return (place.row(CountedPerson, one) for one in somebody)


def _talks(place: Place, somebody: Sequence[UUID]) -> Iterator[CountedRow]:
    random = place.random
    for one in somebody:
        for _each in range(random.randint(1, 9)):
            came: list[CameOf] = random.sample(SOMETHING, random.choice((0, 1, 1, 2)))
            yield place.row(
                CountedTalk,
                one,
                in_the_room=random.random() < 0.6,
                after_crisis_stay=random.random() < 0.1,
                topics=as_kept(random.sample(list(Captures), random.randint(0, 4))),
                came_of=as_kept(came or [CameOf.NOTHING]),
            )


def _items(place: Place, somebody: Sequence[UUID]) -> Iterator[CountedRow]:
    random = place.random
    for one in somebody:
        measure, items = random.choice(MEASURES)
        for item in random.sample(range(1, items + 1), random.randint(1, 12)):
            skipped = random.random() < 0.2
            unfit = random.random() < 0.1
            yield place.row(
                CountedItem, one, measure=measure, item=item, skipped=skipped, words_do_not_fit=unfit
            )


def _changes(place: Place, somebody: Sequence[UUID]) -> Iterator[CountedRow]:
    random = place.random
    for one in somebody:
        yield place.row(
            CountedChange,
            one,
            measure=random.choice(MEASURES)[0],
            score=SCORE,
            purpose=random.choice([*Purpose, ""]),
            stage=random.choice([*Stage, ""]),
            difference=float(random.randint(-12, 18)),
            beyond=random.choice(list(Beyond)[:3]).value,
        )


def _goals(place: Place, somebody: Sequence[UUID]) -> Iterator[CountedRow]:
    random = place.random
    for one in somebody:
        for _each in range(random.randint(1, 3)):
            first = random.choice((None, *range(11)))
            last = None if first is None else random.randint(0, 10)
            yield place.row(
                CountedGoal, one, now=random.choice(list(GoalNow)).value, sure_first=first, sure_last=last
            )


def _use(place: Place, somebody: Sequence[UUID]) -> Iterator[CountedRow]:
    random = place.random
    for one in somebody:
        nights = [random.choice((0, 0, 0, random.randint(1, 92))) for _each in range(2)]
        crisis = [random.choice((0, 0, random.randint(1, 6))) for _each in range(2)]
        yield place.row(
            CountedUse,
            one,
            nights_before=nights[0],
            nights_after=nights[1],
            crisis_before=crisis[0],
            crisis_after=crisis[1],
        )


MAKERS: Final[tuple[Callable[[Place, Sequence[UUID]], Iterator[CountedRow]], ...]] = (
    _people,
    _talks,
    _items,
    _changes,
    _goals,
    _use,
)
