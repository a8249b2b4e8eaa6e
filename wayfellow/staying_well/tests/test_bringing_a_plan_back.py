"""An earlier plan stands again; what stood in between is kept, so nothing is lost."""

from datetime import datetime
from uuid import uuid4

import pytest
import time_machine

from tests.cast import Member, let_in, posting
from wayfellow.foundation.refusals import NotThere
from wayfellow.sharing.section import Section
from wayfellow.staying_well.actions import (
    EntryKind,
    add_entry,
    bring_back,
    change_entry,
    move_entry,
    remove_entry,
    step_entry,
)
from wayfellow.staying_well.models import Plan, PlanEntry
from wayfellow.staying_well.tests.earlier import DAY, kept_versions, oldest_id, texts_kept, texts_now, write
from wayfellow.staying_well.tests.pages import text_of


@pytest.fixture
def changed_much(sam: Member, at: datetime) -> list[PlanEntry]:
    """Three entries; a day later one says something else, one has moved, one is gone, and one came."""
    three = [write(sam, text, at) for text in ("Tea", "A walk", "Sleep")]
    tea, walk, sleep = three
    well, later = EntryKind.WELL, at + DAY
    change_entry(entry_id=tea.pk, kind=well, text="Green tea", seen=1, by=sam.viewer, at=later)
    move_entry(entry_id=walk.pk, kind=EntryKind.TRIGGER, by=sam.viewer, at=later)
    remove_entry(entry_id=sleep.pk, by=sam.viewer, at=later)
    write(sam, "I sing", later)
    return three


def test_the_plan_says_again_what_it_said(sam: Member, changed_much: list[PlanEntry], at: datetime) -> None:
    bring_back(version_id=oldest_id(sam), by=sam.viewer, at=at + 2 * DAY)

    rows = {row.pk: row for row in PlanEntry.objects.filter(person_id=sam.id)}
    assert texts_now(sam) == ["Tea", "A walk", "Sleep"]
    assert {rows[entry.pk].kind for entry in changed_much} == {EntryKind.WELL}
    assert Plan.objects.get(person_id=sam.id).changed_at == at + 2 * DAY


def test_it_is_a_new_version_and_the_one_in_between_stays(
    sam: Member, changed_much: list[PlanEntry], at: datetime
) -> None:
    before = texts_kept(sam)

    bring_back(version_id=oldest_id(sam), by=sam.viewer, at=at + DAY)

    assert texts_kept(sam) == [*before, ["Tea", "A walk", "Sleep"]]
    assert kept_versions(sam)[-1].words.brought_back_from == "2026-11-10"


def test_bringing_back_can_itself_be_undone(sam: Member, changed_much: list[PlanEntry], at: datetime) -> None:
    between = kept_versions(sam)[1].pk
    stood = texts_now(sam)
    bring_back(version_id=oldest_id(sam), by=sam.viewer, at=at + 2 * DAY)

    bring_back(version_id=between, by=sam.viewer, at=at + 3 * DAY)

    assert sorted(texts_now(sam)) == sorted(stood)


def test_what_follows_in_the_same_sitting_still_says_that_it_was_brought_back(
    sam: Member, changed_much: list[PlanEntry], at: datetime
) -> None:
    bring_back(version_id=oldest_id(sam), by=sam.viewer, at=at + 2 * DAY)

    write(sam, "Music", at + 2 * DAY)

    newest = kept_versions(sam)[-1].words
    assert newest.brought_back_from == "2026-11-10"
    assert newest.entries[-1].words.text == "Music"


def test_the_order_comes_back_too(sam: Member, at: datetime) -> None:
    tea = write(sam, "Tea", at)
    write(sam, "A walk", at)
    step_entry(entry_id=tea.pk, steps=1, by=sam.viewer, at=at + DAY)
    assert texts_now(sam) == ["A walk", "Tea"]

    bring_back(version_id=oldest_id(sam), by=sam.viewer, at=at + 2 * DAY)

    assert texts_now(sam) == ["Tea", "A walk"]


