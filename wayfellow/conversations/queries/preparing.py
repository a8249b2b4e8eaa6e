"""What a worker needs to prepare for a talk: what was agreed last, and what is to be talked about."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import F

from wayfellow.conversations.models import AgendaItem, Conversation, ConversationState, Takeaway, TakeawayKind
from wayfellow.conversations.queries.agenda import AgendaLine, agenda_of
from wayfellow.conversations.queries.one_talk import Talk, seeing
from wayfellow.foundation.refusals import NotThere
from wayfellow.foundation.viewer import Viewer


@dataclass(frozen=True, slots=True)
class Agreed:
    """What was taken away from the last talk of the two."""

    talk_id: UUID
    on: datetime
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Preparing:
    """A talk to come or going on, as its worker prepares for it."""

    talk: Talk
    agenda: tuple[AgendaLine, ...]
    agreed: Agreed | None

    @property
    def texts(self) -> tuple[str, ...]:
        """All that is said here, for finding what may fit."""
        return (*(line.text for line in self.agenda), *(self.agreed.texts if self.agreed else ()))


def preparing(viewer: Viewer, *, talk_id: UUID, at: datetime) -> Preparing:
    """For the worker of a talk that is not over. One look, however much is read."""
    with seeing(viewer, talk_id=talk_id, at=at) as talk:
        if talk.is_mine or talk.is_over:
            raise NotThere
        return Preparing(talk, agenda_of(viewer, talk, decides=False), _agreed_last(talk))


def _agreed_last(talk: Talk) -> Agreed | None:
    pair = {"person_id": talk.person_id, "companion_id": talk.companion_id}
    last = (
        Conversation.objects.filter(**pair, state=ConversationState.KEPT).order_by("-kept_at", "-pk").first()
    )
    if last is None or last.kept_at is None:
        return None
    took = Takeaway.objects.filter(person_id=talk.person_id, talk_id=last.pk).exclude(kind=TakeawayKind.LEFT)
    texts = tuple(row.words.text for row in took.order_by("created_at", "pk"))
    return Agreed(last.pk, last.kept_at, texts)


def talks_with_wishes(talk_ids: Iterable[UUID], *, person_ids: Iterable[UUID]) -> frozenset[UUID]:
    """In which of these talks their person has said what they would like to talk about. No words are read."""
    wishes = AgendaItem.objects.filter(
        person_id__in=list(person_ids), talk_id__in=list(talk_ids), added_by_id=F("person_id")
    )
    return frozenset(wishes.values_list("talk_id", flat=True))
