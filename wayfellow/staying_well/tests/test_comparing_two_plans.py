"""What came, what went, what moved and what says something else, between two versions of a plan."""

from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as some

from wayfellow.staying_well.comparing import (
    MOST_WORDS,
    Counts,
    Piece,
    counts,
    differences,
    side_by_side,
)
from wayfellow.staying_well.words import KeptEntry, PlanWords

TEA, WALK, MO, SLEEP = (uuid4() for _ in range(4))


def kept(entry_id: UUID, text: str = "words", kind: str = "well", **more: str) -> KeptEntry:
    """An entry of a version."""
    return KeptEntry(id=entry_id, kind=kind, words=PlanWords(text=text, **more))


def test_the_same_plan_is_no_difference() -> None:
    plan = [kept(TEA), kept(WALK), kept(MO, kind="people", number="000")]

    assert differences(plan, list(plan)) == []
    assert not counts(differences(plan, plan))


def test_something_new_came() -> None:
    [found] = differences([kept(TEA)], [kept(TEA), kept(WALK, "a walk")])

    assert (found.came, found.went, found.has_moved, found.has_other_words) == (True, False, False, False)
    assert found.entry.words.text == "a walk"


def test_something_taken_out_went_and_can_still_be_read() -> None:
    [found] = differences([kept(TEA, "tea"), kept(WALK)], [kept(WALK)])

    assert (found.came, found.went, found.has_moved, found.has_other_words) == (False, True, False, False)
    assert found.entry.words.text == "tea"


@pytest.mark.parametrize("more", [{"text": "tea with Mo"}, {"number": "000"}, {"i_do": "x"}, {"worse": "y"}])
def test_other_words_anywhere_in_an_entry_are_found(more: dict[str, str]) -> None:
    [found] = differences([kept(TEA, "tea")], [kept(TEA, **{"text": "tea", **more})])

    assert found.has_other_words
    assert (found.came, found.went, found.has_moved) == (False, False, False)


def test_an_entry_in_another_part_has_moved() -> None:
    [found] = differences([kept(TEA, kind="well")], [kept(TEA, kind="early-i-do")])

    assert found.has_moved
    assert found.before is not None
    assert (found.before.kind, found.entry.kind) == ("well", "early-i-do")


def test_one_entry_put_on_top_is_one_move_and_not_three() -> None:
    before = [kept(TEA), kept(WALK), kept(SLEEP)]
    after = [kept(SLEEP), kept(TEA), kept(WALK)]

    assert [found.entry.id for found in differences(before, after)] == [SLEEP]


def test_what_stands_before_a_new_entry_has_not_moved() -> None:
    found = differences([kept(TEA), kept(WALK)], [kept(MO), kept(TEA), kept(WALK)])

    assert counts(found) == Counts(came=1)


def test_an_order_across_parts_is_no_move() -> None:
    before = [kept(TEA, kind="well"), kept(WALK, kind="trigger")]

    assert differences(before, before[::-1]) == []


def test_an_entry_may_have_moved_and_say_something_else() -> None:
    found = differences([kept(TEA, "tea")], [kept(TEA, "strong tea", kind="trigger")])

    assert counts(found) == Counts(moved=1, changed=1)


def test_everything_is_counted() -> None:
    before = [kept(TEA, "tea"), kept(WALK), kept(MO)]
    after = [kept(WALK), kept(TEA, "green tea", kind="trigger"), kept(SLEEP)]

    assert counts(differences(before, after)) == Counts(came=1, went=1, moved=1, changed=1)
    assert counts([]) == Counts()


def test_what_went_stands_at_the_end() -> None:
    found = differences([kept(TEA), kept(MO)], [kept(WALK), kept(MO)])

    assert [one.entry.id for one in found] == [WALK, TEA]


@given(some.permutations(range(7)))
def test_as_few_as_possible_are_said_to_have_moved(order: list[int]) -> None:
    ids = [UUID(int=number) for number in range(7)]
    before, after = [kept(one) for one in ids], [kept(ids[number]) for number in order]

    moved = {one.entry.id for one in differences(before, after)}

    stayed = [number for number in order if ids[number] not in moved]
    assert stayed == sorted(stayed)
    assert len(stayed) == _longest_by_trying(list(order))


def _longest_by_trying(order: list[int]) -> int:
    """The length of the longest rising run, the slow and plain way."""
    best = [1] * len(order)
    for at, number in enumerate(order):
        best[at] = 1 + max((best[one] for one in range(at) if order[one] < number), default=0)
    return max(best)


def test_words_stand_side_by_side_with_what_is_other_marked() -> None:
    left, right = side_by_side("Ring Mo before ten", "Ring Alex before nine ")

    assert left == (Piece("Ring ", False), Piece("Mo ", True), Piece("before ", False), Piece("ten", True))
    assert right == (
        Piece("Ring ", False),
        Piece("Alex ", True),
        Piece("before ", False),
        Piece("nine ", True),
    )


@given(some.text(max_size=60), some.text(max_size=60))
def test_no_sign_is_lost_on_either_side(before: str, after: str) -> None:
    left, right = side_by_side(before, after)

    assert "".join(piece.text for piece in left) == before
    assert "".join(piece.text for piece in right) == after


def test_very_long_texts_stand_side_by_side_whole() -> None:
    before, after = "word " * (MOST_WORDS + 1), "other"

    assert side_by_side(before, after) == ((Piece(before, False),), (Piece(after, False),))


def test_the_sides_of_a_difference_hold_all_its_words() -> None:
    before = kept(MO, "Mo", kind="people", number="000")
    [found] = differences([before], [kept(MO, "Mo", kind="people", number="111")])

    left, right = found.sides
    assert "".join(piece.text for piece in left) == "Mo\n000"
    assert [piece.text for piece in right if piece.is_other] == ["111"]


def test_a_difference_says_everything_the_entry_says() -> None:
    [came] = differences([], [kept(MO, "Mo", kind="people", number="000", worse="noise")])

    assert came.text == "Mo\n000\nnoise"


def test_the_side_where_an_entry_is_not_is_empty() -> None:
    [came] = differences([], [kept(TEA, "tea")])
    [went] = differences([kept(TEA, "tea")], [])

    assert came.sides == ((), (Piece("tea", True),))
    assert went.sides == ((Piece("tea", True),), ())


def test_words_do_not_reach_a_log_through_a_name() -> None:
    assert "canary" not in repr(kept(TEA, "canary")) + repr(differences([], [kept(TEA, "canary")]))
