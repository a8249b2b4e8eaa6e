"""The attacker sees what can be worked out, and nothing that cannot."""

import pytest

from wayfellow.evaluation.counts.tally import Tally
from wayfellow.evaluation.counts.tests.attacker import Rows, all_atoms, caught, in_hand, universe

pytestmark = pytest.mark.shows("M35")

TWO = universe(
    all_atoms((False, True), (False, True)),
    {"all": lambda _atom: True, "a": lambda atom: atom[0], "b": lambda atom: atom[1]},
)
EVERYTHING, A, B = (TWO.cells[name] for name in ("all", "a", "b"))


def people(**many: int) -> Rows:
    """So many people of each kind, by the letters of what they have."""
    rows, person = Rows(TWO), 0
    for letters, count in many.items():
        atom = TWO.atoms.index(("a" in letters, "b" in letters))
        for _each in range(count):
            rows.add(atom, person)
            person += 1
    return rows


def test_a_group_is_subtracted_from_all() -> None:
    rows = people(a=20, none=3)

    assert caught(rows, {EVERYTHING, A}) == [EVERYTHING & ~A]


def test_eight_others_are_enough() -> None:
    assert caught(people(a=20, none=8), {EVERYTHING, A}) == []


def test_two_groups_that_may_overlap_say_nothing_of_what_they_share() -> None:
    assert caught(people(a=20, b=20, ab=3, none=9), {EVERYTHING, A, B}) == []


def test_where_nobody_is_in_neither_two_groups_say_what_they_share() -> None:
    """Once it is known that everybody is in one of them, by a cell that tells a zero."""
    rows = people(a=20, b=20, ab=3)
    neither = EVERYTHING & ~A & ~B

    assert A & B in caught(rows, {EVERYTHING, A, B, neither})


def test_any_factors_are_tried_and_not_only_adding_and_subtracting() -> None:
    """Three groups two by two: half of their sum is all of them."""
    three = 0b111

    assert three in in_hand(3, frozenset({0b011, 0b101, 0b110}), three)


def test_with_nothing_shown_there_is_nothing_in_hand() -> None:
    assert caught(people(a=1), set()) == []
    assert in_hand(2, frozenset({0b11}), 0) == ()


def test_somebody_with_rows_on_both_sides_is_counted_on_both() -> None:
    rows = Rows(TWO)
    for atom in (0, 3, 3):
        rows.add(atom, 1)

    assert rows.cell("a") == Tally(rows=2, people=1, rest=1)
    assert rows.cell("all") == Tally(rows=3, people=1, rest=0)
