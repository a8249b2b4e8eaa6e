"""Opening a talk: what they want from it, how things are, and cards or none."""

from datetime import datetime
from uuid import UUID

import msgspec
from django.db import transaction

from wayfellow.conversations.models import Conversation, ConversationState
from wayfellow.conversations.queries import entering
from wayfellow.conversations.rules import check_going_on, check_not_closed
from wayfellow.foundation.sealed import keep_change
from wayfellow.foundation.viewer import Viewer
from wayfellow.measures.deck import deck as deck_by_key
from wayfellow.measures.purpose import Purpose, Stage


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
    """Take a deck, or no cards (an empty key). What was said on other cards stays."""
    if deck:
        deck_by_key(deck)
    with entering(by, talk_id=talk_id, at=at, turn=True) as talk:
        check_going_on(talk)
        return keep_change(talk, msgspec.structs.replace(talk.words, deck=deck), changed_at=at)
