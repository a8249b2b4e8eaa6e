"""On paper the plan is only the plan: no links to change it, nothing to press."""

import re
from datetime import datetime
from pathlib import Path
from uuid import uuid4

import pytest

from tests.cast import Member
from wayfellow.staying_well.actions import add_entry
from wayfellow.staying_well.parts import EntryKind
from wayfellow.staying_well.tests.pages import edges, sheets, text_of
from wayfellow.web import pages

LOOK = (Path(pages.__file__).parent / "static/web/look.css").read_text(encoding="utf-8")
# Every link of a sheet, with what stands around it when that is a line of its own.
LINK = re.compile(r'(<(?:p|div) class="change">\s*(?:<p>)?)?<a ([^>]*)>')


def hidden_on_paper() -> set[str]:
    """The classes that are left out when a page is printed."""
    on_paper = LOOK.split("@media print", 1)[1]
    selectors = on_paper.split("{", 1)[1].split("{ display: none", 1)[0]
    return {selector.strip() for selector in selectors.split(",")}


@pytest.fixture(autouse=True)
def _a_plan(sam: Member, at: datetime) -> None:
    """Sam has a sign out of a talk, a wish, and somebody to ring."""
    for kind, number in (
        (EntryKind.EARLY_WARNING_SIGN, ""),
        (EntryKind.CRISIS_WISH, ""),
        (EntryKind.PEOPLE, "000"),
    ):
        add_entry(
            person_id=sam.id,
            kind=kind,
            text="words",
            number=number,
            by=sam.viewer,
            at=at,
            from_talk=uuid4(),
        )


def test_what_changes_the_plan_stays_off_the_paper(sam: Member) -> None:
    page = sam.client().get("/plan/")

    links = [found for inside in sheets(page).values() for found in LINK.findall(inside)]
    printed = [
        attributes for around, attributes in links if not around and 'class="change"' not in attributes
    ]
    assert len(links) == 10 + 3 + 3 + 1
    assert printed == ['class="ring" href="tel:000"']
    assert {".change", ".button", ".places", ".top", ".ends"} <= hidden_on_paper()


def test_numbers_for_a_crisis_are_printed_too(sam: Member) -> None:
    page = text_of(sam.client().get("/plan/"))

    assert '<footer class="help">' in page
    assert ".help" not in hidden_on_paper()
    assert ".numbers" not in hidden_on_paper()


def test_a_sheet_is_not_torn_between_two_pages() -> None:
    assert ".sheet, .waymarks > li { break-inside: avoid; }" in LOOK.split("@media print", 1)[1]


def test_what_nobody_has_filled_takes_no_paper(sam: Member) -> None:
    found = edges(sam.client().get("/plan/"))

    assert found["Early signs"] == "sheet zone early"
    assert found["Stronger signs"] == "sheet zone strong unfilled"
    assert ".unfilled" in hidden_on_paper()
