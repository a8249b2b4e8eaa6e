"""Pages about words that did not fit: what people suggest, words for talking, and the report."""

from typing import Final
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from wayfellow.foundation.refusals import ChangedMeanwhile, NotThere
from wayfellow.reflections import actions as reflections
from wayfellow.service.forms.words import WordsForm
from wayfellow.service.queries.words import Item, WordsAbout, reviewing, subjects, words_about
from wayfellow.service.queries.words_report import as_table, as_text, words_report
from wayfellow.web.pages import Request, after_deed, form_page, page

# Names that tell nothing of what the report is about: they stay on somebody's screen and in their folders.
FILES: Final = {
    "text": ("words.txt", "text/plain; charset=utf-8", as_text),
    "table": ("words.csv", "text/csv; charset=utf-8", as_table),
}


@require_safe
def words_that_fit(request: Request) -> HttpResponse:
    """The decks and measures about whose words people have said something."""
    found = subjects(request.viewer, on=timezone.localdate())
    return page(request, "service/words_that_fit.html", {"found": found})


@require_safe
def about(request: Request, deck: str) -> HttpResponse:
    """What people suggest, item by item, and the words for talking that there are."""
    found = words_about(request.viewer, key=deck, on=timezone.localdate())
    return page(request, "service/words_about.html", {"found": found, "about": found.subject})


def write(request: Request, measure: str, number: int | None = None) -> HttpResponse:
    """Write words for talking: for all items on one page, or for a single one."""
    viewer, at = request.viewer, timezone.now()
    found = words_about(viewer, key=measure, on=timezone.localdate(at))
    if not found.may_be_written:
        raise NotThere
    items = [found.item(number)] if number else [item for item in found.items if item.original]
    form = WordsForm(
        request.POST or None,
        items=[(item.number, item.name, item.original) for item in items],
        now=_now(request, found, items),
    )
    if form.is_valid():
        try:
            row = reflections.write_words(measure=measure, texts=form.texts, by=viewer, at=at)
            return after_deed(request, "service:words_draft", row.pk)
        except reflections.NothingIsNew:
            form.nothing_is_new()
    context = {"form": form, "found": found, "about": found.subject, "items": items, "number": number}
    return form_page(request, "service/words_write.html", context)


def _now(request: Request, found: WordsAbout, items: list[Item]) -> dict[int, str]:
    """What the boxes begin with: my draft, or else what is in use; or a suggestion that was chosen."""
    mine = found.held.draft_of(request.viewer.person_id)
    begun = dict(mine.texts if mine else found.held.texts_in_use)
    suggested = {
        item.number: said.better
        for item in items
        for said in item.suggestions
        if str(said.id) == request.GET.get("from", "") and said.better
    }
    return {**begun, **suggested}


def draft(request: Request, wording_id: UUID) -> HttpResponse:
    """Words that are being made. Another peer worker reads them, and then they are used."""
    viewer, at = request.viewer, timezone.now()
    found = reviewing(viewer, wording_id=wording_id, on=timezone.localdate(at))
    if request.method == "POST":
        seen = request.POST.get("seen", "")
        try:
            reflections.review_words(wording_id=wording_id, seen=seen, by=viewer, at=at)
        except ChangedMeanwhile:
            messages.info(request, _("The words were changed meanwhile. Please read them once more."))
            return after_deed(request, "service:words_draft", wording_id)
        messages.success(request, _("From the next talk on, these words are shown. Older talks keep theirs."))
        return after_deed(request, "service:words_about", found.subject.key)
    return page(request, "service/words_draft.html", {"found": found, "about": found.subject})


def throw_away(request: Request, wording_id: UUID) -> HttpResponse:
    """Are you sure? Then these words go, and nobody was ever shown them."""
    viewer = request.viewer
    found = reviewing(viewer, wording_id=wording_id, on=timezone.localdate())
    if not found.may_throw_away:
        raise NotThere
    if request.method == "POST":
        measure = reflections.throw_words_away(wording_id=wording_id, by=viewer)
        return after_deed(request, "service:words_about", measure)
    return page(request, "service/words_throw_away.html", {"found": found, "about": found.subject})


@require_safe
def report(request: Request, deck: str) -> HttpResponse:
    """The report for whoever owns the words, to be read before it is sent."""
    found = words_report(request.viewer, key=deck, on=timezone.localdate())
    return page(request, "service/words_report.html", {"report": found, "about": found.subject})


@require_safe
def report_file(request: Request, deck: str, form: str) -> HttpResponse:
    """The same as a file."""
    found = words_report(request.viewer, key=deck, on=timezone.localdate())
    if form not in FILES:
        raise Http404
    name, kind, write_as = FILES[form]
    return HttpResponse(
        write_as(found), content_type=kind, headers={"Content-Disposition": f'attachment; filename="{name}"'}
    )
