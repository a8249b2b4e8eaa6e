"""Other words for something in the plan."""

from datetime import datetime, timedelta
from uuid import uuid4

import pytest

from tests.cast import Member, let_in, posting
from wayfellow.foundation.refusals import ChangedMeanwhile, NotThere
from wayfellow.sharing.section import Section
from wayfellow.staying_well.actions import add_entry, change_entry
from wayfellow.staying_well.models import PlanEntry
from wayfellow.staying_well.parts import EntryKind
from wayfellow.staying_well.tests.pages import choices, entries, sheets, text_of


@pytest.fixture
def sign(sam: Member, at: datetime) -> PlanEntry:
    """A sign in Sam's plan."""
    return add_entry(
        person_id=sam.id,
        kind=EntryKind.EARLY_WARNING_SIGN,
        text="I stop opening post",
        by=sam.viewer,
        at=at,
        from_talk=uuid4(),
    )


def fresh(entry: PlanEntry) -> PlanEntry:
    """The entry as it stands in the database."""
    return PlanEntry.objects.get(pk=entry.pk, person_id=entry.person_id)


def test_each_entry_on_the_page_leads_to_changing_it(sam: Member, sign: PlanEntry) -> None:
    inside = sheets(sam.client().get("/plan/"))["Early signs"]

    assert (
        f'href="/plan/{sign.pk}/change/">Change<span class="visually-hidden">: I stop opening post' in inside
    )


def test_the_form_begins_with_what_stands_there(sam: Member, sign: PlanEntry) -> None:
    page = sam.client().get(f"/plan/{sign.pk}/change/")

    assert "Change: Early signs" in text_of(page)
    assert "I stop opening post</textarea>" in text_of(page)
    assert choices(page)["early-warning-sign"]
    assert f'href="/plan/{sign.pk}/remove/"' in text_of(page)


def test_new_words_take_the_place_of_the_old(sam: Member, sign: PlanEntry) -> None:
    browser = sam.client()
    changed = {"text": "I let post lie", "kind": "early-warning-sign", "seen": "1"}

    answer = posting(browser, f"/plan/{sign.pk}/change/", **changed)

    kept = fresh(sign)
    assert (answer.status_code, answer.headers["Location"]) == (303, "/plan/")
    assert (kept.words.text, kept.version, kept.from_talk) == ("I let post lie", 2, sign.from_talk)
    assert entries(sheets(browser.get("/plan/"))["Early signs"]) == ["I let post lie"]


def test_an_entry_can_go_to_another_part_of_its_sheet(sam: Member, sign: PlanEntry) -> None:
    posting(sam.client(), f"/plan/{sign.pk}/change/", text="I ring Alex", kind="early-i-do", seen="1")

    assert (fresh(sign).kind, fresh(sign).words.text) == (EntryKind.EARLY_I_DO, "I ring Alex")


def test_a_name_and_its_number_can_be_changed(sam: Member, at: datetime) -> None:
    mo = add_entry(person_id=sam.id, kind=EntryKind.PEOPLE, text="Mo", number="000", by=sam.viewer, at=at)
    browser = sam.client()

    page = text_of(browser.get(f"/plan/{mo.pk}/change/"))
    posting(browser, f"/plan/{mo.pk}/change/", text="Mo (night)", number="13 11 14", seen="1")

    assert 'value="Mo"' in page
    assert 'value="000"' in page
    assert (fresh(mo).words.text, fresh(mo).words.number) == ("Mo (night)", "13 11 14")


def test_two_who_save_at_once_lose_nothing(sam: Member, sign: PlanEntry) -> None:
    browser, kind = sam.client(), "early-warning-sign"
    posting(browser, f"/plan/{sign.pk}/change/", text="the first", kind=kind, seen="1")

    page = posting(browser, f"/plan/{sign.pk}/change/", text="the second", kind=kind, seen="1")

    assert page.status_code == 422
    assert "the first" in text_of(page)
    assert "the second</textarea>" in text_of(page)
    assert 'name="seen" id="id_seen" value="2"' in text_of(page)
    assert fresh(sign).words.text == "the first"


