"""Who waits for a peer worker: by name, since when, and never a word of theirs."""

from django.contrib import messages
from django.core.exceptions import BadRequest
from django.http import HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from wayfellow.service import actions
from wayfellow.sharing.choosing import queries
from wayfellow.sharing.choosing.actions import NoRoom
from wayfellow.sharing.choosing.forms import SuggestForm
from wayfellow.web.pages import Request, after_deed, page


def waiting(request: Request) -> HttpResponse:
    """Everybody who asked for a worker; and thinking of one for them."""
    viewer = request.viewer
    found = queries.who_waits(viewer, at=timezone.now())
    if request.method != "POST":
        return page(request, "service/waiting.html", {"waiting": found})
    form = SuggestForm(request.POST)
    if not form.is_valid():
        raise BadRequest
    try:
        actions.suggest_worker(by=viewer, **form.cleaned_data)
    except NoRoom:
        messages.info(request, _("They have no room for more people any more. Please think of another."))
    else:
        messages.success(request, _("Done. The person sees it when they look. They decide."))
    return after_deed(request, "service:waiting")
