"""Every change of a plan is kept as a version; what is changed in one sitting is one of them."""

from datetime import datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.cast import Member
from wayfellow.foundation.refusals import ChangedMeanwhile
from wayfellow.staying_well.actions import (
    EntryKind,
    change_entry,
    move_entry,
    remove_entry,
    step_entry,
)
from wayfellow.staying_well.models import PlanEntry, PlanVersion
from wayfellow.staying_well.tests.earlier import DAY, SITTING, kept_versions, texts_kept, texts_now, write


def test_what_is_written_in_one_sitting_is_one_version(sam: Member, at: datetime) -> None:
    for minutes, text in enumerate(("Tea", "A walk", "Sleep")):
        write(sam, text, at + timedelta(minutes=14 * minutes))

    assert texts_kept(sam) == [["Tea", "A walk", "Sleep"]]
    [version] = kept_versions(sam)
    assert (version.created_at, version.changed_at) == (at, at + timedelta(minutes=28))


def test_half_an_hour_after_the_first_word_another_version_begins(sam: Member, at: datetime) -> None:
    write(sam, "Tea", at)
    write(sam, "A walk", at + SITTING)

    assert texts_kept(sam) == [["Tea"], ["Tea", "A walk"]]


def test_changing_moving_and_taking_out_make_versions_too(sam: Member, at: datetime) -> None:
    tea, walk = write(sam, "Tea", at), write(sam, "A walk", at)
    well = EntryKind.WELL

    change_entry(entry_id=tea.pk, kind=well, text="Green tea", seen=1, by=sam.viewer, at=at + DAY)
    step_entry(entry_id=walk.pk, steps=-1, by=sam.viewer, at=at + 2 * DAY)
    move_entry(entry_id=walk.pk, kind=EntryKind.TRIGGER, by=sam.viewer, at=at + 3 * DAY)
    remove_entry(entry_id=tea.pk, by=sam.viewer, at=at + 4 * DAY)

    assert texts_kept(sam) == [
        ["Tea", "A walk"],
        ["Green tea", "A walk"],
        ["A walk", "Green tea"],
        ["A walk", "Green tea"],
        ["A walk"],
    ]
    assert kept_versions(sam)[3].words.entries[0].kind == EntryKind.TRIGGER


def test_what_is_taken_out_in_the_same_sitting_is_not_lost(sam: Member, at: datetime) -> None:
    tea = write(sam, "Tea", at)
    write(sam, "A walk", at)

    remove_entry(entry_id=tea.pk, by=sam.viewer, at=at + timedelta(minutes=5))

    assert texts_kept(sam) == [["Tea", "A walk"], ["A walk"]]


def test_what_an_earlier_version_holds_can_go_without_a_version_of_its_own(sam: Member, at: datetime) -> None:
    tea, walk = write(sam, "Tea", at), write(sam, "A walk", at)
    write(sam, "Sleep", at + DAY)

    remove_entry(entry_id=tea.pk, by=sam.viewer, at=at + DAY + timedelta(minutes=5))
    remove_entry(entry_id=walk.pk, by=sam.viewer, at=at + DAY + timedelta(minutes=6))

    assert texts_kept(sam) == [["Tea", "A walk"], ["Sleep"]]


def test_the_last_entry_may_go_and_the_plan_is_then_empty(sam: Member, at: datetime) -> None:
    tea = write(sam, "Tea", at)

    remove_entry(entry_id=tea.pk, by=sam.viewer, at=at + DAY)

    assert texts_kept(sam) == [["Tea"], []]


def test_a_plan_from_before_versions_is_kept_as_it_stood(sam: Member, at: datetime) -> None:
    tea = write(sam, "Tea", at)
    PlanVersion.objects.filter(person_id=sam.id).delete()

    remove_entry(entry_id=tea.pk, by=sam.viewer, at=at + DAY)

    assert texts_kept(sam) == [["Tea"], []]
    assert kept_versions(sam)[0].created_at == at


def test_a_deed_of_an_earlier_day_does_not_come_before_what_was_kept(sam: Member, at: datetime) -> None:
    write(sam, "Tea", at)

    write(sam, "A walk", at - DAY)
    write(sam, "Sleep", at + DAY)

    assert texts_kept(sam) == [["Tea", "A walk"], ["Tea", "A walk", "Sleep"]]


def test_a_change_that_was_refused_leaves_no_version(sam: Member, at: datetime) -> None:
    tea = write(sam, "Tea", at)

    with pytest.raises(ChangedMeanwhile):
        change_entry(entry_id=tea.pk, kind=EntryKind.WELL, text="Coffee", seen=7, by=sam.viewer, at=at + DAY)

    assert texts_kept(sam) == [["Tea"]]
    assert texts_now(sam) == ["Tea"]


def test_the_newest_version_always_is_the_plan(sam: Member, at: datetime) -> None:
    tea = write(sam, "Tea", at)
    for day in range(1, 4):
        write(sam, f"day {day}", at + day * DAY)
        assert texts_kept(sam)[-1] == texts_now(sam)
    remove_entry(entry_id=tea.pk, by=sam.viewer, at=at + 9 * DAY)
    assert texts_kept(sam)[-1] == texts_now(sam)


def test_everybody_has_versions_of_their_own(sam: Member, robin: Member, at: datetime) -> None:
    write(sam, "Tea", at)
    write(robin, "Robin sings", at)

    assert texts_kept(sam) == [["Tea"]]
    assert texts_kept(robin) == [["Robin sings"]]


def test_a_version_is_sealed_and_does_not_say_itself(sam: Member, at: datetime) -> None:
    write(sam, "canary", at)
    [version] = kept_versions(sam)

    assert b"canary" not in bytes(version.envelope)
    assert "canary" not in repr(version) + repr(version.words) + repr(version.words.entries)


def _statements(sam: Member, at: datetime) -> int:
    with CaptureQueriesContext(connection) as asked:
        write(sam, "one more", at)
    return len(asked)


def test_writing_costs_the_same_with_one_entry_and_with_many(sam: Member, at: datetime) -> None:
    write(sam, "Tea", at)
    few = _statements(sam, at + DAY)
    for number in range(40):
        write(sam, f"entry {number}", at + DAY)

    assert _statements(sam, at + 3 * DAY) == few
    assert PlanEntry.objects.filter(person_id=sam.id).count() == 43
