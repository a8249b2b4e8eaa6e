"""Makes `request.viewer` from the account that is signed in."""

from collections.abc import Callable
from functools import partial
from uuid import UUID

from django.http import HttpRequest, HttpResponse

from wayfellow.foundation.viewer import Viewer
from wayfellow.people.actions import keep_look_of
from wayfellow.people.models import Account
from wayfellow.people.team_devices import remember
from wayfellow.web.crisis_help import help_lines
from wayfellow.web.look import Look, look_written, written
from wayfellow.web.of_service import OfService


class ViewerMiddleware:
    """`request.viewer`: who is looking, or None. And what pages show of their service."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Look once, before any rule asks."""
        request.viewer = _viewer(request)  # type: ignore[attr-defined]  # Django's way of handing things on
        response = self.get_response(request)
        remember(request, response)
        return response


def _viewer(request: HttpRequest) -> Viewer | None:
    account = request.user
    if not isinstance(account, Account):
        return None
    request.session.seen()  # type: ignore[attr-defined]  # our own store
    person = account.person
    service = person.service
    if service.crisis_help:
        request.crisis_help = help_lines(service.crisis_help)  # type: ignore[attr-defined]
    request.of_service = OfService(  # type: ignore[attr-defined]
        name=service.name,
        short_name=service.short_name,
        who_reads=service.reads_when,
        hours=service.hours,
        languages=service.languages_offered,
        colours=service.colours_sign,
    )
    # The look that somebody has chosen is theirs on every device.
    if look := look_written(person.look):
        request.own_look = look  # type: ignore[attr-defined]  # read by look_of
    request.keep_own_look = partial(_keep_look, person.pk)  # type: ignore[attr-defined]
    request.way_back_waits = account.way_back_waits  # type: ignore[attr-defined]  # of the backend's statement
    return person.as_viewer()


def _keep_look(person_id: UUID, look: Look) -> None:
    keep_look_of(person_id=person_id, look=written(look))
