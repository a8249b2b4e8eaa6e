"""What every deed on the plan does around itself: one at a time, the day is kept, and a version is kept."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction
from django.db.models import Case, IntegerField, Value, When

from wayfellow.foundation.sealed import keep_change, keep_new
from wayfellow.staying_well.models import Plan, PlanEntry, PlanVersion
from wayfellow.staying_well.queries.plan import entries_of
from wayfellow.staying_well.queries.versions import newest_version
from wayfellow.staying_well.words import KeptEntry, VersionWords
from wayfellow.vault.sealing import WordsTooLong

# Changes within this time make one version: a plan that is being written is not a hundred plans.
ONE_SITTING = timedelta(minutes=30)


@contextmanager
def changing(person_id: UUID, *, at: datetime, brought_back_from: str = "") -> Iterator[None]:
    """Change a plan inside this."""
    with transaction.atomic():
        plan = _held(person_id, at)
        newest = newest_version(person_id) or _version_of_before(plan)
        yield
        # A plan as long as a shelf of books is too long to be kept once more. That must not stop its writer.
        with suppress(WordsTooLong):
            _keep_version(person_id, newest, at=at, brought_back_from=brought_back_from)
        # A deed brought in from an earlier day leaves the later day standing.
        if plan.changed_at < at:
            Plan.objects.filter(pk=plan.pk, person_id=person_id).update(changed_at=at)


def _held(person_id: UUID, at: datetime) -> Plan:
    """The plan, held until the deed is done: of two at once the second sees what the first has changed."""
    Plan.objects.get_or_create(person_id=person_id, defaults={"created_at": at, "changed_at": at})
    return Plan.objects.select_for_update().get(person_id=person_id)


def _version_of_before(plan: Plan) -> PlanVersion | None:
    """A plan from before versions were kept: how it stood is the first of them."""
    entries = entries_of(plan.person_id)
    return _new_version(plan.person_id, _kept(entries), at=plan.changed_at) if entries else None


def _keep_version(
    person_id: UUID, newest: PlanVersion | None, *, at: datetime, brought_back_from: str
) -> None:
    entries = _kept(entries_of(person_id))
    # The order of versions is the order of deeds, also when one of them says an earlier day.
    moment = max(at, newest.changed_at) if newest else at
    is_one_sitting = newest and not brought_back_from and moment - newest.created_at < ONE_SITTING
    if newest and is_one_sitting and not _would_be_lost(newest, entries):
        words = VersionWords(entries=entries, brought_back_from=newest.words.brought_back_from)
        keep_change(newest, words, changed_at=moment)
    else:
        _new_version(person_id, entries, at=moment, brought_back_from=brought_back_from)


def _would_be_lost(newest: PlanVersion, entries: tuple[KeptEntry, ...]) -> bool:
    """Whether something was taken out that no earlier version holds: then this one must stay as it is."""
    gone = {entry.id for entry in newest.words.entries} - {entry.id for entry in entries}
    if not gone:
        return False
    earlier = (
        PlanVersion.objects.filter(person_id=newest.person_id)
        .exclude(pk=newest.pk)
        .order_by("-created_at", "-id")
        .first()
    )
    return earlier is None or not gone <= {entry.id for entry in earlier.words.entries}


def _new_version(
    person_id: UUID, entries: tuple[KeptEntry, ...], *, at: datetime, brought_back_from: str = ""
) -> PlanVersion:
    words = VersionWords(entries=entries, brought_back_from=brought_back_from)
    return keep_new(PlanVersion(person_id=person_id, created_at=at), words)


def _kept(entries: Iterable[PlanEntry]) -> tuple[KeptEntry, ...]:
    return tuple(KeptEntry(id=entry.pk, kind=entry.kind, words=entry.words) for entry in entries)


def put_in_order(person_id: UUID, ids: list[UUID]) -> None:
    """Let these entries stand in this order. One statement, however many there are."""
    if not ids:
        return
    places = [When(pk=entry_id, then=Value(place)) for place, entry_id in enumerate(ids, start=1)]
    rows = PlanEntry.objects.filter(person_id=person_id, pk__in=ids)
    rows.update(position=Case(*places, output_field=IntegerField()))
