"""Writing routines down, changing them, taking them out."""

from uuid import UUID

from django.http import HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from wayfellow.foundation.refusals import ChangedMeanwhile
from wayfellow.routines import actions, queries
from wayfellow.routines.forms import RoutineForm, rhythm_fields
from wayfellow.sharing.rules import check_has_space
from wayfellow.web.begin import begun, tell_with_way_back, way_back
from wayfellow.web.pages import Request, after_deed, form_page, page


def add(request: Request) -> HttpResponse:
    """A new anchor of the day."""
    viewer = request.viewer
    check_has_space(viewer)
    form = RoutineForm(request.POST or None)
    back = way_back(request)
    if form.is_valid():
        actions.add_routine(person_id=viewer.person_id, by=viewer, at=timezone.now(), **form.words())
        tell_with_way_back(request, _("It is in your days now."), back=back)
        return after_deed(request, "routines:list")
    return form_page(request, "routines/routine_form.html", {"form": form, "routine": None, "back": back})


@require_POST
def begin(request: Request) -> HttpResponse:
    """The same form, filled in with words from elsewhere. Nothing is saved yet."""
    check_has_space(request.viewer)
    start = begun(request)
    form = RoutineForm(initial={"what": start.line})
    return page(request, "routines/routine_form.html", {"form": form, "routine": None, "back": start.back})


def change(request: Request, routine_id: UUID) -> HttpResponse:
    """Other words for a routine, another time, another rhythm."""
    viewer = request.viewer
    found = queries.own_routine(viewer, routine_id=routine_id)
    stands = {"part_of_day": found.part_of_day, "clock": found.clock, **rhythm_fields(found.rhythm)}
    form = RoutineForm(request.POST or None, over=found, initial=stands)
    if form.is_valid():
        try:
            actions.change_routine(
                routine_id=routine_id, seen=form.seen_version, by=viewer, at=timezone.now(), **form.words()
            )
        except ChangedMeanwhile:
            form.keep_both(queries.own_routine(viewer, routine_id=routine_id))
        else:
            return after_deed(request, "routines:routine", routine_id)
    return form_page(request, "routines/routine_form.html", {"form": form, "routine": found, "back": ""})


def remove(request: Request, routine_id: UUID) -> HttpResponse:
    """Are you sure? Then the routine goes for good."""
    found = queries.own_routine(request.viewer, routine_id=routine_id)
    if request.method == "POST":
        actions.remove_routine(routine_id=routine_id, by=request.viewer)
        return after_deed(request, "routines:list")
    return page(request, "routines/remove.html", {"routine": found})
