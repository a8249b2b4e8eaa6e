"""Opening: what they want from the talk, and what the guide says to that."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from wayfellow.conversations import actions, queries
from wayfellow.conversations.forms import OpeningForm
from wayfellow.conversations.views.going_on import elsewhere
from wayfellow.foundation.refusals import ChangedMeanwhile
from wayfellow.measures.captures import CAPTURES_WORDS
from wayfellow.measures.deck import UnknownDeck
from wayfellow.measures.guide import Suggestion, guide
from wayfellow.measures.purpose import Purpose, Stage
from wayfellow.reflections import actions as reflections
from wayfellow.web.pages import Request, after_deed, form_page, mistakes, page


def opening(request: Request, talk_id: UUID) -> HttpResponse:
    """What would you like from this? How are things, if you like to say?"""
    viewer, at = request.viewer, timezone.now()
    found = queries.before_talk(viewer, talk_id=talk_id, at=at)
    if away := elsewhere(request, found.talk, is_now=not found.talk.is_over):
        return away
    form = OpeningForm(request.POST or None, initial=_said_so_far(found.talk))
    if form.is_valid():
        try:
            actions.open_talk(
                talk_id=talk_id,
                purpose=Purpose(form.cleaned_data["purpose"]),
                stage=form.chosen_stage(),
                seen=form.cleaned_data["seen"] or None,
                by=viewer,
                at=at,
            )
        except ChangedMeanwhile:
            messages.info(request, _("Somebody else was faster. This is how it is now."))
        return after_deed(request, "conversations:choose", talk_id)
    return form_page(
        request, "conversations/opening.html", {"form": form, "found": found, "talk": found.talk}
    )


def _said_so_far(talk: queries.Talk) -> dict[str, object]:
    return {"purpose": talk.purpose, "stage": talk.stage, "seen": talk.version}


# What the library says is looked up as it is: a sign for "per hundred" in it is no place to fill.
_WORDS = {"said": _, "as_it_is": str, "captures_words": CAPTURES_WORDS}


def choose(request: Request, talk_id: UUID) -> HttpResponse:
    """No cards, just talk; or a deck or a measure, each with why. A measure is also a questionnaire."""
    viewer, at = request.viewer, timezone.now()
    found = queries.what_to_open(viewer, talk_id=talk_id, at=at)
    if away := elsewhere(request, found.talk, is_now=found.talk.is_going_on):
        return away
    suggested = _suggestions(found)
    named = {one.key for one in suggested}
    context = {
        "talk": found.talk,
        "found": found,
        "suggestions": suggested,
        "others": found.besides(named),
        "own_others": found.own_besides(named),
        **_WORDS,
    }
    if request.method != "POST":
        return page(request, "conversations/choose.html", context)
    try:
        if measure := request.POST.get("questionnaire", ""):
            return _begin_questionnaire(request, found, measure)
        actions.choose_cards(talk_id=talk_id, deck=request.POST.get("deck", ""), by=viewer, at=at)
    except UnknownDeck:
        return mistakes(request, "conversations/choose.html", {**context, "unknown": True})
    card = queries.look_back(viewer, talk_id=talk_id, at=at).goes_on_at
    if not card:
        return after_deed(request, "conversations:notes", talk_id)
    return after_deed(request, "conversations:card", talk_id, card)


def _begin_questionnaire(request: Request, found: queries.WhatToOpen, measure: str) -> HttpResponse:
    if measure not in found.measures:
        raise UnknownDeck(measure)
    begun = reflections.begin(
        measure=measure,
        person_id=found.talk.person_id,
        talk=found.talk.id,
        by=request.viewer,
        at=timezone.now(),
    )
    return after_deed(request, "reflections:questionnaire", begun.pk)


def _suggestions(found: queries.WhatToOpen) -> tuple[Suggestion, ...]:
    # What was chosen once may not be on offer any more.
    purpose = next((one for one in Purpose if one == found.talk.purpose), Purpose.JUST_TALK)
    stage = next((one for one in Stage if one == found.talk.stage), None)
    return guide(purpose=purpose, stage=stage, available=found.available, more=found.own_offers)
