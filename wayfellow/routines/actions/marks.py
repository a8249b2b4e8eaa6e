"""Saying how a day went, and resting without a gap."""

from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from wayfellow.foundation.viewer import Viewer
from wayfellow.routines.models import DayMark, Pause, Routine
from wayfellow.routines.moments import MarkKind
from wayfellow.routines.queries import own_routine
from wayfellow.sharing.rules import check_has_space


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


@transaction.atomic
def pause(*, by: Viewer, at: datetime, routine_id: UUID | None = None) -> None:
    """Let one routine rest from today on; without one, all of them. What rests already goes on resting."""
    Pause.objects.get_or_create(
        person_id=by.person_id,
        routine=_own(by, routine_id),
        until=None,
        defaults={"since": timezone.localdate(at), "created_at": at},
    )


@transaction.atomic
def go_on(*, by: Viewer, at: datetime, routine_id: UUID | None = None) -> None:
    """Go on from today. A pause of no day at all was none, and is forgotten."""
    today = timezone.localdate(at)
    resting = Pause.objects.filter(person_id=by.person_id, routine=_own(by, routine_id), until=None)
    resting.filter(since__gte=today).delete()
    resting.update(until=today)


def _own(by: Viewer, routine_id: UUID | None) -> Routine | None:
    """The routine, if it is the viewer's own; or none, for whoever has days of their own."""
    check_has_space(by)
    return own_routine(by, routine_id=routine_id) if routine_id else None
