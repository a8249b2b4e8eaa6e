"""Switching one's own calendar on and off. Its address is shown once; only a fingerprint is kept."""

from datetime import datetime
from secrets import token_urlsafe

from django.db import transaction

from wayfellow.foundation.viewer import Viewer
from wayfellow.routines.models import CalendarFeed
from wayfellow.routines.moments import CalendarTitle
from wayfellow.routines.queries.calendar import fingerprint_of
from wayfellow.sharing.rules import check_has_space

SECRET_BYTES = 32  # 256 bits: nobody tries them out


@transaction.atomic
def open_calendar(*, title: CalendarTitle, by: Viewer, at: datetime) -> str:
    """A new secret address, which ends the one before it."""
    check_has_space(by)
    secret = token_urlsafe(SECRET_BYTES)
    CalendarFeed.objects.update_or_create(
        person_id=by.person_id,
        defaults={"fingerprint": fingerprint_of(secret), "title": title, "created_at": at},
    )
    return secret


def name_calendar(*, title: CalendarTitle, by: Viewer) -> None:
    """Another neutral title under the same address."""
    CalendarFeed.objects.filter(person_id=by.person_id).update(title=title)


def close_calendar(*, by: Viewer) -> None:
    """The address leads nowhere from now on."""
    check_has_space(by)
    CalendarFeed.objects.filter(person_id=by.person_id).delete()
