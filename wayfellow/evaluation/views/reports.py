"""What a service is told of a quarter: six fixed reports, as pages, as tables in a file, and on paper."""

from datetime import date
from typing import Final

from django.contrib import messages
from django.http import HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from wayfellow.evaluation import actions, queries
from wayfellow.evaluation.as_table import report_file
from wayfellow.evaluation.bars import drawn
from wayfellow.evaluation.choices import REPORT_ABOUT, REPORT_NAMES, quarter_in_words
from wayfellow.evaluation.counts.kinds import ReportKind
from wayfellow.evaluation.counts.quarter import NoQuarter, Quarter
from wayfellow.evaluation.counts.tables import Report
from wayfellow.evaluation.rules import check_may_tell
from wayfellow.foundation.refusals import NotThere
from wayfellow.web.pages import Request, after_deed, page

# Tells nothing of what is in it: it lies in somebody's folders.
FILE_NAME: Final = "counts.csv"
KINDS: Final = [(kind, REPORT_NAMES[kind], REPORT_ABOUT[kind]) for kind in ReportKind]


@require_safe
def reports(request: Request) -> HttpResponse:
    """The quarters that may be told, newest first."""
    at = timezone.now()
    found = queries.quarters_to_tell(request.viewer, at=at)
    quarters = [(str(one.quarter), quarter_in_words(str(one.quarter)), one.is_published) for one in found]
    coming = _coming(timezone.localdate(at))
    context = {
        "quarters": quarters,
        "coming": quarter_in_words(str(coming)),
        "coming_on": coming.told_from,
    }
    return page(request, "evaluation/reports.html", context)


def _coming(on: date) -> Quarter:
    """The next quarter that may be told."""
    now = Quarter.of(on)
    return now if now.before.may_be_told(on) else now.before


def quarter(request: Request, quarter: str) -> HttpResponse:
    """The six reports of one quarter; before they are made, the press that makes them, once."""
    asked, at = _quarter(quarter), timezone.now()
    check_may_tell(request.viewer, quarter=asked, at=at)
    if request.method == "POST":
        actions.publish(quarter=asked, by=request.viewer, at=at)
        messages.success(request, _("Counted. These numbers stay as they are now."))
        return after_deed(request, "evaluation:quarter", quarter)
    is_made = queries.is_published(service_id=request.viewer.service_id, quarter=asked)
    context = {"quarter": quarter, "when": quarter_in_words(quarter), "is_made": is_made, "kinds": KINDS}
    return page(request, "evaluation/quarter.html", context)


@require_safe
def report(request: Request, quarter: str, report: str) -> HttpResponse:
    """One report, with how it was counted and what it cannot say."""
    found, kind = _found(request, quarter, report)
    context = {
        "report": found,
        "kind": kind.value,
        "tables": drawn(found),
        "quarter": quarter,
        "when": quarter_in_words(quarter),
        "kinds": KINDS,
    }
    return page(request, "evaluation/report.html", context)


@require_safe
def report_table(request: Request, quarter: str, report: str) -> HttpResponse:
    """The same as a file."""
    found, _kind = _found(request, quarter, report)
    return HttpResponse(
        report_file(found, quarter=quarter_in_words(quarter)),
        content_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="{FILE_NAME}"'},
    )


def _found(request: Request, quarter: str, report: str) -> tuple[Report, ReportKind]:
    try:
        kind = ReportKind(report)
    except ValueError as unknown:
        raise NotThere from unknown
    found = queries.report(request.viewer, report=kind, quarter=_quarter(quarter), at=timezone.now())
    return found, kind


def _quarter(text: str) -> Quarter:
    try:
        return Quarter.written(text)
    except NoQuarter as none:
        raise NotThere from none
