"""Random histories: services, quarters, and people, most of them near the edge of being too few."""

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from wayfellow.evaluation.counts.frozen import FrozenReport
from wayfellow.evaluation.counts.tests.attacker import Rows, caught
from wayfellow.evaluation.counts.tests.families import FAMILIES, Family, shown_cells

MOST_PEOPLE = 45


@dataclass(frozen=True)
class Told:
    """One family of tables, as one service was told it of one quarter."""

    name: str
    rows: Rows
    report: FrozenReport

    @property
    def family(self) -> Family:
        """What its cells are about."""
        return FAMILIES[self.name]

    @property
    def shown(self) -> set[int]:
        """What the cells count that tell a number."""
        return shown_cells(self.family, self.report)

    @property
    def in_hand(self) -> list[int]:
        """Groups of 1 to 7 people that an attacker has in hand."""
        return caught(self.rows, self.shown)


def random_rows(random: Random, family: Family) -> Rows:
    """Some atoms are common, some are rare, and some never happen."""
    rows = Rows(family.universe)
    places = range(len(family.universe.atoms))
    often = random.choice((0.15, 0.6, 1))
    weights = [random.choice((1, 2, 8, 30)) * (random.random() < often) for _place in places]
    if not any(weights):
        return rows
    for person in range(random.randint(0, MOST_PEOPLE)):
        many = 1 if family.once else random.choice((1, 1, 1, 2, 5))
        for place in random.choices(places, weights, k=many):
            rows.add(place, person)
    return rows


def history(seed: int, *names: str) -> Iterator[Told]:
    """A quarter of a service, and of some another one; each time every family of tables (or some) is told."""
    random = Random(seed)  # noqa: S311  # made up, and the same each time
    for _each in range(random.choice((1, 1, 1, 2))):
        for name in names or FAMILIES:
            family = FAMILIES[name]
            rows = random_rows(random, family)
            yield Told(name, rows, family.tell(rows))
