"""Closing a talk: everything stays, only what is taken away, or no note at all."""

from datetime import datetime
from uuid import UUID

import msgspec
from django.db import transaction

from wayfellow.conversations.models import (
    AgendaItem,
    Conversation,
    ConversationState,
    ConversationWords,
    Keep,
    Takeaway,
    TakeawayKind,
)
from wayfellow.conversations.queries import entering
from wayfellow.conversations.queries.drafts import places_in_talk
from wayfellow.conversations.rules import check_decides, check_going_on
from wayfellow.foundation.drafts import forget_drafts
from wayfellow.foundation.owned import end_way_back, remove
from wayfellow.foundation.sealed import keep_change
from wayfellow.foundation.viewer import Viewer
from wayfellow.reflections import actions as reflections


@transaction.atomic
def keep_talk(*, talk_id: UUID, keep: Keep, by: Viewer, at: datetime) -> Conversation:
    """The person says what stays. What goes is gone for good; what was put in its place stays there."""
    with entering(by, talk_id=talk_id, at=at, turn=True) as talk:
        check_decides(by, talk)
        check_going_on(talk)
        _forget_drafts(talk)
        mine = {"person_id": talk.person_id, "talk": talk}
        words = msgspec.structs.replace(talk.words, keep=keep)
        if keep != Keep.EVERYTHING:
            # How things were, and what they wanted from it, was said in the talk too.
            words = ConversationWords(where=talk.words.where, keep=keep)
            reflections.forget_talk(talk_id=talk.pk, person_id=talk.person_id, by=by, at=at)
            remove(AgendaItem.objects.filter(**mine), Takeaway.objects.filter(kind=TakeawayKind.LEFT, **mine))
        if keep == Keep.NOTHING:
            words = ConversationWords(keep=keep)
            remove(Takeaway.objects.filter(**mine))
        return keep_change(talk, words, state=ConversationState.KEPT, kept_at=at, changed_at=at)


@transaction.atomic
def remove_talk(*, talk_id: UUID, by: Viewer, at: datetime) -> None:
    """Take a whole talk out of the space for good: a planned one that will not be, or one that is over."""
    with entering(by, talk_id=talk_id, at=at, turn=True) as talk:
        check_decides(by, talk)
        _forget_drafts(talk)
        end_way_back(talk.pk, person_id=talk.person_id)
        reflections.forget_talk(talk_id=talk.pk, person_id=talk.person_id, by=by, at=at)
        mine = {"person_id": talk.person_id, "talk": talk}
        remove(
            AgendaItem.objects.filter(**mine),
            Takeaway.objects.filter(**mine),
            Conversation.objects.filter(person_id=talk.person_id, pk=talk.pk),
        )


def _forget_drafts(talk: Conversation) -> None:
    pair = [person_id for person_id in (talk.person_id, talk.companion_id) if person_id]
    forget_drafts(places_like=places_in_talk(talk.pk), person_ids=pair)
