"""How often something belongs: every day, on some days of the week, or so many times a week."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from django.db import models
from django.utils.dates import WEEKDAYS
from django.utils.text import format_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

EVERY_WEEKDAY = frozenset(WEEKDAYS)
MOST_TIMES = 6


class Repeats(models.TextChoices):
    """The three kinds of a rhythm."""

    DAILY = "daily", gettext_lazy("Every day")
    DAYS = "days", gettext_lazy("On some days of the week")
    TIMES = "times", gettext_lazy("A few times a week, on any days")


@dataclass(frozen=True, slots=True)
class Rhythm:
    """When something belongs. Monday is 0."""

    repeats: Repeats = Repeats.DAILY
    weekdays: frozenset[int] = EVERY_WEEKDAY
    times: int = 0

    @classmethod
    def on_days(cls, weekdays: Iterable[int]) -> "Rhythm":
        """On these days of the week; on all seven it is every day."""
        chosen = frozenset(weekdays)
        return EVERY_DAY if chosen == EVERY_WEEKDAY else cls(Repeats.DAYS, chosen)

    @classmethod
    def times_a_week(cls, times: int) -> "Rhythm":
        """So often in a week, whenever it suits."""
        return cls(Repeats.TIMES, EVERY_WEEKDAY, times)

    def belongs_on(self, on: date) -> bool:
        """Whether a day is one of its days."""
        return on.weekday() in self.weekdays

    def __str__(self) -> str:
        """The rhythm in words."""
        if self.repeats == Repeats.TIMES:
            return ngettext("Once a week", "%(times)d times a week", self.times) % {"times": self.times}
        if self.repeats == Repeats.DAILY:
            return _("Every day")
        return ", ".join(str(WEEKDAYS[day]) for day in sorted(self.weekdays))


EVERY_DAY = Rhythm()


def as_bits(weekdays: Iterable[int]) -> int:
    """Days of the week as one small number, the way a row keeps them."""
    return sum(1 << day for day in weekdays)


def as_weekdays(bits: int) -> frozenset[int]:
    """The days of the week that a row keeps."""
    return frozenset(day for day in WEEKDAYS if bits >> day & 1)


def weekday_choices() -> list[tuple[str, object]]:
    """The seven days, for a form."""
    return [(str(day), format_lazy("{}", name)) for day, name in WEEKDAYS.items()]


def monday_of(on: date) -> date:
    """The first day of the week."""
    return on - timedelta(days=on.weekday())
