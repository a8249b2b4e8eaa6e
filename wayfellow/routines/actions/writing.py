"""Writing routines down, changing them, taking them out."""

from datetime import datetime, time
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from wayfellow.foundation.owned import remove
from wayfellow.foundation.sealed import keep_change, keep_new
from wayfellow.foundation.viewer import Viewer
from wayfellow.routines.models import DayMark, Pause, Routine, RoutineWords
from wayfellow.routines.moments import PartOfDay
from wayfellow.routines.queries import own_routine
from wayfellow.routines.rhythm import EVERY_DAY, Rhythm, as_bits
from wayfellow.sharing.rules import check_may_add


@transaction.atomic
def add_routine(
    *,
    person_id: UUID,
    what: str,
    tiny: str = "",
    part_of_day: PartOfDay = PartOfDay.ANY,
    clock: time | None = None,
    rhythm: Rhythm = EVERY_DAY,
    by: Viewer,
    at: datetime,
    from_talk: UUID | None = None,
) -> Routine:
    """Write down an anchor of the day or the week."""
    check_may_add(by, person_id=person_id, from_talk=from_talk, at=at)
    routine = Routine(
        person_id=person_id, part_of_day=part_of_day, clock=clock, from_talk=from_talk, created_at=at
    )
    routine.rhythm = rhythm
    return keep_new(routine, RoutineWords(what=what, tiny=tiny))


@transaction.atomic
def change_routine(
    *,
    routine_id: UUID,
    what: str,
    tiny: str,
    part_of_day: PartOfDay,
    clock: time | None,
    rhythm: Rhythm,
    seen: int,
    by: Viewer,
    at: datetime,
) -> Routine:
    """Put other words, another time or another rhythm over the version that was seen. No mark is lost.

    A new rhythm begins today: it asks for no day before.
    """
    routine = own_routine(by, routine_id=routine_id)
    since = routine.rhythm_since if rhythm == routine.rhythm else timezone.localdate(at)
    return keep_change(
        routine,
        RoutineWords(what=what, tiny=tiny),
        seen=seen,
        part_of_day=part_of_day,
        clock=clock,
        repeats=rhythm.repeats,
        weekdays=as_bits(rhythm.weekdays),
        times=rhythm.times,
        rhythm_since=since,
        changed_at=at,
    )


@transaction.atomic
def remove_routine(*, routine_id: UUID, by: Viewer) -> None:
    """Take a routine, its days and its pauses out of the space for good."""
    routine = own_routine(by, routine_id=routine_id)
    days = DayMark.objects.filter(person_id=by.person_id, routine=routine)
    pauses = Pause.objects.filter(person_id=by.person_id, routine=routine)
    remove(days, pauses, Routine.objects.filter(person_id=by.person_id, pk=routine.pk))
