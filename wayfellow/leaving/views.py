"""The page for leaving for good."""

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout
from django.http import HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from wayfellow.foundation.idempotency import may_repeat
from wayfellow.leaving import actions
from wayfellow.leaving.forms import LeaveForm
from wayfellow.leaving.rules import leaves_nobody_to_lead
from wayfellow.people.asking_again import ask_again
from wayfellow.web.pages import Request, after_deed, form_page


# The form's own answer cannot be kept for a second press: whose it was is gone with them.
@may_repeat
@ask_again
def leave(request: Request) -> HttpResponse:
    """Are you sure? Then everything goes."""
    form = LeaveForm(request.POST or None)
    stays = leaves_nobody_to_lead(request.viewer)
    if form.is_valid() and not stays:
        actions.leave_for_good(by=request.viewer, at=timezone.now())
        logout(request)
        messages.success(request, _("You have left for good. All that was yours is gone."))
        response = after_deed(request, "web:front")
        response["Clear-Site-Data"] = '"cookies", "storage"'
        return response
    days = settings.KEYS_BACKUPS_KEPT_DAYS
    return form_page(request, "leaving/leave.html", {"form": form, "stays": stays, "days": days})
