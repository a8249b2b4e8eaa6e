"""Taking something out of the plan."""

from datetime import datetime
from uuid import uuid4

import pytest

from tests.cast import Member, let_in, posting
from wayfellow.foundation.refusals import NotThere
from wayfellow.sharing.section import Section
from wayfellow.staying_well.actions import add_entry, remove_entry
from wayfellow.staying_well.models import PlanEntry
from wayfellow.staying_well.parts import EntryKind
from wayfellow.staying_well.tests.pages import entries, sheets, text_of


@pytest.fixture
def wish(sam: Member, at: datetime) -> PlanEntry:
    """A wish in Sam's plan."""
    return add_entry(
        person_id=sam.id, kind=EntryKind.CRISIS_WISH, text="Ask before you come in", by=sam.viewer, at=at
    )


def test_the_page_shows_what_would_go_and_takes_nothing_yet(sam: Member, wish: PlanEntry) -> None:
    page = text_of(sam.client().get(f"/plan/{wish.pk}/remove/"))

    assert "Remove this from my plan?" in page
    assert "Ask before you come in" in page
    assert "Your earlier plans still hold it, so you can bring it back. Only you can see those." in page
    assert PlanEntry.objects.filter(pk=wish.pk, person_id=sam.id).exists()


def test_a_number_is_shown_with_its_name(sam: Member, at: datetime) -> None:
    mo = add_entry(
        person_id=sam.id, kind=EntryKind.PEOPLE, text="Mo", number="13 11 14", by=sam.viewer, at=at
    )

    assert "<p>13 11 14</p>" in text_of(sam.client().get(f"/plan/{mo.pk}/remove/"))


def test_pressing_takes_it_out_and_leaves_the_rest(sam: Member, wish: PlanEntry, at: datetime) -> None:
    add_entry(person_id=sam.id, kind=EntryKind.CRISIS_WISH, text="Speak slowly", by=sam.viewer, at=at)
    browser = sam.client()

    answer = posting(browser, f"/plan/{wish.pk}/remove/")

    assert (answer.status_code, answer.headers["Location"]) == (303, "/plan/")
    assert entries(sheets(browser.get("/plan/"))["My wishes in a crisis"]) == ["Speak slowly"]
    assert not PlanEntry.objects.filter(pk=wish.pk, person_id=sam.id).exists()


def test_what_is_gone_is_not_there(sam: Member, wish: PlanEntry) -> None:
    browser = sam.client()
    posting(browser, f"/plan/{wish.pk}/remove/")

    assert browser.get(f"/plan/{wish.pk}/remove/").status_code == 404
    assert posting(browser, f"/plan/{wish.pk}/remove/").status_code == 404
    assert browser.get(f"/plan/{uuid4()}/remove/").status_code == 404


@pytest.mark.parametrize("other", ["jo", "kit", "alex", "lead", "robin"])
def test_nobody_else_can_take_it_out_even_where_it_is_shared(
    sam: Member, wish: PlanEntry, other: str, request: pytest.FixtureRequest, at: datetime
) -> None:
    somebody: Member = request.getfixturevalue(other)
    if other in {"jo", "alex"}:
        let_in(sam, somebody, Section.STAYING_WELL)

    assert somebody.client().get(f"/plan/{wish.pk}/remove/").status_code == 404
    assert posting(somebody.client(), f"/plan/{wish.pk}/remove/").status_code == 404
    with pytest.raises(NotThere):
        remove_entry(entry_id=wish.pk, by=somebody.viewer, at=at)
    assert PlanEntry.objects.filter(pk=wish.pk, person_id=sam.id).exists()
