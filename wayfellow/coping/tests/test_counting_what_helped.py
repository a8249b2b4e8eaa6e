"""How many things helped before: one figure for the first page, for one statement."""

from datetime import datetime

from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.cast import Member
from wayfellow.coping import actions
from wayfellow.coping.models import CopingStrategy, Try
from wayfellow.coping.queries import helped_before
from wayfellow.coping.result import TryResult


def test_nothing_yet(sam: Member) -> None:
    assert helped_before(sam.viewer) == 0


def test_what_was_written_and_never_tried_is_not_counted(sam: Member, strategy: CopingStrategy) -> None:
    assert helped_before(sam.viewer) == 0


def test_each_thing_counts_once_however_often_it_helped(
    sam: Member, strategy: CopingStrategy, at: datetime
) -> None:
    other = actions.add_strategy(person_id=sam.id, what="Early night", by=sam.viewer, at=at)
    for thing in (strategy, strategy, other):
        for result in (TryResult.HELPED, TryResult.A_BIT):
            actions.try_strategy(strategy_id=thing.pk, result=result, by=sam.viewer, at=at)

    assert helped_before(sam.viewer) == 2


def test_what_did_not_help_this_time_is_not_counted(
    sam: Member, strategy: CopingStrategy, at: datetime
) -> None:
    actions.try_strategy(strategy_id=strategy.pk, result=TryResult.NOT_THIS_TIME, by=sam.viewer, at=at)

    assert helped_before(sam.viewer) == 0


def test_nobody_elses_tries_are_counted(sam: Member, jo: Member, robins_try: Try) -> None:
    assert helped_before(sam.viewer) == 0
    assert helped_before(jo.viewer) == 0


def test_it_costs_one_statement(sam: Member, tried: Try) -> None:
    with CaptureQueriesContext(connection) as asked:
        assert helped_before(sam.viewer) == 1

    assert len(asked) == 1
