"""What every page knows of the service of whoever looks: its name, its colours, and when somebody reads."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from django.http import HttpRequest
from django.utils import timezone
from django.utils.dates import WEEKDAYS
from django.utils.translation import gettext as _

from wayfellow.web.filters import clock

A_WEEK = 7


@dataclass(frozen=True, slots=True)
class Hours:
    """On which days somebody works, and from when until when, by the clock of the place."""

    days: tuple[int, ...]
    opens: time
    closes: time

    def is_now(self, at: datetime) -> bool:
        """Whether somebody works at this moment."""
        here = timezone.localtime(at)
        return here.weekday() in self.days and self.opens <= here.time() < self.closes

    def next_opening(self, at: datetime) -> datetime:
        """When somebody works again, after this moment."""
        here = timezone.localtime(at)
        for ahead in range(A_WEEK + 1):
            day = here.date() + timedelta(days=ahead)
            opening = timezone.make_aware(datetime.combine(day, self.opens))
            if day.weekday() in self.days and opening > here:
                return opening
        raise ValueError("Nobody works on any day.")

    @property
    def in_words(self) -> str:
        """Monday to Friday, 09:00 to 17:00."""
        said = _("%(from)s to %(until)s") % {"from": clock(self.opens), "until": clock(self.closes)}
        return f"{_days_in_words(self.days)}, {said}"


def _days_in_words(days: tuple[int, ...]) -> str:
    names = [str(WEEKDAYS[day]) for day in days]
    in_a_row = list(days) == list(range(days[0], days[0] + len(days)))
    if len(days) > 2 and in_a_row:  # two days are said by name
        return _("%(first)s to %(last)s") % {"first": names[0], "last": names[-1]}
    return ", ".join(names)


@dataclass(frozen=True, slots=True)
class OfService:
    """What a page shows of a service. Empty for a visitor, whose service nobody knows."""

    name: str = ""
    short_name: str = ""
    who_reads: str = ""
    hours: Hours | None = None
    languages: tuple[str, ...] = ()
    colours: str = ""
    """The sign in the address of its colours; empty where it has none of its own."""


def of_service(request: HttpRequest | None = None) -> OfService:
    """The service of whoever looks. Asks nothing of anybody: it was read together with the viewer."""
    known = vars(request).get("of_service") if request is not None else None
    return known if isinstance(known, OfService) else OfService()


def when_read(request: HttpRequest | None = None) -> tuple[str, ...]:
    """Who reads what is written for somebody here, and when: true at this very moment."""
    return tuple(_when_read(of_service(request), at=timezone.now()))


def _when_read(service: OfService, *, at: datetime) -> Iterator[str]:
    words = {"service": service.name}
    if service.hours is None:
        yield _("Nobody reads along. It can be days before somebody sees this.")
    elif service.hours.is_now(at):
        until = {**words, "until": clock(service.hours.closes)}
        yield (
            _("%(service)s works today until %(until)s. It can still be a while before this is read.") % until
        )
    else:
        again = service.hours.next_opening(at)
        on = {**words, "day": WEEKDAYS[timezone.localtime(again).weekday()], "from": clock(again)}
        yield _("Nobody of %(service)s works now. They work again on %(day)s from %(from)s.") % on
    if service.who_reads:
        yield service.who_reads
    yield _("If you need someone now, ring a number at the end of this page.")


def beside_the_numbers(request: HttpRequest | None = None) -> str:
    """The sentence under the numbers to ring, on every page."""
    hours = of_service(request).hours
    if hours is None:
        return _("Nobody is rung by what you write here, and nobody reads along.")
    return _("Nobody is rung by what you write here. Your team works %(hours)s.") % {"hours": hours.in_words}
