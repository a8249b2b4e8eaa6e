"""Reads of the days that lie behind: as words, and as drawings for whoever asks for them."""

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Final
from uuid import UUID

from django.core.paginator import Page, Paginator
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from wayfellow.foundation.viewer import Viewer
from wayfellow.staying_well.models import NoticedDay, PlanEntry
from wayfellow.staying_well.noticing.answers import HowMuch
from wayfellow.staying_well.queries.noticing import averages_of, own_noticing, own_signs, taps_of

DAYS_A_PAGE: Final = 60
# More marks than these lie on each other on a phone.
DAYS_DRAWN: Final = 28
NOON: Final = time(12)
NO_LONGER_THERE = _("A sign that is no longer in your plan")


@dataclass(frozen=True, slots=True)
class SignOfDay:
    """A sign, and what was tapped about it, in its order."""

    name: str
    taps: tuple[HowMuch, ...]


@dataclass(frozen=True, slots=True)
class OneDay:
    """A day on which somebody tapped."""

    on: date
    signs: tuple[SignOfDay, ...]


@dataclass(frozen=True, slots=True)
class OneLine:
    """A sign over its days: the moment, the mean of the taps, and the same in words."""

    entry: PlanEntry
    days: tuple[tuple[datetime, float, str], ...]


def days_of(viewer: Viewer, *, page: int) -> tuple[tuple[OneDay, ...], "Page[NoticedDay]"]:
    """The days with taps, newest first, a page at a time. Three statements."""
    signs = own_signs(viewer)
    own = NoticedDay.objects.filter(person_id=viewer.person_id).order_by("-on")
    shown = Paginator(own, DAYS_A_PAGE).get_page(page)
    return tuple(OneDay(day.on, _named(taps_of(day), signs)) for day in shown), shown


def lines_of(viewer: Viewer) -> tuple[OneLine, ...]:
    """The last days of each sign that is noticed now. Signs without a day have no line. Three statements."""
    found, signs = own_noticing(viewer), own_signs(viewer)
    own = NoticedDay.objects.filter(person_id=viewer.person_id).order_by("-on")
    days = list(own[:DAYS_DRAWN])[::-1]
    chosen = found.words.signs if found else ()
    lines = (_line(signs[sign], days) for sign in chosen if sign in signs)
    return tuple(line for line in lines if line.days)


def _named(taps: dict[UUID, tuple[HowMuch, ...]], signs: dict[UUID, PlanEntry]) -> tuple[SignOfDay, ...]:
    return tuple(
        SignOfDay(signs[sign].words.text if sign in signs else str(NO_LONGER_THERE), said)
        for sign, said in taps.items()
    )


def _line(sign: PlanEntry, days: list[NoticedDay]) -> OneLine:
    said = {day.on: taps_of(day).get(sign.pk, ()) for day in days}
    return OneLine(
        sign,
        tuple(
            (timezone.make_aware(datetime.combine(on, NOON)), mean, in_words(said[on]))
            for on, mean in averages_of(sign.pk, days).items()
        ),
    )


def in_words(taps: tuple[HowMuch, ...]) -> str:
    """What was tapped on a day, one after another."""
    return ", ".join(str(tap.label) for tap in taps)
