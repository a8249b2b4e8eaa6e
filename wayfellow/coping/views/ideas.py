"""Ideas to borrow: all of them, one to try, and into my own list in one press."""

from django.contrib import messages
from django.http import HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from wayfellow.coping import actions, queries
from wayfellow.coping.forms import IdeasForm
from wayfellow.coping.result import ANSWERS, NAMES, TryResult
from wayfellow.coping.situations import SITUATIONS
from wayfellow.coping.views.tries import try_form
from wayfellow.foundation.idempotency import may_repeat
from wayfellow.sharing.rules import check_has_space
from wayfellow.web.pages import Request, after_deed, mistakes, page


@may_repeat
def ideas(request: Request) -> HttpResponse:
    """Ideas to borrow. Looking keeps nothing."""
    form = IdeasForm(request.POST or None)
    chosen = form.chosen()
    found = queries.ideas_to_borrow(request.viewer, **chosen)
    context = {"form": form, "ideas": found, "is_narrowed": any(chosen.values())}
    return page(request, "coping/ideas.html", context)


@require_POST
def borrow(request: Request) -> HttpResponse:
    """Into my list, to be changed at will."""
    check_has_space(request.viewer)
    idea = queries.idea_here(request.viewer, idea=request.POST.get("idea", ""))
    if idea is None:
        return _gone(request)
    kept = actions.borrow_idea(idea=idea, by=request.viewer, at=timezone.now())
    messages.success(request, _("It is in your list now. You can put it into your own words."))
    return after_deed(request, "coping:try_it", kept.pk)


@require_POST
def try_idea(request: Request) -> HttpResponse:
    """I try an idea. It comes into my list once it did me some good."""
    check_has_space(request.viewer)
    idea = queries.idea_here(request.viewer, idea=request.POST.get("idea", ""))
    if idea is None:
        return _gone(request)
    form = try_form(request)
    if not form.is_valid():
        answer = mistakes if form.is_bound else page
        context = {"idea": idea, "form": form, "results": NAMES, "situations": SITUATIONS}
        return answer(request, "coping/try_idea.html", context)
    words = form.words()
    if words["result"] is TryResult.NOT_THIS_TIME:
        messages.info(request, _("Good to know. Nothing helps every time. Nothing was kept."))
        return after_deed(request, "coping:now")
    actions.try_idea(idea=idea, by=request.viewer, at=timezone.now(), **words)
    messages.success(request, f"{ANSWERS[words['result']]} {_('It is in your list now.')}")
    return after_deed(request, "coping:now")


def _gone(request: Request) -> HttpResponse:
    messages.info(request, _("That idea is not here any more. There are others."))
    return after_deed(request, "coping:ideas")
