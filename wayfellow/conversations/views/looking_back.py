"""Looking back: every thought on one page, and beside each what it can become."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from wayfellow.conversations import actions, queries
from wayfellow.conversations.actions import TakeawayKind
from wayfellow.conversations.choices import BECOME_WORDS, MADE_WORDS, MAKE_WORDS, PLACES
from wayfellow.conversations.forms import PlaceForm
from wayfellow.conversations.views.going_on import elsewhere
from wayfellow.web.pages import Request, after_deed, form_page, page


@require_safe
def looking_back(request: Request, talk_id: UUID) -> HttpResponse:
    """All thoughts of the talk."""
    found = queries.look_back(request.viewer, talk_id=talk_id, at=timezone.now())
    if away := elsewhere(request, found.talk, is_now=found.talk.is_going_on):
        return away
    context = {"found": found, "talk": found.talk, "places_of": PLACES}
    context |= {"become": BECOME_WORDS, "made": MADE_WORDS, "leave": MAKE_WORDS[TakeawayKind.LEFT]}
    return page(request, "conversations/looking_back.html", context)


def place(request: Request, talk_id: UUID, line_id: UUID, kind: str) -> HttpResponse:
    """Make a thought into something: in the person's words, which can be changed first."""
    viewer, at = request.viewer, timezone.now()
    chosen = _kind(kind)
    found = queries.becoming(viewer, talk_id=talk_id, line_id=line_id, kind=chosen, at=at)
    if away := elsewhere(request, found.line.talk, is_now=found.line.talk.is_going_on):
        return away
    starting = {"text": " ".join(found.line.text.split())}
    form = PlaceForm(request.POST or None, goals=found.goals, initial=starting)
    # What it became already stands there. Whoever wrote it anew meanwhile is shown both.
    if form.is_valid() and not found.before:
        actions.put_in_its_place(
            talk_id=talk_id,
            line_id=line_id,
            kind=chosen,
            text=form.cleaned_data["text"],
            goal_id=form.goal_id(),
            by=viewer,
            at=at,
        )
        return after_deed(request, "conversations:looking_back", talk_id)
    context = {"form": form, "found": found, "talk": found.line.talk, "kind": chosen}
    words = {"make": MAKE_WORDS[chosen], "made": MADE_WORDS[chosen], "place": PLACES[chosen]}
    return form_page(request, "conversations/place.html", context | words)


def _kind(kind: str) -> TakeawayKind:
    if kind not in PLACES:
        raise Http404
    return TakeawayKind(kind)


@require_POST
def leave(request: Request, talk_id: UUID, line_id: UUID) -> HttpResponse:
    """Leave a thought where it is."""
    actions.put_in_its_place(
        talk_id=talk_id,
        line_id=line_id,
        kind=TakeawayKind.LEFT,
        text="",
        by=request.viewer,
        at=timezone.now(),
    )
    return after_deed(request, "conversations:looking_back", talk_id)


def line_remove(request: Request, talk_id: UUID, line_id: UUID) -> HttpResponse:
    """Are you sure? Then the line goes for good."""
    viewer, at = request.viewer, timezone.now()
    line = queries.one_line(viewer, talk_id=talk_id, line_id=line_id, at=at)
    back = _way_back(request, line)
    if request.method == "POST":
        actions.take_out_line(talk_id=talk_id, line_id=line_id, by=viewer, at=at)
        return after_deed(request, *back)
    return page(request, "conversations/line_remove.html", {"line": line, "talk": line.talk, "back": back})


def _way_back(request: Request, line: queries.OneLine) -> tuple[str, ...]:
    talk_id = str(line.talk.id)
    if line.talk.is_over:
        return "conversations:talk", talk_id
    if request.GET.get("from") != "card":
        return "conversations:looking_back", talk_id
    return ("conversations:card", talk_id, line.card) if line.card else ("conversations:notes", talk_id)
