"""The questionnaires there are to fill in, those that were filled in, and beginning one."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from wayfellow.foundation.refusals import NotThere
from wayfellow.reflections import actions, queries
from wayfellow.sharing.rules import check_has_space
from wayfellow.web.pages import Request, after_deed, page, page_number


@require_safe
def questionnaires(request: Request) -> HttpResponse:
    """What I can fill in, and what I have filled in."""
    return _list(request, request.viewer.person_id)


@require_safe
def shared(request: Request, person_id: UUID) -> HttpResponse:
    """The questionnaires that somebody shares with me."""
    return _list(request, person_id)


def _list(request: Request, person_id: UUID) -> HttpResponse:
    number = page_number(request)
    found = queries.questionnaires_page(request.viewer, person_id=person_id, at=timezone.now(), page=number)
    context = {"found": found, "owner": found.owner_name, "person_id": person_id, "number": number}
    return page(request, "reflections/list.html", context)


@require_POST
def begin(request: Request) -> HttpResponse:
    """Begin to fill one in, on my own."""
    viewer = request.viewer
    check_has_space(viewer)
    measure = request.POST.get("measure", "")
    try:
        begun = actions.begin(measure=measure, person_id=viewer.person_id, by=viewer, at=timezone.now())
    except NotThere:
        messages.info(request, _("This one cannot be filled in any more. Nothing was lost."))
        return after_deed(request, "reflections:list")
    return after_deed(request, "reflections:questionnaire", begun.pk)
