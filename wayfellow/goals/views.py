"""Pages of goals: read, form, one deed, answer."""

from uuid import UUID

from django.http import HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from wayfellow.foundation.refusals import ChangedMeanwhile
from wayfellow.goals import actions, queries
from wayfellow.goals.forms import GoalForm, StepForm
from wayfellow.sharing.rules import check_has_space
from wayfellow.web.pages import Request, after_deed, form_page, page


@require_safe
def goals(request: Request) -> HttpResponse:
    """My goals."""
    return _list(request, request.viewer.person_id)


@require_safe
def shared_goals(request: Request, person_id: UUID) -> HttpResponse:
    """The goals that somebody shares with me."""
    return _list(request, person_id)


def _list(request: Request, person_id: UUID) -> HttpResponse:
    found = queries.goals_page(request.viewer, person_id=person_id, at=timezone.now())
    return page(request, "goals/list.html", {"goals": found.goals, "owner": found.owner_name})


def add(request: Request) -> HttpResponse:
    """A new goal."""
    viewer = request.viewer
    check_has_space(viewer)
    form = GoalForm(request.POST or None)
    if form.is_valid():
        kept = actions.add_goal(person_id=viewer.person_id, by=viewer, at=timezone.now(), **form.words())
        return after_deed(request, "goals:goal", kept.pk)
    return form_page(request, "goals/goal_form.html", {"form": form, "goal": None})


def goal(request: Request, goal_id: UUID) -> HttpResponse:
    """One goal, and a new step for it."""
    viewer = request.viewer
    found = queries.own_goal(viewer, goal_id=goal_id)
    form = StepForm(request.POST or None)
    if form.is_valid():
        actions.add_step(
            goal_id=goal_id, person_id=viewer.person_id, by=viewer, at=timezone.now(), **form.words()
        )
        return after_deed(request, "goals:goal", goal_id)
    return form_page(request, "goals/goal.html", {"found": found, "form": form})


def change(request: Request, goal_id: UUID) -> HttpResponse:
    """Other words for a goal."""
    viewer = request.viewer
    found = queries.own_goal(viewer, goal_id=goal_id).goal
    form = GoalForm(request.POST or None, over=found)
    if form.is_valid():
        try:
            actions.change_goal(
                goal_id=goal_id, seen=form.seen_version, by=viewer, at=timezone.now(), **form.words()
            )
        except ChangedMeanwhile:
            form.keep_both(queries.own_goal(viewer, goal_id=goal_id).goal)
        else:
            return after_deed(request, "goals:goal", goal_id)
    return form_page(request, "goals/goal_form.html", {"form": form, "goal": found})


def remove(request: Request, goal_id: UUID) -> HttpResponse:
    """Are you sure? Then the goal goes for good."""
    found = queries.own_goal(request.viewer, goal_id=goal_id)
    if request.method == "POST":
        actions.remove_goal(goal_id=goal_id, by=request.viewer)
        return after_deed(request, "goals:list")
    return page(request, "goals/remove.html", {"found": found})


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
def step_remove(request: Request, step_id: UUID) -> HttpResponse:
    """Take a step out."""
    goal_id = actions.remove_step(step_id=step_id, by=request.viewer)
    return after_deed(request, "goals:goal", goal_id)
