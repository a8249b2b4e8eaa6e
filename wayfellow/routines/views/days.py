"""Reading days: the list, the week at a glance, one routine with its last weeks, and what somebody shares."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from wayfellow.people.queries import name_of
from wayfellow.routines import queries
from wayfellow.web.pages import Request, page, page_number

ON_A_PAGE = 50


@require_safe
def days(request: Request) -> HttpResponse:
    """My days, today's first."""
    viewer = request.viewer
    found = queries.days_of(viewer, person_id=viewer.person_id, at=timezone.now())
    resting = queries.all_paused_since(viewer)
    return page(request, "routines/list.html", {**_part(request, found), "resting": resting, "owner": None})


@require_safe
def week(request: Request) -> HttpResponse:
    """The last seven days at a glance."""
    viewer = request.viewer
    found = queries.days_of(viewer, person_id=viewer.person_id, at=timezone.now())
    return page(request, "routines/week.html", _part(request, found))


@require_safe
def routine(request: Request, routine_id: UUID) -> HttpResponse:
    """One of my routines, with its last four weeks."""
    entry = queries.routine_with_days(request.viewer, routine_id=routine_id, at=timezone.now())
    resting = queries.all_paused_since(request.viewer)
    return page(request, "routines/routine.html", {"entry": entry, "resting": resting})


@require_safe
def shared_days(request: Request, person_id: UUID) -> HttpResponse:
    """The days that somebody shares with me."""
    found = queries.days_of(request.viewer, person_id=person_id, at=timezone.now())
    about = {"resting": None, "owner": name_of(person_id)}
    return page(request, "routines/list.html", {**_part(request, found), **about})


def _part(request: Request, found: list[queries.RoutineWithWeek]) -> dict[str, Any]:
    """As many as one page takes. Words open only where they are drawn."""
    number = page_number(request)
    shown = found[(number - 1) * ON_A_PAGE : number * ON_A_PAGE]
    groups = queries.by_part_of_day(shown)
    return {"groups": groups, "number": number, "has_more": len(found) > number * ON_A_PAGE}
