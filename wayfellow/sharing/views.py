"""Pages of sharing: who walks with me, what each can see, who looked, and what others share with me."""

from uuid import UUID

from django.contrib import messages
from django.core.exceptions import BadRequest
from django.http import HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from wayfellow.foundation.idempotency import shown_once
from wayfellow.people.asking_again import ask_again
from wayfellow.sharing import actions, queries
from wayfellow.sharing.forms import ShareForm, TakeBackForm
from wayfellow.sharing.how_long import NAMES as LENGTHS
from wayfellow.sharing.rules import check_has_space, check_is_companion
from wayfellow.web.pages import Request, after_deed, page, page_number


@require_safe
def overview(request: Request) -> HttpResponse:
    """Who walks with me, and what each can see."""
    companions = queries.companions_of(request.viewer, at=timezone.now())
    return page(request, "sharing/overview.html", {"companions": companions})


@require_safe
def companion(request: Request, connection_id: UUID) -> HttpResponse:
    """One companion: each section, and for how long."""
    found = queries.companion_of(request.viewer, connection_id=connection_id, at=timezone.now())
    return page(request, "sharing/companion.html", {"companion": found, "lengths": LENGTHS})


@require_POST
@ask_again
def share(request: Request, connection_id: UUID) -> HttpResponse:
    """Let this companion see one section."""
    form, now = ShareForm(request.POST), timezone.now()
    if not form.is_valid():
        raise BadRequest
    actions.share(
        connection_id=connection_id, section=form.chosen, by=request.viewer, at=now, until=form.until(now)
    )
    messages.success(request, _("Shared. You can take it back at any time."))
    return _where_it_stood(request, form, connection_id)


@require_POST
def take_back(request: Request, connection_id: UUID) -> HttpResponse:
    """This companion sees one section no longer."""
    form = TakeBackForm(request.POST)
    if not form.is_valid():
        raise BadRequest
    actions.take_back(connection_id=connection_id, section=form.chosen, by=request.viewer, at=timezone.now())
    messages.success(request, _("Taken back. It is out of sight from now on."))
    return _where_it_stood(request, form, connection_id)


def _where_it_stood(request: Request, form: TakeBackForm, connection_id: UUID) -> HttpResponse:
    if form.leads_to_companion:
        return after_deed(request, "sharing:companion", connection_id)
    return after_deed(request, "sharing:overview")


def stop(request: Request, connection_id: UUID) -> HttpResponse:
    """Are you sure? Then this companion sees nothing any more."""
    viewer, now = request.viewer, timezone.now()
    found = queries.companion_of(viewer, connection_id=connection_id, at=now)
    if request.method == "POST":
        actions.stop_walking_with(connection_id=connection_id, by=viewer, at=now)
        messages.success(request, _("You no longer walk together. What you wrote is still yours."))
        return after_deed(request, "sharing:overview")
    return page(request, "sharing/stop.html", {"companion": found})


@ask_again
def invite_supporter(request: Request) -> HttpResponse:
    """A code for somebody I would like beside me. It is shown this once."""
    viewer = request.viewer
    check_has_space(viewer)
    if request.method == "POST":
        code = actions.invite_supporter(by=viewer, at=timezone.now())
        shown = page(request, "sharing/code.html", {"code": code})
        return shown_once(shown, then=reverse("sharing:invite_supporter"))
    return page(request, "sharing/invite_supporter.html")


@require_safe
def who_looked(request: Request) -> HttpResponse:
    """Who else read something of mine."""
    number = page_number(request)
    looks = queries.who_looked(request.viewer, page=number)
    return page(request, "sharing/who_looked.html", {"looks": looks, "number": number})


@require_safe
def shared_with_me(request: Request) -> HttpResponse:
    """The people who share something with me."""
    viewer = request.viewer
    check_is_companion(viewer)
    people = queries.people_walked_with(viewer, at=timezone.now())
    return page(request, "sharing/shared_with_me.html", {"people": people})


@require_safe
def kept_away(request: Request) -> HttpResponse:
    """Whom I keep away."""
    return page(request, "sharing/kept_away.html", {"people": queries.kept_away(request.viewer)})


def keep_away(request: Request, companion_id: UUID) -> HttpResponse:
    """Are you sure? Then this one comes nowhere near, and is told nothing."""
    viewer = request.viewer
    somebody = queries.somebody_to_keep_away(viewer, companion_id=companion_id)
    if request.method == "POST":
        actions.keep_away(companion_id=companion_id, by=viewer, at=timezone.now())
        messages.success(request, _("Done. They are told nothing about it."))
        return after_deed(request, "sharing:kept_away")
    return page(request, "sharing/keep_away.html", {"somebody": somebody})


@require_POST
def let_come_near(request: Request, companion_id: UUID) -> HttpResponse:
    """This one may be chosen again."""
    actions.let_come_near(companion_id=companion_id, by=request.viewer)
    messages.success(request, _("You can choose them again. Nothing is shared."))
    return after_deed(request, "sharing:kept_away")
