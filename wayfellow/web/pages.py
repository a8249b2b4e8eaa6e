"""How a view answers: with a page, with a part of it, or with the way to the next one."""

import re
from http import HTTPStatus
from typing import Any

from django.contrib.messages import get_messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.loader import get_template
from django.urls import reverse
from django.utils.cache import patch_vary_headers
from django_htmx.middleware import HtmxDetails

from wayfellow.foundation.viewer import Viewer

A_PAGE = re.compile(r"[1-9][0-9]{0,4}")
# The message region, sent along with a fragment when there is something to say.
TOLD = "web/told.html"
KEPT_FOR_A_YEAR = "private, max-age=31536000, immutable"


class KeptResponse(HttpResponse):
    """The one kind of answer beside static files that a browser may keep: it holds no words of anybody."""

    def __init__(self, body: str, *, content_type: str) -> None:
        super().__init__(body, content_type=content_type)
        self.headers["Cache-Control"] = KEPT_FOR_A_YEAR


class PageRequest(HttpRequest):
    """A request as every view gets it: who looks, and whether only a part of the page is wanted."""

    viewer: Viewer | None
    htmx: HtmxDetails


class Request(PageRequest):
    """A request as the pages behind the sign-in get it: somebody is looking."""

    viewer: Viewer


def page(
    request: HttpRequest,
    template: str,
    context: dict[str, Any] | None = None,
    *,
    fragment: str | None = None,
    status: int = HTTPStatus.OK,
) -> HttpResponse:
    """The whole page; or, when a part is wanted and the view names one, that block of the same template."""
    words = {**(context or {}), "has_mistakes": status == HTTPStatus.UNPROCESSABLE_ENTITY}
    if fragment and wants_fragment(request):
        body = _block(template, fragment, words, request) + _told(request)
    else:
        body = get_template(template).render(words, request)
    response = HttpResponse(body, status=status)
    # One address has two bodies: without this, Back shows a bare part.
    patch_vary_headers(response, ["HX-Request"])
    return response


def mistakes(
    request: HttpRequest, template: str, context: dict[str, Any] | None = None, *, fragment: str | None = None
) -> HttpResponse:
    """The same page again, with what was typed and what to put right."""
    return page(request, template, context, fragment=fragment, status=HTTPStatus.UNPROCESSABLE_ENTITY)


def form_page(
    request: HttpRequest, template: str, context: dict[str, Any] | None = None, *, fragment: str | None = None
) -> HttpResponse:
    """A page with a form: fresh when it is asked for, with what to put right when it was sent."""
    answer = mistakes if request.method == "POST" else page
    return answer(request, template, context, fragment=fragment)


def after_deed(request: HttpRequest, to: str, *args: object) -> HttpResponse:
    """Where a deed leads: a fresh page, so that loading it again does nothing twice."""
    return go_to(request, reverse(to, args=args))


def go_to(request: HttpRequest, address: str) -> HttpResponse:
    """Send the whole page elsewhere, also when only a part was asked for."""
    if wants_fragment(request):
        return HttpResponse(status=HTTPStatus.NO_CONTENT, headers={"HX-Redirect": address})
    return HttpResponseRedirect(address, status=HTTPStatus.SEE_OTHER)


def page_number(request: HttpRequest) -> int:
    """Which page of a long list is asked for: the first, when nothing sensible is."""
    asked = request.GET.get("page", "")
    return int(asked) if A_PAGE.fullmatch(asked) else 1


def wants_fragment(request: HttpRequest) -> bool:
    """Whether htmx asks for a part. When it goes back in history it wants the page whole."""
    asked: HtmxDetails = request.htmx  # type: ignore[attr-defined]  # set by HtmxMiddleware
    return bool(asked) and not asked.history_restore_request


def _block(template: str, fragment: str, words: dict[str, Any], request: HttpRequest) -> str:
    drawing: Any = get_template(template).template  # type: ignore[attr-defined]  # Jinja's own, inside Django's
    context = drawing.new_context({**words, "request": request})
    # A page begins with imports and settings, up to the first thing drawn: a block alone would miss them.
    next(drawing.root_render_func(context))
    return "".join(context.blocks[fragment][0](context))


def _told(request: HttpRequest) -> str:
    if not len(get_messages(request)):
        return ""
    return get_template(TOLD).render({"is_beside_the_page": True}, request)
