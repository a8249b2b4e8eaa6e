"""The calendar: switching it on and off, and what calendar programs are answered."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from wayfellow.foundation.idempotency import shown_once
from wayfellow.foundation.refusals import NotThere
from wayfellow.people.throttle import slow_down
from wayfellow.routines import actions, queries
from wayfellow.routines.forms import CalendarForm
from wayfellow.sharing.rules import check_has_space
from wayfellow.web.pages import PageRequest, Request, after_deed, form_page, page

KEEP_ADDRESS = "keep"


def calendar(request: Request) -> HttpResponse:
    """My calendar: a neutral title and, once, its secret address."""
    check_has_space(request.viewer)
    feed = queries.own_feed(request.viewer)
    form = CalendarForm(request.POST or None, initial={"title": feed.title} if feed else None)
    if not form.is_valid():
        return form_page(request, "routines/calendar.html", {"form": form, "feed": feed})
    title = actions.CalendarTitle(form.cleaned_data["title"])
    if feed and request.POST.get("address") == KEEP_ADDRESS:
        actions.name_calendar(title=title, by=request.viewer)
        messages.success(request, _("Your calendar has this title now."))
        return after_deed(request, "routines:calendar")
    secret = actions.open_calendar(title=title, by=request.viewer, at=timezone.now())
    address = request.build_absolute_uri(reverse("routines:feed", args=[secret]))
    shown = page(request, "routines/calendar_address.html", {"address": address})
    return shown_once(shown, then=reverse("routines:calendar"))


@require_POST
def calendar_off(request: Request) -> HttpResponse:
    """The address leads nowhere from now on."""
    actions.close_calendar(by=request.viewer)
    messages.success(request, _("Your calendar is off. Its address leads nowhere now."))
    return after_deed(request, "routines:calendar")


@login_not_required
@require_GET
def feed(request: PageRequest, secret: str) -> HttpResponse:
    """What a calendar program reads. It has no sign-in, so the address itself is the secret."""
    try:
        found = queries.feed_with(secret)
    except NotThere:
        # Only wrong addresses are counted: others' servers ask for many right ones from one place.
        if slowed := slow_down(request, "secret_address", counts_reads=True):
            return slowed
        raise
    return HttpResponse(
        queries.calendar_of(found, at=timezone.now()),
        content_type="text/calendar; charset=utf-8",
        headers={"Content-Disposition": 'inline; filename="calendar.ics"', "X-Robots-Tag": "noindex"},
    )
