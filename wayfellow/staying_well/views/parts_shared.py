"""Who sees what of my plan: choosing it, and looking at it through their eyes."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from wayfellow.staying_well import actions, queries
from wayfellow.staying_well.forms import PartsForm
from wayfellow.web.pages import Request, after_deed, form_page, page


@require_safe
def who_sees(request: Request) -> HttpResponse:
    """Everybody who walks with me, and what of my plan they see."""
    found = queries.companions_of_plan(request.viewer, at=timezone.now())
    return page(request, "staying_well/who_sees.html", {"companions": found})


def parts(request: Request, connection_id: UUID) -> HttpResponse:
    """The whole plan for this companion, or parts of it."""
    viewer, now = request.viewer, timezone.now()
    found = queries.companion_of_plan(viewer, connection_id=connection_id, at=now)
    form = PartsForm(request.POST or None, seen=found.sheets, sees_all=found.sees_all)
    if form.is_valid():
        if form.shares_all:
            actions.share_all_parts(connection_id=connection_id, by=viewer, at=now)
        else:
            actions.choose_parts(connection_id=connection_id, sheets=form.chosen, by=viewer, at=now)
        messages.success(request, _("Kept. It holds from now on."))
        return after_deed(request, "staying_well:who_sees")
    return form_page(request, "staying_well/parts.html", {"form": form, "found": found})


@require_safe
def preview(request: Request, connection_id: UUID) -> HttpResponse:
    """My plan as this companion sees it."""
    viewer = request.viewer
    found = queries.companion_of_plan(viewer, connection_id=connection_id, at=timezone.now())
    seen = queries.plan_as_seen_by(viewer, sheets=found.sheets)
    return page(request, "staying_well/preview.html", {"plan": seen, "found": found})
