"""Bringing an earlier plan back, and throwing earlier plans away for good."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from wayfellow.foundation.sealed import keep_change, keep_new
from wayfellow.foundation.viewer import Viewer
from wayfellow.sharing.rules import check_has_space
from wayfellow.staying_well.actions.keeping import changing, put_in_order
from wayfellow.staying_well.models import PlanEntry, PlanVersion
from wayfellow.staying_well.queries.plan import entries_of
from wayfellow.staying_well.queries.versions import earlier_version, known, newest_version, own_version
from wayfellow.staying_well.words import KeptEntry


def bring_back(*, version_id: UUID, by: Viewer, at: datetime) -> None:
    """Let the plan stand again as it did in this version. That is a new version; the others stay."""
    version = own_version(by, version_id=version_id)
    day = timezone.localdate(version.changed_at).isoformat()
    with changing(by.person_id, at=at, brought_back_from=day):
        wanted = known(version.words.entries)
        standing = {entry.pk: entry for entry in entries_of(by.person_id)}
        for entry in wanted:
            _as_it_was(standing.get(entry.id), entry, person_id=by.person_id, at=at)
        gone = standing.keys() - {entry.id for entry in wanted}
        PlanEntry.objects.filter(person_id=by.person_id, pk__in=gone).delete()
        put_in_order(by.person_id, [entry.id for entry in wanted])


def _as_it_was(standing: PlanEntry | None, wanted: KeptEntry, *, person_id: UUID, at: datetime) -> None:
    if standing is None:
        # It comes back under its own id, so that versions can be compared. The way to its talk does not:
        # that talk may be gone for good by now.
        keep_new(PlanEntry(id=wanted.id, person_id=person_id, kind=wanted.kind, created_at=at), wanted.words)
    elif (standing.kind, standing.words) != (wanted.kind, wanted.words):
        keep_change(standing, wanted.words, kind=wanted.kind, changed_at=at)


@transaction.atomic
def remove_version(*, version_id: UUID, by: Viewer) -> None:
    """Throw one earlier plan away for good. The newest is the plan itself and stays."""
    version = earlier_version(by, version_id=version_id)
    PlanVersion.objects.filter(pk=version.pk, person_id=by.person_id).delete()


@transaction.atomic
def remove_older_versions(*, by: Viewer) -> None:
    """Throw all earlier plans away for good. The plan as it stands is left."""
    check_has_space(by)
    newest = newest_version(by.person_id)
    if newest is not None:
        PlanVersion.objects.filter(person_id=by.person_id).exclude(pk=newest.pk).delete()
