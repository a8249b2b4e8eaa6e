"""Pages on which two leads hand lines on to researchers."""

from typing import Final
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from wayfellow.evaluation import actions, queries
from wayfellow.evaluation.as_table import lines_file
from wayfellow.evaluation.forms.research import AskForm
from wayfellow.foundation.refusals import NotThere
from wayfellow.people.rules import check_runs_the_team
from wayfellow.web.pages import Request, after_deed, form_page, page

FILE_NAME: Final = "lines.csv"


@require_safe
def research(request: Request) -> HttpResponse:
    """What was asked for, and what became of it."""
    return page(request, "evaluation/research.html", {"exports": queries.exports(request.viewer)})


def ask(request: Request) -> HttpResponse:
    """The first of two leads asks."""
    viewer, at = request.viewer, timezone.now()
    check_runs_the_team(viewer)
    form = AskForm(request.POST or None, quarters=queries.quarters_to_hand_on(at=at))
    if form.is_valid():
        row = actions.ask_for_lines(**form.asked, by=viewer, at=at)
        return after_deed(request, "evaluation:research_one", row.pk)
    return form_page(request, "evaluation/research_ask.html", {"form": form})


def one(request: Request, export_id: UUID) -> HttpResponse:
    """One wish: the second lead agrees here, and both see what came of it."""
    viewer = request.viewer
    if request.method == "POST":
        actions.agree_to_lines(export_id=export_id, by=viewer, at=timezone.now())
        return after_deed(request, "evaluation:research_one", export_id)
    found = queries.export(viewer, export_id=export_id)
    return page(request, "evaluation/research_one.html", {"found": found})


@require_POST
def withdraw(request: Request, export_id: UUID) -> HttpResponse:
    """A wish that nobody agreed to goes."""
    actions.withdraw_wish(export_id=export_id, by=request.viewer)
    messages.success(request, _("Withdrawn. Nothing was handed on."))
    return after_deed(request, "evaluation:research")


@require_safe
def table(request: Request, export_id: UUID) -> HttpResponse:
    """What is handed on, as a file."""
    found = queries.export(request.viewer, export_id=export_id)
    if found.k is None:
        raise NotThere
    notes = [
        _("%(what)s, %(when)s") % {"what": found.name, "when": found.when},
        _("k = %(k)s: at least %(k)s people share each line.") % {"k": found.k},
    ]
    lines = [(*line, str(times)) for line, times in found.times]
    return HttpResponse(
        lines_file(notes, [*found.columns, "times"], lines),
        content_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="{FILE_NAME}"'},
    )
