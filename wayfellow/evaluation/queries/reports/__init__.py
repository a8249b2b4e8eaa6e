"""Reads of what was published. Nothing is ever counted here."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final
from uuid import UUID

from django.db.models import QuerySet
from django.utils import timezone

from wayfellow.evaluation.counts.frozen import as_report
from wayfellow.evaluation.counts.kinds import ReportKind
from wayfellow.evaluation.counts.quarter import WAITS, Quarter
from wayfellow.evaluation.counts.tables import Report
from wayfellow.evaluation.drawing import draw
from wayfellow.evaluation.models import PublishedReport
from wayfellow.evaluation.rules import check_may_tell
from wayfellow.foundation.refusals import NotThere
from wayfellow.foundation.viewer import Viewer
from wayfellow.people.rules import check_runs_the_team

OFFERED: Final = 8  # two years; quarters whose reports were made stay in the list for good


@dataclass(frozen=True, slots=True)
class QuarterToTell:
    """A quarter that may be told, and whether its reports are made."""

    quarter: Quarter
    is_published: bool


def quarters_to_tell(viewer: Viewer, *, at: datetime) -> list[QuarterToTell]:
    """The last eight and all that are published, newest first. Whether anybody was counted is not told here.

    One statement.
    """
    check_runs_the_team(viewer)
    found = PublishedReport.objects.filter(service_id=viewer.service_id).values_list("quarter", flat=True)
    published = {Quarter.written(text) for text in found.distinct()}
    offered = published | set(_last_quarters(timezone.localdate(at)))
    return [QuarterToTell(one, one in published) for one in sorted(offered, reverse=True)]


def _last_quarters(on: date) -> Iterator[Quarter]:
    quarter = Quarter.of(on - WAITS)
    for _each in range(OFFERED):
        quarter = quarter.before
        yield quarter


def report(viewer: Viewer, *, report: ReportKind, quarter: Quarter, at: datetime) -> Report:
    """One report as it was published, in words. One statement."""
    check_may_tell(viewer, quarter=quarter, at=at)
    row = _published(viewer.service_id, quarter).filter(report=report).first()
    if row is None:
        raise NotThere
    return draw(report, as_report(row.cells))


def is_published(*, service_id: UUID, quarter: Quarter) -> bool:
    """Whether the reports of a quarter are made."""
    return _published(service_id, quarter).exists()


def _published(service_id: UUID, quarter: Quarter) -> QuerySet[PublishedReport]:
    return PublishedReport.objects.filter(service_id=service_id, quarter=str(quarter))
