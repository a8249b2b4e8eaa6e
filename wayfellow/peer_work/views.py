"""Pages of the worker’s own side."""

from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from wayfellow.foundation.idempotency import shown_once
from wayfellow.foundation.refusals import NotThere
from wayfellow.peer_work import actions, queries
from wayfellow.peer_work.forms import TogetherForm
from wayfellow.peer_work.rules import check_is_peer_worker
from wayfellow.web.pages import Request, form_page, page


@require_safe
def people(request: Request) -> HttpResponse:
    """People I walk with."""
    found = queries.people_i_walk_with(request.viewer, at=timezone.now())
    return page(request, "peer_work/people.html", {"people": found})


@require_safe
def person(request: Request, person_id: UUID) -> HttpResponse:
    """One person I walk with: what they share with me, and a talk."""
    found = queries.person_i_walk_with(request.viewer, person_id=person_id, at=timezone.now())
    return page(request, "peer_work/person.html", {"person": found})


def together(request: Request) -> HttpResponse:
    """A space for the person who is in the room with me."""
    check_is_peer_worker(request.viewer)
    form = TogetherForm(request.POST or None)
    if form.is_valid():
        person_id, code = actions.open_space_together(by=request.viewer, at=timezone.now(), **form.words())
        words = {"code": code, "person_id": person_id, "name": form.cleaned_data["name"]}
        return shown_once(page(request, "peer_work/claim_code.html", words), then=_person_page(person_id))
    return form_page(request, "peer_work/together.html", {"form": form})


def claim_code(request: Request, person_id: UUID) -> HttpResponse:
    """Are you sure? Then a new code for a space that nobody has claimed yet."""
    viewer, now = request.viewer, timezone.now()
    found = queries.person_i_walk_with(viewer, person_id=person_id, at=now)
    if found.signs_in:
        raise NotThere
    if request.method == "POST":
        code = actions.new_claim_code(person_id=person_id, by=viewer, at=now)
        words = {"code": code, "person_id": person_id, "name": found.name}
        return shown_once(page(request, "peer_work/claim_code.html", words), then=_person_page(person_id))
    return page(request, "peer_work/new_claim_code.html", {"person": found})


def invite(request: Request) -> HttpResponse:
    """A code for somebody who will sign in themselves. It is shown this once."""
    check_is_peer_worker(request.viewer)
    if request.method == "POST":
        code = actions.invite_person(by=request.viewer, at=timezone.now())
        shown = page(request, "peer_work/invitation.html", {"code": code})
        return shown_once(shown, then=reverse("peer_work:invite"))
    return page(request, "peer_work/invite.html")


def _person_page(person_id: UUID) -> str:
    return reverse("peer_work:person", args=[person_id])
