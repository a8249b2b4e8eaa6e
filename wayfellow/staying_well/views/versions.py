"""Earlier plans: all of them, one of them, bringing it back, throwing it away."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from wayfellow.staying_well import actions, queries
from wayfellow.staying_well.parts import heading_of
from wayfellow.web.pages import Request, after_deed, page, page_number


@require_safe
def versions(request: Request) -> HttpResponse:
    """Every version of my plan, newest first."""
    number = page_number(request)
    found = queries.versions_of(request.viewer, page=number)
    return page(request, "staying_well/versions.html", {"versions": found, "number": number})


@require_safe
def version(request: Request, version_id: UUID) -> HttpResponse:
    """My plan as it stood then, and what was other."""
    found = queries.compared_version(request.viewer, version_id=version_id)
    return page(request, "staying_well/version.html", {"found": found, "heading_of": heading_of})


def bring_back(request: Request, version_id: UUID) -> HttpResponse:
    """What would change, and then the plan stands as it did."""
    found = queries.compared_version(request.viewer, version_id=version_id)
    if request.method == "POST":
        actions.bring_back(version_id=version_id, by=request.viewer, at=timezone.now())
        messages.success(request, _("Your plan is back as it was that day."))
        return after_deed(request, "staying_well:plan")
    return page(request, "staying_well/bring_back.html", {"found": found, "heading_of": heading_of})


def version_remove(request: Request, version_id: UUID) -> HttpResponse:
    """Are you sure? Then this earlier plan is gone for good."""
    found = queries.earlier_version(request.viewer, version_id=version_id)
    if request.method == "POST":
        actions.remove_version(version_id=version_id, by=request.viewer)
        messages.success(request, _("That plan is gone for good."))
        return after_deed(request, "staying_well:versions")
    return page(request, "staying_well/version_remove.html", {"version": found})


def versions_remove(request: Request) -> HttpResponse:
    """Are you sure? Then all earlier plans are gone for good."""
    found = queries.versions_of(request.viewer)
    if request.method == "POST":
        actions.remove_older_versions(by=request.viewer)
        messages.success(request, _("Your earlier plans are gone for good. The plan of today is still here."))
        return after_deed(request, "staying_well:versions")
    return page(request, "staying_well/version_remove.html", {"version": None, "versions": found})
