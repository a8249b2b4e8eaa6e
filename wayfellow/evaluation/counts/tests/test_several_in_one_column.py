"""Several choices in one column, which a database can look into."""

from wayfellow.evaluation.counts.kinds import CameOf
from wayfellow.evaluation.counts.several import as_chosen, as_kept, within
from wayfellow.measures.captures import Captures


def test_choices_come_back() -> None:
    kept = as_kept([Captures.HOPE, Captures.GOALS])

    assert kept == "|goals|hope|"
    assert as_chosen(kept, Captures) == (Captures.GOALS, Captures.HOPE)


def test_the_order_of_choosing_tells_nothing() -> None:
    assert as_kept([CameOf.STEP, CameOf.GOAL]) == as_kept([CameOf.GOAL, CameOf.STEP, CameOf.GOAL])


def test_no_choice_is_an_empty_text() -> None:
    assert as_kept([]) == ""
    assert as_chosen("", Captures) == ()


def test_one_choice_is_not_found_within_another() -> None:
    """`goal` is no part of `|goals|`, nor `topic` of another word."""
    assert within(CameOf.GOAL) not in as_kept([Captures.GOALS])
    assert within(Captures.GOALS) in as_kept([Captures.GOALS, Captures.MASTERY])


def test_all_choices_have_room() -> None:
    assert len(as_kept(Captures)) <= 400
    assert len(as_kept(CameOf)) <= 80