def test_the_next_press_saves_knowingly(sam: Member, sign: PlanEntry) -> None:
    browser, kind = sam.client(), "early-warning-sign"
    posting(browser, f"/plan/{sign.pk}/change/", text="the first", kind=kind, seen="1")

    posting(browser, f"/plan/{sign.pk}/change/", text="both of them", kind=kind, seen="2")

    assert (fresh(sign).words.text, fresh(sign).version) == ("both of them", 3)


@pytest.mark.parametrize("seen", ["", "0", "7", "-1"])
def test_a_form_from_nowhere_overwrites_nothing(sam: Member, sign: PlanEntry, seen: str) -> None:
    page = posting(
        sam.client(), f"/plan/{sign.pk}/change/", text="other", kind="early-warning-sign", seen=seen
    )

    assert page.status_code == 422
    assert fresh(sign).words.text == "I stop opening post"


def test_empty_words_are_not_kept(sam: Member, sign: PlanEntry) -> None:
    page = posting(sam.client(), f"/plan/{sign.pk}/change/", text="", kind="early-warning-sign", seen="1")

    assert page.status_code == 422
    assert "Please write something here." in text_of(page)
    assert fresh(sign).words.text == "I stop opening post"


def test_the_deed_refuses_a_version_that_was_not_seen(sam: Member, sign: PlanEntry, at: datetime) -> None:
    later = at + timedelta(hours=1)

    with pytest.raises(ChangedMeanwhile):
        change_entry(
            entry_id=sign.pk, kind=EntryKind.EARLY_WARNING_SIGN, text="x", seen=2, by=sam.viewer, at=later
        )

    assert (fresh(sign).version, fresh(sign).changed_at) == (1, at)


@pytest.mark.parametrize("other", ["jo", "kit", "alex", "lead", "robin"])
def test_nobody_else_can_open_or_change_it_even_where_it_is_shared(
    sam: Member, sign: PlanEntry, other: str, request: pytest.FixtureRequest, at: datetime
) -> None:
    somebody: Member = request.getfixturevalue(other)
    if other in {"jo", "alex"}:
        let_in(sam, somebody, Section.STAYING_WELL)
    browser = somebody.client()

    assert browser.get(f"/plan/{sign.pk}/change/").status_code == 404
    assert posting(browser, f"/plan/{sign.pk}/change/", text="theirs", seen="1").status_code == 404
    with pytest.raises(NotThere):
        change_entry(
            entry_id=sign.pk, kind=EntryKind.EARLY_I_DO, text="theirs", seen=1, by=somebody.viewer, at=at
        )
    assert fresh(sign).words.text == "I stop opening post"


def test_an_entry_that_does_not_exist_looks_the_same(sam: Member) -> None:
    assert sam.client().get(f"/plan/{uuid4()}/change/").status_code == 404


def test_long_words_are_heard_short_beside_the_link(sam: Member, at: datetime) -> None:
    add_entry(person_id=sam.id, kind=EntryKind.WELL, text="word " * 900, by=sam.viewer, at=at)

    inside = sheets(sam.client().get("/plan/"))["When I’m well"]

    heard = inside.split('<span class="visually-hidden">: ')[1].split("</span>")[0]
    assert len(heard) <= 60
    assert heard.endswith("...")


def test_an_entry_can_go_on_to_other_parts_of_the_space(sam: Member, sign: PlanEntry) -> None:
    page = text_of(sam.client().get(f"/plan/{sign.pk}/change/"))

    for address in ("/goals/begin/", "/my-days/begin/", "/what-helps/begin/"):
        form = page.split(f'action="{address}"', 1)[1].split("</form>", 1)[0]
        assert '<input type="hidden" name="text" value="I stop opening post">' in form
        assert f'<input type="hidden" name="back" value="/plan/{sign.pk}/change/">' in form
