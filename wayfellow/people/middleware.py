"""Makes `request.viewer` from the account that is signed in."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from wayfellow.foundation.viewer import Viewer
from wayfellow.people.models import Account
from wayfellow.web.crisis_help import help_lines
from wayfellow.web.of_service import OfService


class ViewerMiddleware:
    """`request.viewer`: who is looking, or None. And what pages show of their service."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Look once, before any rule asks."""
        request.viewer = _viewer(request)  # type: ignore[attr-defined]  # Django's way of handing things on
        return self.get_response(request)


def _viewer(request: HttpRequest) -> Viewer | None:
    account = request.user
    if not isinstance(account, Account):
        return None
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
    return person.as_viewer()
