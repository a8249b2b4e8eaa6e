"""People I walk with: the list, one of them, preparing a talk, and opening a space together."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from wayfellow.foundation.idempotency import shown_once
from wayfellow.foundation.refusals import NotThere
from wayfellow.lived_experience.queries import pieces_to_offer
from wayfellow.peer_work import actions, queries
from wayfellow.peer_work.forms import OfferForm, TogetherForm
from wayfellow.peer_work.queries import Order
from wayfellow.peer_work.rules import check_is_peer_worker
from wayfellow.web.pages import Request, after_deed, form_page, page


@require_safe
def people(request: Request) -> HttpResponse:
    """People I walk with, by name or by the next talk. Any other order is the order of names."""
    by = Order.TALK if request.GET.get("by") == Order.TALK else Order.NAME
    found = queries.people_i_walk_with(request.viewer, at=timezone.now(), by=by)
    return page(request, "peer_work/people.html", {"people": found, "by": by.value})


@require_safe
def person(request: Request, person_id: UUID) -> HttpResponse:
    """One person I walk with: the next talk, what I proposed, what they share with me."""
    viewer, at = request.viewer, timezone.now()
    found = queries.person_i_walk_with(viewer, person_id=person_id, at=at)
    proposed = queries.i_proposed(viewer, person_id=person_id, at=at)
    return page(request, "peer_work/person.html", {"person": found, "proposed": proposed})


@require_safe
def prepare(request: Request, talk_id: UUID) -> HttpResponse:
    """Before a talk: what was agreed last, what it may be about, what of mine may fit."""
    found = queries.prepare(request.viewer, talk_id=talk_id, at=timezone.now())
    return page(request, "peer_work/prepare.html", {"found": found, "talk": found.before.talk})


def offer_story(request: Request, person_id: UUID, strategy_id: UUID) -> HttpResponse:
    """Something of my own story, beside something that helps somebody."""
    viewer, at = request.viewer, timezone.now()
    thing = queries.strategy_of(viewer, person_id=person_id, strategy_id=strategy_id, at=at)
    words = thing.strategy.words
    pieces = pieces_to_offer(viewer, to=(words.what, words.how, words.when_it_helps))
    form = OfferForm(request.POST or None, snippets=[(piece.id, piece.text) for piece in pieces])
    if form.is_valid():
        actions.offer_story(
            snippet_id=form.chosen(), strategy_id=strategy_id, person_id=person_id, by=viewer, at=at
        )
        messages.success(request, _("Offered. They can read it, and take it off."))
        return after_deed(request, "coping:shared", person_id)
    context = {"form": form, "what": words.what, "person_id": person_id, "pieces": pieces}
    return form_page(request, "peer_work/offer_story.html", context)


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
