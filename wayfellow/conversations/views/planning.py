"""Before and around a talk: the list, the plan, the agenda, the talk's own page."""

from uuid import UUID

from django.http import HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from wayfellow.conversations import actions, queries
from wayfellow.conversations.forms import ON_MY_OWN, AgendaForm, PlanForm, PlanWithForm
from wayfellow.conversations.rules import check_plans
from wayfellow.conversations.views.going_on import elsewhere
from wayfellow.foundation.refusals import ChangedMeanwhile
from wayfellow.people.queries import name_of
from wayfellow.sharing.queries import workers_walking_with
from wayfellow.sharing.rules import check_has_space, check_walks_with
from wayfellow.web.pages import Request, after_deed, form_page, page, page_number
from wayfellow.web.waiting import where_something_waits


@require_safe
def talks(request: Request) -> HttpResponse:
    """My talks; for a worker, those with the people they walk with."""
    number, at = page_number(request), timezone.now()
    found = queries.talks_of(request.viewer, at=at, page=number)
    waits = where_something_waits(request.viewer, at=at)
    return page(request, "conversations/list.html", {"talks": found, "number": number, "waits": waits})


def plan(request: Request) -> HttpResponse:
    """Plan a talk, with a worker or on my own."""
    viewer, at = request.viewer, timezone.now()
    check_has_space(viewer)
    companions = workers_walking_with(viewer, at=at)
    alone = {} if companions else {"with_whom": ON_MY_OWN}
    form = PlanWithForm(request.POST or None, companions=companions, initial=alone)
    if form.is_valid():
        planned = actions.plan_talk(
            person_id=viewer.person_id,
            companion_id=form.companion_id(),
            starts_at=form.starts_at(),
            where=form.cleaned_data["where"],
            by=viewer,
            at=at,
        )
        return after_deed(request, "conversations:talk", planned.pk)
    return form_page(request, "conversations/plan_form.html", {"form": form, "talk": None, "name": ""})


def plan_with(request: Request, person_id: UUID) -> HttpResponse:
    """In the room: a worker writes down when they talk, with somebody who cannot sign in."""
    viewer, at = request.viewer, timezone.now()
    check_walks_with(viewer, person_id=person_id, at=at)
    check_plans(viewer, person_id=person_id)
    form = PlanForm(request.POST or None)
    if form.is_valid():
        planned = actions.plan_talk(
            person_id=person_id,
            companion_id=viewer.person_id,
            starts_at=form.starts_at(),
            where=form.cleaned_data["where"],
            by=viewer,
            at=at,
        )
        return after_deed(request, "conversations:talk", planned.pk)
    return form_page(
        request, "conversations/plan_form.html", {"form": form, "talk": None, "name": name_of(person_id)}
    )


def talk(request: Request, talk_id: UUID) -> HttpResponse:
    """One talk: its agenda while it is to come or going on, what was kept when it is over."""
    viewer, at = request.viewer, timezone.now()
    found = queries.look_back(viewer, talk_id=talk_id, at=at)
    form = AgendaForm(request.POST or None)
    if form.is_valid():
        actions.add_to_agenda(talk_id=talk_id, text=form.cleaned_data["text"], by=viewer, at=at)
        return after_deed(request, "conversations:talk", talk_id)
    return form_page(request, "conversations/talk.html", {"found": found, "talk": found.talk, "form": form})


def change(request: Request, talk_id: UUID) -> HttpResponse:
    """Another day, time or place. Of two who change it at once, the second sees both plans."""
    viewer, at = request.viewer, timezone.now()
    found = queries.talk_to_decide_on(viewer, talk_id=talk_id, at=at)
    if away := elsewhere(request, found, is_now=not found.is_over):
        return away
    form = PlanForm(request.POST or None, initial=_planned(found))
    if form.is_valid():
        try:
            actions.change_plan(
                talk_id=talk_id,
                starts_at=form.starts_at(),
                where=form.cleaned_data["where"],
                seen=form.cleaned_data["seen"],
                by=viewer,
                at=at,
            )
        except ChangedMeanwhile:
            form.was_changed(now=found.version)
        else:
            return after_deed(request, "conversations:talk", talk_id)
    context = {"form": form, "talk": found, "name": found.with_whom}
    return form_page(request, "conversations/plan_form.html", context)


def _planned(found: queries.Talk) -> dict[str, object]:
    starts_at = timezone.localtime(found.starts_at) if found.starts_at else None
    return {
        "on": starts_at.date() if starts_at else None,
        "clock": starts_at.time() if starts_at and found.says_time else None,
        "where": found.where,
        "seen": found.version,
    }


@require_POST
def agenda_remove(request: Request, talk_id: UUID, item_id: UUID) -> HttpResponse:
    """Take something off the agenda."""
    actions.take_off_agenda(talk_id=talk_id, item_id=item_id, by=request.viewer, at=timezone.now())
    return after_deed(request, "conversations:talk", talk_id)


def remove(request: Request, talk_id: UUID) -> HttpResponse:
    """Are you sure? Then the whole talk goes for good."""
    viewer, at = request.viewer, timezone.now()
    found = queries.talk_to_decide_on(viewer, talk_id=talk_id, at=at)
    if request.method == "POST":
        actions.remove_talk(talk_id=talk_id, by=viewer, at=at)
        return after_deed(request, "conversations:list")
    return page(request, "conversations/remove.html", {"talk": found})
