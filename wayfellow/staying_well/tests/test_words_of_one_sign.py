"""A sign may say what to do when it comes, what others can do, and what makes it worse."""

from datetime import datetime
from typing import Any

import pytest

from tests.cast import Member, let_in, posting
from wayfellow.sharing.section import Section
from wayfellow.staying_well.actions import EntryKind, add_entry, move_entry
from wayfellow.staying_well.models import PlanEntry
from wayfellow.staying_well.parts import SIGNS
from wayfellow.staying_well.tests.pages import sheets, text_of

MORE: dict[str, Any] = {"i_do": "I ring Mo", "others_do": "Ask about tea", "worse": "Being asked twice"}


@pytest.fixture
def sign(sam: Member, at: datetime) -> PlanEntry:
    """A sign that says everything."""
    kind = EntryKind.STRONGER_SIGN
    return add_entry(person_id=sam.id, kind=kind, text="No sleep", by=sam.viewer, at=at, **MORE)


@pytest.mark.parametrize("kind", sorted(SIGNS))
def test_every_kind_of_sign_can_say_more(sam: Member, kind: EntryKind) -> None:
    browser = sam.client()
    page = text_of(browser.get(f"/plan/add/{kind.value}/"))

    posting(browser, f"/plan/add/{kind.value}/", kind=kind.value, text="No sleep", **MORE)

    assert "<details>" in page
    kept = PlanEntry.objects.get(person_id=sam.id)
    assert (kept.words.i_do, kept.words.others_do, kept.words.worse) == tuple(MORE.values())


@pytest.mark.parametrize("kind", sorted(set(EntryKind) - SIGNS))
def test_nothing_else_asks_for_it(sam: Member, kind: EntryKind) -> None:
    page = text_of(sam.client().get(f"/plan/add/{kind.value}/"))

    assert "<details" not in page
    assert 'name="i_do"' not in page


def test_all_of_it_may_be_left_empty(sam: Member) -> None:
    browser = sam.client()

    posting(browser, "/plan/add/crisis-sign/", kind="crisis-sign", text="I stop eating")

    assert PlanEntry.objects.get(person_id=sam.id).words.i_do == ""
    assert "<dl" not in sheets(browser.get("/plan/"))["In a crisis"]


def test_the_plan_shows_it_beside_the_sign(sam: Member, sign: PlanEntry) -> None:
    inside = sheets(sam.client().get("/plan/"))["Stronger signs"]

    assert '<dt>What I do</dt><dd class="as-written">I ring Mo</dd>' in inside
    assert '<dt>What I’d like others to do</dt><dd class="as-written">Ask about tea</dd>' in inside
    assert '<dt>What makes it worse</dt><dd class="as-written">Being asked twice</dd>' in inside


def test_those_who_see_the_plan_see_it_too(sam: Member, alex: Member, sign: PlanEntry) -> None:
    let_in(sam, alex, Section.STAYING_WELL)

    assert "Ask about tea" in text_of(alex.client().get(f"/people/{sam.id}/plan/"))


def test_changing_begins_with_what_stands_there_and_the_box_is_open(sam: Member, sign: PlanEntry) -> None:
    browser = sam.client()
    page = text_of(browser.get(f"/plan/{sign.pk}/change/"))

    posting(
        browser,
        f"/plan/{sign.pk}/change/",
        kind="stronger-sign",
        text="No sleep",
        seen="1",
        i_do="I ring Alex",
        others_do="",
        worse="Being asked twice",
    )

    assert "<details open>" in page
    assert "I ring Mo</textarea>" in page
    words = PlanEntry.objects.get(pk=sign.pk, person_id=sam.id).words
    assert (words.i_do, words.others_do, words.worse) == ("I ring Alex", "", "Being asked twice")


def test_a_mistake_in_it_is_told_with_the_box_open(sam: Member) -> None:
    sent = {"kind": "crisis-sign", "text": "x", "worse": "a" * 5001}

    page = posting(sam.client(), "/plan/add/crisis-sign/", **sent)

    assert page.status_code == 422
    assert "<details open>" in text_of(page)
    assert "1 letter too long" in text_of(page)


def test_moved_away_from_the_signs_it_loses_nothing(sam: Member, sign: PlanEntry, at: datetime) -> None:
    move_entry(entry_id=sign.pk, kind=EntryKind.TRIGGER, by=sam.viewer, at=at)
    browser = sam.client()

    page = text_of(browser.get(f"/plan/{sign.pk}/change/"))

    assert "I ring Mo" in sheets(browser.get("/plan/"))["What can knock me"]
    assert "I ring Mo</textarea>" in page


def test_it_is_sealed(sam: Member, sign: PlanEntry) -> None:
    envelope = bytes(PlanEntry.objects.get(pk=sign.pk, person_id=sam.id).envelope)

    assert not any(words.encode() in envelope for words in MORE.values())
