"""The plan, one's own and those that others share."""

from uuid import UUID

from django.http import HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from wayfellow.people.queries import name_of
from wayfellow.staying_well import queries
from wayfellow.web.pages import Request, page


@require_safe
def plan(request: Request) -> HttpResponse:
    """My staying-well plan."""
    viewer = request.viewer
    found = queries.plan_of(viewer, person_id=viewer.person_id, at=timezone.now())
    return page(request, "staying_well/plan.html", {"plan": found, "owner": None})


@require_safe
def shared_plan(request: Request, person_id: UUID) -> HttpResponse:
    """The plan that somebody shares with me, or the parts of it that they chose."""
    found = queries.plan_of(request.viewer, person_id=person_id, at=timezone.now())
    return page(request, "staying_well/plan.html", {"plan": found, "owner": name_of(person_id)})
