"""The whole guide at once, for a service that chooses measures, and what a family of measures leaves out."""

from wayfellow.measures.captures import Captures
from wayfellow.measures.deck import all_decks, deck
from wayfellow.measures.guide import MOST, guide
from wayfellow.measures.guide_table import Captured, family_leaves_out, guide_table
from wayfellow.measures.instruments import instrument
from wayfellow.measures.purpose import Purpose, Stage


def test_the_table_has_every_purpose_with_nobody_saying_and_with_every_stage() -> None:
    cells = [(row.purpose, row.stage) for row in guide_table()]

    assert cells == [(purpose, stage) for purpose in Purpose for stage in (None, *Stage)]
    assert len(cells) == 30


def test_a_row_says_what_two_people_would_be_told() -> None:
    available = frozenset({"taking-part", "finding-my-footing", "who-5", "ras-ds"})

    for row in guide_table(available):
        assert row.suggestions == guide(purpose=row.purpose, stage=row.stage, available=available)


def test_what_suits_as_well_stands_behind_and_nothing_stands_twice() -> None:
    for row in guide_table():
        keys = [suggestion.key for suggestion in (*row.suggestions, *row.others)]

        assert keys[0] == "no-cards"
        assert len(set(keys)) == len(keys)
        assert not row.others or len(row.suggestions) == MOST + 1
        assert all(other.reasons for other in row.others)


def test_a_service_that_has_a_few_things_sees_no_others() -> None:
    rows = guide_table(frozenset({"who-5"}))

    found = {one.key for row in rows for one in (*row.suggestions, *row.others)}

    assert found == {"no-cards", "who-5"}


def test_a_service_can_see_all_that_suits_somebody_getting_on() -> None:
    (row,) = [row for row in guide_table() if (row.purpose, row.stage) == (Purpose.NOTICE, Stage.GETTING_ON)]

    found = {one.key for one in (*row.suggestions, *row.others)}

    assert {"finding-my-footing", "who-5", "qpr-15", "mhcs", "ras-ds", "reqol-10"} <= found
    assert "gas" not in found


def test_without_any_measure_everything_is_left_out() -> None:
    assert family_leaves_out([]) == tuple(Captures)


def test_what_one_measure_touches_is_not_left_out_and_the_rest_keeps_its_order() -> None:
    left_out = family_leaves_out([instrument("who-5")])

    assert left_out == tuple(one for one in Captures if one is not Captures.WELLBEING)


def test_a_family_touches_what_any_of_it_touches() -> None:
    family: list[Captured] = [instrument("who-5"), deck("finding-my-footing"), *guide(purpose=Purpose.NOTICE)]

    left_out = family_leaves_out(family)

    assert not {Captures.WELLBEING, Captures.HOPE, Captures.MASTERY} & set(left_out)
    assert Captures.ACTIVATION in left_out


def test_every_deck_and_measure_together_leave_nothing_out_of_the_vocabulary() -> None:
    everything = [one for row in guide_table() for one in (*row.suggestions, *row.others)]

    assert family_leaves_out([*everything, *all_decks()]) == ()
