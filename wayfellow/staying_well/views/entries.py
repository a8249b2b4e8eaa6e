"""Writing, changing, moving and taking out one entry."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import BadRequest
from django.http import HttpResponse
from django.shortcuts import resolve_url
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from wayfellow.foundation.refusals import ChangedMeanwhile, NotThere
from wayfellow.sharing.rules import check_has_space
from wayfellow.staying_well import actions, queries
from wayfellow.staying_well.forms import EntryForm, MoveForm, StepForm
from wayfellow.staying_well.parts import HELPS, EntryKind, sheet_of
from wayfellow.web.begin import begun, tell_with_way_back, way_back
from wayfellow.web.pages import Request, after_deed, form_page, go_to, page


def add(request: Request, kind: str) -> HttpResponse:
    """Something new for one part of the plan."""
    check_has_space(request.viewer)
    if kind not in EntryKind:
        raise NotThere
    return _add(request, EntryKind(kind))


def add_anywhere(request: Request) -> HttpResponse:
    """Something new, and which part it is for."""
    check_has_space(request.viewer)
    return _add(request, EntryKind.KEEPS_ME_WELL, anywhere=True)


def _add(request: Request, kind: EntryKind, *, anywhere: bool = False) -> HttpResponse:
    viewer, back = request.viewer, way_back(request)
    form = EntryForm(request.POST or None, kind=kind, anywhere=anywhere)
    if form.is_valid():
        actions.add_entry(person_id=viewer.person_id, by=viewer, at=timezone.now(), **form.words())
        if back:
            tell_with_way_back(request, _("This is in your plan now."), back=back)
        return after_deed(request, "staying_well:plan")
    return form_page(request, "staying_well/entry_form.html", _new(form, kind, anywhere=anywhere, back=back))


@require_POST
def begin(request: Request) -> HttpResponse:
    """Words from elsewhere in the form of this part, or of any part. Nothing is kept yet."""
    check_has_space(request.viewer)
    words = begun(request)
    if words.kind and words.kind not in EntryKind:
        raise NotThere
    anywhere = not words.kind
    kind = EntryKind(words.kind) if words.kind else EntryKind.KEEPS_ME_WELL
    text = words.line if kind == EntryKind.PEOPLE else words.text
    form = EntryForm(kind=kind, anywhere=anywhere, initial={"text": text})
    return page(request, "staying_well/entry_form.html", _new(form, kind, anywhere=anywhere, back=words.back))


def _new(form: EntryForm, kind: EntryKind, *, anywhere: bool, back: str) -> dict[str, Any]:
    to = reverse("staying_well:add_anywhere") if anywhere else reverse("staying_well:add", args=[kind.value])
    sheet = None if anywhere else sheet_of(kind)
    return {"form": form, "entry": None, "sheet": sheet, "to": to, "back": back, "helps": kind in HELPS}


def change(request: Request, entry_id: UUID) -> HttpResponse:
    """Other words for an entry."""
    viewer = request.viewer
    found = queries.own_entry(viewer, entry_id=entry_id)
    kind = EntryKind(found.kind)
    form = EntryForm(request.POST or None, kind=kind, over=found)
    if form.is_valid():
        try:
            actions.change_entry(
                entry_id=entry_id, seen=form.seen_version, by=viewer, at=timezone.now(), **form.words()
            )
        except ChangedMeanwhile:
            form.keep_both(queries.own_entry(viewer, entry_id=entry_id))
        else:
            return after_deed(request, "staying_well:plan")
    words = {"form": form, "entry": found, "sheet": sheet_of(kind), "to": "", "back": "", "helps": False}
    return form_page(request, "staying_well/entry_form.html", words)


def move(request: Request, entry_id: UUID) -> HttpResponse:
    """Another part for an entry."""
    found = queries.own_entry(request.viewer, entry_id=entry_id)
    form = MoveForm(request.POST or None, kind=EntryKind(found.kind))
    if form.is_valid():
        actions.move_entry(entry_id=entry_id, kind=form.chosen, by=request.viewer, at=timezone.now())
        messages.success(request, _("Moved. It stands at the end of its new part."))
        return after_deed(request, "staying_well:arrange")
    return form_page(request, "staying_well/move.html", {"form": form, "entry": found})


def arrange(request: Request) -> HttpResponse:
    """The plan with a way up and a way down beside every entry."""
    viewer, now = request.viewer, timezone.now()
    if request.method == "POST":
        check_has_space(viewer)
        form = StepForm(request.POST)
        if form.entry_id is None:
            raise BadRequest
        actions.step_entry(entry_id=form.entry_id, steps=form.steps, by=viewer, at=now)
        return go_to(request, f"{resolve_url('staying_well:arrange')}#entry-{form.entry_id}")
    found = queries.plan_of(viewer, person_id=viewer.person_id, at=now)
    return page(request, "staying_well/arrange.html", {"plan": found})


def remove(request: Request, entry_id: UUID) -> HttpResponse:
    """Are you sure? Then the entry goes out of the plan."""
    found = queries.own_entry(request.viewer, entry_id=entry_id)
    if request.method == "POST":
        actions.remove_entry(entry_id=entry_id, by=request.viewer, at=timezone.now())
        return after_deed(request, "staying_well:plan")
    return page(request, "staying_well/remove.html", {"entry": found})
