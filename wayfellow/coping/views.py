"""Pages of what helps: read, form, one deed, answer."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from wayfellow.coping import actions, queries
from wayfellow.coping.forms import StrategyForm, TryForm
from wayfellow.coping.result import ANSWERS, NAMES, TryResult
from wayfellow.foundation.refusals import ChangedMeanwhile
from wayfellow.people.queries import name_of
from wayfellow.sharing.rules import check_has_space
from wayfellow.web.pages import Request, after_deed, form_page, page


@require_safe
def strategies(request: Request) -> HttpResponse:
    """What helps me."""
    viewer = request.viewer
    found = queries.strategies_of(viewer, person_id=viewer.person_id, at=timezone.now())
    return page(request, "coping/list.html", {"things": found, "owner": None})


@require_safe
def shared_strategies(request: Request, person_id: UUID) -> HttpResponse:
    """What helps somebody who shares it with me."""
    found = queries.strategies_of(request.viewer, person_id=person_id, at=timezone.now())
    return page(request, "coping/list.html", {"things": found, "owner": name_of(person_id)})


@require_safe
def now(request: Request) -> HttpResponse:
    """Something that helps me now: a few things, large."""
    found = queries.helps_now(request.viewer)
    return page(request, "coping/now.html", {"things": found, "results": NAMES})


def add(request: Request) -> HttpResponse:
    """Something new that helps."""
    viewer = request.viewer
    check_has_space(viewer)
    form = StrategyForm(request.POST or None)
    if form.is_valid():
        actions.add_strategy(person_id=viewer.person_id, by=viewer, at=timezone.now(), **form.words())
        return after_deed(request, "coping:list")
    return form_page(request, "coping/strategy_form.html", {"form": form, "strategy": None})


def change(request: Request, strategy_id: UUID) -> HttpResponse:
    """Other words for something that helps."""
    viewer = request.viewer
    found = queries.own_strategy(viewer, strategy_id=strategy_id)
    form = StrategyForm(request.POST or None, over=found)
    if form.is_valid():
        try:
            actions.change_strategy(
                strategy_id=strategy_id, seen=form.seen_version, by=viewer, at=timezone.now(), **form.words()
            )
        except ChangedMeanwhile:
            form.keep_both(queries.own_strategy(viewer, strategy_id=strategy_id))
        else:
            return after_deed(request, "coping:list")
    return form_page(request, "coping/strategy_form.html", {"form": form, "strategy": found})


def remove(request: Request, strategy_id: UUID) -> HttpResponse:
    """Are you sure? Then it goes for good."""
    found = queries.own_strategy(request.viewer, strategy_id=strategy_id)
    if request.method == "POST":
        actions.remove_strategy(strategy_id=strategy_id, by=request.viewer)
        return after_deed(request, "coping:list")
    return page(request, "coping/remove.html", {"strategy": found})


def try_it(request: Request, strategy_id: UUID) -> HttpResponse:
    """I tried it: how did it go?"""
    viewer = request.viewer
    found = queries.own_strategy(viewer, strategy_id=strategy_id)
    form = TryForm(request.POST or None)
    if form.is_valid():
        result = TryResult(form.cleaned_data["result"])
        note = form.cleaned_data["note"]
        actions.try_strategy(strategy_id=strategy_id, result=result, note=note, by=viewer, at=timezone.now())
        messages.success(request, str(ANSWERS[result]))
        return after_deed(request, "coping:now")
    tries = queries.last_tries(viewer, strategy_id=strategy_id)
    return form_page(
        request, "coping/try_it.html", {"strategy": found, "form": form, "tries": tries, "results": NAMES}
    )


@require_POST
def try_remove(request: Request, try_id: UUID) -> HttpResponse:
    """Take one trace out."""
    strategy_id = actions.remove_try(try_id=try_id, by=request.viewer)
    return after_deed(request, "coping:try_it", strategy_id)
