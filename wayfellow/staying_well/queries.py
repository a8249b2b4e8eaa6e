"""Reads of the plan. `looking` refuses or records every read by somebody else."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from wayfellow.foundation.refusals import NotThere
from wayfellow.foundation.viewer import Viewer
from wayfellow.sharing.queries import looking
from wayfellow.sharing.section import Section
from wayfellow.staying_well.models import Plan, PlanEntry
from wayfellow.staying_well.parts import SHEETS, EntryKind, Part, Sheet


@dataclass(frozen=True, slots=True)
class FilledPart:
    """A part with its entries, in the order they were written."""

    part: Part
    entries: tuple[PlanEntry, ...]


@dataclass(frozen=True, slots=True)
class FilledSheet:
    """One sheet with those of its parts in which something stands."""

    sheet: Sheet
    parts: tuple[FilledPart, ...]


@dataclass(frozen=True, slots=True)
class WholePlan:
    """Every sheet of a plan, filled or not, and when it was last changed, if it ever was."""

    sheets: tuple[FilledSheet, ...]
    changed_at: datetime | None


def plan_of(viewer: Viewer, *, person_id: UUID, at: datetime) -> WholePlan:
    """The whole plan of a person. Two statements."""
    with looking(viewer, person_id=person_id, section=Section.STAYING_WELL, at=at):
        plan = Plan.objects.filter(person_id=person_id).first()
        entries = list(PlanEntry.objects.filter(person_id=person_id).order_by("created_at", "id"))
    by_kind: dict[EntryKind, list[PlanEntry]] = {}
    for entry in entries:
        by_kind.setdefault(EntryKind(entry.kind), []).append(entry)
    changed_at = plan.changed_at if plan else None
    return WholePlan(tuple(_filled(sheet, by_kind) for sheet in SHEETS), changed_at)


def _filled(sheet: Sheet, by_kind: dict[EntryKind, list[PlanEntry]]) -> FilledSheet:
    parts = (FilledPart(part, tuple(by_kind.get(part.kind, ()))) for part in sheet.parts)
    return FilledSheet(sheet, tuple(filled for filled in parts if filled.entries))


def own_entry(viewer: Viewer, *, entry_id: UUID) -> PlanEntry:
    """One entry of the viewer's own plan."""
    entry = PlanEntry.objects.filter(pk=entry_id, person_id=viewer.person_id).first()
    if entry is None:
        raise NotThere
    return entry
