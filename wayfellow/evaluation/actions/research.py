"""Handing lines on to researchers: one lead asks, another agrees, and what is handed on is made once."""

from datetime import datetime
from uuid import UUID

import msgspec
from django.db import transaction

from wayfellow.evaluation.counts.hiding import LEAST
from wayfellow.evaluation.counts.k_anonymity import in_lines
from wayfellow.evaluation.counts.kinds import Counting
from wayfellow.evaluation.counts.quarter import Quarter
from wayfellow.evaluation.lines import as_lines
from wayfellow.evaluation.models import ResearchExport, rows_of
from wayfellow.evaluation.queries.research import export_row
from wayfellow.evaluation.rules import check_may_tell, may_agree
from wayfellow.foundation.refusals import NotNow, NotThere
from wayfellow.foundation.viewer import Viewer


@transaction.atomic
def ask_for_lines(
    *, counting: Counting, quarter: Quarter, for_whom: str, by: Viewer, at: datetime
) -> ResearchExport:
    """The first of two."""
    check_may_tell(by, quarter=quarter, at=at)
    row = ResearchExport(
        service_id=by.service_id,
        counting=counting,
        quarter=str(quarter),
        for_whom=for_whom,
        asked_by_id=by.person_id,
        asked_at=at,
    )
    row.save(force_insert=True)
    return row


@transaction.atomic
def agree_to_lines(*, export_id: UUID, by: Viewer, at: datetime) -> ResearchExport:
    """The second of two. Now the lines are put together, unless too few people share one of them.

    The same kind and quarter is put together once, whoever asks for it again: what was handed on before, or
    refused, says what is handed on now. Else the difference of two files would show who took a row back.
    """
    row = export_row(by, export_id=export_id, turn=True)
    if not may_agree(by, asked_by_id=row.asked_by_id):
        raise NotThere
    if row.approved_at is not None:
        raise NotNow
    before = _agreed_before(row)
    row.lines, row.k = (before.lines, before.k) if before else _put_together(row)
    row.approved_by_id, row.approved_at = by.person_id, at
    row.save(force_update=True)
    return row


@transaction.atomic
def withdraw_wish(*, export_id: UUID, by: Viewer) -> None:
    """A wish that nobody has agreed to goes. What was handed on stays to be seen."""
    row = export_row(by, export_id=export_id, turn=True)
    if row.approved_at is not None:
        raise NotNow
    row.delete()


def _agreed_before(row: ResearchExport) -> ResearchExport | None:
    """Wishes for the same wait here for each other, so that of two at once one is put together."""
    alike = ResearchExport.objects.select_for_update().filter(
        service_id=row.service_id, counting=row.counting, quarter=row.quarter
    )
    return next((one for one in alike.order_by("asked_at", "pk") if one.approved_at is not None), None)


def _put_together(row: ResearchExport) -> tuple[str, int | None]:
    counting = Counting(row.counting)
    rows = rows_of(counting).filter(service_id=row.service_id, quarter=row.quarter)
    # Held, so that nobody takes a row back in the middle of it.
    found = in_lines(as_lines(counting, rows.select_for_update().order_by("pk")))
    return (msgspec.json.encode(found.times).decode(), found.k) if found.k >= LEAST else ("", None)
