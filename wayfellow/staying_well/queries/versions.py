"""Earlier versions of one's own plan: a list, one of them, what is other in it. Nobody else sees these."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import pairwise
from uuid import UUID

from django.db.models import Q, QuerySet

from wayfellow.foundation.refusals import NotThere
from wayfellow.foundation.viewer import Viewer
from wayfellow.sharing.rules import check_has_space
from wayfellow.staying_well.comparing import Counts, Difference, counts, differences
from wayfellow.staying_well.models import PlanVersion
from wayfellow.staying_well.parts import EntryKind
from wayfellow.staying_well.queries.plan import FilledSheet, filled
from wayfellow.staying_well.words import KeptEntry

MANY = 20


@dataclass(frozen=True, slots=True)
class VersionLine:
    """One version in the list: when it was made, and how it differs from the one before."""

    id: UUID
    began_at: datetime
    changed_at: datetime
    entries: int
    counts: Counts
    brought_back_from: date | None
    is_newest: bool


@dataclass(frozen=True, slots=True)
class Versions:
    """One page of versions, newest first."""

    lines: tuple[VersionLine, ...]
    has_older: bool


@dataclass(frozen=True, slots=True)
class ComparedVersion:
    """A whole version, what was other in it than before, and what is other now."""

    line: VersionLine
    sheets: tuple[FilledSheet, ...]
    since_before: tuple[Difference, ...]
    until_now: tuple[Difference, ...]


def versions_of(viewer: Viewer, *, page: int = 1) -> Versions:
    """The versions of the viewer's plan, twenty a page. One statement."""
    check_has_space(viewer)
    first = (page - 1) * MANY
    rows = list(_newest_first(viewer.person_id)[first : first + MANY + 1])
    # The last one is only there to be compared with.
    pairs = [*pairwise(rows), *([(rows[-1], None)] if rows and len(rows) <= MANY else [])]
    lines = [
        _line(row, before, is_newest=page == 1 and place == 0) for place, (row, before) in enumerate(pairs)
    ]
    return Versions(tuple(lines), has_older=len(rows) > MANY)


def compared_version(viewer: Viewer, *, version_id: UUID) -> ComparedVersion:
    """One version beside the one before it and beside the plan of today. Three statements."""
    found = own_version(viewer, version_id=version_id)
    newest = newest_version(viewer.person_id)
    is_earlier = Q(created_at__lt=found.created_at) | Q(created_at=found.created_at, pk__lt=found.pk)
    earlier = _newest_first(viewer.person_id).filter(is_earlier).first()
    entries = known(found.words.entries)
    today = known(newest.words.entries) if newest else ()
    return ComparedVersion(
        line=_line(found, earlier, is_newest=newest is not None and newest.pk == found.pk),
        sheets=filled(entries),
        since_before=tuple(differences(_entries(earlier), entries)),
        until_now=tuple(differences(entries, today)),
    )


def own_version(viewer: Viewer, *, version_id: UUID) -> PlanVersion:
    """One version of the viewer's own plan."""
    check_has_space(viewer)
    found = PlanVersion.objects.filter(pk=version_id, person_id=viewer.person_id).first()
    if found is None:
        raise NotThere
    return found


def newest_version(person_id: UUID) -> PlanVersion | None:
    """The version that stands now. Who may ask, the caller has made sure."""
    return _newest_first(person_id).first()


def _newest_first(person_id: UUID) -> QuerySet[PlanVersion]:
    return PlanVersion.objects.filter(person_id=person_id).order_by("-created_at", "-id")


def known(entries: Sequence[KeptEntry]) -> tuple[KeptEntry, ...]:
    """Without what stood in a part that is no more."""
    return tuple(entry for entry in entries if entry.kind in EntryKind)


def _entries(version: PlanVersion | None) -> tuple[KeptEntry, ...]:
    return known(version.words.entries) if version else ()


def _line(version: PlanVersion, before: PlanVersion | None, *, is_newest: bool) -> VersionLine:
    entries, said = _entries(version), version.words.brought_back_from
    return VersionLine(
        id=version.pk,
        began_at=version.created_at,
        changed_at=version.changed_at,
        entries=len(entries),
        counts=counts(differences(_entries(before), entries)),
        brought_back_from=date.fromisoformat(said) if said else None,
        is_newest=is_newest,
    )


def earlier_version(viewer: Viewer, *, version_id: UUID) -> PlanVersion:
    """One version that is not the plan of today."""
    found, newest = own_version(viewer, version_id=version_id), newest_version(viewer.person_id)
    if newest is not None and newest.pk == found.pk:
        raise NotThere
    return found
