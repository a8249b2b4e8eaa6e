"""Writing down an anchor of the day."""

from datetime import datetime
from uuid import uuid4

import pytest

from tests.cast import Member, posting
from wayfellow.foundation.refusals import NotThere
from wayfellow.routines.actions import PartOfDay, add_routine
from wayfellow.routines.models import Routine, RoutineWords
from wayfellow.routines.tests.pages import sheets, text_of


def test_a_routine_with_its_tiny_version_is_kept_and_shown(sam: Member) -> None:
    browser = sam.client()

    answer = posting(
        browser,
        "/my-days/add/",
        what="Open the curtains by 10",
        tiny="Open one of them",
        part_of_day="morning",
        repeats="daily",
    )

    kept = Routine.objects.get(person_id=sam.id)
    inside = sheets(browser.get("/my-days/"))["Open the curtains by 10"]
    assert (answer.status_code, answer.headers["Location"]) == (303, "/my-days/")
    assert kept.words == RoutineWords(what="Open the curtains by 10", tiny="Open one of them")
    assert (kept.part_of_day, kept.from_talk) == (PartOfDay.MORNING, None)
    assert "In the morning. Every day. Tiny version: Open one of them" in inside


def test_a_routine_can_do_without_a_tiny_version(sam: Member) -> None:
    browser = sam.client()

    posting(browser, "/my-days/add/", what="Tea", part_of_day="any", repeats="daily")

    inside = sheets(browser.get("/my-days/"))["Tea"]
    assert Routine.objects.get(person_id=sam.id).words == RoutineWords(what="Tea")
    assert "Any time. Every day." in inside
    assert "Tiny version" not in inside


def test_the_form_begins_at_any_time(sam: Member) -> None:
    page = text_of(sam.client().get("/my-days/add/"))

    assert 'value="any" checked' in page
    assert page.count('type="radio"') == 4 + 3 + 6
    assert "Keep this in my days" in page


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ({"what": "", "part_of_day": "any"}, "Please write something here."),
        ({"what": "a" * 202, "part_of_day": "any"}, "This is 2 letters too long."),
        ({"what": "Tea", "tiny": "b" * 201, "part_of_day": "any"}, "This is 1 letter too long."),
        ({"what": "Tea", "part_of_day": "midnight"}, "Please choose one of these."),
        ({"what": "Tea"}, "Please choose one of these."),
        ({"what": "Te\x07a", "part_of_day": "any"}, "There is a hidden sign in this text"),
    ],
)
def test_what_cannot_be_kept_is_said_in_plain_words(sam: Member, written: dict[str, str], told: str) -> None:
    page = posting(sam.client(), "/my-days/add/", **written)

    assert page.status_code == 422
    assert told in text_of(page)
    assert not Routine.objects.filter(person_id=sam.id).exists()


def test_what_was_typed_stays_in_the_boxes(sam: Member) -> None:
    page = text_of(posting(sam.client(), "/my-days/add/", what="Tea", tiny="Smell the tea", part_of_day=""))

    assert 'value="Tea"' in page
    assert 'value="Smell the tea"' in page


def test_the_same_press_sent_twice_keeps_one_routine(sam: Member) -> None:
    browser = sam.client()
    pressed = {"form_token": "one press", "what": "Tea", "part_of_day": "day", "repeats": "daily"}

    answers = [browser.post("/my-days/add/", pressed) for _ in range(3)]

    assert [answer.status_code for answer in answers] == [303, 303, 303]
    assert Routine.objects.filter(person_id=sam.id).count() == 1


def test_the_words_are_sealed_in_the_row(sam: Member, at: datetime) -> None:
    kept = add_routine(person_id=sam.id, what="canary", tiny="small canary", by=sam.viewer, at=at)

    assert b"canary" not in bytes(Routine.objects.get(pk=kept.pk, person_id=sam.id).envelope)
    assert "canary" not in repr(kept) + repr(kept.words)


def test_somebody_without_a_space_cannot_add(jo: Member, at: datetime) -> None:
    with pytest.raises(NotThere):
        add_routine(person_id=jo.id, what="Tea", by=jo.viewer, at=at)

    assert (
        posting(jo.client(), "/my-days/add/", what="Tea", part_of_day="any", repeats="daily").status_code
        == 404
    )


def test_the_worker_in_a_talk_can_write_a_routine_down_and_it_leads_back(
    sam: Member, jo: Member, at: datetime
) -> None:
    talk = uuid4()

    kept = add_routine(person_id=sam.id, what="Tea at four", by=jo.viewer, at=at, from_talk=talk)

    inside = sheets(sam.client().get("/my-days/"))["Tea at four"]
    assert (kept.person_id, kept.from_talk, kept.part_of_day) == (sam.id, talk, PartOfDay.ANY)
    assert f"{talk}" in inside
    assert "Back to the talk it came from" in inside


def test_outside_a_talk_a_worker_writes_nothing(sam: Member, jo: Member, at: datetime) -> None:
    with pytest.raises(NotThere):
        add_routine(person_id=sam.id, what="Tea", by=jo.viewer, at=at)

    assert not Routine.objects.filter(person_id=sam.id).exists()


@pytest.mark.parametrize("other", ["kit", "alex", "lead", "robin"])
def test_nobody_else_writes_into_somebodys_days(
    sam: Member, other: str, request: pytest.FixtureRequest, at: datetime
) -> None:
    somebody: Member = request.getfixturevalue(other)

    with pytest.raises(NotThere):
        add_routine(person_id=sam.id, what="Tea", by=somebody.viewer, at=at, from_talk=uuid4())

    assert not Routine.objects.filter(person_id=sam.id).exists()
