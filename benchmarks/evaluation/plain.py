"""The same numbers as one would ask a database for by hand, with nothing hidden.

Every report of ours needs, of each number it shows, the rows, the people behind them and the people behind
all others, because that decides whether it may be shown. So that is what is asked for here.
"""

from typing import Final

from wayfellow.evaluation.counts.kinds import CameOf, GoalNow, ReportKind
from wayfellow.measures.captures import Captures

OF: Final = "WHERE service_id = %s AND quarter = %s"


def _counted(condition: str) -> str:
    return (
        f"SUM(CASE WHEN {condition} THEN 1 ELSE 0 END), "
        f"COUNT(DISTINCT CASE WHEN {condition} THEN contributor END), "
        f"COUNT(DISTINCT CASE WHEN NOT ({condition}) THEN contributor END)"
    )


def _has(column: str, key: str) -> str:
    return f"{column} LIKE '%%|{key}|%%'"


def _all_of(table: str, conditions: list[str]) -> str:
    columns = ", ".join(map(_counted, conditions))
    return f"SELECT COUNT(*), COUNT(DISTINCT contributor), {columns} FROM {table} {OF}"  # noqa: S608


def _moments(column: str) -> str:
    return f"COUNT({column}), SUM({column} * 1.0), SUM({column} * 1.0 * {column}), COUNT(NULLIF({column}, 0))"


TALKS: Final = "evaluation_countedtalk"
ABOUT: Final = [_has("topics", topic) for topic in Captures]
_NOTHING: Final = _has("came_of", CameOf.NOTHING)
CAME_OF: Final = [
    *(_has("came_of", kind) for kind in CameOf),
    *(f"NOT {_has('came_of', kind)} AND NOT {_NOTHING}" for kind in CameOf if kind is not CameOf.NOTHING),
]
PEOPLE: Final = f"SELECT COUNT(*) FROM evaluation_countedperson {OF}"  # noqa: S608
ITEMS: Final = (
    "SELECT measure, item, COUNT(DISTINCT CASE WHEN skipped THEN contributor END), "  # noqa: S608
    "COUNT(DISTINCT CASE WHEN words_do_not_fit THEN contributor END) "
    f"FROM evaluation_counteditem {OF} GROUP BY measure, item"
)
MEASURES: Final = (
    f"SELECT measure, COUNT(DISTINCT contributor) FROM evaluation_counteditem {OF} GROUP BY measure"  # noqa: S608
)
CHANGES: Final = (
    f"SELECT measure, score, purpose, stage, beyond, {_moments('difference')} "  # noqa: S608
    f"FROM evaluation_countedchange {OF} GROUP BY measure, score, purpose, stage, beyond"
)
CHANGED: Final = MEASURES.replace("counteditem", "countedchange")
GOALS: Final = _all_of(
    "evaluation_countedgoal",
    [*(f"now = '{now}'" for now in GoalNow), "(sure_first IS NOT NULL AND sure_last IS NOT NULL)"],
)
SURE: Final = (
    f"SELECT {_moments('first')}, {_moments('last')}, {_moments('(last - first)')} FROM "  # noqa: S608
    "(SELECT AVG(sure_first * 1.0) AS first, AVG(sure_last * 1.0) AS last FROM evaluation_countedgoal "
    f"{OF} AND sure_first IS NOT NULL AND sure_last IS NOT NULL GROUP BY contributor) AS each"
)
USE: Final = (
    "SELECT COUNT(*), "  # noqa: S608
    + ", ".join(
        f"SUM(CASE WHEN {what}_before > 0 THEN 1 ELSE 0 END), "
        f"SUM(CASE WHEN {what}_after > 0 THEN 1 ELSE 0 END), {_moments(f'{what}_before')}, "
        f"{_moments(f'{what}_after')}, {_moments(f'({what}_after - {what}_before)')}"
        for what in ("nights", "crisis")
    )
    + f" FROM evaluation_counteduse {OF}"
)
PLAIN: Final[dict[ReportKind, tuple[str, ...]]] = {
    ReportKind.REACH: (PEOPLE, _all_of(TALKS, ["in_the_room", "after_crisis_stay"])),
    ReportKind.PRACTICE: (_all_of(TALKS, ABOUT + CAME_OF),),
    ReportKind.FIT: (_all_of(TALKS, ABOUT), ITEMS, MEASURES),
    ReportKind.CHANGE: (CHANGES, CHANGED),
    ReportKind.GOALS: (GOALS, SURE),
    ReportKind.USE: (USE,),
}
