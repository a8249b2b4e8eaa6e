"""Deeds of noticing: one function each. Each holds the plan, so that two at once come one after the other."""

from collections.abc import Collection
from datetime import date, datetime, timedelta
from uuid import UUID

import msgspec
from django.db import transaction
from django.utils import timezone

from wayfellow.foundation.owned import remove
from wayfellow.foundation.refusals import NotNow
from wayfellow.foundation.sealed import keep_change, keep_new
from wayfellow.foundation.viewer import Viewer
from wayfellow.staying_well.models import NoticedDay, Noticing, Plan
from wayfellow.staying_well.noticed_words import DayWords, KeptPause, NoticingWords, Tap
from wayfellow.staying_well.noticing.answers import HowMuch, Rhythm
from wayfellow.staying_well.noticing.rules import check_own
from wayfellow.staying_well.queries.noticing import own_noticing, own_signs


@transaction.atomic
def turn_on(
    *, signs: Collection[UUID], rhythm: Rhythm, weekdays: Collection[int] = (), by: Viewer, at: datetime
) -> Noticing:
    """Notice these signs of one's own plan; if it is on already, these instead of those before."""
    _hold(by)
    chosen: dict[str, object] = {
        "is_on": True,
        "signs": tuple(sign for sign in own_signs(by) if sign in signs),
        "rhythm": rhythm.value,
        "weekdays": tuple(sorted(weekdays)) if rhythm == Rhythm.SOME_DAYS else (),
    }
    found = own_noticing(by)
    if found is None:
        words = msgspec.structs.replace(NoticingWords(), **chosen)
        return keep_new(Noticing(person_id=by.person_id, created_at=at), words)
    return _change(found, at, **chosen)


@transaction.atomic
def tap(*, sign: UUID, how_much: HowMuch, by: Viewer, at: datetime) -> None:
    """Say how much of a sign there is today. Several taps of a day stand beside each other."""
    if sign not in _held(by).words.signs:
        raise NotNow
    on = timezone.localdate(at)
    added = Tap(sign, how_much.value)
    day = _day(by, on)
    if day is None:
        keep_new(NoticedDay(person_id=by.person_id, on=on, created_at=at), DayWords(taps=(added,)))
    else:
        keep_change(day, DayWords(taps=(*day.words.taps, added)), changed_at=at)


@transaction.atomic
def undo_tap(*, sign: UUID, by: Viewer, at: datetime) -> None:
    """Take back the last tap of this sign today. Without one nothing happens."""
    _held(by)
    day = _day(by, timezone.localdate(at))
    if day is None:
        return
    kept = list(day.words.taps)
    last = next((one for one in reversed(kept) if one.sign == sign), None)
    if last is None:
        return
    del kept[len(kept) - 1 - kept[::-1].index(last)]
    if kept:
        keep_change(day, DayWords(taps=tuple(kept)), changed_at=at)
    else:
        remove(NoticedDay.objects.filter(person_id=by.person_id, pk=day.pk))


@transaction.atomic
def pause(*, first: date, last: date | None = None, by: Viewer, at: datetime) -> None:
    """Leave these days out. Without a last day until further word."""
    found = _held(by)
    _change(found, at, pauses=(*found.words.pauses, KeptPause(first, last)))


@transaction.atomic
def go_on(*, by: Viewer, at: datetime) -> None:
    """End every pause that is still going on: yesterday was its last day."""
    found = _held(by)
    yesterday = timezone.localdate(at) - timedelta(days=1)
    ended = (_ended(one, yesterday) for one in found.words.pauses)
    _change(found, at, pauses=tuple(one for one in ended if one.last is None or one.first <= one.last))


@transaction.atomic
def put_away(*, by: Viewer, at: datetime) -> None:
    """The notice that is shown was read."""
    _change(_held(by), at, put_away=timezone.localdate(at))


@transaction.atomic
def turn_off(*, deletes_taps: bool, by: Viewer, at: datetime) -> None:
    """Notice no longer. The taps stay for oneself, or go for good."""
    _hold(by)
    found = own_noticing(by)
    if deletes_taps:
        own = {"person_id": by.person_id}
        remove(NoticedDay.objects.filter(**own), Noticing.objects.filter(**own))
    elif found is not None:
        _change(found, at, is_on=False)


def _ended(pause: KeptPause, yesterday: date) -> KeptPause:
    goes_on = pause.last is None or pause.last > yesterday
    return KeptPause(pause.first, yesterday) if goes_on else pause


def _hold(by: Viewer) -> None:
    """A sign stands in a plan, so whoever notices has one; it is held until the deed is done."""
    check_own(by)
    if Plan.objects.select_for_update(no_key=True).filter(person_id=by.person_id).first() is None:
        raise NotNow


def _held(by: Viewer) -> Noticing:
    """One's own noticing, which must be on."""
    _hold(by)
    found = own_noticing(by)
    if found is None or not found.words.is_on:
        raise NotNow
    return found


def _change(found: Noticing, at: datetime, **words: object) -> Noticing:
    return keep_change(found, msgspec.structs.replace(found.words, **words), changed_at=at)


def _day(by: Viewer, on: date) -> NoticedDay | None:
    return NoticedDay.objects.filter(person_id=by.person_id, on=on).first()
