"""Routines, the days they were done on, and what was asked for outside: a calendar, and letters."""

from datetime import time
from typing import ClassVar
from uuid import UUID

from django.db import models

from wayfellow.foundation.owned import CameFromTalk, OwnedRecord, new_id
from wayfellow.foundation.sealed import Sealed, SealedRecord, Words
from wayfellow.routines.moments import CalendarTitle, MarkKind, PartOfDay
from wayfellow.routines.rhythm import EVERY_WEEKDAY, Repeats, Rhythm, as_bits, as_weekdays


class RoutineWords(Words, frozen=True):
    """What somebody does, and a tiny version for hard days."""

    what: str
    tiny: str = ""


class Routine(SealedRecord, CameFromTalk):
    """An anchor of the day or the week. When it belongs is plain: calendar and letters open no words."""

    words: Sealed[RoutineWords] = Sealed(RoutineWords)
    part_of_day = models.CharField(max_length=8, choices=PartOfDay.choices)
    clock = models.TimeField(null=True)
    repeats = models.CharField(max_length=8, choices=Repeats.choices, default=Repeats.DAILY)
    weekdays = models.PositiveSmallIntegerField(default=as_bits(EVERY_WEEKDAY))
    times = models.PositiveSmallIntegerField(default=0)
    # Set when the rhythm changes: days before it are not asked for by the new one.
    rhythm_since = models.DateField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                name="a_rhythm_has_its_days", condition=models.Q(weekdays__gte=1, weekdays__lte=127)
            )
        ]
        indexes: ClassVar = [models.Index(fields=["person", "created_at"])]

    @property
    def rhythm(self) -> Rhythm:
        """How often it belongs."""
        return Rhythm(Repeats(self.repeats), as_weekdays(self.weekdays), self.times)

    @rhythm.setter
    def rhythm(self, rhythm: Rhythm) -> None:
        self.repeats, self.weekdays, self.times = rhythm.repeats, as_bits(rhythm.weekdays), rhythm.times


class DayMark(OwnedRecord):
    """One day of a routine: done, its tiny version, or skipped."""

    routine = models.ForeignKey(Routine, on_delete=models.CASCADE, related_name="marks")
    on = models.DateField()
    kind = models.CharField(max_length=4, choices=MarkKind.choices)

    routine_id: UUID

    class Meta:
        constraints: ClassVar = [
            # The person stands in it because tables that are spread by person need it there.
            models.UniqueConstraint(fields=["person", "routine", "on"], name="one_mark_a_day")
        ]
        indexes: ClassVar = [models.Index(fields=["person", "on"])]


class Pause(OwnedRecord):
    """Days without a gap, of one routine or (without one) of all of them."""

    routine = models.ForeignKey(Routine, on_delete=models.CASCADE, null=True, related_name="+")
    since = models.DateField()
    until = models.DateField(null=True)

    routine_id: UUID | None

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["person", "routine"],
                condition=models.Q(until=None, routine__isnull=False),
                name="one_open_pause_a_routine",
            ),
            models.UniqueConstraint(
                fields=["person"],
                condition=models.Q(until=None, routine=None),
                name="one_open_pause_of_all",
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["person", "until"])]


class CalendarFeed(models.Model):
    """A calendar under a secret address. It is found by its secret before anybody knows whose it is."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    person = models.OneToOneField("people.Person", on_delete=models.CASCADE, related_name="+")
    fingerprint = models.CharField(max_length=64, unique=True)
    title = models.CharField(max_length=8, choices=CalendarTitle.choices)
    created_at = models.DateTimeField()

    person_id: UUID

    def __str__(self) -> str:
        """The id only."""
        return f"<CalendarFeed {self.pk}>"


class ReminderLetters(models.Model):
    """The wish to be reminded by email, at up to three times of the day. Without the wish there is no row."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    person = models.OneToOneField("people.Person", on_delete=models.CASCADE, related_name="+")
    first = models.TimeField()
    second = models.TimeField(null=True)
    third = models.TimeField(null=True)
    quiet_from = models.TimeField()
    quiet_until = models.TimeField()
    created_at = models.DateTimeField()

    person_id: UUID

    def __str__(self) -> str:
        """The id only."""
        return f"<ReminderLetters {self.pk}>"

    @property
    def times(self) -> list[time]:
        """The times of day that were asked for."""
        return [clock for clock in (self.first, self.second, self.third) if clock is not None]


class SentLetter(OwnedRecord):
    """That a letter went out: the first, second or third of a day. Written before it goes."""

    on = models.DateField()
    number = models.PositiveSmallIntegerField()
    clock = models.TimeField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["person", "on", "number"], name="each_letter_of_a_day_once")
        ]
