"""Before a talk: a day, a time, a place."""

from datetime import datetime
from uuid import UUID

import msgspec
from django.db import transaction

from wayfellow.conversations.models import AgendaItem, Conversation, ConversationState, ConversationWords
from wayfellow.conversations.queries import entering
from wayfellow.conversations.rules import check_decides, check_not_closed, check_plans
from wayfellow.foundation.refusals import NotThere
from wayfellow.foundation.sealed import keep_change, keep_new
from wayfellow.foundation.viewer import Role, Viewer
from wayfellow.sharing.rules import check_has_space, walks_with


@transaction.atomic
def plan_talk(
    *,
    person_id: UUID,
    companion_id: UUID | None,
    by: Viewer,
    at: datetime,
    starts_at: datetime | None = None,
    where: str = "",
) -> Conversation:
    """Plan a talk, alone or with a worker one walks with. What waits to be talked about comes along."""
    _check_pair(person_id=person_id, companion_id=companion_id, by=by, at=at)
    talk = Conversation(
        person_id=person_id,
        companion_id=companion_id,
        state=ConversationState.PLANNED,
        starts_at=starts_at,
        created_at=at,
    )
    keep_new(talk, ConversationWords(where=where))
    AgendaItem.objects.filter(person_id=person_id, talk=None).update(talk=talk)
    return talk


def _check_pair(*, person_id: UUID, companion_id: UUID | None, by: Viewer, at: datetime) -> None:
    if by.person_id != person_id:
        if companion_id != by.person_id or not walks_with(by, person_id=person_id, at=at):
            raise NotThere
        check_plans(by, person_id=person_id)
        return
    check_has_space(by)
    if companion_id is None:
        return
    worker = Viewer(person_id=companion_id, service_id=by.service_id, roles=frozenset({Role.PEER_WORKER}))
    if not walks_with(worker, person_id=person_id, at=at):
        raise NotThere


@transaction.atomic
def change_plan(
    *, talk_id: UUID, starts_at: datetime | None, where: str, seen: int, by: Viewer, at: datetime
) -> Conversation:
    """Another day, time or place."""
    with entering(by, talk_id=talk_id, at=at, turn=True) as talk:
        check_decides(by, talk)
        check_not_closed(talk)
        words = msgspec.structs.replace(talk.words, where=where)
        return keep_change(talk, words, seen=seen, starts_at=starts_at, changed_at=at)
