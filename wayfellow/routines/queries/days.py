"""Routines with their last days: today's first, in the order of the day."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from uuid import UUID

from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from wayfellow.foundation.refusals import NotThere
from wayfellow.foundation.viewer import Viewer
from wayfellow.routines.letter_times import has_begun
from wayfellow.routines.models import DayMark, Pause, Routine
from wayfellow.routines.moments import MarkKind, PartOfDay
from wayfellow.routines.week import (
    DAYS_SHOWN,
    DayOfWeek,
    PausedDays,
    days_until,
    days_with_marks,
    enough_this_week,
)
from wayfellow.sharing.queries import looking
from wayfellow.sharing.section import Section

DAYS_AT_LENGTH = 28


@dataclass(frozen=True, slots=True)
class RoutineWithWeek:
    """A routine with its last days, today last. Days are counted, never in a row."""

    routine: Routine
    days: tuple[DayOfWeek, ...]

    @property
    def week(self) -> tuple[DayOfWeek, ...]:
        """The last seven days."""
        return self.days[-DAYS_SHOWN:]

    @property
    def weeks(self) -> list[tuple[DayOfWeek, ...]]:
        """All its days by sevens, the latest first."""
        starts = range(0, len(self.days), DAYS_SHOWN)
        return [self.days[start : start + DAYS_SHOWN] for start in reversed(starts)]

    @property
    def today(self) -> MarkKind | None:
        """What is marked today."""
        return self.days[-1].mark

    @property
    def done(self) -> int:
        """How many of the last seven days it was done."""
        return sum(day.mark == MarkKind.DONE for day in self.week)

    @property
    def tiny(self) -> int:
        """How many of them its tiny version was."""
        return sum(day.mark == MarkKind.TINY for day in self.week)

    @property
    def of(self) -> int:
        """How many of them count: without those that were skipped or paused, or were no days of it."""
        return sum(day.counts for day in self.week)

    @property
    def is_paused(self) -> bool:
        """Whether it rests today."""
        return self.days[-1].is_paused

    @property
    def has_enough(self) -> bool:
        """Whether it was done as often as wished this week."""
        return enough_this_week(self.days, rhythm=self.routine.rhythm, today=self.days[-1].on)

    @property
    def is_for_today(self) -> bool:
        """Whether it belongs to this day, or something was marked all the same."""
        return self.today is not None or (
            self.days[-1].is_meant and not self.is_paused and not self.has_enough
        )


@dataclass(frozen=True, slots=True)
class Group:
    """Routines of one part of the day."""

    name: str
    entries: Sequence[RoutineWithWeek]


def days_of(viewer: Viewer, *, person_id: UUID, at: datetime) -> list[RoutineWithWeek]:
    """All routines of a person in the order of the day, each with its last seven days. Three statements."""
    with looking(viewer, person_id=person_id, section=Section.ROUTINES, at=at):
        return _in_order(_with_days(person_id, days_until(timezone.localdate(at))))


def routine_with_days(viewer: Viewer, *, routine_id: UUID, at: datetime) -> RoutineWithWeek:
    """One of the viewer's own routines with its last four weeks."""
    routine = own_routine(viewer, routine_id=routine_id)
    days = days_until(timezone.localdate(at), how_many=DAYS_AT_LENGTH)
    return _with_marks(viewer.person_id, [routine], days)[0]


def own_routine(viewer: Viewer, *, routine_id: UUID) -> Routine:
    """One of the viewer's own routines."""
    routine = Routine.objects.filter(pk=routine_id, person_id=viewer.person_id).first()
    if routine is None:
        raise NotThere
    return routine


def all_paused_since(viewer: Viewer) -> date | None:
    """Since when all of the viewer's days rest, if they do."""
    pause = Pause.objects.filter(person_id=viewer.person_id, routine=None, until=None).first()
    return pause.since if pause else None


def by_part_of_day(entries: Iterable[RoutineWithWeek]) -> list[Group]:
    """Those for today by the part of the day; the others, which rest today, at the end."""
    groups: dict[str, list[RoutineWithWeek]] = {}
    for entry in entries:
        part = str(entry.routine.get_part_of_day_display())
        groups.setdefault(part if entry.is_for_today else _("Not for today"), []).append(entry)
    return [Group(name, found) for name, found in groups.items()]


def is_something_open(person_id: UUID, *, by: time, on: date) -> bool:
    """Whether something of this day has begun by then and has no mark. It opens no words."""
    return any(
        entry.is_for_today
        and entry.today is None
        and has_begun(PartOfDay(entry.routine.part_of_day), entry.routine.clock, by=by)
        for entry in _with_days(person_id, days_until(on))
    )


def resting_on(person_id: UUID, *, on: date) -> frozenset[UUID | None]:
    """Which routines rest on a day, by id; None among them when all do."""
    pauses = _pauses(person_id, first=on)
    return frozenset(routine for routine, found in pauses.items() if any(pause.holds(on) for pause in found))


def _with_days(person_id: UUID, days: Sequence[date]) -> list[RoutineWithWeek]:
    routines = list(Routine.objects.filter(person_id=person_id).order_by("created_at", "id"))
    return _with_marks(person_id, routines, days)


def _with_marks(person_id: UUID, routines: Sequence[Routine], days: Sequence[date]) -> list[RoutineWithWeek]:
    marks = _marks(person_id, routines, days)
    pauses = _pauses(person_id, first=days[0])
    of_all = pauses.get(None, [])
    return [
        RoutineWithWeek(
            routine,
            days_with_marks(
                days,
                marks=marks.get(routine.pk, {}),
                rhythm=routine.rhythm,
                rhythm_since=routine.rhythm_since,
                paused=[*of_all, *pauses.get(routine.pk, [])],
            ),
        )
        for routine in routines
    ]


def _marks(
    person_id: UUID, routines: Sequence[Routine], days: Sequence[date]
) -> dict[UUID, dict[date, MarkKind]]:
    found: dict[UUID, dict[date, MarkKind]] = {}
    rows = DayMark.objects.filter(person_id=person_id, on__gte=days[0], on__lte=days[-1])
    if len(routines) == 1:
        rows = rows.filter(routine=routines[0])
    for mark in rows:
        found.setdefault(mark.routine_id, {})[mark.on] = MarkKind(mark.kind)
    return found


def _pauses(person_id: UUID, *, first: date) -> dict[UUID | None, list[PausedDays]]:
    found: dict[UUID | None, list[PausedDays]] = {}
    for pause in Pause.objects.filter(Q(until=None) | Q(until__gt=first), person_id=person_id):
        found.setdefault(pause.routine_id, []).append(PausedDays(pause.since, pause.until))
    return found


def _in_order(entries: Iterable[RoutineWithWeek]) -> list[RoutineWithWeek]:
    """Today's first; then by the part of the day, and by the clock. Whatever else comes as it was written."""
    return sorted(
        entries,
        key=lambda entry: (
            not entry.is_for_today,
            PartOfDay.values.index(entry.routine.part_of_day),
            entry.routine.clock or time.max,
        ),
    )
