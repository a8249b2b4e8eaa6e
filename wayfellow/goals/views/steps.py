"""Pages of small steps."""

from uuid import UUID

from django.http import HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from wayfellow.foundation.refusals import ChangedMeanwhile
from wayfellow.goals import actions, queries
from wayfellow.goals.forms import StepForm, StepOfAGoalForm
from wayfellow.sharing.rules import check_has_space
from wayfellow.web.begin import begun, tell_with_way_back, way_back
from wayfellow.web.pages import Request, after_deed, form_page, page


@require_POST
def begin_step(request: Request) -> HttpResponse:
    """A new step that begins with words from elsewhere; its goal is still to be chosen."""
    begins = begun(request)
    goals = _to_choose(request)
    form = StepOfAGoalForm(goals=goals, initial={"what": begins.line})
    context = {"form": form, "goals": goals, "back": begins.back, "text": begins.text}
    return page(request, "goals/step_new.html", context)


def step_add(request: Request) -> HttpResponse:
    """A new step, and the goal it belongs to."""
    viewer, back, goals = request.viewer, way_back(request), _to_choose(request)
    form = StepOfAGoalForm(request.POST or None, goals=goals)
    if form.is_valid():
        kept = actions.add_step(
            goal_id=form.goal_id,
            person_id=viewer.person_id,
            by=viewer,
            at=timezone.now(),
            **form.words(),
        )
        if back:
            tell_with_way_back(request, _("Your step is written down."), back=back)
        return after_deed(request, "goals:goal", kept.goal_id)
    context = {"form": form, "goals": goals, "back": back, "text": request.POST.get("what", "")}
    return form_page(request, "goals/step_new.html", context)


def _to_choose(request: Request) -> list[tuple[UUID, str]]:
    viewer = request.viewer
    check_has_space(viewer)
    return queries.goals_to_choose(viewer, person_id=viewer.person_id, at=timezone.now())


def step_change(request: Request, step_id: UUID) -> HttpResponse:
    """Other words for a step."""
    viewer = request.viewer
    found = queries.own_step(viewer, step_id=step_id)
    form = StepForm(request.POST or None, over=found)
    if form.is_valid():
        try:
            actions.change_step(
                step_id=step_id, seen=form.seen_version, by=viewer, at=timezone.now(), **form.words()
            )
        except ChangedMeanwhile:
            form.keep_both(queries.own_step(viewer, step_id=step_id))
        else:
            return after_deed(request, "goals:goal", found.goal_id)
    return form_page(request, "goals/step_form.html", {"form": form, "step": found})


@require_POST
def step_take(request: Request, step_id: UUID) -> HttpResponse:
    """A step is done, or is still to do."""
    taken = request.POST.get("taken") == "yes"
    step = actions.take_step(step_id=step_id, taken=taken, by=request.viewer, at=timezone.now())
    return after_deed(request, "goals:goal", step.goal_id)


@require_POST
def step_skip(request: Request, step_id: UUID) -> HttpResponse:
    """A step is left for now, or taken up again."""
    skipped = request.POST.get("skipped") == "yes"
    step = actions.skip_step(step_id=step_id, skipped=skipped, by=request.viewer, at=timezone.now())
    return after_deed(request, "goals:goal", step.goal_id)


@require_POST
def step_move(request: Request, step_id: UUID) -> HttpResponse:
    """A step changes places with the one above or below it."""
    step = actions.move_step(step_id=step_id, up=request.POST.get("way") == "up", by=request.viewer)
    return after_deed(request, "goals:goal", step.goal_id)


@require_POST
def step_remove(request: Request, step_id: UUID) -> HttpResponse:
    """Take a step out."""
    goal_id = actions.remove_step(step_id=step_id, by=request.viewer)
    return after_deed(request, "goals:goal", goal_id)
