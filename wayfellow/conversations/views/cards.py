"""While they talk: one card a page, or no card at all."""

from http import HTTPStatus
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from wayfellow.conversations import actions, queries
from wayfellow.conversations.boxes import Box, Boxes, Seen
from wayfellow.conversations.forms import SayForm
from wayfellow.conversations.queries import Drafts, OnCard
from wayfellow.conversations.views.going_on import elsewhere
from wayfellow.foundation.idempotency import may_repeat, was_answered
from wayfellow.foundation.viewer import Viewer
from wayfellow.lived_experience.queries import FittingSnippet, as_told, own_snippet, pieces_to_offer
from wayfellow.reflections.actions import CardState
from wayfellow.web.pages import Request, after_deed, form_page, go_to, page, wants_fragment

NO_CARD = ""
# Only these three say what became of a card; the others save what was written and leave that open.
STATES = {"next": CardState.TALKED, "skip": CardState.SKIPPED, "later": CardState.LATER}


def notes(request: Request, talk_id: UUID) -> HttpResponse:
    """A talk without cards: a place for words, and nothing asked."""
    return _on_card(request, talk_id, NO_CARD)


def card(request: Request, talk_id: UUID, card: str) -> HttpResponse:
    """One card: say something, or skip it, or come back to it."""
    return _on_card(request, talk_id, card)


def _on_card(request: Request, talk_id: UUID, card: str) -> HttpResponse:
    viewer, at = request.viewer, timezone.now()
    found = queries.on_card(viewer, talk_id=talk_id, card=card, at=at)
    if away := elsewhere(request, found.talk, is_now=found.talk.is_going_on):
        return away
    if found.is_closed and request.method != "POST":
        # What somebody was typing when the right to the words ended is still kept.
        return page(request, "conversations/closed.html", {"found": found, "talk": found.talk})
    drafts = Drafts() if request.method == "POST" else queries.drafts_on(viewer, found=found)
    form = _form(request, found, drafts)
    if form.is_valid():
        author_id, thought = _whose(found, form, viewer)
        came_beside = actions.fill_card(
            talk_id=talk_id,
            card=card,
            thought=thought,
            story=_story(form, viewer),
            author_id=author_id,
            state=_state(found, form),
            rating=form.rating,
            by=viewer,
            at=at,
        )
        return _next(request, found, form, came_beside=came_beside)
    boxes = _boxes_sent(form) if form.is_bound else _boxes_shown(found, drafts)
    context = {"found": found, "talk": found.talk, "form": form, "drafts": drafts, "boxes": boxes}
    context["pieces"] = _pieces(found, viewer)
    return form_page(request, "conversations/card.html", context)


def _form(request: Request, found: OnCard, drafts: Drafts) -> SayForm:
    so_far, began = found.so_far, found.boxes
    rating = so_far.rating if so_far else ""
    return SayForm(
        request.POST or None,
        rating=found.card.rating if found.card else None,
        rating_is_ours=found.is_ours,
        other=found.talk.with_whom,
        with_story=not found.talk.is_mine,
        initial={
            "text": drafts.thought or (found.in_box.text if found.in_box else ""),
            "seen": str(began.thought),
            "story": drafts.story or (found.my_story.text if found.my_story else ""),
            "story_seen": str(began.story),
            "rating": rating,
            "rating_was": rating,
            "state_was": so_far.state if so_far else "",
            "whose": "mine" if found.box_of == request.viewer.person_id else "theirs",
        },
    )


def _whose(found: OnCard, form: SayForm, viewer: Viewer) -> tuple[UUID, Box]:
    """Whose words these are. Typed for somebody else than the box is of, they were not begun from a line."""
    other = found.talk.other_id if form.are_theirs else None
    author_id = other or viewer.person_id
    return author_id, form.thought if author_id == found.box_of else Box(form.thought.text, Seen())


def _pieces(found: OnCard, viewer: Viewer) -> list[FittingSnippet]:
    """What a worker has written ahead of their own story; what uses the card's words stands first."""
    if found.talk.is_mine:
        return []
    return pieces_to_offer(viewer, to=(found.card.prompt,) if found.card else ())


