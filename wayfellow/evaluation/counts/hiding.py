"""Which counts may be shown. docs/evaluation.md argues that this is enough, and tests attack it.

No choice made here depends on how large a count is beyond what the page says of it anyway: who knows the
rules learns nothing from what was hidden.
"""

from collections.abc import Iterable, Mapping
from enum import StrEnum, auto
from typing import Final

import msgspec

from wayfellow.evaluation.counts.tally import Tally

LEAST: Final = 8  # people behind everything that is told
NEAREST: Final = 5


class How(StrEnum):
    """What is told of a count."""

    NUMBER = auto()
    FEW = auto()
    """There are 1 to 7 people behind it."""
    UP_TO = auto()
    """0 to 7: there is no telling whether anybody is."""
    MOST = auto()
    """All but 1 to 7 people: the number would say how many the others are."""
    HIDDEN = auto()
    """Nothing is told, because a number beside it could be worked out."""


class Count(msgspec.Struct, frozen=True):
    """A count as it may be told. `near` is rounded, and 0 where no number is told."""

    how: How
    near: int = 0

    @property
    def is_number(self) -> bool:
        """Whether a number is told."""
        return self.how is How.NUMBER


HIDDEN: Final = Count(How.HIDDEN)
NOBODY: Final = Count(How.NUMBER)


def rounded(number: int) -> int:
    """To the nearest 5, each for itself."""
    return NEAREST * round(number / NEAREST)


def is_small(people: int) -> bool:
    """Somebody, and too few to be told of."""
    return 0 < people < LEAST


def base_count(base: Tally) -> Count:
    """All that a table is about."""
    return Count(How.FEW) if is_small(base.people) else Count(How.NUMBER, rounded(base.rows))


def overlapping(base: Tally, groups: Mapping[str, Tally]) -> dict[str, Count]:
    """Counts of groups that may share rows, or leave some out: each stands against all others of the base."""
    return {key: one_of_several(base, group) for key, group in groups.items()}


def one_of_several(base: Tally, group: Tally) -> Count:
    """One such group. Where its number would say how many the few others are, it is not told."""
    if base.people < LEAST:
        return HIDDEN
    if is_small(group.people):
        return Count(How.FEW)
    return Count(How.MOST) if is_small(group.rest) else Count(How.NUMBER, rounded(group.rows))


def one_at_least(base: Tally, groups: Mapping[str, Tally], without: Mapping[str, Tally]) -> dict[str, Count]:
    """The same where every row is in one group at least, and one group stands alone.

    `without` says for each other group which rows are neither in it nor in the one that stands alone: their
    number is that of the base, less the two. And whether nobody is in a group is not told: with all but two
    known to be empty, the two would add up to the others and those that they share.
    """
    told = overlapping(base, groups)
    hidden = {
        key: Count(How.MOST) for key in without if told[key].is_number and is_small(without[key].people)
    }
    small = {key: Count(How.UP_TO) for key in told if base.people >= LEAST and groups[key].people < LEAST}
    return told | hidden | small


def partition(base: Tally, groups: Mapping[str, Tally], *, of_people: bool) -> dict[str, Count]:
    """Counts of groups that share no row, and are the base together.

    Whatever is hidden can be worked out as one sum, so others are hidden beside the small ones, in the
    order of the table. `of_people` is said where each person has one row: then what is hidden adds up in
    people, too, and that sum must leave each small group anything from 1 to 7.
    """
    if base.people < LEAST:
        return dict.fromkeys(groups, HIDDEN)
    small = [key for key, group in groups.items() if is_small(group.people)]
    large = [key for key, group in groups.items() if group.people >= LEAST]
    if not small:
        return {key: Count(How.NUMBER, rounded(group.rows)) for key, group in groups.items()}
    for many in range(len(large) + 1):
        beside = large[:many]
        if _leaves_open(groups, small, beside) if of_people else beside or not large:
            few, hidden = frozenset(small), frozenset(beside)
            return {key: _of_partition(key, group, few, hidden) for key, group in groups.items()}
    return {key: HIDDEN if group.people else NOBODY for key, group in groups.items()}


def _of_partition(key: str, group: Tally, few: frozenset[str], hidden: frozenset[str]) -> Count:
    if key in few:
        return Count(How.FEW)
    return HIDDEN if key in hidden else Count(How.NUMBER, rounded(group.rows))


def _leaves_open(groups: Mapping[str, Tally], small: list[str], beside: list[str]) -> bool:
    """Whether the sum of all that is hidden leaves each small group anything from 1 to 7.

    The others that are small have 1 to 7 people, too; those beside them have 8 or more.
    """
    together = sum(groups[key].people for key in (*small, *beside))
    room_above = together - (len(small) - 1) - LEAST * len(beside) >= LEAST - 1
    room_below = bool(beside) or together - (LEAST - 1) * (len(small) - 1) <= 1
    return room_above and room_below


def all_or_nothing(people: Iterable[int]) -> bool:
    """Whether a table of two dimensions may be told: no place in it has 1 to 7 people.

    Hiding places of such a table one by one could be undone along its rows and columns.
    """
    return not any(is_small(number) for number in people)
