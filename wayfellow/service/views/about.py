"""What a lead says of the service: numbers to ring, hours, languages, name and colours."""

from django.contrib import messages
from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from wayfellow.foundation.refusals import ChangedMeanwhile
from wayfellow.service import actions
from wayfellow.service.forms.about import (
    AboutForm,
    CrisisNumbersForm,
    HoursForm,
    LanguagesForm,
    NameAndColoursForm,
)
from wayfellow.service.queries import about as queries
from wayfellow.web.pages import Request, after_deed, form_page, page


@require_safe
def about(request: Request) -> HttpResponse:
    """All of it, as people see it."""
    said = queries.in_boxes(request.viewer)
    context = {
        "said": said,
        "numbers": queries.own_numbers(request.viewer),
        "contrasts": queries.how_far_it_stands_out(said),
    }
    return page(request, "service/about.html", context)


def crisis_numbers(request: Request) -> HttpResponse:
    """Whom people here ring in a crisis."""
    return _settle(request, CrisisNumbersForm, "service/about_crisis.html")


def hours(request: Request) -> HttpResponse:
    """Who reads what is written for somebody, and when."""
    return _settle(request, HoursForm, "service/about_hours.html")


def languages(request: Request) -> HttpResponse:
    """What people can talk in here."""
    return _settle(request, LanguagesForm, "service/about_languages.html")


def name_and_colours(request: Request) -> HttpResponse:
    """What it is called, and how it looks."""
    return _settle(request, NameAndColoursForm, "service/about_name.html")


def _settle(request: Request, kind: type[AboutForm], template: str) -> HttpResponse:
    viewer = request.viewer
    form = kind(request.POST or None, initial=queries.in_boxes(viewer))
    if form.is_valid():
        try:
            actions.change_service(seen=form.seen_version, by=viewer, **form.said())
        except ChangedMeanwhile:
            form.keep_both(queries.in_boxes(viewer))
        else:
            messages.success(request, _("Kept. Everybody here sees it from now on."))
            return after_deed(request, "service:about")
    return form_page(request, template, {"form": form})
