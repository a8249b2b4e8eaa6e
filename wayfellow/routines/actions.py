"""Deeds on routines and their days: one function each."""

from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from wayfellow.foundation.owned import remove
from wayfellow.foundation.sealed import keep_change, keep_new
from wayfellow.foundation.viewer import Viewer
from wayfellow.routines.models import DayMark, Routine, RoutineWords
from wayfellow.routines.moments import MarkKind as MarkKind  # lent to whoever comes in here
from wayfellow.routines.moments import PartOfDay as PartOfDay  # lent likewise
from wayfellow.routines.queries import own_routine
from wayfellow.sharing.rules import check_may_add


@transaction.atomic
def add_routine(
    *,
    person_id: UUID,
    what: str,
    tiny: str = "",
    part_of_day: PartOfDay = PartOfDay.ANY,
    by: Viewer,
    at: datetime,
    from_talk: UUID | None = None,
) -> Routine:
    """Write down an anchor of the day."""
    check_may_add(by, person_id=person_id, from_talk=from_talk)
    routine = Routine(person_id=person_id, part_of_day=part_of_day, from_talk=from_talk, created_at=at)
    return keep_new(routine, RoutineWords(what=what, tiny=tiny))


@transaction.atomic
def change_routine(
    *, routine_id: UUID, what: str, tiny: str, part_of_day: PartOfDay, seen: int, by: Viewer, at: datetime
) -> Routine:
    """Put other words, or another part of the day, over the version that was seen."""
    routine = own_routine(by, routine_id=routine_id)
    words = RoutineWords(what=what, tiny=tiny)
    return keep_change(routine, words, seen=seen, part_of_day=part_of_day, changed_at=at)


@transaction.atomic
def remove_routine(*, routine_id: UUID, by: Viewer) -> None:
    """Take a routine and its days out of the space for good."""
    routine = own_routine(by, routine_id=routine_id)
    days = DayMark.objects.filter(person_id=by.person_id, routine=routine)
    remove(days, Routine.objects.filter(person_id=by.person_id, pk=routine.pk))


@transaction.atomic
def mark_day(*, routine_id: UUID, on: date, kind: MarkKind | None, by: Viewer, at: datetime) -> None:
    """Say how a day went. Nothing instead of a kind takes the mark away. Doing it twice changes nothing."""
    routine = own_routine(by, routine_id=routine_id)
    marks = DayMark.objects.filter(person_id=by.person_id, routine=routine, on=on)
    if kind is None:
        marks.delete()
    elif not marks.update(kind=kind):
        DayMark.objects.get_or_create(
            person_id=by.person_id, routine=routine, on=on, defaults={"kind": kind, "created_at": at}
        )
