"""Counts goals by where they are, and adds up how sure people are of theirs."""

from typing import Final
from uuid import UUID

from wayfellow.evaluation.counts.building import TWICE_SURE, Groups
from wayfellow.evaluation.counts.kinds import GoalNow
from wayfellow.evaluation.counts.means import Moments
from wayfellow.evaluation.counts.quarter import Quarter
from wayfellow.evaluation.models import CountedGoal
from wayfellow.evaluation.queries.counting.statements import (
    OF_QUARTER,
    as_groups,
    as_moments,
    asked,
    groups_of,
    sums_of,
    table_of,
)

_TWICE: Final = "sure_first IS NOT NULL AND sure_last IS NOT NULL"
_GROUPS: Final = {**{now.value: f"now = '{now}'" for now in GoalNow}, TWICE_SURE: _TWICE}
_GOALS: Final = groups_of(CountedGoal, _GROUPS)
_SURE: Final = (
    f"SELECT {sums_of('first')}, {sums_of('last')}, {sums_of('(last - first)')} FROM "  # noqa: S608
    "(SELECT AVG(1.0 * sure_first) AS first, AVG(1.0 * sure_last) AS last "
    f"FROM {table_of(CountedGoal)} WHERE {OF_QUARTER} AND {_TWICE} GROUP BY contributor) AS by_person"
)


def count_goals(*, service_id: UUID, quarter: Quarter) -> tuple[Groups, tuple[Moments, ...]]:
    """Goals; and how sure each person is of theirs: at first, at last, in between. Two statements."""
    (found,) = asked(_GOALS, service_id=service_id, quarter=quarter)
    (sure,) = asked(_SURE, service_id=service_id, quarter=quarter)
    return as_groups(_GROUPS, found), tuple(as_moments(sure[place : place + 4]) for place in (0, 4, 8))
