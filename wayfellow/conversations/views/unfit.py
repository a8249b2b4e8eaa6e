"""These words don't fit me: why, and what would."""

from collections.abc import Iterable
from uuid import UUID

from django.http import HttpResponse
from django.utils import timezone

from wayfellow.conversations import actions, queries
from wayfellow.conversations.forms import UnfitForm
from wayfellow.conversations.views.going_on import elsewhere
from wayfellow.foundation.refusals import NotThere
from wayfellow.reflections import actions as reflections
from wayfellow.web.pages import Request, after_deed, form_page


def unfit(request: Request, talk_id: UUID, card: str) -> HttpResponse:
    """Say it, see what one has said before, take that back."""
    viewer, at = request.viewer, timezone.now()
    found = queries.unfit_words(viewer, talk_id=talk_id, card=card, at=at)
    if away := elsewhere(request, found.talk, is_now=found.talk.is_going_on):
        return away
    if "take_back" in request.POST:
        reflections.take_back_words(words_id=_one_of(found.before, request.POST["take_back"]), by=viewer)
        return after_deed(request, "conversations:unfit", talk_id, card)
    form = UnfitForm(request.POST or None, may_tell=found.decides)
    if form.is_valid():
        actions.say_words_do_not_fit(talk_id=talk_id, card=card, by=viewer, at=at, **form.cleaned_data)
        return after_deed(request, "conversations:card", talk_id, card)
    return form_page(request, "conversations/unfit.html", {"form": form, "found": found, "talk": found.talk})


def words(request: Request) -> HttpResponse:
    """All that I said about words that do not fit; each can be taken back, also when its talk is over."""
    found = queries.all_unfit_words(request.viewer)
    if "take_back" in request.POST:
        words_id = _one_of([one.said for one in found], request.POST["take_back"])
        reflections.take_back_words(words_id=words_id, by=request.viewer)
        return after_deed(request, "conversations:words")
    return form_page(request, "conversations/words.html", {"found": found})


def _one_of(before: Iterable[queries.SaidOfWords], sent: str) -> UUID:
    for said in before:
        if str(said.id) == sent:
            return said.id
    raise NotThere
