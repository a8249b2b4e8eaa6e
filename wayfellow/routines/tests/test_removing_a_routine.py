"""Taking a routine out of one's days for good."""

from datetime import datetime
from uuid import uuid4

import pytest

from tests.cast import Member, let_in, posting
from wayfellow.foundation.refusals import NotThere
from wayfellow.routines.actions import MarkKind, add_routine, mark_day, remove_routine
from wayfellow.routines.models import DayMark, Routine
from wayfellow.routines.tests.pages import sheets, text_of
from wayfellow.sharing.section import Section


@pytest.fixture
def tea(sam: Member, at: datetime) -> Routine:
    """A routine of Sam's with a day that is marked."""
    kept = add_routine(person_id=sam.id, what="Tea", by=sam.viewer, at=at)
    mark_day(routine_id=kept.pk, on=at.date(), kind=MarkKind.DONE, by=sam.viewer, at=at)
    return kept


def test_the_page_shows_what_would_go_and_takes_nothing_yet(sam: Member, tea: Routine) -> None:
    page = text_of(sam.client().get(f"/my-days/{tea.pk}/remove/"))

    assert "Remove this from my days?" in page
    assert "<p>Tea</p>" in page
    assert "It goes for good, with the days you marked. Nobody can bring it back." in page
    assert Routine.objects.filter(pk=tea.pk, person_id=sam.id).exists()


def test_pressing_takes_it_out_with_its_days_and_leaves_the_rest(
    sam: Member, tea: Routine, at: datetime
) -> None:
    walk = add_routine(person_id=sam.id, what="Walk", by=sam.viewer, at=at)
    mark_day(routine_id=walk.pk, on=at.date(), kind=MarkKind.TINY, by=sam.viewer, at=at)
    browser = sam.client()

    answer = posting(browser, f"/my-days/{tea.pk}/remove/")

    assert (answer.status_code, answer.headers["Location"]) == (303, "/my-days/")
    assert list(sheets(browser.get("/my-days/"))) == ["Walk"]
    assert [mark.routine_id for mark in DayMark.objects.filter(person_id=sam.id)] == [walk.pk]


def test_what_is_gone_is_not_there(sam: Member, tea: Routine) -> None:
    browser = sam.client()
    posting(browser, f"/my-days/{tea.pk}/remove/")

    assert browser.get(f"/my-days/{tea.pk}/remove/").status_code == 404
    assert posting(browser, f"/my-days/{tea.pk}/remove/").status_code == 404
    assert browser.get(f"/my-days/{uuid4()}/remove/").status_code == 404


@pytest.mark.parametrize("other", ["jo", "kit", "alex", "lead", "robin"])
def test_nobody_else_can_take_it_out_even_where_it_is_shared(
    sam: Member, tea: Routine, other: str, request: pytest.FixtureRequest
) -> None:
    somebody: Member = request.getfixturevalue(other)
    if other == "jo":
        let_in(sam, somebody, Section.ROUTINES)

    assert somebody.client().get(f"/my-days/{tea.pk}/remove/").status_code == 404
    assert posting(somebody.client(), f"/my-days/{tea.pk}/remove/").status_code == 404
    with pytest.raises(NotThere):
        remove_routine(routine_id=tea.pk, by=somebody.viewer)
    assert Routine.objects.filter(pk=tea.pk, person_id=sam.id).exists()
