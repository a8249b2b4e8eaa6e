"""Pages of choosing: the workers there are, changing to another, waiting, and a worker's few words."""

from uuid import UUID

from django.contrib import messages
from django.core.exceptions import BadRequest
from django.http import HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from wayfellow.foundation.refusals import ChangedMeanwhile
from wayfellow.people.asking_again import ask_again
from wayfellow.people.queries import languages_of
from wayfellow.sharing.choosing import actions, queries
from wayfellow.sharing.choosing.forms import AboutMeForm, ChooseForm
from wayfellow.sharing.rules import check_has_space
from wayfellow.web.pages import Request, after_deed, form_page, page


@ask_again
def choose(request: Request) -> HttpResponse:
    """The peer workers of my service, and walking with one of them."""
    check_has_space(request.viewer)
    if request.method != "POST":
        choice = queries.choice_of(request.viewer)
        return page(request, "choosing/choose.html", {"choice": choice})
    form = ChooseForm(request.POST)
    if not form.is_valid():
        raise BadRequest
    try:
        kept = actions.choose_worker(by=request.viewer, at=timezone.now(), **form.cleaned_data)
    except actions.NoRoom:
        messages.info(request, _("They have no room for more people at the moment. You can choose another."))
        return after_deed(request, "sharing:choose")
    return after_deed(request, "sharing:companion", kept.pk)


@require_safe
def change(request: Request, person_id: UUID) -> HttpResponse:
    """Walk with this one instead of another: what that does, before it is done."""
    worker = queries.choice_of(request.viewer).worker(person_id)
    walking = queries.own_walks(request.viewer, at=timezone.now())
    if worker.walks_along or not worker.has_room or not walking:
        return after_deed(request, "sharing:choose")
    return page(request, "choosing/change.html", {"worker": worker, "walking": walking})


@require_POST
def wait(request: Request) -> HttpResponse:
    """I would like a peer worker, and my service may know it."""
    actions.wait_for_worker(by=request.viewer, at=timezone.now())
    messages.success(request, _("Your service knows now that you would like a peer worker."))
    return after_deed(request, "sharing:choose")


@require_POST
def stop_waiting(request: Request) -> HttpResponse:
    """Not any more."""
    actions.stop_waiting(by=request.viewer)
    messages.success(request, _("Taken back. Your service does not see your name there any more."))
    return after_deed(request, "sharing:choose")


@require_POST
def not_this_one(request: Request) -> HttpResponse:
    """Not the one whom the service thought of."""
    actions.not_this_one(by=request.viewer)
    messages.success(request, _("That is fine. Nobody asks you why."))
    return after_deed(request, "sharing:choose")


def about_me(request: Request) -> HttpResponse:
    """What people read about me before they choose."""
    viewer = request.viewer
    before = queries.own_about(viewer)
    form = AboutMeForm(request.POST or None, offered=languages_of(viewer), over=before)
    if form.is_valid():
        try:
            actions.say_about_me(seen=form.seen_version, by=viewer, at=timezone.now(), **form.words())
        except ChangedMeanwhile:
            saved = queries.own_about(viewer)
            if saved is None:
                raise
            form.keep_both(saved)
        else:
            messages.success(request, _("Kept. People who choose can read it now."))
            return after_deed(request, "choosing:about_me")
    return form_page(request, "choosing/about_me.html", {"form": form, "is_there": before is not None})
