"""Keeping: the person says what stays, and sees first who will be able to read it."""

from uuid import UUID

from django.http import HttpResponse
from django.utils import timezone

from wayfellow.conversations import actions, queries
from wayfellow.conversations.actions import Keep
from wayfellow.conversations.forms import KeepForm
from wayfellow.conversations.views.going_on import elsewhere
from wayfellow.web.pages import Request, after_deed, form_page


def keeping(request: Request, talk_id: UUID) -> HttpResponse:
    """What do we keep? For the worker the page shows the choice, which is the person's."""
    viewer, at = request.viewer, timezone.now()
    found = queries.look_back(viewer, talk_id=talk_id, at=at)
    if request.method != "POST" and (away := elsewhere(request, found.talk, is_now=found.talk.is_going_on)):
        return away
    form = KeepForm(request.POST or None, initial={"keep": Keep.EVERYTHING})
    if form.is_valid():
        actions.keep_talk(talk_id=talk_id, keep=Keep(form.cleaned_data["keep"]), by=viewer, at=at)
        return after_deed(request, "conversations:talk", talk_id)
    return form_page(
        request, "conversations/keeping.html", {"form": form, "found": found, "talk": found.talk}
    )
