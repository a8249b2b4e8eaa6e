"""A worker or supporter reads a plan that is shared with them, and only then."""

from datetime import datetime
from uuid import uuid4

import pytest

from tests.cast import AT, Member, let_in
from wayfellow.foundation.refusals import NotThere
from wayfellow.sharing.actions import take_back
from wayfellow.sharing.queries import who_looked
from wayfellow.sharing.section import Section
from wayfellow.staying_well.actions import add_entry
from wayfellow.staying_well.parts import EntryKind
from wayfellow.staying_well.queries import plan_of
from wayfellow.staying_well.tests.pages import entries, sheets, text_of


@pytest.fixture(autouse=True)
def _a_plan(sam: Member, at: datetime) -> None:
    """Sam has a sign out of a talk, and somebody to ring."""
    add_entry(
        person_id=sam.id,
        kind=EntryKind.EARLY_WARNING_SIGN,
        text="I stop opening post",
        by=sam.viewer,
        at=at,
        from_talk=uuid4(),
    )
    add_entry(person_id=sam.id, kind=EntryKind.PEOPLE, text="Alex", number="0400 00", by=sam.viewer, at=at)


@pytest.mark.parametrize("companion", ["jo", "alex"])
def test_a_companion_with_a_share_reads_the_plan(
    sam: Member, companion: str, request: pytest.FixtureRequest
) -> None:
    somebody: Member = request.getfixturevalue(companion)
    let_in(sam, somebody, Section.STAYING_WELL)

    page = somebody.client().get(f"/people/{sam.id}/plan/")

    assert page.status_code == 200
    assert "<h1>Staying-well plan of Sam</h1>" in text_of(page)
    assert list(sheets(page)) == ["Early signs", "My people and numbers"]
    assert entries(sheets(page)["Early signs"]) == ["I stop opening post"]
    assert 'href="tel:040000"' in sheets(page)["My people and numbers"]
    assert "You can see this because it is shared with you." in text_of(page)
    assert "No service has promised to act on this plan" in text_of(page)


@pytest.mark.parametrize("companion", ["jo", "alex"])
def test_a_companion_finds_nothing_to_change_and_no_way_into_the_talk(
    sam: Member, companion: str, request: pytest.FixtureRequest
) -> None:
    somebody: Member = request.getfixturevalue(companion)
    let_in(sam, somebody, Section.STAYING_WELL)

    page = text_of(somebody.client().get(f"/people/{sam.id}/plan/"))

    assert "/plan/add/" not in page
    assert "/change/" not in page
    assert "Back to the talk" not in page
    assert "Change who can see it" not in page


@pytest.mark.parametrize("companion", ["jo", "alex"])
def test_the_person_sees_who_looked(sam: Member, companion: str, request: pytest.FixtureRequest) -> None:
    somebody: Member = request.getfixturevalue(companion)
    let_in(sam, somebody, Section.STAYING_WELL)

    somebody.client().get(f"/people/{sam.id}/plan/")

    [look] = who_looked(sam.viewer).lines
    assert (look.who, look.at_what) == (somebody.name, "My plan")


@pytest.mark.parametrize("other", ["jo", "kit", "alex", "lead", "robin"])
def test_without_a_share_there_is_no_plan_to_see_and_no_look(
    sam: Member, other: str, request: pytest.FixtureRequest, at: datetime
) -> None:
    somebody: Member = request.getfixturevalue(other)

    page = somebody.client().get(f"/people/{sam.id}/plan/")

    assert page.status_code == 404
    assert "I stop opening post" not in text_of(page)
    with pytest.raises(NotThere):
        plan_of(somebody.viewer, person_id=sam.id, at=at)
    assert who_looked(sam.viewer).lines == ()


def test_another_section_opens_no_plan(sam: Member, jo: Member) -> None:
    let_in(sam, jo, Section.GOALS, Section.ROUTINES)

    assert jo.client().get(f"/people/{sam.id}/plan/").status_code == 404


def test_a_share_taken_back_is_gone_on_the_next_request(sam: Member, alex: Member) -> None:
    connection = let_in(sam, alex, Section.STAYING_WELL)
    browser = alex.client()
    before = browser.get(f"/people/{sam.id}/plan/")

    take_back(connection_id=connection, section=Section.STAYING_WELL, by=sam.viewer, at=AT)

    assert before.status_code == 200
    assert browser.get(f"/people/{sam.id}/plan/").status_code == 404


def test_a_person_without_a_plan_has_an_empty_page_for_companions(robin: Member, jo: Member) -> None:
    let_in(robin, jo, Section.STAYING_WELL)

    page = jo.client().get(f"/people/{robin.id}/plan/")

    assert page.status_code == 200
    assert "Nothing is written here yet." in text_of(page)
    assert "Last changed" not in text_of(page)


def test_somebody_who_does_not_exist_looks_the_same(jo: Member) -> None:
    assert jo.client().get(f"/people/{uuid4()}/plan/").status_code == 404
