"""Reads of routines with their last seven days. `looking` refuses or records every read by somebody else."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from django.utils import timezone
from django.utils.dates import WEEKDAYS

from wayfellow.foundation.refusals import NotThere
from wayfellow.foundation.viewer import Viewer
from wayfellow.routines.models import DayMark, Routine
from wayfellow.routines.moments import MarkKind, PartOfDay
from wayfellow.sharing.queries import looking
from wayfellow.sharing.section import Section

DAYS_SHOWN = 7


@dataclass(frozen=True, slots=True)
class DayOfWeek:
    """One day, and what was marked on it."""

    on: date
    mark: MarkKind | None

    @property
    def name(self) -> str:
        """The name of the day."""
        return str(WEEKDAYS[self.on.weekday()])


@dataclass(frozen=True, slots=True)
class RoutineWithWeek:
    """A routine with its last seven days, today last. Days are counted, never in a row."""

    routine: Routine
    week: tuple[DayOfWeek, ...]

    @property
    def today(self) -> MarkKind | None:
        """What is marked today."""
        return self.week[-1].mark

    @property
    def done(self) -> int:
        """How many of these days it was done."""
        return sum(day.mark == MarkKind.DONE for day in self.week)

    @property
    def tiny(self) -> int:
        """How many of these days its tiny version was."""
        return sum(day.mark == MarkKind.TINY for day in self.week)


def days_of(viewer: Viewer, *, person_id: UUID, at: datetime) -> list[RoutineWithWeek]:
    """All routines of a person in the order of the day, each with its last seven days. Two statements."""
    today = timezone.localdate(at)
    days = [today - timedelta(days=before) for before in reversed(range(DAYS_SHOWN))]
    with looking(viewer, person_id=person_id, section=Section.ROUTINES, at=at):
        routines = list(Routine.objects.filter(person_id=person_id).order_by("created_at", "id"))
        marks = list(DayMark.objects.filter(person_id=person_id, on__gte=days[0], on__lte=today))
    marked = {(mark.routine_id, mark.on): MarkKind(mark.kind) for mark in marks}
    in_order = sorted(routines, key=lambda routine: PartOfDay.values.index(routine.part_of_day))
    return [
        RoutineWithWeek(routine, tuple(DayOfWeek(on, marked.get((routine.pk, on))) for on in days))
        for routine in in_order
    ]


def own_routine(viewer: Viewer, *, routine_id: UUID) -> Routine:
    """One of the viewer's own routines."""
    routine = Routine.objects.filter(pk=routine_id, person_id=viewer.person_id).first()
    if routine is None:
        raise NotThere
    return routine
