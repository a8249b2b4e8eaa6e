"""Adds up changes of questionnaires, by what is told of them."""

from typing import Final
from uuid import UUID

from wayfellow.evaluation.counts.changes import ChangeGroup
from wayfellow.evaluation.counts.quarter import Quarter
from wayfellow.evaluation.models import CountedChange
from wayfellow.evaluation.queries.counting.statements import (
    OF_QUARTER,
    as_moments,
    asked,
    sums_of,
    table_of,
)

_FROM: Final = f"FROM {table_of(CountedChange)} WHERE {OF_QUARTER} GROUP BY measure"
_BY: Final = "measure, score, purpose, stage, beyond"
_GROUPS: Final = f"SELECT {_BY}, {sums_of('difference')} {_FROM}, score, purpose, stage, beyond"
_PEOPLE: Final = f"SELECT measure, COUNT(DISTINCT contributor) {_FROM}"


def count_changes(*, service_id: UUID, quarter: Quarter) -> tuple[list[ChangeGroup], dict[str, int]]:
    """The changes by their groups, and how many people there are by measure. Two statements."""
    rows = asked(_GROUPS, service_id=service_id, quarter=quarter)
    groups = [
        ChangeGroup(measure, score, purpose, stage, beyond, as_moments(sums))
        for measure, score, purpose, stage, beyond, *sums in rows
    ]
    return groups, dict(asked(_PEOPLE, service_id=service_id, quarter=quarter))
