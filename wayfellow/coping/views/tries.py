"""One thing that helps: trying it, and how it went."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_POST

from wayfellow.coping import actions, queries
from wayfellow.coping.forms import TryForm
from wayfellow.coping.result import ANSWERS, NAMES
from wayfellow.coping.situations import SITUATIONS
from wayfellow.coping.tally import TENDS
from wayfellow.web.pages import Request, after_deed, mistakes, page


def try_it(request: Request, strategy_id: UUID) -> HttpResponse:
    """I try it, or I tried it: how did it go?"""
    viewer = request.viewer
    found = queries.own_strategy(viewer, strategy_id=strategy_id)
    form = try_form(request)
    if form.is_valid():
        words = form.words()
        actions.try_strategy(strategy_id=strategy_id, by=viewer, at=timezone.now(), **words)
        messages.success(request, str(ANSWERS[words["result"]]))
        return after_deed(request, "coping:now")
    context = {
        "strategy": found,
        "idea": queries.idea_here(viewer, idea=found.words.idea),
        "form": form,
        "tries": queries.last_tries(viewer, strategy_id=strategy_id),
        "moments": queries.counted_of(viewer, strategy=found),
        "results": NAMES,
        "situations": SITUATIONS,
        "tends": TENDS,
    }
    answer = mistakes if form.is_bound else page
    return answer(request, "coping/try_it.html", context)


def try_form(request: Request) -> TryForm:
    """Sent with how it went; or fresh, with the moment that "I’ll try this" brought along."""
    if request.method == "POST" and "begin" not in request.POST:
        return TryForm(request.POST)
    return TryForm(initial={"situation": request.POST.get("situation", "")})


@require_POST
def try_remove(request: Request, try_id: UUID) -> HttpResponse:
    """Take one trace out."""
    strategy_id = actions.remove_try(try_id=try_id, by=request.viewer)
    return after_deed(request, "coping:try_it", strategy_id)
