"""Writing something new into the plan."""

from datetime import UTC, datetime

import pytest
import time_machine

from tests.cast import Member, posting
from wayfellow.foundation.refusals import NotThere
from wayfellow.staying_well.actions import add_entry
from wayfellow.staying_well.models import PlanEntry
from wayfellow.staying_well.parts import SHEETS, EntryKind, Sheet, sheet_of
from wayfellow.staying_well.tests.pages import choices, sheets, text_of


@pytest.mark.parametrize("kind", list(EntryKind))
def test_every_kind_has_a_page_that_keeps_the_words_where_they_belong(sam: Member, kind: EntryKind) -> None:
    browser = sam.client()
    chosen = {"kind": kind.value} if len(sheet_of(kind).parts) > 1 else {}

    answer = posting(browser, f"/plan/add/{kind.value}/", text="words of mine", **chosen)

    kept = PlanEntry.objects.get(person_id=sam.id)
    assert (answer.status_code, answer.headers["Location"]) == (303, "/plan/")
    assert (kept.kind, kept.words.text, kept.from_talk) == (kind, "words of mine", None)
    assert "words of mine" in sheets(browser.get("/plan/"))[str(sheet_of(kind).heading)]


def test_the_moment_of_writing_is_kept(sam: Member) -> None:
    browser = sam.client()
    moment = datetime(2030, 3, 4, 5, 6, tzinfo=UTC)

    with time_machine.travel(moment, tick=False):
        answer = posting(sam.client(), "/plan/add/well/", text="I sing")

    assert answer.status_code == 303
    kept = PlanEntry.objects.get(person_id=sam.id)
    assert (kept.created_at, kept.changed_at) == (moment, moment)
    assert browser.get("/plan/").status_code == 200


@pytest.mark.parametrize("sheet", [sheet for sheet in SHEETS if len(sheet.parts) > 1])
def test_a_sheet_of_several_parts_lets_choose_and_begins_at_the_asked_one(sam: Member, sheet: Sheet) -> None:
    parts = sheet.parts
    page = sam.client().get(f"/plan/add/{parts[1].kind.value}/")

    assert choices(page) == {part.kind.value: part is parts[1] for part in parts}
    assert "In your words" in text_of(page)


def test_a_sheet_of_one_part_asks_for_the_words_alone(sam: Member) -> None:
    page = sam.client().get("/plan/add/keeps-me-well/")

    assert choices(page) == {}
    assert "What is one thing that keeps you well?" in text_of(page)
    assert "Add: What keeps me well" in text_of(page)


def test_another_part_of_the_same_sheet_can_be_chosen(sam: Member) -> None:
    posting(sam.client(), "/plan/add/early-warning-sign/", text="tea with Alex", kind="early-i-do")

    assert PlanEntry.objects.get(person_id=sam.id).kind == EntryKind.EARLY_I_DO


@pytest.mark.parametrize("chosen", ["crisis-wish", "nonsense", ""])
def test_a_part_of_elsewhere_is_not_taken_and_the_words_stay(sam: Member, chosen: str) -> None:
    page = posting(sam.client(), "/plan/add/early-warning-sign/", text="I stop opening post", kind=chosen)

    assert page.status_code == 422
    assert "Please choose one of these." in text_of(page)
    assert "I stop opening post</textarea>" in text_of(page)
    assert not PlanEntry.objects.filter(person_id=sam.id).exists()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "Please write something here."),
        ("   \n ", "Please write something here."),
        ("a" * 5001, "This is 1 letter too long."),
        ("no\x00thing", "There is a hidden sign in this text"),
    ],
)
def test_what_cannot_be_kept_is_said_in_plain_words(sam: Member, text: str, told: str) -> None:
    page = posting(sam.client(), "/plan/add/well/", text=text)

    assert page.status_code == 422
    assert told in text_of(page)
    assert not PlanEntry.objects.filter(person_id=sam.id).exists()


def test_the_same_press_sent_twice_keeps_one_entry(sam: Member) -> None:
    browser = sam.client()
    pressed = {"form_token": "one press", "text": "I sing"}

    answers = [browser.post("/plan/add/well/", pressed) for _ in range(3)]

    assert [answer.status_code for answer in answers] == [303, 303, 303]
    assert PlanEntry.objects.filter(person_id=sam.id).count() == 1


@pytest.mark.parametrize("kind", ["nonsense", "WELL", "early_warning_sign"])
def test_there_is_no_page_for_a_kind_that_does_not_exist(sam: Member, kind: str) -> None:
    browser = sam.client()

    assert browser.get(f"/plan/add/{kind}/").status_code == 404
    assert posting(browser, f"/plan/add/{kind}/", text="x").status_code == 404


def test_line_ends_are_kept(sam: Member) -> None:
    posting(sam.client(), "/plan/add/crisis-wish/", text="Speak slowly.\r\nOne person at a time.")

    assert PlanEntry.objects.get(person_id=sam.id).words.text == "Speak slowly.\nOne person at a time."


def test_the_words_are_sealed_in_the_row(sam: Member, at: datetime) -> None:
    kept = add_entry(person_id=sam.id, kind=EntryKind.WELL, text="canary", by=sam.viewer, at=at)

    assert b"canary" not in bytes(PlanEntry.objects.get(pk=kept.pk, person_id=sam.id).envelope)
    assert "canary" not in repr(kept) + repr(kept.words)


def test_somebody_without_a_space_cannot_add(jo: Member, at: datetime) -> None:
    with pytest.raises(NotThere):
        add_entry(person_id=jo.id, kind=EntryKind.WELL, text="mine", by=jo.viewer, at=at)

    assert posting(jo.client(), "/plan/add/well/", text="mine").status_code == 404
    assert not PlanEntry.objects.filter(person_id=jo.id).exists()
