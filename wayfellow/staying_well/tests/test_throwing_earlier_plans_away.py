"""Earlier plans go for good when the person says so, and the plan of today never does."""

from datetime import datetime
from uuid import uuid4

import pytest

from tests.cast import Member, let_in, posting
from wayfellow.foundation.refusals import NotThere
from wayfellow.sharing.section import Section
from wayfellow.staying_well.actions import remove_older_versions, remove_version
from wayfellow.staying_well.tests.earlier import DAY, kept_versions, oldest_id, texts_kept, texts_now, write
from wayfellow.staying_well.tests.pages import text_of


@pytest.fixture(autouse=True)
def _three_versions(sam: Member, at: datetime) -> None:
    """Sam wrote on three days."""
    for day, text in enumerate(("Tea", "A walk", "Sleep")):
        write(sam, text, at + day * DAY)


def test_one_goes_after_a_page_that_asks(sam: Member) -> None:
    browser, address = sam.client(), f"/plan/versions/{oldest_id(sam)}/remove/"

    asked = text_of(browser.get(address))
    assert len(kept_versions(sam)) == 3
    answer = posting(browser, address)

    assert "It goes for good. Nobody can bring it back." in asked
    assert "Your plan as it is now stays." in asked
    assert (answer.status_code, answer.headers["Location"]) == (303, "/plan/versions/")
    assert texts_kept(sam) == [["Tea", "A walk"], ["Tea", "A walk", "Sleep"]]
    assert "That plan is gone for good." in text_of(browser.get("/plan/versions/"))


def test_all_go_but_the_plan_of_today(sam: Member) -> None:
    browser = sam.client()

    asked = text_of(browser.get("/plan/versions/remove/"))
    answer = posting(browser, "/plan/versions/remove/")

    assert "They go for good. Nobody can bring them back." in asked
    assert answer.status_code == 303
    assert texts_kept(sam) == [["Tea", "A walk", "Sleep"]]
    assert texts_now(sam) == ["Tea", "A walk", "Sleep"]


def test_then_there_is_nothing_left_to_throw_away(sam: Member) -> None:
    remove_older_versions(by=sam.viewer)
    browser = sam.client()

    page = text_of(browser.get("/plan/versions/remove/"))

    assert "There is no earlier plan here." in page
    assert "Throw them away for good" not in page
    assert "Throw all earlier plans away" not in text_of(browser.get("/plan/versions/"))


def test_the_plan_of_today_cannot_be_thrown_away_as_a_version(sam: Member) -> None:
    newest = kept_versions(sam)[-1].pk

    assert sam.client().get(f"/plan/versions/{newest}/remove/").status_code == 404
    with pytest.raises(NotThere):
        remove_version(version_id=newest, by=sam.viewer)


def test_somebody_without_a_plan_has_nothing_to_throw_away(robin: Member, jo: Member) -> None:
    remove_older_versions(by=robin.viewer)

    assert kept_versions(robin) == []
    with pytest.raises(NotThere):
        remove_older_versions(by=jo.viewer)


@pytest.mark.parametrize("other", ["jo", "kit", "alex", "lead", "robin"])
def test_nobody_else_throws_anything_away(sam: Member, other: str, request: pytest.FixtureRequest) -> None:
    somebody: Member = request.getfixturevalue(other)
    if other in {"jo", "alex"}:
        let_in(sam, somebody, Section.STAYING_WELL)

    posting(somebody.client(), f"/plan/versions/{oldest_id(sam)}/remove/")
    posting(somebody.client(), "/plan/versions/remove/")
    with pytest.raises(NotThere):
        remove_version(version_id=oldest_id(sam), by=somebody.viewer)

    assert len(kept_versions(sam)) == 3


def test_what_does_not_exist_is_not_there(sam: Member) -> None:
    assert posting(sam.client(), f"/plan/versions/{uuid4()}/remove/").status_code == 404
