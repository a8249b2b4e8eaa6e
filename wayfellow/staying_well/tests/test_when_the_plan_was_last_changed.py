"""The plan says on which day it was last changed: by adding, changing or taking out."""

from datetime import datetime, timedelta

import time_machine
from django.utils import timezone

from tests.cast import Member
from wayfellow.staying_well.actions import add_entry, change_entry, remove_entry
from wayfellow.staying_well.models import Plan, PlanEntry
from wayfellow.staying_well.parts import EntryKind
from wayfellow.staying_well.queries import plan_of
from wayfellow.staying_well.tests.pages import text_of


def a_sign(sam: Member, at: datetime) -> PlanEntry:
    """Something in Sam's plan, written at this moment."""
    return add_entry(person_id=sam.id, kind=EntryKind.EARLY_WARNING_SIGN, text="I hum", by=sam.viewer, at=at)


def last_changed(sam: Member) -> datetime | None:
    """What the plan says."""
    return plan_of(sam.viewer, person_id=sam.id, at=timezone.now()).changed_at


def test_a_plan_never_written_was_never_changed(sam: Member) -> None:
    assert last_changed(sam) is None


def test_adding_changes_the_plan(sam: Member, at: datetime) -> None:
    a_sign(sam, at)
    assert last_changed(sam) == at

    a_sign(sam, at + timedelta(days=2))
    assert last_changed(sam) == at + timedelta(days=2)


def test_changing_an_entry_changes_the_plan(sam: Member, at: datetime) -> None:
    entry, later = a_sign(sam, at), at + timedelta(days=1)

    change_entry(entry_id=entry.pk, kind=EntryKind.EARLY_I_DO, text="x", seen=1, by=sam.viewer, at=later)

    assert last_changed(sam) == later


def test_taking_something_out_changes_the_plan(sam: Member, at: datetime) -> None:
    entry, later = a_sign(sam, at), at + timedelta(days=1)

    remove_entry(entry_id=entry.pk, by=sam.viewer, at=later)

    assert last_changed(sam) == later


def test_a_deed_of_an_earlier_day_leaves_the_later_day_standing(sam: Member, at: datetime) -> None:
    a_sign(sam, at)

    a_sign(sam, at - timedelta(days=30))

    assert last_changed(sam) == at


def test_there_is_one_plan_each(sam: Member, robin: Member, at: datetime) -> None:
    for member in (sam, robin, sam):
        a_sign(member, at)

    assert Plan.objects.filter(person_id=sam.id).count() == 1
    assert Plan.objects.filter(person_id=robin.id).count() == 1


def test_the_page_says_the_day(sam: Member, at: datetime) -> None:
    a_sign(sam, at)

    with time_machine.travel(at + timedelta(days=3), tick=False):
        page = text_of(sam.client().get("/plan/"))

    assert "Last changed 10 November." in page
