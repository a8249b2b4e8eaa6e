"""An entry goes up, down or to another part, and its words stay as they are."""

from datetime import datetime, timedelta
from uuid import uuid4

import pytest

from tests.cast import Member, let_in, posting
from wayfellow.foundation.refusals import NotThere
from wayfellow.sharing.section import Section
from wayfellow.staying_well.actions import EntryKind, add_entry, change_entry, move_entry, step_entry
from wayfellow.staying_well.models import Plan, PlanEntry
from wayfellow.staying_well.tests.pages import entries, sheets, text_of

HEADING = "What keeps me well"


@pytest.fixture
def three(sam: Member, at: datetime) -> list[PlanEntry]:
    """Tea, a walk, sleep."""
    return [
        add_entry(person_id=sam.id, kind=EntryKind.KEEPS_ME_WELL, text=text, by=sam.viewer, at=at)
        for text in ("Tea", "A walk", "Sleep")
    ]


def order(sam: Member) -> list[str]:
    """What stands there, from the top."""
    return entries(sheets(sam.client().get("/plan/"))[HEADING])


@pytest.mark.parametrize(
    ("which", "steps", "after"),
    [
        (2, -1, ["Tea", "Sleep", "A walk"]),
        (0, 1, ["A walk", "Tea", "Sleep"]),
        (0, -1, ["Tea", "A walk", "Sleep"]),
        (2, 1, ["Tea", "A walk", "Sleep"]),
        (2, -9, ["Sleep", "Tea", "A walk"]),
    ],
)
def test_an_entry_goes_up_or_down_and_stops_at_the_ends(
    sam: Member, three: list[PlanEntry], which: int, steps: int, after: list[str], at: datetime
) -> None:
    step_entry(entry_id=three[which].pk, steps=steps, by=sam.viewer, at=at)

    assert order(sam) == after


def test_a_press_on_the_page_moves_it_and_comes_back_to_it(sam: Member, three: list[PlanEntry]) -> None:
    browser = sam.client()

    answer = posting(browser, "/plan/arrange/", up=str(three[2].pk))

    assert (answer.status_code, answer.headers["Location"]) == (303, f"/plan/arrange/#entry-{three[2].pk}")
    assert order(sam) == ["Tea", "Sleep", "A walk"]
    posting(browser, "/plan/arrange/", down=str(three[0].pk))
    assert order(sam) == ["Sleep", "Tea", "A walk"]


def test_the_page_has_one_form_and_no_way_past_the_ends(sam: Member, three: list[PlanEntry]) -> None:
    page = text_of(sam.client().get("/plan/arrange/"))

    assert page.count('name="up"') == page.count('name="down"') == 2
    assert f'name="up" value="{three[0].pk}"' not in page
    assert f'name="down" value="{three[2].pk}"' not in page
    assert f'href="/plan/{three[1].pk}/move/"' in page


def test_an_empty_plan_has_nothing_to_put_in_order(sam: Member) -> None:
    assert "Nothing is written here yet." in text_of(sam.client().get("/plan/arrange/"))


@pytest.mark.parametrize("pressed", [{}, {"up": "nonsense"}, {"down": ""}])
def test_a_press_that_names_nothing_is_not_understood(sam: Member, pressed: dict[str, str]) -> None:
    assert posting(sam.client(), "/plan/arrange/", **pressed).status_code == 400


def test_what_was_written_before_places_were_kept_stands_in_its_order_and_can_move(
    sam: Member, three: list[PlanEntry], at: datetime
) -> None:
    PlanEntry.objects.filter(person_id=sam.id).update(position=0)
    assert order(sam) == ["Tea", "A walk", "Sleep"]

    step_entry(entry_id=three[1].pk, steps=-1, by=sam.viewer, at=at)

    assert order(sam) == ["A walk", "Tea", "Sleep"]


def test_something_new_stands_at_the_end(sam: Member, three: list[PlanEntry], at: datetime) -> None:
    step_entry(entry_id=three[0].pk, steps=2, by=sam.viewer, at=at)
    early = at - timedelta(days=1)

    add_entry(person_id=sam.id, kind=EntryKind.KEEPS_ME_WELL, text="Music", by=sam.viewer, at=early)

    assert order(sam) == ["A walk", "Sleep", "Tea", "Music"]


