"""Days away and cover: the worker's pages, and the page on which the person answers."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from wayfellow.peer_work import actions, queries
from wayfellow.peer_work.forms import AwayForm, CoverForm, LetCoverForm
from wayfellow.peer_work.forms.away import YES
from wayfellow.peer_work.rules import check_is_peer_worker
from wayfellow.people.queries import peer_workers
from wayfellow.web.pages import Request, after_deed, form_page, page


def days_away(request: Request) -> HttpResponse:
    """My days away, and new ones."""
    viewer, at = request.viewer, timezone.now()
    check_is_peer_worker(viewer)
    form = AwayForm(request.POST or None, at=at)
    if form.is_valid():
        kept = actions.say_away(by=viewer, at=at, **form.cleaned_data)
        return after_deed(request, "peer_work:away", kept.pk)
    away = queries.my_days_away(viewer, at=at)
    return form_page(request, "peer_work/days_away.html", {"form": form, "away": away})


@require_safe
def away(request: Request, away_id: UUID) -> HttpResponse:
    """One stretch of days, and what each person said to cover."""
    viewer, at = request.viewer, timezone.now()
    found = queries.own_days_away(viewer, away_id=away_id)
    people = queries.people_to_tell(viewer, away=found, at=at)
    return page(request, "peer_work/away.html", {"away": found, "people": people})


@require_POST
def remove(request: Request, away_id: UUID) -> HttpResponse:
    """I am here after all."""
    actions.not_away(away_id=away_id, by=request.viewer)
    return after_deed(request, "peer_work:days_away")


def cover(request: Request, person_id: UUID, away_id: UUID) -> HttpResponse:
    """Ask one person if a colleague may walk along meanwhile."""
    viewer, at = request.viewer, timezone.now()
    person = queries.person_i_walk_with(viewer, person_id=person_id, at=at)
    found = queries.own_days_away(viewer, away_id=away_id)
    colleagues = peer_workers(viewer)
    form = CoverForm(request.POST or None, colleagues=colleagues, in_the_room=not person.signs_in)
    if form.is_valid():
        actions.ask_for_cover(person_id=person_id, away_id=away_id, by=viewer, at=at, **form.words())
        return after_deed(request, "peer_work:away", away_id)
    context = {"form": form, "person": person, "away": found, "colleagues": colleagues}
    return form_page(request, "peer_work/ask_for_cover.html", context)


@require_POST
def take_back_cover(request: Request, person_id: UUID, away_id: UUID) -> HttpResponse:
    """I ask no longer."""
    actions.take_back_cover(person_id=person_id, away_id=away_id, by=request.viewer, at=timezone.now())
    return after_deed(request, "peer_work:away", away_id)


def answer_cover(request: Request, cover_id: UUID) -> HttpResponse:
    """May a colleague walk along with me for a while? Yes, with what they may see; or no, thank you."""
    viewer, at = request.viewer, timezone.now()
    found = queries.cover_asked_of_me(viewer, cover_id=cover_id)
    form = LetCoverForm(request.POST or None)
    if not form.is_valid():
        return form_page(request, "peer_work/cover.html", {"found": found, "form": form})
    if form.then == YES:
        actions.let_cover(cover_id=cover_id, sees=form.sections(), by=viewer, at=at)
        messages.success(request, _("It is agreed. You can change your mind at any time, under Sharing."))
    else:
        actions.no_cover(cover_id=cover_id, by=viewer, at=at)
        messages.success(request, _("All right. Nobody else is let in."))
    return after_deed(request, "peer_work:with_me")
