"""Proposing times; and the page on which the person takes one, asks for another, or says not now."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from wayfellow.conversations.queries import Talk, talk_for
from wayfellow.foundation.refusals import NotThere
from wayfellow.peer_work import actions, queries
from wayfellow.peer_work.forms import AnswerTimesForm, ProposeForm
from wayfellow.peer_work.forms.times import ANOTHER, TAKE
from wayfellow.peer_work.rules import check_is_peer_worker
from wayfellow.web.pages import Request, after_deed, form_page, page


def propose(request: Request, person_id: UUID) -> HttpResponse:
    """Times for a talk with somebody I walk with."""
    return _propose(request, person_id, talk=None)


def propose_instead(request: Request, talk_id: UUID) -> HttpResponse:
    """Other times for a talk that is planned."""
    viewer = request.viewer
    check_is_peer_worker(viewer)
    talk = talk_for(viewer, talk_id=talk_id, at=timezone.now())
    if talk.is_mine or talk.is_over:
        raise NotThere
    if talk.is_going_on:
        return after_deed(request, "conversations:talk", talk_id)
    return _propose(request, talk.person_id, talk=talk)


def _propose(request: Request, person_id: UUID, *, talk: Talk | None) -> HttpResponse:
    viewer, at = request.viewer, timezone.now()
    person = queries.person_i_walk_with(viewer, person_id=person_id, at=at)
    if not person.signs_in:
        raise NotThere  # they say it in the room: the talk is planned there
    form = ProposeForm(request.POST or None, at=at)
    if form.is_valid():
        talk_id = talk.id if talk else None
        actions.propose_times(person_id=person_id, talk_id=talk_id, by=viewer, at=at, **form.words())
        messages.success(request, _("Proposed. It is in the diary when they say yes."))
        return after_deed(request, "peer_work:person", person_id)
    away = queries.my_days_away(viewer, at=at)
    context = {"form": form, "person": person, "talk": talk, "away": away}
    return form_page(request, "peer_work/propose.html", context)


@require_POST
def take_back(request: Request, person_id: UUID) -> HttpResponse:
    """I propose nothing any more."""
    actions.take_back_times(person_id=person_id, by=request.viewer, at=timezone.now())
    return after_deed(request, "peer_work:person", person_id)


def answer(request: Request, proposal_id: UUID) -> HttpResponse:
    """Somebody proposes times to me. Every answer is fine, and none is fine, too."""
    viewer, at = request.viewer, timezone.now()
    found = queries.asked_of_me(viewer, proposal_id=proposal_id, at=at)
    form = AnswerTimesForm(request.POST or None, times=found.times)
    if not form.is_valid():
        return form_page(request, "peer_work/times.html", {"found": found, "form": form})
    if form.then == TAKE:
        talk_id = actions.take_time(proposal_id=proposal_id, time=form.chosen(), by=viewer, at=at)
        return after_deed(request, "conversations:talk", talk_id)
    if form.then == ANOTHER:
        wish = form.cleaned_data["wish"]
        actions.ask_for_another_time(proposal_id=proposal_id, wish=wish, by=viewer, at=at)
    else:
        actions.not_now(proposal_id=proposal_id, by=viewer, at=at)
    messages.success(request, _("All right. They can see your answer."))
    return after_deed(request, "peer_work:with_me")


@require_safe
def with_me(request: Request) -> HttpResponse:
    """Who walks with me: what they ask, when they are away, how we end."""
    found = queries.with_me(request.viewer, at=timezone.now())
    return page(request, "peer_work/with_me.html", {"found": found})
