"""Counted rows as lines for researchers: plain keys, grouped so that each line can be shared by many.

A fact is handed on together with its opposite, so that nothing is left to be worked out: if 20 of 23 people
talked about hope, the line of the other 3 would be below what may be told, and so nothing is handed on.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Final
from uuid import UUID

from wayfellow.evaluation.counts.k_anonymity import Line
from wayfellow.evaluation.counts.kinds import CameOf, Counting
from wayfellow.evaluation.models import CountedRow
from wayfellow.measures.captures import Captures

Whose = tuple[Line, UUID]
COLUMNS: Final[dict[Counting, tuple[str, ...]]] = {
    Counting.REACH: ("quarter",),
    Counting.TALK: ("quarter", "what", "is_so"),
    Counting.ITEM: ("quarter", "measure", "item", "skipped", "words_do_not_fit"),
    Counting.CHANGE: ("quarter", "measure", "score", "beyond"),
    Counting.GOAL: ("quarter", "now", "how_sure_moved"),
    Counting.USE: ("quarter", "nights_moved", "crisis_contacts_moved"),
}
YES, NO, NOT_THERE = "yes", "no", "not there"
Rows = Iterable[Any]  # of the kind that the function is for


def as_lines(counting: Counting, rows: Iterable[CountedRow]) -> Iterator[Whose]:
    """Each line, and the random id of whoever is behind it."""
    return _LINES[counting](rows)


def _reach(rows: Rows) -> Iterator[Whose]:
    return (((row.quarter,), row.contributor) for row in rows)


def _talks(rows: Rows) -> Iterator[Whose]:
    """Facts of a talk stand apart: no talk can be put together again out of them."""
    for row in rows:
        facts = {"in_the_room": row.in_the_room, "after_crisis_stay": row.after_crisis_stay}
        facts |= {f"topic_{one}": one in row.topics_chosen for one in Captures}
        facts |= {f"came_of_{one}": one in row.what_came for one in CameOf}
        for what, is_so in facts.items():
            yield (row.quarter, what, _yes_no(is_so)), row.contributor


def _items(rows: Rows) -> Iterator[Whose]:
    def line(row: Any) -> Line:
        return (
            row.quarter,
            row.measure,
            str(row.item),
            _yes_no(row.skipped),
            _yes_no(row.words_do_not_fit),
        )

    return _with_absent(rows, part=lambda row: str(row.item), line=line)


def _changes(rows: Rows) -> Iterator[Whose]:
    return _with_absent(
        rows,
        part=lambda row: row.score,
        line=lambda row: (row.quarter, row.measure, row.score, row.beyond),
    )


def _with_absent(rows: Rows, *, part: Callable[[Any], str], line: Callable[[Any], Line]) -> Iterator[Whose]:
    """The rows; and for each part of a measure those of its people who have no row of that part."""
    whose: dict[str, set[UUID]] = defaultdict(set)
    of_part: dict[tuple[str, str], tuple[Line, set[UUID]]] = {}
    for row in rows:
        yield line(row), row.contributor
        whose[row.measure].add(row.contributor)
        empty = (*line(row)[:3], *[NOT_THERE] * (len(line(row)) - 3))
        of_part.setdefault((row.measure, part(row)), (empty, set()))[1].add(row.contributor)
    for (measure, _part), (empty, there) in of_part.items():
        yield from ((empty, one) for one in whose[measure] - there)


def _goals(rows: Rows) -> Iterator[Whose]:
    for row in rows:
        yield (row.quarter, row.now, _moved(row.sure_first, row.sure_last)), row.contributor


def _use(rows: Rows) -> Iterator[Whose]:
    for row in rows:
        nights = _moved(row.nights_before, row.nights_after)
        yield (row.quarter, nights, _moved(row.crisis_before, row.crisis_after)), row.contributor


def _yes_no(is_so: bool) -> str:
    return YES if is_so else NO


def _moved(before: int | None, after: int | None) -> str:
    if before is None or after is None:
        return "not said"
    if before == after:
        return "same"
    return "higher" if after > before else "lower"


_LINES: Final[dict[Counting, Callable[[Rows], Iterator[Whose]]]] = {
    Counting.REACH: _reach,
    Counting.TALK: _talks,
    Counting.ITEM: _items,
    Counting.CHANGE: _changes,
    Counting.GOAL: _goals,
    Counting.USE: _use,
}
