"""Pages of the plan: read, form, one deed, answer."""

from uuid import UUID

from django.http import HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from wayfellow.foundation.refusals import ChangedMeanwhile, NotThere
from wayfellow.people.queries import name_of
from wayfellow.sharing.rules import check_has_space
from wayfellow.staying_well import actions, queries
from wayfellow.staying_well.forms import entry_form
from wayfellow.staying_well.parts import EntryKind, sheet_of
from wayfellow.web.pages import Request, after_deed, form_page, page


@require_safe
def plan(request: Request) -> HttpResponse:
    """My staying-well plan."""
    viewer = request.viewer
    found = queries.plan_of(viewer, person_id=viewer.person_id, at=timezone.now())
    return page(request, "staying_well/plan.html", {"plan": found, "owner": None})


@require_safe
def shared_plan(request: Request, person_id: UUID) -> HttpResponse:
    """The plan that somebody shares with me."""
    found = queries.plan_of(request.viewer, person_id=person_id, at=timezone.now())
    return page(request, "staying_well/plan.html", {"plan": found, "owner": name_of(person_id)})


def add(request: Request, kind: str) -> HttpResponse:
    """Something new for one part of the plan."""
    check_has_space(request.viewer)
    if kind not in EntryKind:
        raise NotThere
    viewer, chosen = request.viewer, EntryKind(kind)
    form = entry_form(chosen)(request.POST or None, kind=chosen)
    if form.is_valid():
        actions.add_entry(person_id=viewer.person_id, by=viewer, at=timezone.now(), **form.words())
        return after_deed(request, "staying_well:plan")
    words = {"form": form, "entry": None, "sheet": sheet_of(chosen)}
    return form_page(request, "staying_well/entry_form.html", words)


def change(request: Request, entry_id: UUID) -> HttpResponse:
    """Other words for an entry."""
    viewer = request.viewer
    found = queries.own_entry(viewer, entry_id=entry_id)
    kind = EntryKind(found.kind)
    form = entry_form(kind)(request.POST or None, kind=kind, over=found)
    if form.is_valid():
        try:
            actions.change_entry(
                entry_id=entry_id, seen=form.seen_version, by=viewer, at=timezone.now(), **form.words()
            )
        except ChangedMeanwhile:
            form.keep_both(queries.own_entry(viewer, entry_id=entry_id))
        else:
            return after_deed(request, "staying_well:plan")
    words = {"form": form, "entry": found, "sheet": sheet_of(kind)}
    return form_page(request, "staying_well/entry_form.html", words)


def remove(request: Request, entry_id: UUID) -> HttpResponse:
    """Are you sure? Then the entry goes for good."""
    found = queries.own_entry(request.viewer, entry_id=entry_id)
    if request.method == "POST":
        actions.remove_entry(entry_id=entry_id, by=request.viewer, at=timezone.now())
        return after_deed(request, "staying_well:plan")
    return page(request, "staying_well/remove.html", {"entry": found})
