"""One press: how a day went, resting, going on."""

from uuid import UUID

from django.contrib import messages
from django.core.exceptions import BadRequest
from django.http import HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from wayfellow.routines import actions
from wayfellow.routines.forms import MarkForm
from wayfellow.web.pages import Request, after_deed


@require_POST
def mark(request: Request, routine_id: UUID) -> HttpResponse:
    """A day is done, or its tiny version is, or it is skipped, or none of them."""
    now = timezone.now()
    form = MarkForm(request.POST, today=timezone.localdate(now))
    if not form.is_valid():
        raise BadRequest
    on = form.cleaned_data["on"]
    actions.mark_day(routine_id=routine_id, on=on, kind=form.mark, by=request.viewer, at=now)
    return after_deed(request, form.leads_to, *([routine_id] if form.on_page_of_its_own else []))


@require_POST
def pause(request: Request, routine_id: UUID) -> HttpResponse:
    """Let one routine rest."""
    actions.pause(routine_id=routine_id, by=request.viewer, at=timezone.now())
    messages.success(request, _("It rests. No day of the pause is a gap."))
    return after_deed(request, "routines:routine", routine_id)


@require_POST
def go_on(request: Request, routine_id: UUID) -> HttpResponse:
    """Go on with one routine."""
    actions.go_on(routine_id=routine_id, by=request.viewer, at=timezone.now())
    messages.success(request, _("It goes on from today."))
    return after_deed(request, "routines:routine", routine_id)


@require_POST
def pause_all(request: Request) -> HttpResponse:
    """Let all of my days rest."""
    actions.pause(by=request.viewer, at=timezone.now())
    return after_deed(request, "routines:list")


@require_POST
def go_on_all(request: Request) -> HttpResponse:
    """Go on with my days."""
    actions.go_on(by=request.viewer, at=timezone.now())
    messages.success(request, _("Your days go on from today. Start as small as you like."))
    return after_deed(request, "routines:list")
