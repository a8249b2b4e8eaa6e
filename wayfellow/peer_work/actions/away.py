"""Days away, and a colleague who covers with the person's yes."""

from collections.abc import Iterable
from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from wayfellow.foundation.owned import remove
from wayfellow.foundation.refusals import NotNow, NotThere
from wayfellow.foundation.sealed import keep_change, keep_new
from wayfellow.foundation.viewer import Viewer
from wayfellow.peer_work.days import end_of
from wayfellow.peer_work.models import Answer, AwayWords, Cover, CoverWords, DaysAway
from wayfellow.peer_work.queries.away import own_days_away, the_cover
from wayfellow.peer_work.rules import (
    check_is_peer_worker,
    check_waiting,
    is_in_the_room,
    speaking_for,
)
from wayfellow.people.queries import peer_workers
from wayfellow.sharing import actions as sharing
from wayfellow.sharing.queries import walking_worker_ids
from wayfellow.sharing.rules import check_walks_with
from wayfellow.sharing.section import Section


@transaction.atomic
def say_away(*, first_day: date, last_day: date, word: str = "", by: Viewer, at: datetime) -> DaysAway:
    """Tell the people one walks with on which days one is not here."""
    check_is_peer_worker(by)
    away = DaysAway(person_id=by.person_id, first_day=first_day, last_day=last_day, created_at=at)
    return keep_new(away, AwayWords(word=word))


@transaction.atomic
def not_away(*, away_id: UUID, by: Viewer) -> None:
    """One is here after all. A colleague who covers with somebody's yes stays until the day that was said."""
    away = own_days_away(by, away_id=away_id)
    remove(DaysAway.objects.filter(person_id=by.person_id, pk=away.pk))


@transaction.atomic
def ask_for_cover(
    *,
    person_id: UUID,
    away_id: UUID,
    colleague_id: UUID,
    word: str = "",
    sees: Iterable[Section] = (),
    by: Viewer,
    at: datetime,
) -> Cover:
    """Ask a person if a colleague may walk along meanwhile. The colleague is told nothing before the yes.

    `sees` is for a person beside one in the room, who says yes now and says what may be seen.
    """
    check_walks_with(by, person_id=person_id, at=at)
    away = own_days_away(by, away_id=away_id)
    if colleague_id not in {other for other, _name in peer_workers(by)}:
        raise NotThere
    days = {"first_day": away.first_day, "last_day": away.last_day}
    remove(Cover.objects.filter(person_id=person_id, companion_id=by.person_id, **days))
    cover = Cover(
        person_id=person_id,
        companion_id=by.person_id,
        colleague_id=colleague_id,
        created_at=at,
        **days,
    )
    keep_new(cover, CoverWords(word=word))
    if is_in_the_room(by, person_id=person_id):
        _begin(cover, sees, by=speaking_for(by, person_id=person_id), at=at)
    return cover


@transaction.atomic
def take_back_cover(*, person_id: UUID, away_id: UUID, by: Viewer, at: datetime) -> None:
    """The worker asks no longer. A cover that has begun is the person's to end."""
    check_walks_with(by, person_id=person_id, at=at)
    away = own_days_away(by, away_id=away_id)
    asked = Cover.objects.filter(
        person_id=person_id,
        companion_id=by.person_id,
        first_day=away.first_day,
        last_day=away.last_day,
    )
    remove(asked.exclude(answer=Answer.YES))


@transaction.atomic
def let_cover(*, cover_id: UUID, sees: Iterable[Section], by: Viewer, at: datetime) -> Cover:
    """The person's yes: from now until the last day the colleague walks along, and sees what is ticked."""
    cover = _asked(by, cover_id=cover_id, at=at)
    _begin(cover, sees, by=by, at=at)
    return cover


@transaction.atomic
def no_cover(*, cover_id: UUID, by: Viewer, at: datetime) -> None:
    """Nobody else, thank you. No reason is asked."""
    cover = _asked(by, cover_id=cover_id, at=at)
    keep_change(cover, cover.words, answer=Answer.NOT_NOW, answered_at=at, changed_at=at)


def _asked(by: Viewer, *, cover_id: UUID, at: datetime) -> Cover:
    cover = the_cover(by, cover_id=cover_id, held=True)
    check_waiting(cover)
    if cover.companion_id not in walking_worker_ids(by, at=at) or end_of(cover.last_day) <= at:
        raise NotNow
    return cover


def _begin(cover: Cover, sees: Iterable[Section], *, by: Viewer, at: datetime) -> None:
    sharing.walk_for_a_while(
        companion_id=cover.colleague_id,
        until=end_of(cover.last_day),
        sections=sees,
        by=by,
        at=at,
    )
    keep_change(cover, cover.words, answer=Answer.YES, answered_at=at, changed_at=at)
