"""Pages for ideas and cards of a service: one of the team writes, another reads, people see them."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from wayfellow.foundation.refusals import ChangedMeanwhile, NotThere
from wayfellow.people.rules import check_runs_the_team
from wayfellow.service.views.kinds import Kind
from wayfellow.web.pages import Request, after_deed, form_page, page


@require_safe
def all_written(request: Request, kind: Kind) -> HttpResponse:
    """What we have written."""
    shown = {
        "kind": kind,
        "all": kind.all_in_hand(request.viewer),
        "is_lead": request.viewer.is_service_lead,
    }
    return page(request, "service/written/list.html", shown)


@require_safe
def one_written(request: Request, kind: Kind, key: UUID) -> HttpResponse:
    """One of ours, with all its versions."""
    held = kind.one_in_hand(request.viewer, key=key)
    return page(request, "service/written/one.html", {"kind": kind, "held": held})


def write(request: Request, kind: Kind, key: UUID | None = None) -> HttpResponse:
    """A new one, or a new version of one."""
    viewer = request.viewer
    check_runs_the_team(viewer)
    begun = kind.in_boxes(kind.one_in_hand(viewer, key=key).to_change()) if key else {}
    form = kind.form(request.POST or None, initial=begun)
    if form.is_valid():
        row = kind.write(key=key, text=form.said(), by=viewer, at=timezone.now())
        return after_deed(request, f"service:{kind.one}_version", row.key, row.number)
    return form_page(request, "service/written/write.html", {"kind": kind, "form": form, "key": key})


def version(request: Request, kind: Kind, key: UUID, number: int) -> HttpResponse:
    """One version as people see it. Somebody who did not write it says that it may be used."""
    viewer = request.viewer
    held = kind.one_in_hand(viewer, key=key).number(number)
    if request.method != "POST":
        return page(request, "service/written/version.html", {"kind": kind, "held": held})
    seen = request.POST.get("seen", "")
    try:
        kind.review(key=key, number=number, seen=seen, by=viewer, at=timezone.now())
    except ChangedMeanwhile:
        messages.info(request, _("The words were changed meanwhile. Please read them once more."))
        return after_deed(request, f"service:{kind.one}_version", key, number)
    messages.success(request, _("Done. People can see it from now on."))
    return after_deed(request, f"service:{kind.one}", key)


def throw_away(request: Request, kind: Kind, key: UUID) -> HttpResponse:
    """Are you sure? Then the draft goes."""
    held = kind.one_in_hand(request.viewer, key=key)
    if not held.may_throw_away:
        raise NotThere
    if request.method == "POST":
        kind.throw_away(key=key, by=request.viewer)
        messages.success(request, _("Thrown away. Nobody was ever shown it."))
        return after_deed(request, f"service:{kind.many}")
    return page(request, "service/written/throw_away.html", {"kind": kind, "held": held})


def retire(request: Request, kind: Kind, key: UUID) -> HttpResponse:
    """Are you sure? Then nobody is shown it any more."""
    held = kind.one_in_hand(request.viewer, key=key)
    if not held.may_retire:
        raise NotThere
    if request.method == "POST":
        kind.retire(key=key, by=request.viewer)
        messages.success(request, _("Done. It is not offered any more. The team can still read it."))
        return after_deed(request, f"service:{kind.one}", key)
    return page(request, "service/written/retire.html", {"kind": kind, "held": held})
