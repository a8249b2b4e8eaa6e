"""Pages for the owner's words: a file comes in, is held against its measure, and is put in use."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from wayfellow.foundation.refusals import NotThere
from wayfellow.service import actions, queries
from wayfellow.service.forms import LoadForm, PairForm, UseForm
from wayfellow.web.pages import Request, after_deed, form_page, page


def load(request: Request, measure: str) -> HttpResponse:
    """Choose a file with the owner's questions."""
    known = queries.measure_known(request.viewer, measure=measure, on=timezone.localdate())
    if not known.here.may_be_loaded:
        raise NotThere
    form = LoadForm(request.POST or None, request.FILES or None)
    if form.is_valid():
        wording_id = actions.load_wording(
            measure=measure,
            imported=form.imported,
            came_from=form.came_from,
            by=request.viewer,
            at=timezone.now(),
        )
        return after_deed(request, "service:draft", wording_id)
    return form_page(request, "service/load.html", {"form": form, "known": known})


@require_safe
def draft(request: Request, wording_id: UUID) -> HttpResponse:
    """The measure and the file side by side."""
    found = queries.draft(request.viewer, wording_id=wording_id)
    return page(request, "service/draft.html", {"draft": found})


def pair(request: Request, wording_id: UUID, number: int) -> HttpResponse:
    """Choose another question of the file for an item."""
    found = queries.draft(request.viewer, wording_id=wording_id)
    asked = next((one for one in found.match.pairs if one.number == number), None)
    if asked is None:
        raise NotThere
    form = PairForm(request.POST or None, match=found.match, number=number)
    if form.is_valid():
        chosen = form.cleaned_data["question"]
        actions.pair(wording_id=wording_id, number=number, item_id=chosen, by=request.viewer)
        return after_deed(request, "service:draft", wording_id)
    return form_page(request, "service/pair.html", {"form": form, "draft": found, "asked": asked})


@require_POST
def leave_out(request: Request, wording_id: UUID) -> HttpResponse:
    """The paired questions are the right ones."""
    actions.leave_others_out(wording_id=wording_id, by=request.viewer)
    return after_deed(request, "service:draft", wording_id)


@require_POST
def turn_answers(request: Request, wording_id: UUID) -> HttpResponse:
    """The first answer counts most, or least."""
    highest_first = request.POST.get("first") == "highest"
    actions.turn_answers(wording_id=wording_id, highest_first=highest_first, by=request.viewer)
    return after_deed(request, "service:draft", wording_id)


def use(request: Request, wording_id: UUID) -> HttpResponse:
    """The last press: whose words these are, by which right, and then they are in use."""
    viewer, now = request.viewer, timezone.now()
    found = queries.draft(viewer, wording_id=wording_id)
    if found.match.problems:
        return after_deed(request, "service:draft", wording_id)
    known = queries.measure_known(viewer, measure=found.wording.measure, on=timezone.localdate(now))
    form = UseForm(
        request.POST or None,
        today=timezone.localdate(now),
        needs_a_licence=known.here.needs_a_licence,
        initial={"language": _("English"), **known.right_so_far},
    )
    if form.is_valid():
        said = {name: form.cleaned_data[name] for name in ("language", "held_by", "until")}
        measure = actions.put_in_use(wording_id=wording_id, by=viewer, at=now, **said)
        messages.success(request, _("Done. These words are in use."))
        return after_deed(request, "service:measure", measure)
    return form_page(request, "service/use.html", {"form": form, "draft": found, "known": known})


def throw_away(request: Request, wording_id: UUID) -> HttpResponse:
    """Are you sure? Then the file is as if it had never come."""
    found = queries.draft(request.viewer, wording_id=wording_id)
    if request.method == "POST":
        measure = actions.throw_away(wording_id=wording_id, by=request.viewer)
        messages.success(request, _("Thrown away. Nothing of that file is kept."))
        return after_deed(request, "service:measure", measure)
    return page(request, "service/throw_away.html", {"draft": found})


@require_safe
def words(request: Request, wording_id: UUID) -> HttpResponse:
    """Words that are or were in use, to be read."""
    held, wording = queries.words_held(request.viewer, wording_id=wording_id)
    shown = {"held": held, "wording": wording, "in_language": queries.name_of_language(held.language)}
    return page(request, "service/words.html", shown)


def stop_using(request: Request, wording_id: UUID) -> HttpResponse:
    """Are you sure? Then nobody new is shown these words."""
    held, _wording = queries.words_held(request.viewer, wording_id=wording_id)
    if not held.is_in_use:
        raise NotThere
    if request.method == "POST":
        measure = actions.stop_using(wording_id=wording_id, by=request.viewer)
        messages.success(request, _("Done. These words are not shown any more. They stay readable here."))
        return after_deed(request, "service:measure", measure)
    shown = {"held": held, "in_language": queries.name_of_language(held.language)}
    return page(request, "service/stop_using.html", shown)