def test_other_words_leave_it_in_its_place(sam: Member, three: list[PlanEntry], at: datetime) -> None:
    change_entry(
        entry_id=three[0].pk,
        kind=EntryKind.KEEPS_ME_WELL,
        text="Green tea",
        seen=1,
        by=sam.viewer,
        at=at,
    )

    assert order(sam) == ["Green tea", "A walk", "Sleep"]


@pytest.mark.parametrize("kind", list(EntryKind))
def test_an_entry_can_go_to_every_part(
    sam: Member, three: list[PlanEntry], kind: EntryKind, at: datetime
) -> None:
    answer = posting(sam.client(), f"/plan/{three[0].pk}/move/", kind=kind.value)

    moved = PlanEntry.objects.get(pk=three[0].pk, person_id=sam.id)
    assert (answer.status_code, answer.headers["Location"]) == (303, "/plan/arrange/")
    assert (moved.kind, moved.words.text) == (kind, "Tea")


def test_the_page_of_parts_begins_at_where_it_stands(sam: Member, three: list[PlanEntry]) -> None:
    page = text_of(sam.client().get(f"/plan/{three[0].pk}/move/"))

    assert 'value="keeps-me-well" checked>' in page
    assert page.count('name="kind"') == len(EntryKind)
    assert "Early signs: What I do" in page
    assert "Tea" in page


def test_a_part_that_does_not_exist_is_told(sam: Member, three: list[PlanEntry]) -> None:
    page = posting(sam.client(), f"/plan/{three[0].pk}/move/", kind="nonsense")

    assert page.status_code == 422
    assert "Please choose one of these." in text_of(page)


def test_moving_to_where_it_stands_changes_nothing(sam: Member, three: list[PlanEntry], at: datetime) -> None:
    move_entry(entry_id=three[0].pk, kind=EntryKind.KEEPS_ME_WELL, by=sam.viewer, at=at + timedelta(days=1))

    assert order(sam) == ["Tea", "A walk", "Sleep"]
    assert Plan.objects.get(person_id=sam.id).changed_at == at


def test_moved_to_another_part_it_stands_at_the_end_there(
    sam: Member, three: list[PlanEntry], at: datetime
) -> None:
    well = EntryKind.WELL
    add_entry(person_id=sam.id, kind=well, text="I sing", by=sam.viewer, at=at)

    move_entry(entry_id=three[0].pk, kind=well, by=sam.viewer, at=at + timedelta(days=1))

    assert entries(sheets(sam.client().get("/plan/"))["When I’m well"]) == ["I sing", "Tea"]
    assert Plan.objects.get(person_id=sam.id).changed_at == at + timedelta(days=1)


def test_a_number_goes_along_and_still_rings_and_can_be_changed(sam: Member, at: datetime) -> None:
    mo = add_entry(
        person_id=sam.id, kind=EntryKind.PEOPLE, text="Mo", number="0400 000 000", by=sam.viewer, at=at
    )
    move_entry(entry_id=mo.pk, kind=EntryKind.LOOK_AFTER, by=sam.viewer, at=at)
    browser = sam.client()

    form = text_of(browser.get(f"/plan/{mo.pk}/change/"))
    posting(browser, f"/plan/{mo.pk}/change/", text="Mo feeds the cat", number="0400 000 000", seen="2")

    assert 'value="0400 000 000"' in form
    inside = sheets(browser.get("/plan/"))["Things to look after"]
    assert "Mo feeds the cat" in inside
    assert 'href="tel:0400000000"' in inside


@pytest.mark.parametrize("other", ["jo", "kit", "alex", "lead", "robin"])
def test_nobody_else_moves_anything(
    sam: Member, three: list[PlanEntry], other: str, request: pytest.FixtureRequest, at: datetime
) -> None:
    somebody: Member = request.getfixturevalue(other)
    if other in {"jo", "alex"}:
        let_in(sam, somebody, Section.STAYING_WELL)
    browser = somebody.client()

    assert posting(browser, "/plan/arrange/", up=str(three[2].pk)).status_code == 404
    assert posting(browser, f"/plan/{three[2].pk}/move/", kind="well").status_code == 404
    with pytest.raises(NotThere):
        step_entry(entry_id=three[2].pk, steps=-1, by=somebody.viewer, at=at)
    with pytest.raises(NotThere):
        move_entry(entry_id=three[2].pk, kind=EntryKind.WELL, by=somebody.viewer, at=at)
    assert order(sam) == ["Tea", "A walk", "Sleep"]


def test_what_does_not_exist_cannot_move(sam: Member) -> None:
    assert posting(sam.client(), "/plan/arrange/", up=str(uuid4())).status_code == 404
