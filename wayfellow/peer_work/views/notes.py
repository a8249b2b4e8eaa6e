"""A worker's own notes, what they take to supervision, and questions to ask themselves."""

from uuid import UUID

from django.http import HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from wayfellow.foundation.refusals import ChangedMeanwhile
from wayfellow.peer_work import actions, queries
from wayfellow.peer_work.forms import CameOfItForm, NoteForm, ThemeForm
from wayfellow.peer_work.prompts import GROUPS, PROMPTS
from wayfellow.peer_work.queries.notes import MANY
from wayfellow.peer_work.rules import check_is_peer_worker
from wayfellow.sharing.queries import names_walked_with
from wayfellow.web.pages import Request, after_deed, form_page, page, page_number


@require_safe
def notes(request: Request) -> HttpResponse:
    """My notes, newest first."""
    number = page_number(request)
    found = queries.own_notes(request.viewer, page=number)
    context = {"notes": found[:MANY], "has_older": len(found) > MANY, "number": number, "prompts": PROMPTS}
    return page(request, "peer_work/notes.html", context)


@require_safe
def prompts(request: Request) -> HttpResponse:
    """Questions to ask myself: about my work, how I am, my boundaries."""
    check_is_peer_worker(request.viewer)
    return page(request, "peer_work/prompts.html", {"groups": GROUPS})


def write(request: Request) -> HttpResponse:
    """A new note, with one of the questions above it if I came from there."""
    viewer, at = request.viewer, timezone.now()
    check_is_peer_worker(viewer)
    key = request.GET.get("prompt", "")
    prompt = key if key in PROMPTS else ""
    form = NoteForm(request.POST or None, names=names_walked_with(viewer, at=at))
    if form.is_valid():
        actions.write_note(text=form.cleaned_data["text"], prompt=prompt, by=viewer, at=at)
        return after_deed(request, "peer_work:notes")
    return form_page(request, "peer_work/write_note.html", {"form": form, "asks": PROMPTS.get(prompt)})


def change(request: Request, note_id: UUID) -> HttpResponse:
    """Other words for a note."""
    viewer, at = request.viewer, timezone.now()
    found = queries.own_note(viewer, note_id=note_id)
    form = NoteForm(request.POST or None, over=found, names=names_walked_with(viewer, at=at))
    if form.is_valid():
        text = form.cleaned_data["text"]
        try:
            actions.change_note(note_id=note_id, text=text, seen=form.seen_version, by=viewer, at=at)
        except ChangedMeanwhile:
            form.keep_both(queries.own_note(viewer, note_id=note_id))
        else:
            return after_deed(request, "peer_work:notes")
    context = {"form": form, "asks": PROMPTS.get(found.words.prompt)}
    return form_page(request, "peer_work/write_note.html", context)


def remove(request: Request, note_id: UUID) -> HttpResponse:
    """Are you sure? Then the note goes for good."""
    found = queries.own_note(request.viewer, note_id=note_id)
    if request.method == "POST":
        actions.remove_note(note_id=note_id, by=request.viewer)
        return after_deed(request, "peer_work:notes")
    return page(request, "peer_work/remove_note.html", {"words": found.words.text, "back": "peer_work:notes"})


def take_along(request: Request, note_id: UUID) -> HttpResponse:
    """Gather something out of a note for supervision, in words that can be shown there."""
    found = queries.own_note(request.viewer, note_id=note_id)
    return _gather(request, begins_with=found.words.text)


def gather(request: Request) -> HttpResponse:
    """Something for supervision that stands in no note."""
    check_is_peer_worker(request.viewer)
    return _gather(request, begins_with="")


def _gather(request: Request, *, begins_with: str) -> HttpResponse:
    viewer, at = request.viewer, timezone.now()
    names = names_walked_with(viewer, at=at)
    form = ThemeForm(request.POST or None, names=names, initial={"text": begins_with})
    if form.is_valid():
        actions.gather_theme(text=form.cleaned_data["text"], by=viewer, at=at)
        return after_deed(request, "peer_work:supervision")
    return form_page(request, "peer_work/write_theme.html", {"form": form, "theme": None})


@require_safe
def supervision(request: Request) -> HttpResponse:
    """What I take to supervision."""
    return page(request, "peer_work/supervision.html", {"themes": queries.own_themes(request.viewer)})


@require_safe
def paper(request: Request) -> HttpResponse:
    """The same on one sheet, to be printed: only what is still to be talked about."""
    themes = [theme for theme in queries.own_themes(request.viewer) if theme.talked_at is None]
    return page(request, "peer_work/supervision_paper.html", {"themes": themes, "today": timezone.now()})


def change_theme(request: Request, theme_id: UUID) -> HttpResponse:
    """Other words for a theme, and what came of it."""
    viewer, at = request.viewer, timezone.now()
    found = queries.own_theme(viewer, theme_id=theme_id)
    form = CameOfItForm(request.POST or None, over=found, names=names_walked_with(viewer, at=at))
    if form.is_valid():
        try:
            actions.change_theme(theme_id=theme_id, seen=form.seen_version, by=viewer, at=at, **form.words())
        except ChangedMeanwhile:
            form.keep_both(queries.own_theme(viewer, theme_id=theme_id))
        else:
            return after_deed(request, "peer_work:supervision")
    return form_page(request, "peer_work/write_theme.html", {"form": form, "theme": found})


@require_POST
def talked(request: Request, theme_id: UUID) -> HttpResponse:
    """It was talked about; or once more."""
    was = request.POST.get("was") == "yes"
    actions.talked_about(theme_id=theme_id, was=was, by=request.viewer, at=timezone.now())
    return after_deed(request, "peer_work:supervision")


def remove_theme(request: Request, theme_id: UUID) -> HttpResponse:
    """Are you sure? Then the theme goes for good."""
    found = queries.own_theme(request.viewer, theme_id=theme_id)
    if request.method == "POST":
        actions.remove_theme(theme_id=theme_id, by=request.viewer)
        return after_deed(request, "peer_work:supervision")
    context = {"words": found.words.text, "back": "peer_work:supervision"}
    return page(request, "peer_work/remove_note.html", context)
