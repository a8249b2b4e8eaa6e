"""Pages of one's own things that help, and of those that somebody shares."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from wayfellow.coping import actions, queries
from wayfellow.coping.forms import StrategyForm
from wayfellow.foundation.idempotency import may_repeat
from wayfellow.foundation.refusals import ChangedMeanwhile
from wayfellow.sharing.rules import check_has_space
from wayfellow.web.begin import begun, tell_with_way_back, way_back
from wayfellow.web.pages import Request, after_deed, form_page, page, page_number


@require_safe
def strategies(request: Request) -> HttpResponse:
    """What helps me."""
    return _list(request, request.viewer.person_id)


@require_safe
def shared_strategies(request: Request, person_id: UUID) -> HttpResponse:
    """What helps somebody who shares it with me."""
    return _list(request, person_id)


def _list(request: Request, person_id: UUID) -> HttpResponse:
    number = page_number(request)
    found = queries.things_page(request.viewer, person_id=person_id, at=timezone.now(), number=number)
    return page(request, "coping/list.html", {"found": found, "owner": found.owner_name, "number": number})


def add(request: Request) -> HttpResponse:
    """Something new that helps."""
    viewer = request.viewer
    check_has_space(viewer)
    form = StrategyForm(request.POST or None)
    if form.is_valid():
        actions.add_strategy(person_id=viewer.person_id, by=viewer, at=timezone.now(), **form.words())
        if back := way_back(request):
            tell_with_way_back(request, _("Kept in what helps."), back=back)
        return after_deed(request, "coping:list")
    return form_page(request, "coping/strategy_form.html", _new(request, form))


@may_repeat
@require_POST
def begin(request: Request) -> HttpResponse:
    """Words from elsewhere, in a form for something that helps. Nothing is saved yet."""
    check_has_space(request.viewer)
    form = StrategyForm.begun_with(begun(request).text)
    return page(request, "coping/strategy_form.html", _new(request, form))


def _new(request: Request, form: StrategyForm) -> dict[str, object]:
    return {"form": form, "strategy": None, "back": way_back(request)}


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
    return form_page(request, "coping/strategy_form.html", {"form": form, "strategy": found, "back": ""})


@require_POST
def rest(request: Request, strategy_id: UUID) -> HttpResponse:
    """Put it aside for now, or take it up again."""
    rests = request.POST.get("rests") == "yes"
    actions.rest_strategy(strategy_id=strategy_id, rests=rests, by=request.viewer, at=timezone.now())
    said = _("It rests now. You find it at the end of your list.") if rests else _("It is back in use.")
    messages.success(request, said)
    return after_deed(request, "coping:try_it", strategy_id)


def remove(request: Request, strategy_id: UUID) -> HttpResponse:
    """Are you sure? Then it goes for good."""
    found = queries.own_strategy(request.viewer, strategy_id=strategy_id)
    if request.method == "POST":
        actions.remove_strategy(strategy_id=strategy_id, by=request.viewer)
        return after_deed(request, "coping:list")
    return page(request, "coping/remove.html", {"strategy": found})
