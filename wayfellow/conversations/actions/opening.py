"""Opening a talk: what they want from it, how things are, and cards or none."""

from datetime import datetime
from uuid import UUID

import msgspec
from django.db import transaction
from django.utils import timezone

from wayfellow.conversations.decks import is_one_of_ours
from wayfellow.conversations.models import Conversation, ConversationState, TakenWords
from wayfellow.conversations.queries import entering
from wayfellow.conversations.rules import check_going_on, check_not_closed, may_be_cards
from wayfellow.foundation.refusals import NotThere
from wayfellow.foundation.sealed import keep_change
from wayfellow.foundation.viewer import Viewer
from wayfellow.measures.deck import UnknownDeck
from wayfellow.measures.purpose import Purpose, Stage
from wayfellow.reflections.queries import OwnDeck, own_decks, version_of_deck, words_for_talking


@transaction.atomic
def open_talk(
    *, talk_id: UUID, purpose: Purpose, stage: Stage | None, by: Viewer, at: datetime, seen: int | None = None
) -> Conversation:
    """Begin, or say anew what they want from the talk. A talk already going on keeps its cards.

    With `seen`, not over what the other has said since it was opened.
    """
    with entering(by, talk_id=talk_id, at=at, turn=True) as talk:
        check_not_closed(talk)
        words = msgspec.structs.replace(talk.words, purpose=purpose, stage=stage or "")
        opened_at = talk.opened_at or at
        over = seen if talk.state == ConversationState.OPEN else None
        opened = {"state": ConversationState.OPEN, "opened_at": opened_at, "changed_at": at}
        return keep_change(talk, words, seen=over, **opened)


@transaction.atomic
def choose_cards(*, talk_id: UUID, deck: str, by: Viewer, at: datetime) -> Conversation:
    """Take a deck, a measure as cards, or no cards (an empty key). What was said on other cards stays."""
    with entering(by, talk_id=talk_id, at=at, turn=True) as talk:
        check_going_on(talk)
        words = msgspec.structs.replace(talk.words, deck=deck)
        if version_of_deck(deck):
            own = _own_deck(deck, talk, by=by)
            words = msgspec.structs.replace(words, decks={**talk.words.decks, own.of.hex: own.key})
        elif deck and not is_one_of_ours(deck):
            taken = talk.words.wordings.get(deck) or _words_of(deck, talk, by=by, at=at)
            words = msgspec.structs.replace(words, wordings={**talk.words.wordings, deck: taken})
        return keep_change(talk, words, changed_at=at)


def _own_deck(deck: str, talk: Conversation, *, by: Viewer) -> OwnDeck:
    """A deck of the service: as it is now, or the version with which this talk began."""
    found = own_decks([deck], service_id=by.service_id).get(deck)
    if found is None:
        raise UnknownDeck(deck)
    began_with = talk.words.decks.get(found.of.hex)
    if deck != began_with and (began_with or not found.is_in_use):
        raise UnknownDeck(deck)
    return found


def _words_of(measure: str, talk: Conversation, *, by: Viewer, at: datetime) -> TakenWords:
    """The words that this talk is opened with, and that it keeps when others replace them."""
    if not may_be_cards(measure, companion_id=talk.companion_id):
        raise UnknownDeck(measure)
    try:
        words = words_for_talking(measure, service_id=by.service_id, on=timezone.localdate(at))
    except NotThere as not_on_offer:
        raise UnknownDeck(measure) from not_on_offer
    return TakenWords(original=words.original, conversation=words.conversation)
