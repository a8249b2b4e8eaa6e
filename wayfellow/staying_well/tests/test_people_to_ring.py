"""Names with a number that rings when it is pressed."""

from datetime import datetime

import pytest

from tests.cast import Member, posting
from wayfellow.staying_well.actions import add_entry
from wayfellow.staying_well.models import PlanEntry
from wayfellow.staying_well.parts import EntryKind
from wayfellow.staying_well.tests.pages import sheets, text_of
from wayfellow.staying_well.words import PlanWords


def test_a_number_rings_when_it_is_pressed(sam: Member) -> None:
    browser = sam.client()

    posting(browser, "/plan/add/people/", text="Alex, my sister", number="0400 123 456")

    inside = sheets(browser.get("/plan/"))["My people and numbers"]
    assert "<strong>Alex, my sister</strong>" in inside
    assert '<a class="ring" href="tel:0400123456">0400 123 456</a>' in inside


def test_somebody_without_a_number_is_only_a_name(sam: Member) -> None:
    browser = sam.client()

    posting(browser, "/plan/add/people/", text="Mo from next door", number="")

    inside = sheets(browser.get("/plan/"))["My people and numbers"]
    assert "<strong>Mo from next door</strong>" in inside
    assert "tel:" not in inside


@pytest.mark.parametrize("number", ["000", "13 11 14", "+61 400 123 456", "(02) 9876-5432", "(+44) 20.79/1"])
def test_numbers_as_people_write_them_are_kept(sam: Member, number: str) -> None:
    answer = posting(sam.client(), "/plan/add/people/", text="Mo", number=number)

    assert answer.status_code == 303
    assert PlanEntry.objects.get(person_id=sam.id).words.number == number


@pytest.mark.parametrize(
    "number",
    ["ask Alex", "12", "+", "*21*0400123456#", "0400 123 456 x 5", "61+400", "javascript:1", "٠٤٠٠١٢٣"],
)
def test_what_does_not_ring_is_said_and_stays_in_the_box(sam: Member, number: str) -> None:
    page = posting(sam.client(), "/plan/add/people/", text="Mo", number=number)

    assert page.status_code == 422
    assert "We could not read that number." in text_of(page)
    assert f'value="{number}"' in text_of(page)
    assert not PlanEntry.objects.filter(person_id=sam.id).exists()


def test_a_name_is_needed(sam: Member) -> None:
    page = posting(sam.client(), "/plan/add/people/", text="", number="000")

    assert page.status_code == 422
    assert "Please write something here." in text_of(page)


def test_a_name_too_long_and_a_number_too_long_are_both_told(sam: Member) -> None:
    page = posting(sam.client(), "/plan/add/people/", text="M" * 201, number="0" * 202)

    assert page.status_code == 422
    assert "This is 1 letter too long." in text_of(page)
    assert "This is 2 letters too long." in text_of(page)


def test_only_people_have_a_number(sam: Member) -> None:
    browser = sam.client()

    posting(browser, "/plan/add/well/", text="I sing", number="000")

    assert PlanEntry.objects.get(person_id=sam.id).words == PlanWords(text="I sing")
    assert "What is their number?" not in text_of(browser.get("/plan/add/well/"))


def test_the_telephone_gets_digits_and_a_plus_only(sam: Member, at: datetime) -> None:
    kept = add_entry(
        person_id=sam.id, kind=EntryKind.PEOPLE, text="Mo", number="(+61) 2 9876-5432", by=sam.viewer, at=at
    )

    assert kept.words.tel == "tel:+61298765432"
