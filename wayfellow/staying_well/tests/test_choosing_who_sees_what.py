"""The pages on which the person says who sees which part, and looks at the plan through their eyes."""

from datetime import datetime
from uuid import uuid4

import pytest
import time_machine

from tests.cast import Member, let_in, posting
from tests.world import connection_of
from wayfellow.sharing.queries import who_looked
from wayfellow.sharing.section import Section
from wayfellow.staying_well.actions import EntryKind, add_entry
from wayfellow.staying_well.models import PartsShared
from wayfellow.staying_well.parts import SHEETS
from wayfellow.staying_well.tests.pages import sheets, text_of

PARTS = ["people", "early-warning-sign"]


@pytest.fixture(autouse=True)
def _a_plan(sam: Member, at: datetime) -> None:
    """Sam wrote a sign, a wish, and somebody to ring."""
    for kind in (EntryKind.EARLY_WARNING_SIGN, EntryKind.CRISIS_WISH, EntryKind.PEOPLE):
        add_entry(person_id=sam.id, kind=kind, text=f"my {kind.value}", number="000", by=sam.viewer, at=at)


def choosing(sam: Member, alex: Member) -> str:
    """The address where Sam chooses for Alex."""
    return f"/plan/who-sees/{connection_of(sam, alex)}/"


def test_nobody_walks_along_yet(robin: Member, jo: Member) -> None:
    posting(robin.client(), f"/sharing/{connection_of(robin, jo)}/stop/")

    assert "Nobody walks with you here yet." in text_of(robin.client().get("/plan/who-sees/"))


def test_it_says_for_each_companion_what_they_see(sam: Member, jo: Member, alex: Member) -> None:
    let_in(sam, jo, Section.STAYING_WELL)

    found = sheets(sam.client().get("/plan/who-sees/"))

    assert "Jo can see the whole plan." in found["Jo"]
    assert "Alex cannot see your plan." in found["Alex"]


def test_ticking_parts_keeps_them_and_says_so(sam: Member, alex: Member) -> None:
    let_in(sam, alex, Section.STAYING_WELL)
    browser = sam.client()

    answer = posting(browser, choosing(sam, alex), how_much="parts", sheets=PARTS)

    page = browser.get("/plan/who-sees/")
    assert (answer.status_code, answer.headers["Location"]) == (303, "/plan/who-sees/")
    assert "Kept. It holds from now on." in text_of(page)
    assert "Alex can see these parts:" in sheets(page)["Alex"]
    assert "<li>Early signs</li><li>My people and numbers</li>" in sheets(page)["Alex"]


def test_choosing_again_begins_with_what_was_chosen(sam: Member, alex: Member) -> None:
    browser, address = sam.client(), choosing(sam, alex)
    first = text_of(browser.get(address))
    posting(browser, address, how_much="parts", sheets=PARTS)

    again = text_of(browser.get(address))

    assert 'value="all" checked>' in first
    assert first.count(" checked>") == 1 + len(SHEETS)
    assert 'value="parts" checked>' in again
    assert again.count(" checked>") == 1 + len(PARTS)
    assert PartsShared.objects.filter(person_id=sam.id).count() == 1


def test_the_choice_can_be_changed_and_given_up(sam: Member, alex: Member) -> None:
    let_in(sam, alex, Section.STAYING_WELL)
    browser, address = sam.client(), choosing(sam, alex)

    posting(browser, address, how_much="parts", sheets=PARTS)
    posting(browser, address, how_much="parts", sheets=["people"])
    assert "Early signs" not in sheets(browser.get("/plan/who-sees/"))["Alex"]
    posting(browser, address, how_much="all", sheets=["people"])

    assert "Alex can see the whole plan." in sheets(browser.get("/plan/who-sees/"))["Alex"]


def test_no_tick_at_all_shows_nothing_and_says_so(sam: Member, alex: Member) -> None:
    let_in(sam, alex, Section.STAYING_WELL)
    browser = sam.client()

    posting(browser, choosing(sam, alex), how_much="parts")

    found = sheets(browser.get("/plan/who-sees/"))["Alex"]
    assert "Alex can open your plan, and no part of it is shown there." in found
    assert "my people" not in text_of(alex.client().get(f"/people/{sam.id}/plan/"))


@pytest.mark.parametrize("sent", [{}, {"how_much": "nonsense"}, {"how_much": "parts", "sheets": ["x"]}])
def test_what_is_no_choice_is_told_and_changes_nothing(
    sam: Member, alex: Member, sent: dict[str, object]
) -> None:
    page = posting(sam.client(), choosing(sam, alex), **sent)

    assert page.status_code == 422
    assert "Something needs another look" in text_of(page)
    assert not PartsShared.objects.filter(person_id=sam.id).exists()


def test_choosing_before_sharing_says_that_it_holds_later(sam: Member, alex: Member) -> None:
    page = text_of(sam.client().get(choosing(sam, alex)))

    assert "Alex cannot see your plan now. What you choose here holds once you share it." in page


def test_the_preview_is_what_they_get(sam: Member, alex: Member, at: datetime) -> None:
    let_in(sam, alex, Section.STAYING_WELL)
    browser, address = sam.client(), choosing(sam, alex)
    posting(browser, address, how_much="parts", sheets=PARTS)

    with time_machine.travel(at, tick=False):
        preview = sam.client().get(f"{address}preview/")
        real = alex.client().get(f"/people/{sam.id}/plan/")

    assert "This is what Alex sees" in text_of(preview)
    assert sheets(preview) == sheets(real)
    assert list(sheets(preview)) == ["Early signs", "My people and numbers"]
    assert "Last changed 10 November." in text_of(preview)
    assert "Last changed 10 November." in text_of(real)


def test_the_preview_says_when_they_cannot_look_at_all(sam: Member, alex: Member) -> None:
    page = text_of(sam.client().get(f"{choosing(sam, alex)}preview/"))

    assert "Alex cannot see your plan now. If you share it, it will look like this." in page
    assert "my crisis-wish" in page


def test_an_empty_plan_has_an_empty_preview(robin: Member, jo: Member) -> None:
    page = text_of(robin.client().get(f"{choosing(robin, jo)}preview/"))

    assert "Nothing is written here yet." in page
    assert "Last changed" not in page


def test_ones_own_preview_is_nobodys_look(sam: Member, alex: Member) -> None:
    sam.client().get(f"{choosing(sam, alex)}preview/")

    assert who_looked(sam.viewer).lines == ()


@pytest.mark.parametrize("rest", ["", "preview/"])
def test_somebody_who_does_not_walk_along_is_not_there(
    sam: Member, robin: Member, jo: Member, rest: str
) -> None:
    browser = sam.client()

    assert browser.get(f"/plan/who-sees/{uuid4()}/{rest}").status_code == 404
    assert browser.get(f"{choosing(robin, jo)}{rest}").status_code == 404


def test_the_page_of_sharing_leads_here_once_the_plan_is_shared(sam: Member, alex: Member) -> None:
    browser, link = sam.client(), f'href="{choosing(sam, alex)}">Choose which parts Alex sees'
    before = text_of(browser.get("/sharing/"))
    let_in(sam, alex, Section.STAYING_WELL)

    assert link not in before
    assert link in text_of(browser.get("/sharing/"))
