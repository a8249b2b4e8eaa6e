"""Counts people who were here."""

from typing import Final
from uuid import UUID

from wayfellow.evaluation.counts.quarter import Quarter
from wayfellow.evaluation.counts.tally import Tally
from wayfellow.evaluation.models import CountedPerson
from wayfellow.evaluation.queries.counting.statements import OF_QUARTER, asked, table_of

_PEOPLE: Final = f"SELECT COUNT(*) FROM {table_of(CountedPerson)} WHERE {OF_QUARTER}"  # noqa: S608


def count_people(*, service_id: UUID, quarter: Quarter) -> Tally:
    """Everybody has one row. One statement."""
    ((people,),) = asked(_PEOPLE, service_id=service_id, quarter=quarter)
    return Tally(rows=people, people=people)
