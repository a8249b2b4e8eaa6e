"""Deeds on waymarks: one function each. A journey is written by its person alone."""

from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from wayfellow.foundation.owned import remove
from wayfellow.foundation.sealed import keep_change, keep_new
from wayfellow.foundation.viewer import Viewer
from wayfellow.journey.models import Waymark, WaymarkKind, WaymarkWords
from wayfellow.journey.queries import own_waymark
from wayfellow.sharing.rules import check_has_space


@transaction.atomic
def add_waymark(*, on: date, title: str, more: str = "", by: Viewer, at: datetime) -> Waymark:
    """Name a day or a moment on the way."""
    return _new(WaymarkKind.WAYMARK, on=on, words=WaymarkWords(title=title, more=more), by=by, at=at)


@transaction.atomic
def write_down(*, text: str, by: Viewer, at: datetime) -> Waymark:
    """Keep something for oneself. It is never shown to anybody else, whatever is shared."""
    today = timezone.localdate(at)
    return _new(WaymarkKind.NOTE, on=today, words=WaymarkWords(more=text), by=by, at=at)


def _new(kind: WaymarkKind, *, on: date, words: WaymarkWords, by: Viewer, at: datetime) -> Waymark:
    check_has_space(by)
    return keep_new(Waymark(person_id=by.person_id, kind=kind, on=on, created_at=at), words)


@transaction.atomic
def change_waymark(
    *, waymark_id: UUID, on: date, title: str = "", more: str = "", seen: int, by: Viewer, at: datetime
) -> Waymark:
    """Put other words over the version that was seen."""
    waymark = own_waymark(by, waymark_id=waymark_id)
    return keep_change(waymark, WaymarkWords(title=title, more=more), seen=seen, on=on, changed_at=at)


@transaction.atomic
def remove_waymark(*, waymark_id: UUID, by: Viewer) -> None:
    """Take a waymark out for good."""
    waymark = own_waymark(by, waymark_id=waymark_id)
    remove(Waymark.objects.filter(person_id=by.person_id, pk=waymark.pk))
