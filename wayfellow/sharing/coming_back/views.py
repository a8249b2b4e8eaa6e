"""Pages of coming back in: on the device that asks, for the worker, and on the person's account."""

from datetime import timedelta
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST, require_safe

from wayfellow.foundation.idempotency import may_repeat
from wayfellow.people import actions as people
from wayfellow.people.queries import Stand, asked_here, my_ways_back, name_of
from wayfellow.people.rules import WAY_BACK_STAYS_OPEN, WAY_BACK_WAITS_ALONE, NoWayBack, check_on_the_team
from wayfellow.people.team_devices import is_of_the_team
from wayfellow.people.throttle import slow_down
from wayfellow.sharing.coming_back import actions, queries
from wayfellow.sharing.coming_back.forms import AgreeForm, CodeThereForm, HelpForm, NewPasswordForm
from wayfellow.web.pages import PageRequest, Request, after_deed, form_page, page

# What the server keeps for the device that asked: which way back it is, and the code it shows.
ASKED, CODE = "way_back", "way_back_code"
NO_SUCH_CODE = gettext_lazy("No device shows this code now. Please look once more.")
# Sent along with the answer to what the page asks about the person.
ASKED_ABOUT = "asked"
# By whether somebody else of the team has to agree.
GOES_ON = {
    True: gettext_lazy("It is on its way. Now somebody else from your team types the same code."),
    False: gettext_lazy("It is on its way. It opens on their device in a week."),
}


@login_not_required
@may_repeat
def ask(request: PageRequest) -> HttpResponse:
    """I cannot get in any more."""
    if request.viewer:
        return after_deed(request, "web:front")
    if is_of_the_team(request):
        return form_page(request, "coming_back/of_the_team.html")
    if ASKED in request.session:
        return after_deed(request, "coming_back:here")
    if request.method == "POST":
        if slowed := slow_down(request, "way_back"):
            return slowed
        way_back_id, code = people.ask_to_come_back(at=timezone.now())
        request.session[ASKED], request.session[CODE] = str(way_back_id), code
        # Kept when the browser is closed: days lie between. A day more, to say that it is over.
        request.session.set_expiry(WAY_BACK_WAITS_ALONE + WAY_BACK_STAYS_OPEN + timedelta(days=1))
        return after_deed(request, "coming_back:here")
    return page(request, "coming_back/ask.html")


@login_not_required
@may_repeat
def here(request: PageRequest) -> HttpResponse:
    """How far it is; and, once it is open, a new password."""
    if request.viewer or ASKED not in request.session or is_of_the_team(request):
        return after_deed(request, "coming_back:ask")
    way_back_id, now = UUID(request.session[ASKED]), timezone.now()
    asked = asked_here(way_back_id, at=now)
    if asked.stand is Stand.OVER:
        request.session.flush()
        return page(request, "coming_back/over.html")
    form = NewPasswordForm(request.POST or None)
    if asked.stand is Stand.OPEN and form.is_valid():
        people.come_back(way_back_id=way_back_id, password=form.cleaned_data["password"], at=now)
        request.session.flush()
        messages.success(request, _("Your new password is kept. Please sign in with it."))
        return after_deed(request, "account_login")
    words = {"asked": asked, "form": form, "code": request.session[CODE]}
    return form_page(request, "coming_back/here.html", words)


# These two may repeat: a code works once in any case, and the count of wrong ones must stay, which a
# transaction around a page with mistakes would undo.
@may_repeat
def help_somebody(request: Request) -> HttpResponse:
    """Somebody is in the room with me and cannot get in."""
    viewer, now = request.viewer, timezone.now()
    beside_me = queries.people_i_may_help(viewer, at=now)
    if request.method == "POST" and (slowed := slow_down(request, "way_back")):
        return slowed
    form = HelpForm(request.POST or None, people=beside_me)
    if form.is_valid():
        try:
            needs_second = actions.say_whose_device(by=viewer, at=now, **form.words())
        except NoWayBack:
            form.add_error("code", NO_SUCH_CODE)
        else:
            messages.success(request, GOES_ON[needs_second])
            return after_deed(request, "coming_back:help")
    return form_page(request, "coming_back/help.html", {"form": form, "people": beside_me})


@may_repeat
def agree(request: Request) -> HttpResponse:
    """A colleague helps somebody back in; I have seen or spoken with that person, too."""
    viewer, now = request.viewer, timezone.now()
    check_on_the_team(viewer)
    if request.method == "POST" and (slowed := slow_down(request, "way_back")):
        return slowed
    form, name = CodeThereForm(request.POST or None), ""
    if form.is_valid():
        code = form.cleaned_data["code"]
        try:
            name = name_of(queries.what_to_agree_to(viewer, code=code, at=now).person_id)
        except NoWayBack:
            form.add_error("code", NO_SUCH_CODE)
        else:
            # The first time nothing is wrong yet: the page only says who it is, and asks.
            sent = request.POST if ASKED_ABOUT in request.POST else None
            form = AgreeForm(sent, name=name, initial={"code": code})
            if form.is_valid():
                actions.agree_whose_device(code=code, by=viewer, at=now)
                messages.success(request, _("You agreed. After the two days they can choose a new password."))
                return after_deed(request, "coming_back:agree")
    return form_page(request, "coming_back/agree.html", {"form": form, "name": name})


@require_safe
def waiting(request: Request) -> HttpResponse:
    """Whether somebody asked to get into my account."""
    found = my_ways_back(request.viewer, at=timezone.now())
    return page(request, "coming_back/waiting.html", {"found": found})


@require_POST
def stop(request: Request) -> HttpResponse:
    """It ends here."""
    people.stop_way_back(by=request.viewer, at=timezone.now())
    messages.success(request, _("Stopped. That device gets in no more."))
    return after_deed(request, "coming_back:waiting")
