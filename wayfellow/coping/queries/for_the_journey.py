"""What the journey tells of trying things: what helped, and in a season also what was only tried."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.utils.functional import Promise

from wayfellow.coping.models import Try
from wayfellow.coping.result import HELPFUL, NAMES
from wayfellow.foundation.viewer import Viewer


@dataclass(frozen=True, slots=True)
class Helped:
    """One time that something helped, or helped a bit, and the word beside it."""

    strategy_id: UUID
    what: str
    went: Promise
    note: str
    on: datetime


def times_it_helped(viewer: Viewer, *, most: int) -> list[Helped]:
    """When the viewer's own things helped, newest first. One statement."""
    rows = Try.objects.filter(person_id=viewer.person_id, result__in=HELPFUL).select_related("strategy")
    return [
        Helped(row.strategy_id, row.strategy.words.what, NAMES[row.went], row.words.note, row.created_at)
        for row in rows.order_by("-created_at", "-id")[:most]
    ]


@dataclass(frozen=True, slots=True)
class TriedThing:
    """Something that was tried in a stretch of time: whether it did good then, and each word about it."""

    strategy_id: UUID
    what: str
    helped: bool
    notes: tuple[str, ...]


def tried_between(viewer: Viewer, *, since: datetime, before: datetime) -> list[TriedThing]:
    """What the viewer tried in a stretch of time, in the order they first did. One statement."""
    rows = Try.objects.filter(person_id=viewer.person_id, created_at__gte=since, created_at__lt=before)
    by_thing: dict[UUID, list[Try]] = {}
    for row in rows.select_related("strategy").order_by("created_at", "id"):
        by_thing.setdefault(row.strategy_id, []).append(row)
    return [_tried(tries) for tries in by_thing.values()]


def _tried(tries: list[Try]) -> TriedThing:
    return TriedThing(
        strategy_id=tries[0].strategy_id,
        what=tries[0].strategy.words.what,
        helped=any(row.went in HELPFUL for row in tries),
        notes=tuple(row.words.note for row in tries if row.words.note),
    )
