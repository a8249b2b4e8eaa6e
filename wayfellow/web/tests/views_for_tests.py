"""Pages of the small site."""

import time

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied, RequestDataTooBig, SuspiciousOperation
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect

from wayfellow.foundation.refusals import ChangedMeanwhile, NotNow, TokenMissing
from wayfellow.web.form_fields import AnyOf, Clock, Day, OneOf, PlainForm, ShortWords, Tick, Words
from wayfellow.web.leaving import where_leaving_goes
from wayfellow.web.pages import PageRequest, after_deed, form_page, page
from wayfellow.web.tests.somebody import COOKIE

# What arrived at these pages, for tests with a real browser.
arrived: list[tuple[str, dict[str, str]]] = []


class EveryField(PlainForm):
    """One of each."""

    secret = forms.CharField(widget=forms.HiddenInput, required=False)
    what = ShortWords(label="What do you want?", help_text="It can be small.")
    why = Words(label="Why does it matter?", required=False, longest=40)
    letter = forms.EmailField(label="Where can we write to you?", required=False)
    word = forms.CharField(label="A long phrase", widget=forms.PasswordInput, required=False)
    on = Day(label="Which day?", required=False)
    at = Clock(label="When?", required=False)
    many = forms.IntegerField(label="How many minutes?", required=False)
    true = OneOf(label="How true is it?", choices=[("0", "Not at all"), ("1", "A <little>")], required=False)
    who = AnyOf(
        label="Who with?", choices=[("a", "Alex"), ("b", "Bo")], required=False, help_text="Any of them."
    )
    sure = Tick(label="I have read this", required=False)


def plain(request: HttpRequest, number: int = 0) -> HttpResponse:
    """A page with nothing special."""
    return page(request, "for_tests/plain.html")


def in_a_task(request: HttpRequest) -> HttpResponse:
    """A page from which there is one way back."""
    return page(request, "for_tests/task.html")


def write(request: PageRequest) -> HttpResponse:
    """A form with every kind of field; only its own part is asked for by htmx."""
    form = EveryField(request.POST or None)
    if form.is_valid():
        arrived.append(("write", request.POST.dict()))
        messages.success(request, "Saved.")
        return (
            after_deed(request, "conversations:talk", 7)
            if form.cleaned_data["sure"]
            else write_again(request)
        )
    return form_page(request, "for_tests/write.html", {"form": form}, fragment="words")


def write_again(request: PageRequest) -> HttpResponse:
    """The form fresh, as a part, with what is to be told beside it."""
    return page(request, "for_tests/write.html", {"form": EveryField()}, fragment="words")


def draft(request: HttpRequest) -> HttpResponse:
    """Takes what somebody has typed so far; refuses what says so."""
    arrived.append(("draft", request.POST.dict()))
    return HttpResponse(status=503 if "refuse" in request.POST["why"] else 204)


def slow(request: HttpRequest) -> HttpResponse:
    """A deed that takes its time."""
    arrived.append(("slow", request.POST.dict()))
    time.sleep(0.5)
    return after_deed(request, "write")


def leave(request: HttpRequest) -> HttpResponse:
    """Where leaving quickly arrives: signed out, and away."""
    arrived.append(("leave", request.POST.dict()))
    answer = HttpResponseRedirect(where_leaving_goes(), status=303)
    answer.delete_cookie(COOKIE)
    return answer


def gone(request: HttpRequest) -> HttpResponse:
    """Where signing out arrives."""
    answer = HttpResponseRedirect("/", status=303)
    answer.delete_cookie(COOKIE)
    return answer


def must_sign_in(request: HttpRequest) -> HttpResponse:
    """What the sign-in of Django answers to a stranger."""
    answer = HttpResponseRedirect("/sign-in/?next=/must-sign-in/")
    answer.set_cookie("seen", "yes")
    return answer


def kept_by_itself(request: HttpRequest) -> HttpResponse:
    """A view that would let everybody keep its page, and put it in a frame."""
    headers = {"Cache-Control": "public, max-age=60", "X-Frame-Options": "SAMEORIGIN"}
    return HttpResponse("kept", headers=headers)


def not_there(request: HttpRequest) -> HttpResponse:
    """Something that exists, but not for this viewer."""
    raise Http404("the goal of somebody else")


def not_allowed(request: HttpRequest) -> HttpResponse:
    """Something that is refused."""
    raise PermissionDenied("a reason that stays inside")


def suspicious(request: HttpRequest) -> HttpResponse:
    """Something that no page of ours sends."""
    raise SuspiciousOperation("what was odd stays inside")


def token_missing(request: HttpRequest) -> HttpResponse:
    """A form from a page of long ago."""
    raise TokenMissing


def not_now(request: HttpRequest) -> HttpResponse:
    """A deed whose time has gone."""
    raise NotNow


def changed_meanwhile(request: HttpRequest) -> HttpResponse:
    """A deed that came second."""
    raise ChangedMeanwhile


def too_long(request: HttpRequest) -> HttpResponse:
    """More words than a request may have."""
    raise RequestDataTooBig("how much stays inside")


def broken(request: HttpRequest) -> HttpResponse:
    """A mistake of ours."""
    raise RuntimeError("somebody’s words")
