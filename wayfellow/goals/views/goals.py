"""Pages of goals themselves."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from wayfellow.foundation.refusals import ChangedMeanwhile
from wayfellow.goals import actions, queries
from wayfellow.goals.choices import AREA_NAMES, DECIDED_NAMES, GoalState
from wayfellow.goals.forms import GoalForm, LookBackForm, StepForm, TurnForm
from wayfellow.sharing.rules import check_has_space
from wayfellow.web.begin import begun, tell_with_way_back, way_back
from wayfellow.web.pages import Request, after_deed, form_page, page, page_number

NAMES = {"areas": AREA_NAMES, "decided": DECIDED_NAMES}


@require_safe
def goals(request: Request) -> HttpResponse:
    """My goals."""
    return _list(request, request.viewer.person_id)


@require_safe
def shared_goals(request: Request, person_id: UUID) -> HttpResponse:
    """The goals that somebody shares with me."""
    return _list(request, person_id)


def _list(request: Request, person_id: UUID) -> HttpResponse:
    which, number = _which(request), page_number(request)
    found = queries.goals_page(
        request.viewer, person_id=person_id, at=timezone.now(), state=which, page=number
    )
    context = {
        "found": found,
        "owner": found.owner_name,
        "which": which,
        "states": GoalState.choices,
        "number": number,
        "here": request.path,
        **NAMES,
    }
    return page(request, "goals/list.html", context)


def _which(request: Request) -> GoalState:
    asked = request.GET.get("which", "")
    return GoalState(asked) if asked in GoalState.values else GoalState.OPEN


def add(request: Request) -> HttpResponse:
    """A new goal."""
    viewer = request.viewer
    check_has_space(viewer)
    form, back = GoalForm(request.POST or None), way_back(request)
    if form.is_valid():
        kept = actions.add_goal(person_id=viewer.person_id, by=viewer, at=timezone.now(), **form.words())
        if back:
            tell_with_way_back(request, _("Your goal is written down."), back=back)
        return after_deed(request, "goals:goal", kept.pk)
    return form_page(request, "goals/goal_form.html", {"form": form, "goal": None, "back": back})


@require_POST
def begin(request: Request) -> HttpResponse:
    """A new goal that begins with words from elsewhere. Nothing is kept yet."""
    check_has_space(request.viewer)
    begins = begun(request)
    form = GoalForm(initial={"what": begins.line})
    return page(request, "goals/goal_form.html", {"form": form, "goal": None, "back": begins.back})


def goal(request: Request, goal_id: UUID) -> HttpResponse:
    """One goal, and a new step for it."""
    viewer, number = request.viewer, page_number(request)
    found = queries.one_goal(viewer, goal_id=goal_id, page=number)
    form = StepForm(request.POST or None)
    if form.is_valid():
        actions.add_step(
            goal_id=goal_id, person_id=viewer.person_id, by=viewer, at=timezone.now(), **form.words()
        )
        return after_deed(request, "goals:goal", goal_id)
    shown = {"found": found, "form": form, "number": number, **NAMES}
    return form_page(request, "goals/goal.html", shown)


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
    return form_page(request, "goals/goal_form.html", {"form": form, "goal": found, "back": ""})


@require_POST
def turn(request: Request, goal_id: UUID) -> HttpResponse:
    """A goal rests, goes on, is reached, or is let go. Nothing is asked."""
    form = TurnForm(request.POST)
    if form.is_valid():
        to = GoalState(form.cleaned_data["to"])
        actions.turn_goal(goal_id=goal_id, to=to, by=request.viewer, at=timezone.now())
        messages.success(request, _told(to))
    else:
        queries.own_goal(request.viewer, goal_id=goal_id)
    return after_deed(request, "goals:goal", goal_id)


def _told(to: GoalState) -> str:
    return {
        GoalState.OPEN: _("You picked this goal up again."),
        GoalState.RESTING: _("This goal rests now. You can pick it up again when you like."),
        GoalState.REACHED: _("You got there. It stands with the goals you reached."),
        GoalState.LET_GO: _("You let this goal go. It stays here if you want it back."),
    }[to]


def look_back(request: Request, goal_id: UUID) -> HttpResponse:
    """How a goal began and what came of it, and what I would tell myself."""
    viewer = request.viewer
    found = queries.looking_back(viewer, goal_id=goal_id)
    form = LookBackForm(request.POST or None, over=found.goal)
    if form.is_valid():
        try:
            actions.look_back(
                goal_id=goal_id, seen=form.seen_version, by=viewer, at=timezone.now(), **form.words()
            )
        except ChangedMeanwhile:
            form.keep_both(queries.own_goal(viewer, goal_id=goal_id).goal)
        else:
            messages.success(request, _("Kept. Only you can see what you tell yourself."))
            return after_deed(request, "goals:look_back", goal_id)
    return form_page(request, "goals/look_back.html", {"found": found, "form": form, **NAMES})


def remove(request: Request, goal_id: UUID) -> HttpResponse:
    """Are you sure? Then the goal goes for good."""
    found = queries.own_goal(request.viewer, goal_id=goal_id)
    if request.method == "POST":
        actions.remove_goal(goal_id=goal_id, by=request.viewer)
        return after_deed(request, "goals:list")
    return page(request, "goals/remove.html", {"found": found})
