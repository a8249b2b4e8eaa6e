"""The list of one's days: in the order of the day, never red, never in a row."""

from datetime import datetime, timedelta

import pytest

from tests.cast import Member, let_in
from wayfellow.foundation.refusals import NotThere
from wayfellow.routines.actions import PartOfDay, add_routine
from wayfellow.routines.queries import days_of
from wayfellow.routines.tests.pages import sheets, text_of
from wayfellow.sharing.section import Section


def test_an_empty_list_is_kind(sam: Member) -> None:
    page = text_of(sam.client().get("/my-days/"))

    assert "Nothing here yet. One small thing is enough to start" in page
    assert 'href="/my-days/add/"' in page


def test_routines_stand_in_the_order_of_the_day_then_as_they_came(sam: Member, at: datetime) -> None:
    for minutes, (what, part) in enumerate(
        (
            ("Water the plant", PartOfDay.ANY),
            ("Phone in the kitchen", PartOfDay.EVENING),
            ("Curtains", PartOfDay.MORNING),
            ("A walk", PartOfDay.DAY),
            ("Wash my face", PartOfDay.MORNING),
        )
    ):
        moment = at + timedelta(minutes=minutes)
        add_routine(person_id=sam.id, what=what, part_of_day=part, by=sam.viewer, at=moment)

    page = sam.client().get("/my-days/")

    assert list(sheets(page)) == [
        "Curtains",
        "Wash my face",
        "A walk",
        "Phone in the kitchen",
        "Water the plant",
    ]


@pytest.mark.parametrize(
    ("part", "told"),
    [
        (PartOfDay.MORNING, "In the morning."),
        (PartOfDay.DAY, "During the day."),
        (PartOfDay.EVENING, "In the evening."),
        (PartOfDay.ANY, "Any time."),
    ],
)
def test_each_says_when_it_belongs(sam: Member, part: PartOfDay, told: str, at: datetime) -> None:
    add_routine(person_id=sam.id, what="Tea", part_of_day=part, by=sam.viewer, at=at)

    assert told in sheets(sam.client().get("/my-days/"))["Tea"]


def test_each_leads_to_changing_it(sam: Member, at: datetime) -> None:
    kept = add_routine(person_id=sam.id, what="Tea", by=sam.viewer, at=at)

    inside = sheets(sam.client().get("/my-days/"))["Tea"]

    assert (
        f'href="/my-days/{kept.pk}/">Look closer, pause or change<span class="visually-hidden">: Tea</span>'
        in inside
    )
    assert "Back to the talk" not in inside


def test_nothing_on_the_page_counts_days_in_a_row(sam: Member, at: datetime) -> None:
    add_routine(person_id=sam.id, what="Tea", by=sam.viewer, at=at)

    page = text_of(sam.client().get("/my-days/")).lower()

    assert "No marks in the last 7 days. That is fine.".lower() in page
    for word in ("streak", "in a row", "missed", "failed"):
        assert word not in page


def test_words_that_look_like_a_page_stay_words(sam: Member, at: datetime) -> None:
    add_routine(person_id=sam.id, what="<i>tea</i>", tiny="<u>sip</u>", by=sam.viewer, at=at)

    page = sam.client().get("/my-days/").content.decode()

    assert "&lt;i&gt;tea&lt;/i&gt;" in page
    assert "&lt;u&gt;sip&lt;/u&gt;" in page
    assert "<i>tea" not in page
    assert "<u>sip" not in page


def test_one_persons_days_hold_nothing_of_anothers(sam: Member, robin: Member, at: datetime) -> None:
    add_routine(person_id=robin.id, what="Robin sings", by=robin.viewer, at=at)

    assert days_of(sam.viewer, person_id=sam.id, at=at) == []


def test_somebody_without_a_space_has_no_days(jo: Member, at: datetime) -> None:
    with pytest.raises(NotThere):
        days_of(jo.viewer, person_id=jo.id, at=at)

    assert jo.client().get("/my-days/").status_code == 404


def test_sharing_does_not_change_ones_own_page(sam: Member, jo: Member, at: datetime) -> None:
    add_routine(person_id=sam.id, what="Tea", by=sam.viewer, at=at)
    let_in(sam, jo, Section.ROUTINES)

    page = sam.client().get("/my-days/")

    assert "Only you and those you share it with can see this." in text_of(page)
    assert "Done" in sheets(page)["Tea"]
