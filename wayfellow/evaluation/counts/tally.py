"""What is counted of one group of rows, before anything is hidden."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tally:
    """Rows of a group, the people behind them, and the people behind all other rows of the same base.

    Somebody with ten talks may stand on both sides: with nine in the room, and one elsewhere.
    """

    rows: int
    people: int
    rest: int = 0


def of_people(people: int, *, among: int) -> Tally:
    """Where each person has one row: those who are in the group, among all."""
    return Tally(rows=people, people=people, rest=among - people)
