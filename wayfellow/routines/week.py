"""The last days of something: counted, never in a row. What was skipped or paused leaves no gap."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.dates import WEEKDAYS

from wayfellow.routines.moments import DONE_OR_TINY, MarkKind
from wayfellow.routines.rhythm import Repeats, Rhythm, monday_of

DAYS_SHOWN = 7


@dataclass(frozen=True, slots=True)
class PausedDays:
    """Days without a gap: from the first of them up to the day on which it goes on, if that is known."""

    since: date
    until: date | None

    def holds(self, on: date) -> bool:
        """Whether a day is one of them."""
        return self.since <= on and (self.until is None or on < self.until)


@dataclass(frozen=True, slots=True)
class DayOfWeek:
    """One day, what was marked on it, and whether it was one of the days that were meant."""

    on: date
    mark: MarkKind | None
    is_meant: bool = True
    is_paused: bool = False

    @property
    def name(self) -> str:
        """The name of the day."""
        return str(WEEKDAYS[self.on.weekday()])

    @property
    def was_done(self) -> bool:
        """Done, or its tiny version was."""
        return self.mark in DONE_OR_TINY

    @property
    def counts(self) -> bool:
        """A day that was meant, or on which it was done all the same."""
        return self.was_done or (self.is_meant and not self.is_paused and self.mark is None)


def days_until(last: date, *, how_many: int = DAYS_SHOWN) -> list[date]:
    """So many days, the given one last."""
    return [last - timedelta(days=before) for before in reversed(range(how_many))]


def days_with_marks(
    days: Iterable[date],
    *,
    marks: dict[date, MarkKind],
    rhythm: Rhythm,
    rhythm_since: date | None,
    paused: Sequence[PausedDays],
) -> tuple[DayOfWeek, ...]:
    """Each day as it was. Before the rhythm changed no day is asked for: only what was done is told."""
    return tuple(
        DayOfWeek(
            on,
            marks.get(on),
            is_meant=rhythm.belongs_on(on) and (rhythm_since is None or on >= rhythm_since),
            is_paused=any(pause.holds(on) for pause in paused),
        )
        for on in days
    )


def enough_this_week(days: Sequence[DayOfWeek], *, rhythm: Rhythm, today: date) -> bool:
    """Whether it was done as often as wished, since Monday. Only a rhythm of so many times a week says so."""
    if rhythm.repeats != Repeats.TIMES:
        return False
    monday = monday_of(today)
    return sum(day.was_done for day in days if monday <= day.on <= today) >= rhythm.times
