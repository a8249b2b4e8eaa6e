"""Deeds on what helps: one function each."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

import msgspec
from django.db import transaction

from wayfellow.coping.ideas import Idea
from wayfellow.coping.models import CopingStrategy, CopingStrategyWords, Try, TryWords
from wayfellow.coping.queries import borrowed_as, own_strategy, own_try
from wayfellow.coping.result import TryResult
from wayfellow.coping.situations import Company, Energy, Place, Situation
from wayfellow.foundation.owned import remove
from wayfellow.foundation.sealed import keep_change, keep_new
from wayfellow.foundation.viewer import Viewer
from wayfellow.lived_experience.actions import forget_beside
from wayfellow.sharing.rules import check_may_add


@transaction.atomic
def add_strategy(
    *,
    person_id: UUID,
    what: str,
    how: str = "",
    when_it_helps: str = "",
    situations: Sequence[Situation] = (),
    energy: Energy | None = None,
    minutes: int | None = None,
    company: Company | None = None,
    place: Place | None = None,
    shows_tries: bool = False,
    by: Viewer,
    at: datetime,
    from_talk: UUID | None = None,
) -> CopingStrategy:
    """Write down something that helps."""
    check_may_add(by, person_id=person_id, from_talk=from_talk, at=at)
    words = CopingStrategyWords(
        what=what,
        how=how,
        when_it_helps=when_it_helps,
        situations=tuple(situations),
        energy=energy,
        minutes=minutes,
        company=company,
        place=place,
        shows_tries=shows_tries,
    )
    return keep_new(CopingStrategy(person_id=person_id, from_talk=from_talk, created_at=at), words)


@transaction.atomic
def borrow_idea(*, idea: Idea, by: Viewer, at: datetime) -> CopingStrategy:
    """Put an idea into one's own list, to be changed at will. Borrowed before: then it is that one."""
    check_may_add(by, person_id=by.person_id, from_talk=None, at=at)
    if (kept := borrowed_as(by, idea=idea.key)) is not None:
        return kept
    words = CopingStrategyWords(
        what=idea.what,
        how=idea.how,
        situations=idea.situations,
        energy=idea.energy,
        minutes=idea.minutes,
        company=idea.company,
        place=idea.place,
        idea=idea.key,
    )
    return keep_new(CopingStrategy(person_id=by.person_id, created_at=at), words)


@transaction.atomic
def change_strategy(
    *,
    strategy_id: UUID,
    what: str,
    how: str,
    when_it_helps: str,
    situations: Sequence[Situation] = (),
    energy: Energy | None = None,
    minutes: int | None = None,
    company: Company | None = None,
    place: Place | None = None,
    shows_tries: bool = False,
    seen: int,
    by: Viewer,
    at: datetime,
) -> CopingStrategy:
    """Put other words over the version that was seen. Where it came from, and whether it rests, stays."""
    strategy = own_strategy(by, strategy_id=strategy_id)
    words = msgspec.structs.replace(
        strategy.words,
        what=what,
        how=how,
        when_it_helps=when_it_helps,
        situations=tuple(situations),
        energy=energy,
        minutes=minutes,
        company=company,
        place=place,
        shows_tries=shows_tries,
    )
    return keep_change(strategy, words, seen=seen, changed_at=at)


@transaction.atomic
def rest_strategy(*, strategy_id: UUID, rests: bool, by: Viewer, at: datetime) -> CopingStrategy:
    """Put something aside for now, or take it up again. Nothing of it is lost."""
    strategy = own_strategy(by, strategy_id=strategy_id)
    return keep_change(strategy, msgspec.structs.replace(strategy.words, rests=rests), changed_at=at)


@transaction.atomic
def remove_strategy(*, strategy_id: UUID, by: Viewer) -> None:
    """Take something out for good, with every trace of trying it."""
    strategy = own_strategy(by, strategy_id=strategy_id)
    forget_beside(beside=strategy.pk, person_id=by.person_id)
    tries = Try.objects.filter(person_id=by.person_id, strategy=strategy)
    remove(tries, CopingStrategy.objects.filter(person_id=by.person_id, pk=strategy.pk))


@transaction.atomic
def try_strategy(
    *,
    strategy_id: UUID,
    result: TryResult,
    note: str = "",
    situation: Situation | None = None,
    by: Viewer,
    at: datetime,
) -> Try:
    """Leave a light trace of how it went."""
    strategy = own_strategy(by, strategy_id=strategy_id)
    tried = Try(person_id=by.person_id, strategy_id=strategy.pk, result=result, created_at=at)
    return keep_new(tried, TryWords(note=note, situation=situation))


@transaction.atomic
def try_idea(
    *,
    idea: Idea,
    result: TryResult,
    note: str = "",
    situation: Situation | None = None,
    by: Viewer,
    at: datetime,
) -> Try:
    """Borrow an idea that did some good, and leave the trace with it."""
    strategy = borrow_idea(idea=idea, by=by, at=at)
    return try_strategy(strategy_id=strategy.pk, result=result, note=note, situation=situation, by=by, at=at)


@transaction.atomic
def remove_try(*, try_id: UUID, by: Viewer) -> UUID:
    """Take one trace out; answers with what was tried."""
    tried = own_try(by, try_id=try_id)
    # By its query and not by itself: so the statement names the person.
    Try.objects.filter(pk=tried.pk, person_id=by.person_id).delete()
    return tried.strategy_id
