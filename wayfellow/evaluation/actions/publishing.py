"""Publishing the reports of a quarter: all six at once, one time, and never again."""

from datetime import datetime
from uuid import UUID

from django.db import IntegrityError, transaction

from wayfellow.evaluation.counts.frozen import as_text
from wayfellow.evaluation.counts.kinds import ReportKind
from wayfellow.evaluation.counts.quarter import Quarter
from wayfellow.evaluation.models import ROWS, PublishedReport, rows_of
from wayfellow.evaluation.queries.counting import reckon
from wayfellow.evaluation.queries.reports import is_published
from wayfellow.evaluation.rules import check_may_tell
from wayfellow.foundation.viewer import Viewer


def publish(*, quarter: Quarter, by: Viewer, at: datetime) -> None:
    """Make the reports of a quarter. Where they are made already, by whomever, those stand."""
    check_may_tell(by, quarter=quarter, at=at)
    if not is_published(service_id=by.service_id, quarter=quarter):
        publish_quarter(service_id=by.service_id, quarter=quarter)


def publish_quarter(*, service_id: UUID, quarter: Quarter) -> bool:
    """Whether these are the ones that stand now. Of two at once the first to write is; never some of each."""
    try:
        with transaction.atomic():
            _hold_rows(service_id, quarter)
            for kind in ReportKind:
                cells = as_text(reckon(kind, service_id=service_id, quarter=quarter))
                PublishedReport(service_id=service_id, quarter=str(quarter), report=kind, cells=cells).save(
                    force_insert=True
                )
    except IntegrityError:
        return False
    return True


def _hold_rows(service_id: UUID, quarter: Quarter) -> None:
    """Nobody takes a row back between two statements: the difference of two tables would show whose it was.

    No row comes in either, because a row belongs to the quarter that it is written in.
    """
    for kind in ROWS:
        rows = rows_of(kind).filter(service_id=service_id, quarter=str(quarter))
        list(rows.select_for_update().order_by("pk").values_list("pk", flat=True))
