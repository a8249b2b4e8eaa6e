"""Pages about how sure somebody is."""

from uuid import UUID

from django.http import HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from wayfellow.goals import actions, queries
from wayfellow.goals.choices import SURE
from wayfellow.goals.forms import ConfidenceForm
from wayfellow.web.charts import Dot, line_chart
from wayfellow.web.pages import Request, after_deed, form_page, page, page_number


def confidence(request: Request, goal_id: UUID) -> HttpResponse:
    """How sure I am now, and how sure I was."""
    viewer, number = request.viewer, page_number(request)
    found = queries.confidence_of(viewer, goal_id=goal_id, page=number)
    form = ConfidenceForm(request.POST or None)
    if form.is_valid():
        actions.say_how_sure(goal_id=goal_id, by=viewer, at=timezone.now(), **form.cleaned_data)
        return after_deed(request, "goals:confidence", goal_id)
    return form_page(request, "goals/confidence.html", {"found": found, "form": form, "number": number})


@require_safe
def confidence_chart(request: Request, goal_id: UUID) -> HttpResponse:
    """A drawing of it, for whoever asks for one."""
    found = queries.confidence_over_time(request.viewer, goal_id=goal_id)
    said = [(time.created_at, time.words) for time in found.times]
    dots = [Dot(on, words.number, str(words.number)) for on, words in said]
    drawing = line_chart(dots, low=SURE[0], high=SURE[-1]) if dots else None
    rows = [(on, ", ".join(filter(None, (str(words.number), words.word)))) for on, words in said]
    return page(request, "goals/confidence_chart.html", {"found": found, "drawing": drawing, "rows": rows})


@require_POST
def confidence_step(request: Request, confidence_id: UUID) -> HttpResponse:
    """What would make it easier becomes a step."""
    goal_id = actions.make_it_a_step(confidence_id=confidence_id, by=request.viewer, at=timezone.now())
    return after_deed(request, "goals:goal", goal_id)


@require_POST
def confidence_remove(request: Request, confidence_id: UUID) -> HttpResponse:
    """Take one time out."""
    goal_id = actions.remove_confidence(confidence_id=confidence_id, by=request.viewer)
    return after_deed(request, "goals:confidence", goal_id)
