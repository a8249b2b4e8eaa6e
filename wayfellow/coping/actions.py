"""Deeds on what helps: one function each."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from wayfellow.coping.models import CopingStrategy, CopingStrategyWords, Try, TryWords
from wayfellow.coping.queries import own_strategy, own_try
from wayfellow.coping.result import TryResult as TryResult  # handed on: a try from outside names its result
from wayfellow.foundation.owned import remove
from wayfellow.foundation.sealed import keep_change, keep_new
from wayfellow.foundation.viewer import Viewer
from wayfellow.sharing.rules import check_may_add


@transaction.atomic
def add_strategy(
    *,
    person_id: UUID,
    what: str,
    how: str = "",
    when_it_helps: str = "",
    by: Viewer,
    at: datetime,
    from_talk: UUID | None = None,
) -> CopingStrategy:
    """Write down something that helps."""
    check_may_add(by, person_id=person_id, from_talk=from_talk)
    strategy = CopingStrategy(person_id=person_id, from_talk=from_talk, created_at=at)
    return keep_new(strategy, CopingStrategyWords(what=what, how=how, when_it_helps=when_it_helps))


@transaction.atomic
def change_strategy(
    *, strategy_id: UUID, what: str, how: str, when_it_helps: str, seen: int, by: Viewer, at: datetime
) -> CopingStrategy:
    """Put other words over the version that was seen."""
    return keep_change(
        own_strategy(by, strategy_id=strategy_id),
        CopingStrategyWords(what=what, how=how, when_it_helps=when_it_helps),
        seen=seen,
        changed_at=at,
    )


@transaction.atomic
def remove_strategy(*, strategy_id: UUID, by: Viewer) -> None:
    """Take something out for good, with every trace of trying it."""
    strategy = own_strategy(by, strategy_id=strategy_id)
    tries = Try.objects.filter(person_id=by.person_id, strategy=strategy)
    remove(tries, CopingStrategy.objects.filter(person_id=by.person_id, pk=strategy.pk))


@transaction.atomic
def try_strategy(*, strategy_id: UUID, result: TryResult, note: str = "", by: Viewer, at: datetime) -> Try:
    """Leave a light trace of how it went."""
    strategy = own_strategy(by, strategy_id=strategy_id)
    tried = Try(person_id=by.person_id, strategy_id=strategy.pk, result=result, created_at=at)
    return keep_new(tried, TryWords(note=note))


@transaction.atomic
def remove_try(*, try_id: UUID, by: Viewer) -> UUID:
    """Take one trace out; answers with what was tried."""
    tried = own_try(by, try_id=try_id)
    # By its query and not by itself: so the statement names the person.
    Try.objects.filter(pk=tried.pk, person_id=by.person_id).delete()
    return tried.strategy_id