def _story(form: SayForm, viewer: Viewer) -> Box | None:
    """The box of the own story; with a piece of the library behind what was typed, if one is offered."""
    box, piece_id = form.story, form.own_piece
    if box is None or piece_id is None:
        return box
    piece = as_told(own_snippet(viewer, snippet_id=piece_id))
    return Box("\n\n".join(filter(None, (box.text, piece))), box.seen)


def _boxes_shown(found: OnCard, drafts: Drafts) -> Boxes:
    # A box with unsaved words in it does not show what the talk has: that then stands beside it.
    began = found.boxes
    return Boxes(
        thought=Seen() if drafts.thought else began.thought, story=Seen() if drafts.story else began.story
    )


def _boxes_sent(form: SayForm) -> Boxes:
    return Boxes(Seen.read(form.data.get("seen", "")), Seen.read(form.data.get("story_seen", "")))


def _state(found: OnCard, form: SayForm) -> CardState | None:
    """What the press says of the card. Going on is no word against what the other has said meanwhile."""
    now = found.so_far.state if found.so_far else ""
    if form.then == "next" and form.cleaned_data["state_was"] != now:
        return None
    return STATES.get(form.then)


def _next(request: Request, found: OnCard, form: SayForm, *, came_beside: bool) -> HttpResponse:
    talk_id, deck, on = found.talk.id, found.deck, found.card
    if came_beside:
        messages.info(request, _("There is another text now beside this one. Both are kept."))
    if came_beside or form.own_piece or form.then == "see":
        return go_to(request, _address(talk_id, found.key))
    if form.then == "unfit" and on:
        return after_deed(request, "conversations:unfit", talk_id, on.key)
    following = deck.after(on.key) if deck and on and form.then != "back" else None
    if following:
        return go_to(request, _address(talk_id, following.key))
    return after_deed(request, "conversations:looking_back", talk_id)


def _address(talk_id: UUID, card: str) -> str:
    return (
        reverse("conversations:card", args=[talk_id, card])
        if card
        else reverse("conversations:notes", args=[talk_id])
    )


@require_safe
def others(request: Request, talk_id: UUID, card: str = NO_CARD) -> HttpResponse:
    """Only what was saved beside the boxes, for a page that is open; nothing when there is nothing new."""
    viewer, at = request.viewer, timezone.now()
    how_far = queries.how_far_written(viewer, talk_id=talk_id, card=card, at=at)
    if not wants_fragment(request):
        return go_to(request, _address(talk_id, card))
    if request.GET.get("how_far", "") == how_far:
        return HttpResponse(status=HTTPStatus.NO_CONTENT)
    found = queries.on_card(viewer, talk_id=talk_id, card=card, at=at)
    boxes = Boxes(Seen.read(request.GET.get("seen", "")), Seen.read(request.GET.get("story_seen", "")))
    context = {"found": found, "talk": found.talk, "boxes": boxes}
    return page(request, "conversations/card.html", context, fragment="others")


@require_POST
@may_repeat
def draft(request: Request, talk_id: UUID, card: str = NO_CARD) -> HttpResponse:
    """Words on their way, kept for whoever types them alone."""
    viewer, at = request.viewer, timezone.now()
    talk = queries.reached(viewer, talk_id=talk_id, at=at)
    form = SayForm(request.POST, with_story=talk.person_id != viewer.person_id)
    if not form.is_valid():
        return HttpResponse(status=HTTPStatus.UNPROCESSABLE_ENTITY)
    # A draft that was under way while its form was sent comes too late: the talk has newer words.
    if not was_answered(viewer, address=_address(talk_id, card), token=request.POST.get("form_token", "")):
        story = form.story
        actions.keep_drafts(
            talk_id=talk_id,
            card=card,
            thought=form.thought.text,
            story=story.text if story else None,
            by=viewer,
            at=at,
        )
    return HttpResponse(status=HTTPStatus.NO_CONTENT)
