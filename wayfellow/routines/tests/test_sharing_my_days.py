"""A worker reads somebody's days when they are shared, and only then; a supporter never does."""

from datetime import datetime
from uuid import uuid4

import pytest

from tests.cast import AT, Member, let_in
from wayfellow.foundation.refusals import NotThere
from wayfellow.routines.actions import add_routine
from wayfellow.routines.queries import days_of
from wayfellow.routines.tests.pages import buttons, sheets, text_of, week
from wayfellow.sharing.actions import CannotBeShared, take_back
from wayfellow.sharing.queries import who_looked
from wayfellow.sharing.section import Section


@pytest.fixture(autouse=True)
def _a_routine(sam: Member, at: datetime) -> None:
    """Sam has a routine out of a talk."""
    add_routine(person_id=sam.id, what="Tea", tiny="Smell it", by=sam.viewer, at=at, from_talk=uuid4())


def test_a_worker_with_a_share_reads_the_days(sam: Member, jo: Member) -> None:
    let_in(sam, jo, Section.ROUTINES)

    page = jo.client().get(f"/people/{sam.id}/my-days/")

    assert page.status_code == 200
    assert "<h1>Days of Sam</h1>" in text_of(page)
    assert "Tiny version: Smell it" in sheets(page)["Tea"]
    assert len(week(sheets(page)["Tea"])) == 7
    assert "You can see this because it is shared with you." in text_of(page)


def test_a_worker_finds_nothing_to_press_and_no_way_to_change(sam: Member, jo: Member) -> None:
    let_in(sam, jo, Section.ROUTINES)

    page = jo.client().get(f"/people/{sam.id}/my-days/")

    assert buttons(sheets(page)["Tea"]) == {}
    assert "/my-days/add/" not in text_of(page)
    assert "/change/" not in text_of(page)
    assert "Back to the talk" not in text_of(page)


def test_the_person_sees_who_looked(sam: Member, jo: Member) -> None:
    let_in(sam, jo, Section.ROUTINES)

    jo.client().get(f"/people/{sam.id}/my-days/")

    [look] = who_looked(sam.viewer).lines
    assert (look.who, look.at_what) == ("Jo", "My days")


@pytest.mark.parametrize("other", ["jo", "kit", "alex", "lead", "robin"])
def test_without_a_share_there_are_no_days_to_see_and_no_look(
    sam: Member, other: str, request: pytest.FixtureRequest, at: datetime
) -> None:
    somebody: Member = request.getfixturevalue(other)

    page = somebody.client().get(f"/people/{sam.id}/my-days/")

    assert page.status_code == 404
    assert "Smell it" not in text_of(page)
    with pytest.raises(NotThere):
        days_of(somebody.viewer, person_id=sam.id, at=at)
    assert who_looked(sam.viewer).lines == ()


def test_a_supporter_cannot_be_shown_the_days(sam: Member, alex: Member) -> None:
    with pytest.raises(CannotBeShared):
        let_in(sam, alex, Section.ROUTINES)

    let_in(sam, alex, Section.STAYING_WELL)
    assert alex.client().get(f"/people/{sam.id}/my-days/").status_code == 404


def test_a_share_taken_back_is_gone_on_the_next_request(sam: Member, jo: Member) -> None:
    connection = let_in(sam, jo, Section.ROUTINES)
    browser = jo.client()
    before = browser.get(f"/people/{sam.id}/my-days/")

    take_back(connection_id=connection, section=Section.ROUTINES, by=sam.viewer, at=AT)

    assert before.status_code == 200
    assert browser.get(f"/people/{sam.id}/my-days/").status_code == 404


def test_a_person_without_routines_has_an_empty_page_for_companions(robin: Member, jo: Member) -> None:
    let_in(robin, jo, Section.ROUTINES)

    page = jo.client().get(f"/people/{robin.id}/my-days/")

    assert page.status_code == 200
    assert "Nothing is written here yet." in text_of(page)


def test_somebody_who_does_not_exist_looks_the_same(jo: Member) -> None:
    assert jo.client().get(f"/people/{uuid4()}/my-days/").status_code == 404
