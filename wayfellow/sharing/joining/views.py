"""Pages of coming in with a code: the code first, then who you are."""

from uuid import UUID

from django.contrib import messages
from django.contrib.auth import login
from django.contrib.auth.decorators import login_not_required
from django.http import HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from wayfellow.people.devices import begin_here, remember_whose
from wayfellow.people.queries import invitation_still_open, open_invitation, space_to_claim
from wayfellow.people.rules import InvitationOver, SignInNameTaken, is_on_the_team
from wayfellow.people.throttle import slow_down
from wayfellow.sharing.joining import actions
from wayfellow.sharing.joining.forms import ClaimForm, CodeForm, NewHereForm
from wayfellow.web.pages import PageRequest, after_deed, form_page, page

# Between the two pages the server keeps which invitation it was, and never the code.
CAME_WITH = "came_with"


@login_not_required
def join(request: PageRequest) -> HttpResponse:
    """I have a code."""
    if request.viewer:
        return page(request, "joining/signed_in.html")
    if slowed := slow_down(request, "join_code"):
        return slowed
    form = CodeForm(request.POST or None)
    if form.is_valid():
        try:
            invitation = open_invitation(form.cleaned_data["code"], at=timezone.now())
        except InvitationOver:
            form.add_error("code", _does_not_work())
        else:
            request.session[CAME_WITH] = str(invitation.pk)
            return after_deed(request, "joining:come_in")
    return form_page(request, "joining/join.html", {"form": form})


@login_not_required
def come_in(request: PageRequest) -> HttpResponse:
    """What to call me, and how I will sign in."""
    if request.viewer or CAME_WITH not in request.session:
        return after_deed(request, "joining:join")
    if slowed := slow_down(request, "join_code"):
        return slowed
    try:
        return _come_in(request, UUID(request.session[CAME_WITH]))
    except InvitationOver:
        del request.session[CAME_WITH]
        messages.error(request, _does_not_work())
        return after_deed(request, "joining:join")


def _come_in(request: PageRequest, invitation_id: UUID) -> HttpResponse:
    now = timezone.now()
    invitation = invitation_still_open(invitation_id, at=now)
    is_claim = space_to_claim(invitation) is not None
    form = (ClaimForm if is_claim else NewHereForm)(request.POST or None)
    if form.is_valid():
        try:
            account = actions.join(invitation_id=invitation_id, at=now, **form.words())
        except SignInNameTaken:
            form.add_error("sign_in_with", _("This cannot be used here. Please choose another."))
        else:
            del request.session[CAME_WITH]
            remember_whose(request, form.cleaned_data["phone"])
            login(request, account)
            begin_here(request, works_here=is_on_the_team(account.person.as_viewer()))
            messages.success(request, _("Welcome. You are signed in."))
            return after_deed(request, "web:front")
    words = {"form": form, "is_claim": is_claim, "role": invitation.role}
    return form_page(request, "joining/come_in.html", words)


def _does_not_work() -> str:
    return _("This code does not work, or not any more. If you came in with it before, please sign in.")
