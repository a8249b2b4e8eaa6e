"""Pages of one's own account, and the two ways out."""

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout
from django.contrib.auth.decorators import login_not_required
from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST, require_safe

from wayfellow.foundation.idempotency import may_repeat
from wayfellow.foundation.refusals import ChangedMeanwhile, NotThere
from wayfellow.people import actions, queries
from wayfellow.people.asking_again import ask_again
from wayfellow.people.forms import NameForm, SignInWithForm
from wayfellow.people.rules import SignInNameTaken
from wayfellow.web.colours import stylesheet
from wayfellow.web.leaving import where_leaving_goes
from wayfellow.web.look import COOKIE as LOOK_COOKIE
from wayfellow.web.pages import KeptResponse, PageRequest, Request, after_deed, form_page, go_to


def me(request: Request) -> HttpResponse:
    """My name, how I sign in, and what I said yes to."""
    viewer = request.viewer
    form = NameForm(request.POST or None, over=queries.own_person(viewer))
    if form.is_valid():
        try:
            actions.change_name(seen=form.seen_version, by=viewer, **form.words())
        except ChangedMeanwhile:
            form.keep_both(queries.own_person(viewer))
        else:
            messages.success(request, _("Your name is changed."))
            return after_deed(request, "people:me")
    account = queries.how_i_sign_in(viewer)
    yes = queries.what_i_said_yes_to(viewer)
    return form_page(request, "people/me.html", {"form": form, "account": account, "yes": yes})


@require_safe
def colours(request: Request, sign: str) -> HttpResponse:
    """The colours of my service, for my browser to keep. Other colours have another address."""
    service = queries.service_of(request.viewer)
    if not sign or sign != service.colours_sign:
        raise NotThere
    return KeptResponse(stylesheet(service.colour_light, service.colour_night), content_type="text/css")


@ask_again
def change_how_i_sign_in(request: Request) -> HttpResponse:
    """Another address or name. Codes go to the new address, and to the old one no more."""
    form = SignInWithForm(request.POST or None)
    if form.is_valid():
        try:
            actions.change_sign_in_name(by=request.viewer, **form.cleaned_data)
        except SignInNameTaken:
            form.add_error("sign_in_with", _("This cannot be used here. Please choose another."))
        else:
            messages.success(request, _("From now on you sign in with this."))
            return after_deed(request, "people:me")
    words = {"form": form, "account": queries.how_i_sign_in(request.viewer)}
    return form_page(request, "people/change_how_i_sign_in.html", words)


@login_not_required
@may_repeat
@require_POST
def sign_out(request: PageRequest) -> HttpResponse:
    """End this sign-in, on the server and on this device. How pages look stays."""
    logout(request)
    messages.success(request, _("You are signed out."))
    response = after_deed(request, "web:front")
    response["Clear-Site-Data"] = '"storage"'
    return response


# Exempt, because leaving must work from a page that was open all night: the worst that a forged form can do
# here is to sign somebody out.
@csrf_exempt
@login_not_required
@may_repeat
@require_POST
def leave_quickly(request: PageRequest) -> HttpResponse:
    """Out at once: the sign-in ends on the server, and this device forgets what it kept of us."""
    logout(request)
    response = go_to(request, where_leaving_goes())
    response["Clear-Site-Data"] = '"cookies", "storage"'
    for cookie in (settings.SESSION_COOKIE_NAME, settings.CSRF_COOKIE_NAME, LOOK_COOKIE, "messages"):
        response.delete_cookie(cookie)
    return response
