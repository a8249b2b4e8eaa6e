"""Somebody who adds and subtracts whatever is shown, and knows more than anybody could.

The attacker has the exact number behind every rounded one, knows the rules by which numbers were hidden,
and may take any combination with any factors, whole or not. A kind of row is an *atom*: each way in which the
attributes could go together. A group of people can be described by the atoms it takes in. Whoever can work
out the number of such a group has it *in hand*; it must never be a group of 1 to 7 people.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import product
from typing import Any

import numpy as np

from wayfellow.evaluation.counts.hiding import LEAST
from wayfellow.evaluation.counts.tally import Tally

Atom = tuple[Any, ...]
NOTHING_LEFT = 1e-6


@dataclass(frozen=True)
class Universe:
    """All atoms there could be, and what each cell counts of them, as bits."""

    atoms: tuple[Atom, ...]
    cells: Mapping[str, int]

    @property
    def everything(self) -> int:
        """All atoms."""
        return (1 << len(self.atoms)) - 1


def universe(atoms: Iterable[Atom], cells: Mapping[str, Callable[[Atom], bool]]) -> Universe:
    """The atoms, and the cells by what they ask of an atom."""
    ordered = tuple(atoms)
    return Universe(
        ordered,
        {name: _bits(is_in(atom) for atom in ordered) for name, is_in in cells.items()},
    )


def all_atoms(*attributes: Sequence[Any]) -> list[Atom]:
    """Every way in which the attributes could go together."""
    return list(product(*attributes))


def _bits(flags: Iterable[bool]) -> int:
    return sum(1 << place for place, flag in enumerate(flags) if flag)


@dataclass
class Rows:
    """What is counted: how many rows of each atom, and the people behind them, as bits."""

    universe: Universe
    many: list[int] = field(default_factory=list)
    people: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Nobody yet."""
        self.many = [0] * len(self.universe.atoms)
        self.people = [0] * len(self.universe.atoms)

    def add(self, atom: int, person: int) -> None:
        """One row of a person."""
        self.many[atom] += 1
        self.people[atom] |= 1 << person

    def people_in(self, atoms: int) -> int:
        """How many people have a row among these atoms."""
        found = 0
        for place, people in enumerate(self.people):
            if atoms >> place & 1:
                found |= people
        return found.bit_count()

    def tally(self, atoms: int) -> Tally:
        """What a database would count of these atoms."""
        rows = sum(many for place, many in enumerate(self.many) if atoms >> place & 1)
        return Tally(rows, self.people_in(atoms), self.people_in(self.universe.everything & ~atoms))

    def cell(self, name: str) -> Tally:
        """What a database would count of one cell."""
        return self.tally(self.universe.cells[name])


@cache
def in_hand(many: int, shown: frozenset[int], possible: int) -> tuple[int, ...]:
    """Every group of possible atoms whose number can be worked out of the shown cells, whatever it takes.

    A group is worked out if its indicator lies in the space that the cells span: then, and only then, is its
    number the same in all worlds that show these cells.
    """
    places = [place for place in range(many) if possible >> place & 1]
    if not places or not shown:
        return ()
    cells = np.array([[cell >> place & 1 for place in places] for cell in sorted(shown)], dtype=np.float64)
    left_over = np.eye(len(places)) - np.linalg.pinv(cells) @ cells
    groups = _subsets(len(places))
    found = groups[np.abs(groups @ left_over).max(axis=1) < NOTHING_LEFT]
    return tuple(sum(1 << place for place, bit in zip(places, row, strict=True) if bit) for row in found)


@cache
def _subsets(size: int) -> "np.ndarray[Any, np.dtype[np.float64]]":
    numbers = np.arange(1, 1 << size)
    return ((numbers[:, None] >> np.arange(size)) & 1).astype(np.float64)


def caught(rows: Rows, shown: Iterable[int]) -> list[int]:
    """The groups of 1 to 7 people that the attacker has in hand. What is known to be empty helps along."""
    cells, possible = frozenset(shown), rows.universe.everything
    while True:
        groups = in_hand(len(rows.many), cells, possible)
        empty = _together(group for group in groups if not rows.people_in(group))
        if not empty & possible:
            return [group for group in groups if 0 < rows.people_in(group) < LEAST]
        possible &= ~empty


def _together(groups: Iterable[int]) -> int:
    found = 0
    for group in groups:
        found |= group
    return found