def test_an_empty_plan_can_come_back(sam: Member, at: datetime) -> None:
    tea = write(sam, "Tea", at)
    remove_entry(entry_id=tea.pk, by=sam.viewer, at=at + DAY)
    write(sam, "A walk", at + 2 * DAY)

    bring_back(version_id=kept_versions(sam)[1].pk, by=sam.viewer, at=at + 3 * DAY)

    assert texts_now(sam) == []


def test_numbers_and_what_belongs_to_a_sign_come_back(sam: Member, at: datetime) -> None:
    mo = add_entry(person_id=sam.id, kind=EntryKind.PEOPLE, text="Mo", number="000", by=sam.viewer, at=at)
    sign = add_entry(
        person_id=sam.id, kind=EntryKind.CRISIS_SIGN, text="x", i_do="ring", by=sam.viewer, at=at
    )
    for entry in (mo, sign):
        remove_entry(entry_id=entry.pk, by=sam.viewer, at=at + DAY)

    bring_back(version_id=oldest_id(sam), by=sam.viewer, at=at + 2 * DAY)

    rows = {row.pk: row.words for row in PlanEntry.objects.filter(person_id=sam.id)}
    assert rows[mo.pk].number == "000"
    assert rows[sign.pk].i_do == "ring"


def test_the_way_to_a_talk_stays_with_what_stayed_and_does_not_come_back(sam: Member, at: datetime) -> None:
    talk = uuid4()
    stays, goes = (
        add_entry(person_id=sam.id, kind=EntryKind.WELL, text=text, by=sam.viewer, at=at, from_talk=talk)
        for text in ("stays", "goes")
    )
    remove_entry(entry_id=goes.pk, by=sam.viewer, at=at + DAY)

    bring_back(version_id=oldest_id(sam), by=sam.viewer, at=at + 2 * DAY)

    ways = {row.pk: row.from_talk for row in PlanEntry.objects.filter(person_id=sam.id)}
    assert ways == {stays.pk: talk, goes.pk: None}


def test_a_page_says_what_will_happen_and_then_it_does(
    sam: Member, changed_much: list[PlanEntry], at: datetime
) -> None:
    browser, address = sam.client(), f"/plan/versions/{oldest_id(sam)}/bring-back/"

    with time_machine.travel(at + 2 * DAY, tick=False):
        browser = sam.client()
        asked = text_of(browser.get(address))
        answer = posting(browser, address)
        after = text_of(browser.get("/plan/"))
        listed = text_of(browser.get("/plan/versions/"))
        shown = text_of(browser.get(f"/plan/versions/{kept_versions(sam)[-1].pk}/"))

    assert "Bring back the plan of 10 November?" in asked
    assert "The plan of today is kept as an earlier one, so nothing is lost." in asked
    assert "What is different now" in asked
    assert (answer.status_code, answer.headers["Location"]) == (303, "/plan/")
    assert "Your plan is back as it was that day." in after
    assert "You brought it back from 10 November." in listed
    assert "You brought it back from 10 November." in shown


@pytest.mark.parametrize("other", ["jo", "kit", "alex", "lead", "robin"])
def test_nobody_else_brings_anything_back(
    sam: Member,
    changed_much: list[PlanEntry],
    other: str,
    request: pytest.FixtureRequest,
    at: datetime,
) -> None:
    somebody: Member = request.getfixturevalue(other)
    if other in {"jo", "alex"}:
        let_in(sam, somebody, Section.STAYING_WELL)
    stood = texts_now(sam)

    assert posting(somebody.client(), f"/plan/versions/{oldest_id(sam)}/bring-back/").status_code == 404
    with pytest.raises(NotThere):
        bring_back(version_id=oldest_id(sam), by=somebody.viewer, at=at)
    assert texts_now(sam) == stood
