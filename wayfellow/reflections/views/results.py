"""What came out: words first, then numbers, and what stays of it; two times side by side; removing."""

from datetime import datetime
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from wayfellow.reflections import actions, queries
from wayfellow.reflections.forms import KeepForm
from wayfellow.reflections.queries import OneLine, Result
from wayfellow.reflections.views.ways import go_back, way_back
from wayfellow.web.charts import Chart, Dot, line_chart
from wayfellow.web.pages import Request, after_deed, form_page, page


def result(request: Request, questionnaire_id: UUID) -> HttpResponse:
    """Words first, then the number; then the person says what stays."""
    return _deciding(request, questionnaire_id, "reflections/result.html")


def keep(request: Request, questionnaire_id: UUID) -> HttpResponse:
    """Something else is to stay of it: only for whoever says what does."""
    queries.questionnaire_to_decide_on(request.viewer, questionnaire_id=questionnaire_id, at=timezone.now())
    return _deciding(request, questionnaire_id, "reflections/keep.html")


def _deciding(request: Request, questionnaire_id: UUID, template: str) -> HttpResponse:
    viewer, at = request.viewer, timezone.now()
    found = queries.result_for(viewer, questionnaire_id=questionnaire_id, at=at)
    if found.found.is_open and request.method != "POST":
        return after_deed(request, "reflections:questionnaire", questionnaire_id)
    form = _form(request, found)
    if not form.is_valid():
        back = way_back(found.found)
        context = {"result": found, "form": form, "back": back, "is_shared": False}
        return form_page(request, template, context)
    if form.keeps_nothing:
        actions.remove_questionnaire(questionnaire_id=questionnaire_id, by=viewer, at=at)
        messages.success(request, _("Nothing was kept. It is gone for good."))
        return go_back(request, found.found)
    actions.keep(questionnaire_id=questionnaire_id, kept=form.kept, by=viewer, at=at)
    messages.success(request, _("Kept as you said."))
    return after_deed(request, "reflections:result", questionnaire_id)


def _form(request: Request, found: Result) -> KeepForm:
    has_answers = found.keeps_answers and bool(found.found.words.answers)
    initial = {"keep": found.found.words.kept}
    return KeepForm(
        request.POST or None, has_number=found.has_number, has_answers=has_answers, initial=initial
    )


@require_safe
def shared_result(request: Request, person_id: UUID, questionnaire_id: UUID) -> HttpResponse:
    """One questionnaire that somebody shares with me."""
    found = queries.shared_result(
        request.viewer, person_id=person_id, questionnaire_id=questionnaire_id, at=timezone.now()
    )
    label = _("Back to the questionnaires")
    back = {"to": reverse("reflections:shared", args=[person_id]), "label": label}
    return page(request, "reflections/result.html", {"result": found, "back": back, "is_shared": True})


@require_safe
def times(request: Request, questionnaire_id: UUID) -> HttpResponse:
    """Which other time to put beside this one."""
    found = queries.times_like(request.viewer, questionnaire_id=questionnaire_id)
    return page(request, "reflections/times.html", {"found": found, "this": questionnaire_id})


@require_safe
def side_by_side(request: Request, questionnaire_id: UUID, other_id: UUID) -> HttpResponse:
    """Two times beside each other."""
    found = queries.side_by_side(request.viewer, one_id=questionnaire_id, other_id=other_id)
    return page(request, "reflections/side_by_side.html", {"found": found})


@require_safe
def over_time(request: Request, questionnaire_id: UUID) -> HttpResponse:
    """A drawing of the kept numbers, for whoever asks for one."""
    found = queries.over_time(request.viewer, questionnaire_id=questionnaire_id)
    lines = [(line, _drawing(line), _rows(line)) for line in found.lines]
    context = {"found": found, "this": questionnaire_id, "lines": lines}
    return page(request, "reflections/over_time.html", context)


def _drawing(line: OneLine) -> Chart:
    dots = [Dot(day.on, day.value, day.shown) for day in line.days]
    return line_chart(dots, low=line.score.low, high=line.score.high)


def _rows(line: OneLine) -> list[tuple[datetime, str]]:
    return [(day.on, day.shown or _("No number")) for day in line.days]


def remove(request: Request, questionnaire_id: UUID) -> HttpResponse:
    """Are you sure? Then it goes for good."""
    viewer, at = request.viewer, timezone.now()
    found = queries.questionnaire_to_decide_on(viewer, questionnaire_id=questionnaire_id, at=at)
    if request.method == "POST":
        actions.remove_questionnaire(questionnaire_id=questionnaire_id, by=viewer, at=at)
        return go_back(request, found)
    return page(request, "reflections/remove.html", {"found": found})
