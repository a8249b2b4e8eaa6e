"""Counting tries: counts alone, words for them from three tries on, and each kind of moment by itself."""

from datetime import datetime, timedelta
from uuid import UUID

import pytest

from wayfellow.coping.result import TryResult
from wayfellow.coping.situations import Situation
from wayfellow.coping.tally import NEVER_TRIED, Tally, Tends, Tried, by_moment, by_strategy

TEA, WALK = UUID(int=1), UUID(int=2)
HELPED, A_BIT, NOT = TryResult.HELPED, TryResult.A_BIT, TryResult.NOT_THIS_TIME


def tried(at: datetime, went: TryResult, situation: Situation | None = None, what: UUID = TEA) -> Tried:
    """One try."""
    return Tried(what, situation, went, at)


def test_nothing_is_nothing() -> None:
    assert by_strategy([]) == {}
    assert by_moment([]) == {}
    assert (NEVER_TRIED.times, NEVER_TRIED.good, NEVER_TRIED.tends) == (0, 0, None)


def test_each_way_is_counted(at: datetime) -> None:
    tries = [tried(at, went) for went in (HELPED, A_BIT, A_BIT, NOT, NOT, NOT)]

    assert by_strategy(tries) == {TEA: Tally(helped=1, a_bit=2, not_this_time=3, good_at=at)}


def test_when_it_last_did_good_does_not_hang_on_the_order(at: datetime) -> None:
    later = at + timedelta(days=1)

    for tries in ([tried(at, HELPED), tried(later, A_BIT)], [tried(later, HELPED), tried(at, A_BIT)]):
        assert by_strategy([*tries, tried(later + timedelta(days=1), NOT)])[TEA].good_at == later


@pytest.mark.parametrize(
    ("results", "tends"),
    [
        ([HELPED, HELPED], None),
        ([NOT, NOT], None),
        ([HELPED, A_BIT, NOT], Tends.MOST_TIMES),
        ([HELPED, NOT, NOT], Tends.NOW_AND_THEN),
        ([HELPED, A_BIT, NOT, NOT], Tends.NOW_AND_THEN),
        ([NOT, NOT, NOT], Tends.NOT_SO_FAR),
        ([A_BIT, A_BIT, A_BIT], Tends.MOST_TIMES),
    ],
)
def test_a_word_comes_from_three_tries_on(
    results: list[TryResult], tends: Tends | None, at: datetime
) -> None:
    tally = by_strategy(tried(at, went) for went in results)[TEA]

    assert tally.tends is tends


def test_every_thing_and_every_kind_of_moment_stands_by_itself(at: datetime) -> None:
    tries = [
        tried(at, HELPED, Situation.LOW),
        tried(at, NOT, Situation.LOW),
        tried(at, NOT, Situation.ANGER),
        tried(at, A_BIT),
        tried(at, HELPED, Situation.LOW, what=WALK),
    ]

    assert by_moment(tries) == {
        (TEA, Situation.LOW): Tally(helped=1, not_this_time=1, good_at=at),
        (TEA, Situation.ANGER): Tally(not_this_time=1),
        (TEA, None): Tally(a_bit=1, good_at=at),
        (WALK, Situation.LOW): Tally(helped=1, good_at=at),
    }
    assert by_strategy(tries)[TEA].times == 4
