"""Published reports in words: no number is made here that was not published, but for shares of those."""

from collections.abc import Callable
from typing import Final

from wayfellow.evaluation.counts.frozen import FrozenReport
from wayfellow.evaluation.counts.kinds import ReportKind
from wayfellow.evaluation.counts.tables import CountTable, Report
from wayfellow.evaluation.drawing import changes, fit, goals, practice, reach, use
from wayfellow.evaluation.drawing.words import CANNOT_SAY, COUNTED_HOW, OF_ALL, TITLES, why_nothing

TABLES: Final[dict[ReportKind, Callable[[FrozenReport], tuple[CountTable, ...]]]] = {
    ReportKind.REACH: reach.tables,
    ReportKind.PRACTICE: practice.tables,
    ReportKind.FIT: fit.tables,
    ReportKind.CHANGE: changes.tables,
    ReportKind.GOALS: goals.tables,
    ReportKind.USE: use.tables,
}


def draw(kind: ReportKind, frozen: FrozenReport) -> Report:
    """A published report as a page shows it."""
    tables = TABLES[kind](frozen)
    return Report(
        title=str(TITLES[kind]),
        how_counted=tuple(map(str, (*COUNTED_HOW[kind], *OF_ALL))),
        cannot_say=tuple(map(str, CANNOT_SAY[kind])),
        tables=tables,
        why_nothing="" if tables else why_nothing(frozen),
    )
