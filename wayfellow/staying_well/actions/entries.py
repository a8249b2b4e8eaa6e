"""Writing, changing, moving and taking out one entry."""

from datetime import datetime
from uuid import UUID

from wayfellow.foundation.sealed import keep_change, keep_new
from wayfellow.foundation.viewer import Viewer
from wayfellow.sharing.rules import check_may_add
from wayfellow.staying_well.actions.keeping import changing, put_in_order
from wayfellow.staying_well.models import PlanEntry
from wayfellow.staying_well.parts import EntryKind
from wayfellow.staying_well.queries.plan import entries_of, own_entry
from wayfellow.staying_well.words import PlanWords


def add_entry(
    *,
    person_id: UUID,
    kind: EntryKind,
    text: str,
    by: Viewer,
    at: datetime,
    from_talk: UUID | None = None,
    **more: str,
) -> PlanEntry:
    """Write something into the plan, at the end of its part. `more` is a number, or belongs to a sign."""
    check_may_add(by, person_id=person_id, from_talk=from_talk, at=at)
    entry = PlanEntry(person_id=person_id, kind=kind, from_talk=from_talk, created_at=at)
    with changing(person_id, at=at):
        entry.position = _end_of(person_id, kind)
        return keep_new(entry, PlanWords(text=text, **more))


def change_entry(
    *, entry_id: UUID, kind: EntryKind, text: str, seen: int, by: Viewer, at: datetime, **more: str
) -> PlanEntry:
    """Put other words over the version that was seen, or let them stand in another part."""
    entry = own_entry(by, entry_id=entry_id)
    with changing(entry.person_id, at=at):
        position = entry.position if entry.kind == kind else _end_of(entry.person_id, kind)
        words = PlanWords(text=text, **more)
        return keep_change(entry, words, seen=seen, kind=kind, position=position, changed_at=at)


def move_entry(*, entry_id: UUID, kind: EntryKind, by: Viewer, at: datetime) -> PlanEntry:
    """Let an entry stand in another part, at its end. Its words stay as they are."""
    entry = own_entry(by, entry_id=entry_id)
    if entry.kind == kind:
        return entry
    with changing(entry.person_id, at=at):
        position = _end_of(entry.person_id, kind)
        return keep_change(entry, entry.words, kind=kind, position=position, changed_at=at)


def step_entry(*, entry_id: UUID, steps: int, by: Viewer, at: datetime) -> None:
    """Let an entry stand so many places further down in its part, or up. It stops at the ends."""
    entry = own_entry(by, entry_id=entry_id)
    with changing(entry.person_id, at=at):
        ids = [one.pk for one in entries_of(entry.person_id) if one.kind == entry.kind]
        place = ids.index(entry.pk)
        ids.insert(max(0, place + steps), ids.pop(place))
        put_in_order(entry.person_id, ids)


def remove_entry(*, entry_id: UUID, by: Viewer, at: datetime) -> None:
    """Take an entry out of the plan. Earlier versions hold it until they are thrown away."""
    entry = own_entry(by, entry_id=entry_id)
    with changing(entry.person_id, at=at):
        PlanEntry.objects.filter(pk=entry.pk, person_id=by.person_id).delete()


def _end_of(person_id: UUID, kind: EntryKind) -> int:
    last = PlanEntry.objects.filter(person_id=person_id, kind=kind).order_by("-position").first()
    return last.position + 1 if last else 1
