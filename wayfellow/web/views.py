"""The public pages: what this is, whom to ring, how it looks, and the plain page for leaving quickly."""

from calendar import Calendar
from collections.abc import Callable
from dataclasses import asdict

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.db import DatabaseError, connections
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.formats import date_format, get_format
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from wayfellow.foundation.idempotency import may_repeat
from wayfellow.web.forms import LookForm
from wayfellow.web.look import Look, keep_look, look_of
from wayfellow.web.pages import PageRequest, after_deed, form_page, page
from wayfellow.web.places import first_place
from wayfellow.web.worker import offline_page, worker_script


@login_not_required
@require_safe
def front(request: PageRequest) -> HttpResponse:
    """What this is, for a visitor; somebody signed in goes to where they begin."""
    begins_at = first_place(request.viewer) if request.viewer else None
    return after_deed(request, begins_at) if begins_at else page(request, "web/front.html")


# Sent twice it sets the same cookie twice, and each answer must carry the cookie.
@login_not_required
@may_repeat
def look(request: PageRequest) -> HttpResponse:
    """Choose how pages look on this device."""
    form = LookForm(request.POST or None, initial=asdict(look_of(request)))
    if form.is_valid():
        chosen = Look(**form.chosen())
        keep_own: Callable[[Look], None] | None = getattr(request, "keep_own_look", None)
        if keep_own:
            keep_own(chosen)
        messages.success(request, _("Saved. Pages on this device now look like this."))
        return keep_look(after_deed(request, "web:look"), chosen)
    return form_page(request, "web/look.html", {"form": form})


@login_not_required
@require_safe
def help_page(request: HttpRequest) -> HttpResponse:
    """Whom to ring, who reads what you write, and what Wayfellow is not."""
    return page(request, "web/help.html")


@login_not_required
@require_safe
def about(request: HttpRequest) -> HttpResponse:
    """Who we are."""
    return page(request, "web/about.html")


@login_not_required
@require_safe
def away(request: HttpRequest) -> HttpResponse:
    """A month like any other: what is left on the screen after leaving quickly."""
    today = timezone.localdate()
    first_day_of_week = (get_format("FIRST_DAY_OF_WEEK") - 1) % 7
    weeks = Calendar(first_day_of_week).monthdatescalendar(today.year, today.month)
    words = {
        "today": today,
        "weeks": weeks,
        "month": date_format(today, "F Y"),
        "weekdays": [date_format(day, "D") for day in weeks[0]],
    }
    return page(request, "web/away.html", words)


@login_not_required
@require_safe
def offline(request: HttpRequest) -> HttpResponse:
    """What phones keep for times without a network."""
    return HttpResponse(offline_page(request))


@login_not_required
@require_safe
def worker(request: HttpRequest) -> HttpResponse:
    """The service worker. It lies at the root, because it may answer for what lies below it."""
    return HttpResponse(worker_script(request), content_type="text/javascript; charset=utf-8")


@login_not_required
@require_safe
def healthz(request: HttpRequest) -> HttpResponse:
    """Whether this process and every database behind it can answer."""
    try:
        for name in connections:
            with connections[name].cursor() as cursor:
                cursor.execute("SELECT 1")
    except DatabaseError:
        return HttpResponse("a database does not answer", status=503, content_type="text/plain")
    return HttpResponse("ok", content_type="text/plain")


@login_not_required
@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """Nothing here is for search engines."""
    return HttpResponse("User-agent: *\nDisallow: /\n", content_type="text/plain")
