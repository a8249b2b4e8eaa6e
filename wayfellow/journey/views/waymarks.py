"""Waymarks and notes: naming a day, changing it, taking it out."""

from uuid import UUID

from django.http import HttpResponse
from django.utils import timezone

from wayfellow.foundation.refusals import ChangedMeanwhile
from wayfellow.journey import actions, queries
from wayfellow.journey.forms import NoteForm, WaymarkForm
from wayfellow.sharing.rules import check_has_space
from wayfellow.web.pages import Request, after_deed, form_page, page


def waymark_add(request: Request) -> HttpResponse:
    """Name a day or a moment."""
    viewer, now = request.viewer, timezone.now()
    check_has_space(viewer)
    form = WaymarkForm(request.POST or None, today=timezone.localdate(now))
    if form.is_valid():
        actions.add_waymark(by=viewer, at=now, **form.words())
        return after_deed(request, "journey:story")
    return form_page(request, "journey/waymark_form.html", {"form": form, "waymark": None})


def waymark_change(request: Request, waymark_id: UUID) -> HttpResponse:
    """Other words, or another day."""
    viewer, now = request.viewer, timezone.now()
    found = queries.own_waymark(viewer, waymark_id=waymark_id)
    plain = {"on": found.on}
    form: NoteForm | WaymarkForm
    if found.is_note:
        form = NoteForm(request.POST or None, over=found)
    else:
        form = WaymarkForm(request.POST or None, over=found, today=timezone.localdate(now), initial=plain)
    if form.is_valid():
        words = {**plain, **form.words()}
        try:
            actions.change_waymark(waymark_id=waymark_id, seen=form.seen_version, by=viewer, at=now, **words)
        except ChangedMeanwhile:
            form.keep_both(queries.own_waymark(viewer, waymark_id=waymark_id))
        else:
            return after_deed(request, "journey:story")
    return form_page(request, "journey/waymark_form.html", {"form": form, "waymark": found})


def waymark_remove(request: Request, waymark_id: UUID) -> HttpResponse:
    """Are you sure? Then it goes for good."""
    found = queries.own_waymark(request.viewer, waymark_id=waymark_id)
    if request.method == "POST":
        actions.remove_waymark(waymark_id=waymark_id, by=request.viewer)
        return after_deed(request, "journey:story")
    return page(request, "journey/remove.html", {"waymark": found})
