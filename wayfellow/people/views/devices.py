"""Pages of the devices that are signed in, and locking this one."""

from django.contrib import messages
from django.http import HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from wayfellow.people import actions, queries
from wayfellow.people.asking_again import lock
from wayfellow.web.pages import Request, after_deed, page


@require_safe
def devices(request: Request) -> HttpResponse:
    """Where I am signed in."""
    this = request.session.session_key or ""
    found = queries.sign_ins_of(request.viewer, this=this, at=timezone.now())
    return page(request, "people/devices.html", {"devices": found})


@require_POST
def end_device(request: Request, sign: str) -> HttpResponse:
    """One device is signed in no longer, from its next request on."""
    actions.end_sign_in(sign=sign, by=request.viewer)
    messages.success(request, _("That device is signed out."))
    return after_deed(request, "people:devices")


@require_POST
def end_others(request: Request) -> HttpResponse:
    """All but this one."""
    actions.end_sign_ins(person_id=request.viewer.person_id, all_but=request.session.session_key)
    messages.success(request, _("All other devices are signed out."))
    return after_deed(request, "people:devices")


@require_POST
def lock_here(request: Request) -> HttpResponse:
    """Stay signed in, and open nothing until I have said that it is me."""
    lock(request)
    return after_deed(request, "web:front")
