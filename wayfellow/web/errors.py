"""What people read when something is not there, not theirs, too long, too old or broken."""

from http import HTTPStatus
from typing import Any

from django.conf import settings
from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _

from wayfellow.foundation.refusals import ChangedMeanwhile, DoesNotOpen, NotNow, TokenMissing
from wayfellow.web.crisis_help import crisis_help_in_memory

TooLong = (RequestDataTooBig, TooManyFieldsSent)


def not_there(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Nothing here, or not yours: the same page to the letter, so that nobody can tell which."""
    return _answer(request, "web/not_there.html", HTTPStatus.NOT_FOUND)


def not_allowed(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Refused, for a reason that gives nothing away."""
    return _answer(request, "web/not_allowed.html", HTTPStatus.FORBIDDEN)


def not_this_way(request: HttpRequest) -> HttpResponse:
    """The address of a button, opened like a page: Django's own answer to that is an empty one."""
    return _answer(request, "web/not_this_way.html", HTTPStatus.METHOD_NOT_ALLOWED)


def form_too_old(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form without its proof: the page was open too long, or it is not one of ours."""
    return _answer(request, "web/form_too_old.html", HTTPStatus.FORBIDDEN)


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Something that no page of ours sends, or far more words than a form takes."""
    if isinstance(exception, TokenMissing):
        return form_too_old(_bare(request))
    if isinstance(exception, (NotNow, ChangedMeanwhile)):
        return _answer(_bare(request), "web/not_now.html", HTTPStatus.CONFLICT)
    if isinstance(exception, DoesNotOpen):
        return _answer(_bare(request), "web/does_not_open.html", HTTPStatus.SERVICE_UNAVAILABLE)
    if isinstance(exception, TooLong):
        return _answer(_bare(request), "web/too_long.html", HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
    return _answer(_bare(request), "web/not_understood.html", HTTPStatus.BAD_REQUEST)


def broken(request: HttpRequest) -> HttpResponse:
    """We broke something. Drawn without database, session or viewer, and in plain HTML if even that fails."""
    bare = _bare(request)
    try:
        return _answer(bare, "web/broken.html", HTTPStatus.INTERNAL_SERVER_ERROR)
    except Exception:  # noqa: BLE001  # whatever broke, whoever reads this page must still find the numbers
        return HttpResponse(_plainest(bare), status=HTTPStatus.INTERNAL_SERVER_ERROR)


def _answer(request: HttpRequest, template: str, status: HTTPStatus) -> HttpResponse:
    return HttpResponse(render_to_string(template, {}, request), status=status)


def _bare(request: HttpRequest) -> HttpRequest:
    """A request that knows only its cookies and the numbers to ring: asking it costs no database."""
    bare: Any = HttpRequest()
    bare.META, bare.COOKIES = request.META, request.COOKIES
    bare.crisis_help = crisis_help_in_memory(request)
    bare.may_be_signed_in = settings.SESSION_COOKIE_NAME in request.COOKIES
    return bare  # type: ignore[no-any-return]


def _plainest(request: HttpRequest) -> str:
    lines = [(line.label, line.tel, line.number, line.when) for line in crisis_help_in_memory(request)]
    return format_html(
        "<!doctype html><title>{}</title><h1>{}</h1><p>{}</p><ul>{}</ul>",
        _("Sorry"),
        _("Something went wrong here. It is not your fault."),
        _("Need someone now?"),
        format_html_join("", '<li>{} <a href="{}">{}</a>, {}</li>', lines),
    )
