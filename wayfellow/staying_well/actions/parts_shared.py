"""Choosing what of the plan a companion sees."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from django.db import transaction

from wayfellow.foundation.sealed import keep_change, keep_new
from wayfellow.foundation.viewer import Viewer
from wayfellow.sharing.queries import own_connection
from wayfellow.staying_well.models import PartsShared
from wayfellow.staying_well.parts import Sheet
from wayfellow.staying_well.words import PartsWords


@transaction.atomic
def choose_parts(*, connection_id: UUID, sheets: Iterable[Sheet], by: Viewer, at: datetime) -> PartsShared:
    """From now on this companion sees these parts of the plan alone, as long as it is shared with them."""
    companion_id = own_connection(by, connection_id=connection_id, at=at).companion_id
    words = PartsWords(sheets=tuple(sheet.key for sheet in sheets))
    kept = PartsShared.objects.filter(person_id=by.person_id, companion_id=companion_id).first()
    if kept is not None:
        return keep_change(kept, words, changed_at=at)
    return keep_new(PartsShared(person_id=by.person_id, companion_id=companion_id, created_at=at), words)


@transaction.atomic
def share_all_parts(*, connection_id: UUID, by: Viewer, at: datetime) -> None:
    """From now on this companion sees the whole plan, whenever it is shared with them."""
    companion_id = own_connection(by, connection_id=connection_id, at=at).companion_id
    PartsShared.objects.filter(person_id=by.person_id, companion_id=companion_id).delete()
