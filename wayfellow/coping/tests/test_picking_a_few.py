"""What is held out first: what did good in such a moment, what is meant for it, anything, then ideas."""

from dataclasses import replace
from datetime import datetime, timedelta
from uuid import UUID

import pytest

from wayfellow.coping.ideas import Idea, all_ideas
from wayfellow.coping.picking import Asked, Own, few_of, in_order
from wayfellow.coping.situations import Energy, Situation
from wayfellow.coping.tally import NEVER_TRIED, Tally

PLAIN = Own(UUID(int=1), (), None, rests=False, idea="", here=NEVER_TRIED)
LOW = Asked(Situation.LOW)


def own(number: int, **said: object) -> Own:
    """One of somebody's own things, of which only so much is said."""
    return replace(PLAIN, id=UUID(int=number), **said)  # type: ignore[arg-type]  # as the fields are


def numbers(found: list[Own | Idea]) -> list[int]:
    """Which of one's own, in order."""
    return [one.id.int for one in found if isinstance(one, Own)]


def picked(*things: Own, asked: Asked = LOW) -> list[int]:
    """Those that are held out, in order."""
    return numbers(in_order(things, [], asked=asked))


def test_what_did_good_here_stands_before_what_is_meant_for_it_and_that_before_anything_else(
    at: datetime,
) -> None:
    anything = own(1)
    meant = own(2, situations=(Situation.LOW,))
    did_good = own(3, here=Tally(a_bit=1, good_at=at))

    assert picked(anything, meant, did_good) == [3, 2, 1]


def test_among_those_that_did_good_the_last_stands_first(at: datetime) -> None:
    things = [own(day, here=Tally(helped=1, good_at=at + timedelta(days=day))) for day in (1, 3, 2)]

    assert picked(*things) == [3, 2, 1]


def test_the_others_keep_the_order_they_come_in() -> None:
    meant = [own(number, situations=(Situation.LOW,)) for number in (4, 2, 9)]

    assert picked(own(7), *meant, own(5)) == [4, 2, 9, 7, 5]


def test_what_is_meant_for_other_moments_stays_away() -> None:
    assert picked(own(1, situations=(Situation.ANGER,))) == []


@pytest.mark.parametrize("asked", [Asked(), Asked(Situation.NOTHING)])
def test_in_no_moment_in_particular_everything_may_come(asked: Asked) -> None:
    assert picked(own(1, situations=(Situation.ANGER,)), own(2), asked=asked) == [1, 2]


def test_what_did_good_here_comes_also_when_it_was_meant_for_something_else(at: datetime) -> None:
    thing = own(1, situations=(Situation.ANGER,), here=Tally(helped=1, good_at=at))

    assert picked(thing) == [1]


@pytest.mark.parametrize(
    ("has", "comes"),
    [
        (None, [1, 2, 3, 4]),
        (Energy.LITTLE, [1, 2]),
        (Energy.SOME, [1, 2, 3]),
        (Energy.PLENTY, [1, 2, 3, 4]),
    ],
)
def test_nothing_is_held_out_that_asks_for_more_than_there_is(has: Energy | None, comes: list[int]) -> None:
    things = [own(number, energy=takes) for number, takes in enumerate((None, *Energy), start=1)]

    assert picked(*things, asked=Asked(energy=has)) == comes


def test_what_rests_is_left_to_rest(at: datetime) -> None:
    assert picked(own(1, rests=True, here=Tally(helped=5, good_at=at))) == []


def test_two_times_not_takes_nothing_away() -> None:
    assert picked(own(1, here=Tally(not_this_time=2)), own(2)) == [1, 2]


def test_what_mostly_did_no_good_here_comes_after_the_ideas_and_is_not_gone(at: datetime) -> None:
    mostly_not = own(1, here=Tally(helped=1, not_this_time=2, good_at=at))
    never = own(2, here=Tally(not_this_time=3))

    found = in_order([mostly_not, never, own(3)], all_ideas(), asked=LOW)

    assert [one.id.int for one in (found[0], found[-2], found[-1]) if isinstance(one, Own)] == [3, 1, 2]
    assert all(isinstance(one, Idea) for one in found[1:-2])


def test_an_idea_that_was_borrowed_is_no_idea_any_more() -> None:
    borrowed = own(1, idea="curtains", rests=True)

    found = in_order([borrowed], all_ideas(), asked=LOW)

    assert "curtains" not in {one.key for one in found if isinstance(one, Idea)}
    assert "curtains" in {one.key for one in in_order([], all_ideas(), asked=LOW) if isinstance(one, Idea)}


def test_ideas_suit_the_moment_and_the_energy_and_those_meant_for_it_most_come_first() -> None:
    found = in_order([], all_ideas(), asked=Asked(Situation.LOW, Energy.LITTLE))

    ideas = [one for one in found if isinstance(one, Idea)]
    places = [idea.situations.index(Situation.LOW) for idea in ideas]
    assert len(ideas) == len(found) > 6
    assert {idea.energy for idea in ideas} == {Energy.LITTLE}
    assert places == sorted(places)
    assert places[0] == 0


@pytest.mark.parametrize(
    ("turn", "few"), [(0, "abc"), (1, "def"), (2, "g"), (3, "abc"), (4, "def"), (301, "def")]
)
def test_three_others_come_each_time_and_after_the_last_they_begin_again(turn: int, few: str) -> None:
    assert few_of("abcdefg", turn=turn) == few


def test_of_nothing_there_are_none() -> None:
    assert list(few_of([], turn=4)) == []
