"""Deeds on the plan: one function each."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from wayfellow.foundation.sealed import keep_change, keep_new
from wayfellow.foundation.viewer import Viewer
from wayfellow.sharing.rules import check_may_add
from wayfellow.staying_well.models import Plan, PlanEntry, PlanWords
from wayfellow.staying_well.parts import EntryKind as EntryKind  # lent to whoever comes in here
from wayfellow.staying_well.queries import own_entry


@transaction.atomic
def add_entry(
    *,
    person_id: UUID,
    kind: EntryKind,
    text: str,
    number: str = "",
    by: Viewer,
    at: datetime,
    from_talk: UUID | None = None,
) -> PlanEntry:
    """Write something into the plan."""
    check_may_add(by, person_id=person_id, from_talk=from_talk)
    entry = PlanEntry(person_id=person_id, kind=kind, from_talk=from_talk, created_at=at)
    keep_new(entry, PlanWords(text=text, number=number))
    _changed(person_id, at)
    return entry


@transaction.atomic
def change_entry(
    *, entry_id: UUID, kind: EntryKind, text: str, number: str = "", seen: int, by: Viewer, at: datetime
) -> PlanEntry:
    """Put other words over the version that was seen, or let them stand in another part."""
    entry = own_entry(by, entry_id=entry_id)
    keep_change(entry, PlanWords(text=text, number=number), seen=seen, kind=kind, changed_at=at)
    _changed(entry.person_id, at)
    return entry


@transaction.atomic
def remove_entry(*, entry_id: UUID, by: Viewer, at: datetime) -> None:
    """Take an entry out of the plan for good."""
    entry = own_entry(by, entry_id=entry_id)
    PlanEntry.objects.filter(pk=entry.pk, person_id=by.person_id).delete()
    _changed(entry.person_id, at)


def _changed(person_id: UUID, at: datetime) -> None:
    plan, is_new = Plan.objects.get_or_create(
        person_id=person_id, defaults={"created_at": at, "changed_at": at}
    )
    # A deed brought in from an earlier day leaves the later day standing.
    if not is_new and plan.changed_at < at:
        Plan.objects.filter(pk=plan.pk, person_id=person_id).update(changed_at=at)
