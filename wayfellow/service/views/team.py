"""Pages of the team."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from wayfellow.foundation.idempotency import shown_once
from wayfellow.people.actions import LastLead
from wayfellow.people.rules import check_runs_the_team
from wayfellow.service import actions, queries
from wayfellow.service.forms import InviteForm
from wayfellow.web.pages import Request, after_deed, form_page, page


@require_safe
def team(request: Request) -> HttpResponse:
    """Who works here, and how many people have a space."""
    return page(request, "service/team.html", {"team": queries.team(request.viewer, at=timezone.now())})


def invite(request: Request) -> HttpResponse:
    """A code for a peer worker or another lead. It is shown this once."""
    check_runs_the_team(request.viewer)
    form = InviteForm(request.POST or None)
    if form.is_valid():
        code = actions.invite_to_the_team(role=form.chosen, by=request.viewer, at=timezone.now())
        shown = page(request, "service/invitation.html", {"code": code, "role": form.chosen})
        return shown_once(shown, then=reverse("service:invite"))
    return form_page(request, "service/invite.html", {"form": form})


def end_work(request: Request, person_id: UUID) -> HttpResponse:
    """Are you sure? Then this worker sees nothing any more, on every device."""
    found = queries.peer_worker(request.viewer, person_id=person_id)
    if request.method == "POST":
        actions.end_peer_work(person_id=person_id, by=request.viewer, at=timezone.now())
        messages.success(request, _("Done. They are signed out everywhere and see nothing any more."))
        return after_deed(request, "service:team")
    return page(request, "service/end_work.html", {"member": found})


def end_lead(request: Request, person_id: UUID) -> HttpResponse:
    """Are you sure? Then they do not run the team any more, on any device."""
    found = queries.lead_to_end(request.viewer, person_id=person_id)
    if request.method == "POST":
        try:
            actions.end_lead_work(person_id=person_id, by=request.viewer, at=timezone.now())
        except LastLead:
            messages.info(request, _("Somebody has to run the team. Nothing was changed."))
        else:
            messages.success(
                request, _("Done. They are signed out everywhere and do not run the team any more.")
            )
        return after_deed(request, "web:front" if person_id == request.viewer.person_id else "service:team")
    is_me = person_id == request.viewer.person_id
    return page(request, "service/end_lead.html", {"member": found, "is_me": is_me})


@require_POST
def take_back_code(request: Request, invitation_id: UUID) -> HttpResponse:
    """A code into the team stops working."""
    actions.take_back_code(invitation_id=invitation_id, by=request.viewer, at=timezone.now())
    messages.success(request, _("Done. Nobody can come in with that code any more."))
    return after_deed(request, "service:team")
