"""My story and its waymarks, and stories that others share with me."""

from uuid import UUID

from django.http import HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from wayfellow.journey import queries
from wayfellow.journey.queries import StoryKind
from wayfellow.journey.story_words import SHOWN_ALONE
from wayfellow.web.pages import Request, page, page_number


@require_safe
def story(request: Request) -> HttpResponse:
    """My journey, newest first."""
    return _story(request, request.viewer.person_id)


@require_safe
def shared(request: Request, person_id: UUID) -> HttpResponse:
    """The journey that somebody shares with me."""
    return _story(request, person_id)


def _story(request: Request, person_id: UUID) -> HttpResponse:
    number, only = page_number(request), _only(request)
    found = queries.story_of(request.viewer, person_id=person_id, at=timezone.now(), page=number, only=only)
    told = {"story": found, "owner": found.owner_name, "number": number, "labels": SHOWN_ALONE}
    return page(request, "journey/story.html", told)


def _only(request: Request) -> StoryKind | None:
    """Which kind is asked for: all, when nothing sensible is."""
    asked = request.GET.get("only", "")
    return next((kind for kind in StoryKind if kind == asked), None)
