"""Pages of my days: read, form, one deed, answer."""

from uuid import UUID

from django.core.exceptions import BadRequest
from django.http import HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from wayfellow.foundation.refusals import ChangedMeanwhile
from wayfellow.people.queries import name_of
from wayfellow.routines import actions, queries
from wayfellow.routines.forms import MarkForm, RoutineForm
from wayfellow.sharing.rules import check_has_space
from wayfellow.web.pages import Request, after_deed, form_page, page


@require_safe
def days(request: Request) -> HttpResponse:
    """My days."""
    viewer = request.viewer
    found = queries.days_of(viewer, person_id=viewer.person_id, at=timezone.now())
    return page(request, "routines/list.html", {"days": found, "owner": None})


@require_safe
def shared_days(request: Request, person_id: UUID) -> HttpResponse:
    """The days that somebody shares with me."""
    found = queries.days_of(request.viewer, person_id=person_id, at=timezone.now())
    return page(request, "routines/list.html", {"days": found, "owner": name_of(person_id)})


def add(request: Request) -> HttpResponse:
    """A new anchor of the day."""
    viewer = request.viewer
    check_has_space(viewer)
    form = RoutineForm(request.POST or None)
    if form.is_valid():
        actions.add_routine(person_id=viewer.person_id, by=viewer, at=timezone.now(), **form.words())
        return after_deed(request, "routines:list")
    return form_page(request, "routines/routine_form.html", {"form": form, "routine": None})


def change(request: Request, routine_id: UUID) -> HttpResponse:
    """Other words for a routine."""
    viewer = request.viewer
    found = queries.own_routine(viewer, routine_id=routine_id)
    form = RoutineForm(request.POST or None, over=found, initial={"part_of_day": found.part_of_day})
    if form.is_valid():
        try:
            actions.change_routine(
                routine_id=routine_id, seen=form.seen_version, by=viewer, at=timezone.now(), **form.words()
            )
        except ChangedMeanwhile:
            form.keep_both(queries.own_routine(viewer, routine_id=routine_id))
        else:
            return after_deed(request, "routines:list")
    return form_page(request, "routines/routine_form.html", {"form": form, "routine": found})


def remove(request: Request, routine_id: UUID) -> HttpResponse:
    """Are you sure? Then the routine goes for good."""
    found = queries.own_routine(request.viewer, routine_id=routine_id)
    if request.method == "POST":
        actions.remove_routine(routine_id=routine_id, by=request.viewer)
        return after_deed(request, "routines:list")
    return page(request, "routines/remove.html", {"routine": found})


@require_POST
def mark(request: Request, routine_id: UUID) -> HttpResponse:
    """Today is done, or its tiny version is, or neither."""
    form = MarkForm(request.POST)
    if not form.is_valid():
        raise BadRequest
    now = timezone.now()
    actions.mark_day(
        routine_id=routine_id, on=timezone.localdate(now), kind=form.mark, by=request.viewer, at=now
    )
    return after_deed(request, form.leads_to)
