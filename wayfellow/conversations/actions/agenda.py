"""What they would like to talk about."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from wayfellow.conversations.models import AgendaItem, AgendaWords
from wayfellow.conversations.queries import entering
from wayfellow.conversations.queries.for_other_pages import coming_talk
from wayfellow.conversations.rules import check_not_closed, check_removes_item
from wayfellow.foundation.owned import remove
from wayfellow.foundation.refusals import NotThere
from wayfellow.foundation.sealed import keep_new
from wayfellow.foundation.viewer import Viewer
from wayfellow.sharing.rules import check_has_space


@transaction.atomic
def add_to_agenda(*, text: str, by: Viewer, at: datetime, talk_id: UUID | None = None) -> AgendaItem:
    """Put something on the agenda: of this talk, or of the next one, or keep it until there is one."""
    if talk_id is None:
        check_has_space(by)
        coming = coming_talk(by.person_id, at=at, turn=True)
        return _added(text, person_id=by.person_id, talk_id=coming.pk if coming else None, by=by, at=at)
    with entering(by, talk_id=talk_id, at=at, turn=True) as talk:
        check_not_closed(talk)
        return _added(text, person_id=talk.person_id, talk_id=talk.pk, by=by, at=at)


def _added(text: str, *, person_id: UUID, talk_id: UUID | None, by: Viewer, at: datetime) -> AgendaItem:
    item = AgendaItem(person_id=person_id, talk_id=talk_id, added_by_id=by.person_id, created_at=at)
    return keep_new(item, AgendaWords(text=text))


@transaction.atomic
def take_off_agenda(*, talk_id: UUID, item_id: UUID, by: Viewer, at: datetime) -> None:
    """Take something off the agenda, at any time, also after the talk was kept."""
    with entering(by, talk_id=talk_id, at=at) as talk:
        item = AgendaItem.objects.filter(pk=item_id, person_id=talk.person_id, talk_id=talk.pk).first()
        if item is None:
            raise NotThere
        check_removes_item(by, item)
        remove(AgendaItem.objects.filter(person_id=item.person_id, pk=item.pk))
