"""Pages about how far a goal came, for those who want them."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from wayfellow.foundation.refusals import ChangedMeanwhile, NotThere
from wayfellow.goals import actions, queries
from wayfellow.goals.choices import LEVEL_NAMES, WEIGHT_NAMES
from wayfellow.goals.forms import LevelsForm, RatingForm
from wayfellow.sharing.rules import check_has_space
from wayfellow.web.pages import Request, after_deed, form_page, page, page_number


def levels(request: Request, goal_id: UUID) -> HttpResponse:
    """What would be more than I expect, and what less, in my own words."""
    viewer = request.viewer
    found = queries.levels_of(viewer, goal_id=goal_id)
    form = LevelsForm(request.POST or None, over=found.levels)
    if form.is_valid():
        try:
            actions.write_levels(
                goal_id=goal_id, seen=form.seen_version, by=viewer, at=timezone.now(), **form.words()
            )
        except ChangedMeanwhile:
            form.keep_both(queries.own_levels(viewer, goal_id=goal_id))
        else:
            return after_deed(request, "goals:rate", goal_id)
    return form_page(request, "goals/levels.html", {"found": found, "form": form})


def levels_remove(request: Request, goal_id: UUID) -> HttpResponse:
    """Are you sure? Then this goal does without levels again."""
    found = _with_levels(request, goal_id)
    if request.method == "POST":
        actions.remove_levels(goal_id=goal_id, by=request.viewer)
        messages.success(request, _("The levels are gone. Your goal is still here."))
        return after_deed(request, "goals:goal", goal_id)
    return page(request, "goals/levels_remove.html", {"found": found})


def rate(request: Request, goal_id: UUID) -> HttpResponse:
    """How far it came, and how far it was before."""
    found = _with_levels(request, goal_id, number=page_number(request))
    form = RatingForm(request.POST or None, said=found.said)
    if form.is_valid():
        actions.rate_goal(goal_id=goal_id, by=request.viewer, at=timezone.now(), **form.cleaned_data)
        return after_deed(request, "goals:rate", goal_id)
    context = {"found": found, "form": form, "names": LEVEL_NAMES, "number": page_number(request)}
    return form_page(request, "goals/rate.html", context)


def _with_levels(request: Request, goal_id: UUID, *, number: int = 1) -> queries.LevelsOfGoal:
    found = queries.levels_of(request.viewer, goal_id=goal_id, page=number)
    if found.levels is None:
        raise NotThere
    return found


@require_POST
def rating_remove(request: Request, rating_id: UUID) -> HttpResponse:
    """Take one time out."""
    goal_id = actions.remove_rating(rating_id=rating_id, by=request.viewer)
    return after_deed(request, "goals:rate", goal_id)


@require_safe
def all_together(request: Request) -> HttpResponse:
    """How far my goals came, all together; the number only for whoever asks for it."""
    check_has_space(request.viewer)
    context = {
        "found": queries.all_together(request.viewer),
        "names": LEVEL_NAMES,
        "weights": WEIGHT_NAMES,
        "asked": request.GET.get("number") == "yes",
    }
    return page(request, "goals/all_together.html", context)
