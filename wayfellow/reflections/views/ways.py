"""Where a page of a questionnaire leads back to: the talk it came from, or the list."""

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from wayfellow.reflections.queries import OneQuestionnaire
from wayfellow.web.pages import Request, go_to


def way_back(found: OneQuestionnaire) -> dict[str, str]:
    """The one link at the top of the page, as `web/base.html` takes it."""
    if found.from_talk:
        return {"to": reverse("conversations:talk", args=[found.from_talk]), "label": _("Back to this talk")}
    if found.owner_name:
        name = {"name": found.owner_name}
        return {
            "to": reverse("peer_work:person", args=[found.person_id]),
            "label": _("Back to %(name)s") % name,
        }
    return {"to": reverse("reflections:list"), "label": _("Back to my questionnaires")}


def go_back(request: Request, found: OneQuestionnaire) -> HttpResponse:
    """The same as an answer to a press."""
    return go_to(request, way_back(found)["to"])
