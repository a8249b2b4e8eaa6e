"""Counts people who left out an item of a measure, or found that its words do not fit."""

from typing import Final
from uuid import UUID

from wayfellow.evaluation.counts.building import ItemsOfMeasure
from wayfellow.evaluation.counts.quarter import Quarter
from wayfellow.evaluation.models import CountedItem
from wayfellow.evaluation.queries.counting.statements import OF_QUARTER, asked, people, table_of

_FROM: Final = f"FROM {table_of(CountedItem)} WHERE {OF_QUARTER} GROUP BY measure"
_MEASURES: Final = f"SELECT measure, COUNT(DISTINCT contributor) {_FROM} ORDER BY measure"
_ITEMS: Final = f"SELECT measure, item, {people('skipped')}, {people('words_do_not_fit')} {_FROM}, item"


def count_items(*, service_id: UUID, quarter: Quarter) -> list[ItemsOfMeasure]:
    """Each measure that was talked over, in order. Two statements."""
    items = asked(_ITEMS, service_id=service_id, quarter=quarter)
    return [
        ItemsOfMeasure(
            measure=measure,
            people=many,
            skipped={item: skipped for of, item, skipped, _unfit in items if of == measure},
            unfit={item: unfit for of, item, _skipped, unfit in items if of == measure},
        )
        for measure, many in asked(_MEASURES, service_id=service_id, quarter=quarter)
    ]
