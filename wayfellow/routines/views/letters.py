"""Letters that remind: asking for them, stopping them, and stopping them by the link in each."""

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from wayfellow.foundation.idempotency import may_repeat
from wayfellow.foundation.refusals import NotThere
from wayfellow.people.throttle import slow_down
from wayfellow.routines import actions, queries
from wayfellow.routines.forms import LettersForm
from wayfellow.sharing.rules import check_has_space
from wayfellow.web.pages import PageRequest, Request, after_deed, form_page, page


def letters(request: Request) -> HttpResponse:
    """At which times letters come, if I want any."""
    viewer = request.viewer
    check_has_space(viewer)
    wish, address = queries.own_letters(viewer), queries.letters_address(viewer)
    names = ("first", "second", "third", "quiet_from", "quiet_until")
    stands = {name: getattr(wish, name) for name in names} if wish else None
    form = LettersForm(request.POST or None, initial=stands)
    if address and form.is_valid():
        actions.ask_for_letters(by=viewer, at=timezone.now(), **form.wish())
        messages.success(request, _("Letters will come at these times, when something is still open."))
        return after_deed(request, "routines:letters")
    return form_page(request, "routines/letters.html", {"form": form, "wish": wish, "address": address})


@require_POST
def letters_stop(request: Request) -> HttpResponse:
    """No more letters."""
    actions.stop_letters(by=request.viewer)
    messages.success(request, _("No more letters will come."))
    return after_deed(request, "routines:letters")


# Exempt, and without a form token: mail programs press it for people, and bring only the address. That holds
# the secret, and the worst that somebody can do with it is to stop letters.
@csrf_exempt
@login_not_required
@may_repeat
def no_more_letters(request: PageRequest, letters_id: UUID, stop_code: str) -> HttpResponse:
    """The link in each letter. Opening it does nothing yet, because programs open links too."""
    if not queries.is_link_of(letters_id, code=stop_code):
        if slowed := slow_down(request, "secret_address", counts_reads=True):
            return slowed
        raise NotThere
    if request.method == "POST":
        actions.stop_letters_by_link(letters_id=letters_id, code=stop_code)
    return page(request, "routines/no_more_letters.html", {"stopped": request.method == "POST"})
