"""What is counted of one quarter of one service, and the six reports of it before they are published."""

from collections.abc import Callable
from typing import Final
from uuid import UUID

from wayfellow.evaluation.counts import building
from wayfellow.evaluation.counts.changes import told_of_changes
from wayfellow.evaluation.counts.frozen import FrozenReport
from wayfellow.evaluation.counts.kinds import ReportKind
from wayfellow.evaluation.counts.quarter import Quarter
from wayfellow.evaluation.queries.counting.changes import count_changes
from wayfellow.evaluation.queries.counting.goals import count_goals
from wayfellow.evaluation.queries.counting.items import count_items
from wayfellow.evaluation.queries.counting.people import count_people
from wayfellow.evaluation.queries.counting.talks import ABOUT, CAME_OF, WHICH, count_talks
from wayfellow.evaluation.queries.counting.use import count_use


def reckon(report: ReportKind, *, service_id: UUID, quarter: Quarter) -> FrozenReport:
    """One report as it would be published now. Only publishing asks for it, and only once."""
    return RECKONED[report](service_id, quarter)


def _reach(service_id: UUID, quarter: Quarter) -> FrozenReport:
    people = count_people(service_id=service_id, quarter=quarter)
    return building.reach(people, count_talks(WHICH, service_id=service_id, quarter=quarter))


def _practice(service_id: UUID, quarter: Quarter) -> FrozenReport:
    talks = count_talks((*ABOUT, *CAME_OF), service_id=service_id, quarter=quarter)
    return building.practice(talks)


def _fit(service_id: UUID, quarter: Quarter) -> FrozenReport:
    talks = count_talks(ABOUT, service_id=service_id, quarter=quarter)
    return building.fit(talks, count_items(service_id=service_id, quarter=quarter))


def _change(service_id: UUID, quarter: Quarter) -> FrozenReport:
    return told_of_changes(*count_changes(service_id=service_id, quarter=quarter))


def _goals(service_id: UUID, quarter: Quarter) -> FrozenReport:
    return building.goals(*count_goals(service_id=service_id, quarter=quarter))


def _use(service_id: UUID, quarter: Quarter) -> FrozenReport:
    return building.use(*count_use(service_id=service_id, quarter=quarter))


RECKONED: Final[dict[ReportKind, Callable[[UUID, Quarter], FrozenReport]]] = {
    ReportKind.REACH: _reach,
    ReportKind.PRACTICE: _practice,
    ReportKind.FIT: _fit,
    ReportKind.CHANGE: _change,
    ReportKind.GOALS: _goals,
    ReportKind.USE: _use,
}
