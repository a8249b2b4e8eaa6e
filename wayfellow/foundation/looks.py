"""Who looked: written in the same transaction as the read, so that an unwritten look fails the read."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from wayfellow.foundation.models import Look, LookWords
from wayfellow.foundation.sealed import keep_new


class LookNotWritten(Exception):
    """A look was to be recorded outside the transaction of its read."""


def record_look(*, person_id: UUID, looker_id: UUID, section: str, words: LookWords, at: datetime) -> None:
    """Write that `looker_id` saw `section` of this person. Call inside the transaction of the read."""
    if not transaction.get_connection().in_atomic_block:
        raise LookNotWritten
    look = Look(person_id=person_id, looker_id=looker_id, section=section, created_at=at)
    keep_new(look, words)
