"""The calendar under its secret address: found by a fingerprint, made without anybody's key."""

from collections.abc import Iterator
from datetime import datetime
from hmac import compare_digest
from uuid import UUID
from zoneinfo import ZoneInfo

from django.conf import settings
from django.utils import timezone

from wayfellow.foundation import masters
from wayfellow.foundation.refusals import NotThere
from wayfellow.foundation.viewer import Viewer
from wayfellow.routines.calendar_text import Slot, calendar_text
from wayfellow.routines.letter_times import IN_CALENDAR
from wayfellow.routines.models import CalendarFeed, Routine
from wayfellow.routines.moments import PartOfDay
from wayfellow.routines.queries.days import resting_on
from wayfellow.routines.rhythm import Repeats


def own_feed(viewer: Viewer) -> CalendarFeed | None:
    """The viewer's own calendar, if it is switched on."""
    return CalendarFeed.objects.filter(person_id=viewer.person_id).first()


def fingerprint_of(secret: str) -> str:
    """What is kept of an address."""
    return masters.fingerprint_of(secret, purpose="calendar address")


def feed_with(secret: str) -> CalendarFeed:
    """The calendar of this address. Wrong, changed and switched off look the same.

    The search is over keyed fingerprints, so its time tells nothing of the secret.
    """
    wanted = fingerprint_of(secret)
    found = CalendarFeed.objects.filter(fingerprint=wanted, person__has_space=True).first()
    if found is None or not compare_digest(found.fingerprint, wanted):
        raise NotThere
    return found


def calendar_of(feed: CalendarFeed, *, at: datetime) -> bytes:
    """The days of whoever it belongs to, as times and a neutral title."""
    slots = _slots(feed.person_id, at=at)
    zone = ZoneInfo(settings.TIME_ZONE)
    return calendar_text(slots, title=str(feed.get_title_display()), feed_id=feed.pk, zone=zone, at=at)


def _slots(person_id: UUID, *, at: datetime) -> Iterator[Slot]:
    """What has days of its own. What is paused is not there, and "so often a week" has no day to stand on."""
    resting = resting_on(person_id, on=timezone.localdate(at))
    if None in resting:
        return
    for routine in Routine.objects.filter(person_id=person_id).exclude(repeats=Repeats.TIMES):
        if routine.pk in resting:
            continue
        clock = routine.clock or IN_CALENDAR[PartOfDay(routine.part_of_day)]
        yield Slot(clock, routine.rhythm.weekdays)
