"""The plan page: calm when empty, in one order when filled."""

from datetime import datetime, timedelta

import pytest
from django.test import Client

from tests.cast import Member
from wayfellow.foundation.refusals import NotThere
from wayfellow.staying_well.actions import add_entry
from wayfellow.staying_well.parts import SHEETS, EntryKind
from wayfellow.staying_well.queries import plan_of
from wayfellow.staying_well.tests.pages import edges, entries, sheets, small_headings, text_of


def test_an_empty_plan_shows_every_part_with_one_line_of_help(sam: Member) -> None:
    page = sam.client().get("/plan/")

    found = sheets(page)
    assert page.status_code == 200
    assert list(found) == [str(sheet.heading) for sheet in SHEETS]
    for sheet in SHEETS:
        assert str(sheet.prompt) in found[str(sheet.heading)]
        assert f'href="/plan/add/{sheet.parts[0].kind.value}/"' in found[str(sheet.heading)]
    assert not any(map(entries, found.values()))
    assert "Last changed" not in text_of(page)


def test_every_sheet_has_one_way_to_add_and_it_says_to_what(sam: Member) -> None:
    found = sheets(sam.client().get("/plan/"))

    for heading, inside in found.items():
        assert inside.count("/plan/add/") == 1
        assert f'Add to this part<span class="visually-hidden">: {heading}</span>' in inside


def test_a_filled_sheet_shows_its_words_and_no_help(sam: Member, at: datetime) -> None:
    add_entry(person_id=sam.id, kind=EntryKind.WELL, text="I cook. I am up before ten.", by=sam.viewer, at=at)

    inside = sheets(sam.client().get("/plan/"))["When I’m well"]

    assert entries(inside) == ["I cook. I am up before ten."]
    assert "What are you like on a good day?" not in inside
    assert "<li>" not in inside


def test_several_words_on_one_sheet_stand_as_a_list_in_the_order_they_came(sam: Member, at: datetime) -> None:
    for minutes, text in enumerate(("a walk before work", "my sister on Sundays", "no news after nine")):
        moment = at + timedelta(minutes=minutes)
        add_entry(person_id=sam.id, kind=EntryKind.KEEPS_ME_WELL, text=text, by=sam.viewer, at=moment)

    inside = sheets(sam.client().get("/plan/"))["What keeps me well"]

    assert entries(inside) == ["a walk before work", "my sister on Sundays", "no news after nine"]
    assert inside.count("<li>") == 3


def test_signs_stand_first_and_only_filled_parts_have_a_heading(sam: Member, at: datetime) -> None:
    for kind, text in (
        (EntryKind.EARLY_WORSE, "being asked about tablets"),
        (EntryKind.EARLY_I_DO, "tea with Alex"),
        (EntryKind.EARLY_WARNING_SIGN, "I stop opening post"),
        (EntryKind.EARLY_WARNING_SIGN, "music feels too loud"),
    ):
        add_entry(person_id=sam.id, kind=kind, text=text, by=sam.viewer, at=at)

    inside = sheets(sam.client().get("/plan/"))["Early signs"]

    assert small_headings(inside) == ["What I do", "What makes it worse"]
    assert entries(inside) == [
        "I stop opening post",
        "music feels too loud",
        "tea with Alex",
        "being asked about tablets",
    ]


def test_parts_without_a_sign_still_say_what_they_are(sam: Member, at: datetime) -> None:
    add_entry(person_id=sam.id, kind=EntryKind.CRISIS_I_DO, text="I ring Mo", by=sam.viewer, at=at)

    inside = sheets(sam.client().get("/plan/"))["In a crisis"]

    assert small_headings(inside) == ["What I do"]
    assert entries(inside) == ["I ring Mo"]


def test_the_edge_of_a_sheet_shows_how_hard_a_time_it_is_for(sam: Member) -> None:
    found = edges(sam.client().get("/plan/"))

    assert found["When I’m well"] == "sheet zone unfilled"
    assert found["Early signs"] == "sheet zone early unfilled"
    assert found["Stronger signs"] == "sheet zone strong unfilled"
    assert found["In a crisis"] == "sheet zone crisis unfilled"


def test_the_plan_says_that_no_service_has_promised_anything(sam: Member) -> None:
    page = text_of(sam.client().get("/plan/"))

    assert "No service has promised to act on this plan, so ring someone when help is needed." in page


def test_the_plan_leads_to_who_can_see_it(sam: Member) -> None:
    page = text_of(sam.client().get("/plan/"))

    assert '<a class="button plain" href="/plan/who-sees/">Change who can see it</a>' in page
    assert "Only you and those you share it with can see this." in page


def test_words_that_look_like_a_page_stay_words(sam: Member, at: datetime) -> None:
    add_entry(person_id=sam.id, kind=EntryKind.TRIGGER, text="<b>noise</b> & crowds", by=sam.viewer, at=at)

    page = sam.client().get("/plan/").content.decode()

    assert "&lt;b&gt;noise&lt;/b&gt; &amp; crowds" in page
    assert "<b>noise" not in page


def test_one_persons_plan_holds_nothing_of_anothers(sam: Member, robin: Member, at: datetime) -> None:
    add_entry(person_id=robin.id, kind=EntryKind.WELL, text="Robin sings", by=robin.viewer, at=at)

    found = plan_of(sam.viewer, person_id=sam.id, at=at)

    assert found.changed_at is None
    assert not any(filled.parts for filled in found.sheets)


@pytest.mark.parametrize("address", ["/plan/", "/plan/add/well/"])
def test_nobody_comes_in_without_signing_in(client: Client, db: None, address: str) -> None:
    page = client.get(address)

    assert (page.status_code, page.headers["Location"]) == (302, f"/sign-in/?next={address}")


def test_somebody_without_a_space_has_no_plan(jo: Member, at: datetime) -> None:
    with pytest.raises(NotThere):
        plan_of(jo.viewer, person_id=jo.id, at=at)

    assert jo.client().get("/plan/").status_code == 404
