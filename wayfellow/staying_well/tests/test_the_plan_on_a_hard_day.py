"""The little of the plan that a hard day has room for."""

from datetime import datetime
from typing import Any

from tests.cast import Member
from wayfellow.staying_well import actions
from wayfellow.staying_well.actions import EntryKind
from wayfellow.staying_well.queries import for_hard_day


def write(sam: Member, kind: EntryKind, text: str, at: datetime, **more: Any) -> None:
    """Something in Sam's plan."""
    actions.add_entry(person_id=sam.id, kind=kind, text=text, by=sam.viewer, at=at, **more)


def i_do(sam: Member, at: datetime) -> list[tuple[str, tuple[str, ...]]]:
    """What the hard day says that Sam does, under its headings."""
    return [(str(part.heading), part.lines) for part in for_hard_day(sam.viewer, at=at).i_do]


def test_what_i_do_stands_under_how_hard_it_is(sam: Member, at: datetime) -> None:
    write(sam, EntryKind.CRISIS_I_DO, "Go to my sister’s", at)
    write(sam, EntryKind.EARLY_I_DO, "Tea with Mo", at)
    write(sam, EntryKind.STRONGER_OTHERS_DO, "Sit with me", at)
    write(sam, EntryKind.KEEPS_ME_WELL, "Sleep", at)

    assert i_do(sam, at) == [("Early signs", ("Tea with Mo",)), ("In a crisis", ("Go to my sister’s",))]


def test_what_i_do_about_one_sign_comes_after_it_and_each_thing_once(sam: Member, at: datetime) -> None:
    write(sam, EntryKind.EARLY_WARNING_SIGN, "I stop opening post", at, i_do="Tea with Mo")
    write(sam, EntryKind.EARLY_WARNING_SIGN, "I stay up", at, i_do="Phone in the kitchen")
    write(sam, EntryKind.EARLY_I_DO, "Tea with Mo", at)

    assert i_do(sam, at) == [("Early signs", ("Tea with Mo", "Phone in the kitchen"))]


def test_people_with_a_number_come_first(sam: Member, at: datetime) -> None:
    write(sam, EntryKind.PEOPLE, "The woman next door", at)
    write(sam, EntryKind.PEOPLE, "Alex", at, number="0491 570 006")

    people = for_hard_day(sam.viewer, at=at).people

    assert [(one.text, one.tel) for one in people] == [
        ("Alex", "tel:0491570006"),
        ("The woman next door", ""),
    ]


def test_without_a_plan_both_are_empty(sam: Member, robin: Member, at: datetime) -> None:
    write(robin, EntryKind.EARLY_I_DO, "Brush the dog", at)

    found = for_hard_day(sam.viewer, at=at)

    assert (found.i_do, found.people) == ((), ())
