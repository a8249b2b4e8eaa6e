"""The plan itself, whole or the parts that somebody is shown."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol
from uuid import UUID

from wayfellow.foundation.refusals import NotThere
from wayfellow.foundation.viewer import Viewer
from wayfellow.sharing.queries import looking
from wayfellow.sharing.section import Section
from wayfellow.staying_well.models import PartsShared, Plan, PlanEntry
from wayfellow.staying_well.parts import SHEETS, Part, Sheet, sheets_by_key
from wayfellow.staying_well.words import PlanWords


class Entry(Protocol):
    """What stands in a plan, now or in a version of it."""

    @property
    def kind(self) -> str:
        """Where it stands."""
        ...

    @property
    def words(self) -> PlanWords:
        """What it says."""
        ...


@dataclass(frozen=True, slots=True)
class FilledPart:
    """A part with its entries, in the person's order."""

    part: Part
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class FilledSheet:
    """One sheet with those of its parts in which something stands."""

    sheet: Sheet
    parts: tuple[FilledPart, ...]


@dataclass(frozen=True, slots=True)
class WholePlan:
    """Every sheet of a plan that is shown, filled or not, and when it was last changed, if it ever was."""

    sheets: tuple[FilledSheet, ...]
    changed_at: datetime | None


def plan_of(viewer: Viewer, *, person_id: UUID, at: datetime) -> WholePlan:
    """The plan of a person: whole for its owner, and for others what was chosen for them."""
    with looking(viewer, person_id=person_id, section=Section.STAYING_WELL, at=at):
        if viewer.person_id == person_id:
            plan = Plan.objects.filter(person_id=person_id).first()
            return WholePlan(filled(entries_of(person_id)), plan.changed_at if plan else None)
        # Held until the page is drawn: choosing fewer parts waits for a read that is under way.
        chosen = (
            PartsShared.objects.filter(person_id=person_id, companion_id=viewer.person_id)
            .select_for_update(no_key=True)
            .first()
        )
        return plan_shown(entries_of(person_id), sheets_of(chosen))


def sheets_of(chosen: PartsShared | None) -> tuple[Sheet, ...]:
    """The sheets that were chosen; all where nothing ever was. A name we do not know opens nothing."""
    if chosen is None:
        return SHEETS
    return sheets_by_key(chosen.words.sheets)


def plan_shown(entries: Iterable[PlanEntry], sheets: tuple[Sheet, ...]) -> WholePlan:
    """What somebody else sees: these sheets, and a day that says nothing about the others."""
    kinds = {part.kind for sheet in sheets for part in sheet.parts}
    seen = [entry for entry in entries if entry.kind in kinds]
    return WholePlan(filled(seen, sheets), max((entry.changed_at for entry in seen), default=None))


def entries_of(person_id: UUID) -> list[PlanEntry]:
    """All entries in the person's order, part by part. Who may ask, the caller has made sure."""
    return list(PlanEntry.objects.filter(person_id=person_id).order_by("position", "created_at", "id"))


def filled(entries: Iterable[Entry], sheets: tuple[Sheet, ...] = SHEETS) -> tuple[FilledSheet, ...]:
    """The sheets with what stands on them."""
    by_kind: dict[str, list[Entry]] = {}
    for entry in entries:
        by_kind.setdefault(entry.kind, []).append(entry)
    return tuple(_filled(sheet, by_kind) for sheet in sheets)


def _filled(sheet: Sheet, by_kind: dict[str, list[Entry]]) -> FilledSheet:
    parts = (FilledPart(part, tuple(by_kind.get(part.kind, ()))) for part in sheet.parts)
    return FilledSheet(sheet, tuple(part for part in parts if part.entries))


def own_entry(viewer: Viewer, *, entry_id: UUID) -> PlanEntry:
    """One entry of the viewer's own plan."""
    entry = PlanEntry.objects.filter(pk=entry_id, person_id=viewer.person_id).first()
    if entry is None:
        raise NotThere
    return entry
