"""How many people share each line of what is handed on (Sweeney 2002: k-anonymity).

Every column counts as one by which somebody might be known: there is no list of harmless ones to get wrong.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterable
from dataclasses import dataclass

Line = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Lines:
    """Different lines, how often each of them stands there, and how many people share the rarest."""

    times: tuple[tuple[Line, int], ...]
    k: int
    """0 where there is no line at all."""


def in_lines(rows: Iterable[tuple[Line, Hashable]]) -> Lines:
    """Rows as (line, whose), put together. Somebody with ten alike is one of those who share them."""
    times: dict[Line, int] = defaultdict(int)
    people: dict[Line, set[Hashable]] = defaultdict(set)
    for line, whose in rows:
        times[line] += 1
        people[line].add(whose)
    # Sorted, so that the order tells nothing.
    return Lines(tuple(sorted(times.items())), min(map(len, people.values()), default=0))
