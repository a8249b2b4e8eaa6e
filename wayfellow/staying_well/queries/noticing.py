"""Reads of noticing. None takes an id of a person: everybody reads their own."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final
from uuid import UUID

from django.utils import timezone

from wayfellow.foundation.viewer import Viewer
from wayfellow.staying_well.models import NoticedDay, Noticing, PlanEntry
from wayfellow.staying_well.noticed_words import NoticingWords
from wayfellow.staying_well.noticing.answers import HowMuch, Rhythm
from wayfellow.staying_well.noticing.days import Pause, day_averages
from wayfellow.staying_well.noticing.notices import days_until_told, notices
from wayfellow.staying_well.noticing.rules import check_own
from wayfellow.staying_well.noticing.signs import Said, signs_among, what_to_do
from wayfellow.staying_well.queries.plan import entries_of

# Far enough for the longest baseline with gaps in it, and how long a notice stands.
LOOKED_BACK: Final = timedelta(days=180)
SHOWN_FOR: Final = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class SignToday:
    """A sign, and what was tapped about it today."""

    entry: PlanEntry
    taps: tuple[HowMuch, ...]


@dataclass(frozen=True, slots=True)
class SignNoticed:
    """A sign that is more than usual, and what the plan says to do."""

    entry: PlanEntry
    said: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class Today:
    """The page of noticing, on or off."""

    is_on: bool
    has_signs: bool
    """Whether the plan has any sign that could be chosen."""
    has_days: bool
    signs: tuple[SignToday, ...] = ()
    is_own_day: bool = True
    paused_since: date | None = None
    paused_until: date | None = None
    noticed: tuple[SignNoticed, ...] = ()
    days_to_come: int = 0
    """Days with taps before anything can be said."""


def own_noticing(viewer: Viewer) -> Noticing | None:
    """How the viewer notices their signs; nothing if they never did."""
    check_own(viewer)
    return Noticing.objects.filter(person_id=viewer.person_id).first()


def own_signs(viewer: Viewer) -> dict[UUID, PlanEntry]:
    """The signs in the viewer's own plan."""
    check_own(viewer)
    return signs_among(entries_of(viewer.person_id))


def today_of(viewer: Viewer, *, at: datetime) -> Today:
    """What can be tapped today, and what is different from usual. Three statements."""
    found = own_noticing(viewer)
    entries = entries_of(viewer.person_id)
    signs = signs_among(entries)
    days = _days_since(viewer, at - LOOKED_BACK)
    if found is None or not found.words.is_on:
        return Today(is_on=False, has_signs=bool(signs), has_days=bool(days))
    return _today(found.words, entries, days, today=timezone.localdate(at))


def _days_since(viewer: Viewer, moment: datetime) -> list[NoticedDay]:
    own = NoticedDay.objects.filter(person_id=viewer.person_id, on__gte=timezone.localdate(moment))
    return list(own.order_by("on"))


def _today(words: NoticingWords, entries: list[PlanEntry], days: list[NoticedDay], *, today: date) -> Today:
    known = signs_among(entries)
    signs = {sign: known[sign] for sign in words.signs if sign in known}
    pauses = [Pause(one.first, one.last) for one in words.pauses]
    now = next((one for one in pauses if one.holds(today)), None)
    averages = {sign: averages_of(sign, days) for sign in signs}
    tapped = taps_of(days[-1]) if days and days[-1].on == today else {}
    return Today(
        is_on=True,
        has_signs=bool(known),
        has_days=bool(days),
        signs=tuple(SignToday(entry, tapped.get(sign, ())) for sign, entry in signs.items()),
        is_own_day=_is_own_day(words, today),
        paused_since=now.first if now else None,
        paused_until=now.last if now else None,
        noticed=() if now else _noticed(words, averages, pauses, entries, today=today),
        days_to_come=min((days_until_told(one, pauses=pauses) for one in averages.values()), default=0),
    )


def averages_of(sign: UUID, days: Sequence[NoticedDay]) -> dict[date, float]:
    """The mean of each day's taps of this sign, for the days that have any."""
    return day_averages({day.on: [tap.value for tap in day.words.taps if tap.sign == sign] for day in days})


def _is_own_day(words: NoticingWords, today: date) -> bool:
    return words.rhythm != Rhythm.SOME_DAYS or today.weekday() in words.weekdays


def _noticed(
    words: NoticingWords,
    averages: Mapping[UUID, Mapping[date, float]],
    pauses: Sequence[Pause],
    entries: Sequence[PlanEntry],
    *,
    today: date,
) -> tuple[SignNoticed, ...]:
    """The newest notice while it stands: a week, unless it was put away."""
    told = notices({str(sign): values for sign, values in averages.items()}, pauses=pauses)
    if not told or today - told[-1].on >= SHOWN_FOR or (words.put_away and words.put_away >= told[-1].on):
        return ()
    signs = signs_among(entries)
    found = (signs[UUID(sign)] for sign in told[-1].signs)
    return tuple(SignNoticed(entry, what_to_do(entry, entries)) for entry in found)


def taps_of(day: NoticedDay) -> dict[UUID, tuple[HowMuch, ...]]:
    """What was tapped about each sign on a day."""
    found: dict[UUID, tuple[HowMuch, ...]] = {}
    for tap in day.words.taps:
        found[tap.sign] = (*found.get(tap.sign, ()), HowMuch(tap.value))
    return found
