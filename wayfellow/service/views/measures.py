"""Pages about measures: what the library has, what is known of each, and what the service does with it."""

from django.contrib import messages
from django.http import HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from wayfellow.foundation.refusals import NotThere
from wayfellow.measures.captures import CAPTURES_WORDS
from wayfellow.measures.purpose import Purpose, words_for
from wayfellow.service import actions, queries
from wayfellow.service.forms import ChoosingForm, LicenceForm, TableForm
from wayfellow.service.queries import MeasureKnown
from wayfellow.web.pages import Request, after_deed, form_page, page

# What templates say things with.
_SAID = {
    "words": CAPTURES_WORDS,
    "words_for": words_for,
    "purposes": tuple(Purpose),
    "name_of_language": queries.name_of_language,
}


@require_safe
def measures(request: Request) -> HttpResponse:
    """Every measure of the library, and how it stands with it here."""
    library = queries.library(request.viewer, on=timezone.localdate())
    return page(request, "service/measures.html", {"library": library, **_SAID})


@require_safe
def guide(request: Request) -> HttpResponse:
    """What may suit which purpose and stage, over the whole library."""
    form = ChoosingForm(request.GET if "purpose" in request.GET else None)
    purpose, stage = form.asked
    found = queries.guide_for_services(request.viewer, purpose=purpose, stage=stage, on=timezone.localdate())
    return page(request, "service/guide.html", {"form": form, "guide": found, **_SAID})


@require_safe
def measure(request: Request, measure: str) -> HttpResponse:
    """One measure: how it stands here, and all that is known of it."""
    return page(request, "service/measure.html", {"known": _known(request, measure), **_SAID})


@require_POST
def offer(request: Request, measure: str) -> HttpResponse:
    """People can choose it from now on."""
    actions.offer(measure=measure, by=request.viewer, at=timezone.now())
    messages.success(request, _("Done. People can choose this measure now."))
    return after_deed(request, "service:measure", measure)


@require_POST
def stop_offering(request: Request, measure: str) -> HttpResponse:
    """Nobody begins it any more."""
    actions.stop_offering(measure=queries.known(measure).key, by=request.viewer)
    messages.success(request, _("Done. Nobody can choose it any more. What people wrote stays theirs."))
    return after_deed(request, "service:measure", measure)


def licence(request: Request, measure: str) -> HttpResponse:
    """By which right the words may be shown, and until when."""
    known, today = _known(request, measure, to_load=True), timezone.localdate()
    form = LicenceForm(request.POST or None, today=today, initial=known.right_so_far)
    if form.is_valid():
        stated = {"held_by": form.cleaned_data["held_by"], "until": form.cleaned_data["until"]}
        actions.state_licence(measure=measure, by=request.viewer, at=timezone.now(), **stated)
        messages.success(request, _("Kept. This is the licence from now on."))
        return after_deed(request, "service:measure", measure)
    return form_page(request, "service/licence.html", {"form": form, "known": known})


def table(request: Request, measure: str, score: str) -> HttpResponse:
    """The table that came with the licence: without it there is no number."""
    known = _known(request, measure, to_load=True)
    asked = next((one for one in known.scores if one.score.key == score and one.takes_a_table), None)
    if asked is None:
        raise NotThere
    if known.here.right is None:
        return after_deed(request, "service:licence", measure)
    form = TableForm(request.POST or None, request.FILES or None, measure=known.measure, score=asked.score)
    if form.is_valid():
        actions.load_table(measure=measure, score=score, rows=form.rows, by=request.viewer)
        messages.success(request, _("Kept. This number can be given from now on."))
        return after_deed(request, "service:measure", measure)
    return form_page(request, "service/table.html", {"form": form, "known": known, "asked": asked})


def _known(request: Request, measure: str, *, to_load: bool = False) -> MeasureKnown:
    """The measure; as if there were none, where something is to be loaded and nothing may be."""
    known = queries.measure_known(request.viewer, measure=measure, on=timezone.localdate())
    if to_load and not known.here.may_be_loaded:
        raise NotThere
    return known
