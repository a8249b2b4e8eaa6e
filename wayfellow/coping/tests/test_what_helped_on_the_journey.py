"""What the journey tells of trying things: each time something helped, and in a season what was tried."""

from datetime import datetime, timedelta

from tests.cast import Member
from wayfellow.coping import actions
from wayfellow.coping.models import CopingStrategy, Try
from wayfellow.coping.queries import times_it_helped, tried_between
from wayfellow.coping.result import TryResult

A_DAY = timedelta(days=1)


def try_it(sam: Member, strategy: CopingStrategy, result: TryResult, at: datetime, note: str = "") -> None:
    """Sam tries it once more."""
    actions.try_strategy(strategy_id=strategy.pk, result=result, note=note, by=sam.viewer, at=at)


def test_each_time_it_helped_is_told_with_the_word_beside_it(
    sam: Member, strategy: CopingStrategy, tried: Try, at: datetime
) -> None:
    [helped] = times_it_helped(sam.viewer, most=5)

    assert (helped.strategy_id, helped.what) == (strategy.pk, "Sit by the river")
    assert (str(helped.went), helped.note, helped.on) == ("It helped", "The ducks came.", at)


def test_a_bit_is_told_and_not_this_time_is_not(sam: Member, strategy: CopingStrategy, at: datetime) -> None:
    try_it(sam, strategy, TryResult.NOT_THIS_TIME, at)
    try_it(sam, strategy, TryResult.A_BIT, at)

    assert [str(one.went) for one in times_it_helped(sam.viewer, most=5)] == ["A bit"]


def test_the_newest_comes_first_and_no_more_than_asked_for(
    sam: Member, strategy: CopingStrategy, at: datetime
) -> None:
    for day in range(3):
        try_it(sam, strategy, TryResult.HELPED, at + day * A_DAY, note=f"Day {day}")

    assert [one.note for one in times_it_helped(sam.viewer, most=2)] == ["Day 2", "Day 1"]


def test_a_season_tells_each_thing_once_with_all_the_words_about_it(
    sam: Member, strategy: CopingStrategy, at: datetime
) -> None:
    try_it(sam, strategy, TryResult.NOT_THIS_TIME, at, note="No ducks.")
    try_it(sam, strategy, TryResult.HELPED, at + A_DAY, note="Ducks.")
    try_it(sam, strategy, TryResult.HELPED, at + A_DAY)

    [thing] = tried_between(sam.viewer, since=at, before=at + 2 * A_DAY)

    assert (thing.strategy_id, thing.what) == (strategy.pk, "Sit by the river")
    assert (thing.helped, thing.notes) == (True, ("No ducks.", "Ducks."))


def test_a_season_knows_what_only_was_tried(sam: Member, strategy: CopingStrategy, at: datetime) -> None:
    try_it(sam, strategy, TryResult.NOT_THIS_TIME, at)

    [thing] = tried_between(sam.viewer, since=at, before=at + A_DAY)

    assert not thing.helped


def test_a_season_leaves_out_what_was_before_and_after(
    sam: Member, strategy: CopingStrategy, tried: Try, at: datetime
) -> None:
    assert tried_between(sam.viewer, since=at + A_DAY, before=at + 2 * A_DAY) == []
    assert tried_between(sam.viewer, since=at - A_DAY, before=at) == []


def test_nothing_of_robins_is_told_to_sam(sam: Member, robins_try: Try, at: datetime) -> None:
    assert times_it_helped(sam.viewer, most=5) == []
    assert tried_between(sam.viewer, since=at, before=at + A_DAY) == []
