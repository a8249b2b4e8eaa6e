"""Whoever adds and subtracts the means that are told never has the sum of 1 to 7 people in hand."""

from collections.abc import Callable
from random import Random

import pytest

from wayfellow.evaluation.counts.changes import ChangeGroup, told_of_changes
from wayfellow.evaluation.counts.kinds import Beyond
from wayfellow.evaluation.counts.means import Moments
from wayfellow.evaluation.counts.tests.attacker import Atom, Rows, all_atoms, caught, universe
from wayfellow.measures.purpose import Purpose, Stage

pytestmark = pytest.mark.shows("M35")

PURPOSES = (Purpose.PLAN, Purpose.NOTICE, Purpose.LOOK_BACK, "")
STAGES = (Stage.HARD, Stage.UP_AND_DOWN, "")


def has(place: int, value: str) -> Callable[[Atom], bool]:
    """Atoms with this purpose, or this stage."""
    return lambda atom: bool(atom[place] == value)


CELLS: dict[str, Callable[[Atom], bool]] = {
    "change/all": lambda _atom: True,
    **{f"by_purpose/{one}": has(0, one) for one in PURPOSES},
    **{f"by_stage/{one}": has(1, one) for one in STAGES},
}
WHO = universe(all_atoms(PURPOSES, STAGES), CELLS)


def told_means(moved: Rows, unmoved: list[int]) -> set[int]:
    """What each mean that is told adds up: the numbers of those who moved."""
    groups = [
        ChangeGroup("m", "s", purpose, stage, Beyond.HIGHER, Moments(people + still, 0.0, 0.0, people))
        for (purpose, stage), people, still in zip(WHO.atoms, moved.many, unmoved, strict=True)
    ]
    report = told_of_changes(groups, {"m": sum(moved.many) + sum(unmoved)})
    cells = {f"{table.key}/{row.key}" for table in report for row in table.rows if row.means and row.means[0]}
    return {WHO.cells[name] for name in cells}


def test_the_sum_of_a_few_is_never_in_hand() -> None:
    told = 0
    for seed in range(2_000):
        random = Random(seed)  # noqa: S311  # made up, and the same each time
        moved = Rows(WHO)
        weights = [random.choice((0, 0, 1, 6)) for _atom in WHO.atoms]
        for person in range(random.randint(0, 45) if any(weights) else 0):
            moved.add(random.choices(range(len(weights)), weights)[0], person)
        unmoved = [random.choice((0, 0, 5, 20)) for _atom in WHO.atoms]

        shown = told_means(moved, unmoved)

        told += len(shown)
        assert not caught(moved, shown), seed
    assert told > 4_000
