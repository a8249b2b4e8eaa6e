"""One routine with its last weeks, earlier days that were forgotten, the week at a glance, and long lists."""

from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
import time_machine
from django.test import Client

from tests.cast import Member, let_in, posting
from wayfellow.routines.actions import MarkKind, PartOfDay, Rhythm, add_routine, mark_day
from wayfellow.routines.models import DayMark, Routine
from wayfellow.routines.queries import routine_with_days, words_of_own
from wayfellow.routines.tests.pages import sheets, text_of, week
from wayfellow.sharing.section import Section

TUESDAY = datetime(2026, 11, 10, 1, 0, tzinfo=UTC)
WORDS = ("Water the plant", "Curtains", "A walk")


@pytest.fixture
def tea(sam: Member) -> Routine:
    """A routine of Sam's."""
    return add_routine(person_id=sam.id, what="Tea", tiny="Smell it", by=sam.viewer, at=TUESDAY)


def mark(sam: Member, routine: Routine, *days_ago: int) -> None:
    for days in days_ago:
        on = TUESDAY.date() - timedelta(days=days)
        mark_day(routine_id=routine.pk, on=on, kind=MarkKind.DONE, by=sam.viewer, at=TUESDAY)


def look(browser: Client, address: str) -> str:
    with time_machine.travel(TUESDAY, tick=False):
        return text_of(browser.get(address))


def test_four_weeks_stand_on_its_page_the_latest_first(sam: Member, tea: Routine) -> None:
    mark(sam, tea, 0, 8, 27, 28)

    found = routine_with_days(sam.viewer, routine_id=tea.pk, at=TUESDAY)
    page = look(sam.client(), f"/my-days/{tea.pk}/")

    assert [sum(day.was_done for day in days) for days in found.weeks] == [1, 1, 0, 1]
    assert len(week(page)) == 28
    assert "1 of the last 7 days." in page
    assert "streak" not in page.lower()
    for link in ("change", "remove"):
        assert f'href="/my-days/{tea.pk}/{link}/"' in page


def test_other_marks_are_not_read_for_it(sam: Member, tea: Routine) -> None:
    walk = add_routine(person_id=sam.id, what="Walk", by=sam.viewer, at=TUESDAY)
    mark(sam, walk, 1)

    found = routine_with_days(sam.viewer, routine_id=tea.pk, at=TUESDAY)

    assert not any(day.mark for day in found.days)


def test_a_forgotten_day_can_be_marked_and_taken_back(sam: Member, tea: Routine) -> None:
    browser, address = sam.client(), f"/my-days/{tea.pk}/mark/"
    sunday = {"on": "2026-11-08", "back": "routine"}

    with time_machine.travel(TUESDAY, tick=False):
        answer = posting(browser, address, kind="tiny", **sunday)
        kept = list(DayMark.objects.filter(person_id=sam.id).values_list("on__day", "kind"))
        posting(browser, address, kind="none", **sunday)

    assert answer["Location"] == f"/my-days/{tea.pk}/"
    assert kept == [(8, "tiny")]
    assert not DayMark.objects.filter(person_id=sam.id).exists()


@pytest.mark.parametrize("on", ["2026-11-03", "2026-11-11", "soon", "1026-11-10"])
def test_days_that_stand_on_no_page_cannot_be_marked(sam: Member, tea: Routine, on: str) -> None:
    with time_machine.travel(TUESDAY, tick=False):
        answer = posting(sam.client(), f"/my-days/{tea.pk}/mark/", kind="done", back="routine", on=on)

    assert answer.status_code == 400
    assert not DayMark.objects.filter(person_id=sam.id).exists()


@pytest.mark.parametrize("other", ["jo", "kit", "alex", "lead", "robin"])
def test_its_page_is_for_its_owner_alone(
    sam: Member, tea: Routine, other: str, request: pytest.FixtureRequest
) -> None:
    somebody: Member = request.getfixturevalue(other)
    if other == "jo":
        let_in(sam, somebody, Section.ROUTINES)

    assert somebody.client().get(f"/my-days/{tea.pk}/").status_code == 404
    assert sam.client().get(f"/my-days/{uuid4()}/").status_code == 404


def test_the_week_stands_by_the_parts_of_the_day(sam: Member) -> None:
    for part, what in zip((PartOfDay.EVENING, PartOfDay.MORNING, PartOfDay.DAY), WORDS, strict=True):
        kept = add_routine(person_id=sam.id, what=what, part_of_day=part, by=sam.viewer, at=TUESDAY)
    mark(sam, kept, 0, 2)
    add_routine(person_id=sam.id, what="Bins", rhythm=Rhythm.on_days([3]), by=sam.viewer, at=TUESDAY)

    page = look(sam.client(), "/my-days/week/")

    order = ("In the morning", "Curtains", "During the day", "A walk", "In the evening", "Water the plant")
    places = [page.index(f">{words}<") for words in (*order, "Not for today", "Bins")]
    assert places == sorted(places)
    assert "2 of the last 7 days." in page
    assert f'href="/my-days/{kept.pk}/"' in page


def test_an_empty_week_is_kind(sam: Member) -> None:
    assert "What you add to your days shows up here." in look(sam.client(), "/my-days/week/")


def test_a_long_list_comes_in_parts(sam: Member) -> None:
    for place in range(51):
        add_routine(person_id=sam.id, what=f"Part {place}", by=sam.viewer, at=TUESDAY)
    browser = sam.client()

    with time_machine.travel(TUESDAY, tick=False):
        first, second, third = (browser.get(f"/my-days/?page={number}") for number in (1, 2, 3))

    assert (len(sheets(first)), list(sheets(second)), sheets(third)) == (50, ["Part 50"], {})
    assert 'href="?page=2"' in text_of(first)
    assert 'href="?page=1"' in text_of(second)
    assert 'href="?page=3"' not in text_of(second)
    assert "There is no more here." in text_of(third)


def test_all_own_words_can_be_found(sam: Member, robin: Member, tea: Routine) -> None:
    add_routine(person_id=sam.id, what="Walk", by=sam.viewer, at=TUESDAY + timedelta(minutes=1))
    add_routine(person_id=robin.id, what="Sing", by=robin.viewer, at=TUESDAY)

    found = list(words_of_own(sam.viewer))

    assert [(words.text, words.kind, str(words.label)) for words in found] == [
        ("Tea", "routine", "My days"),
        ("Smell it", "routine", "My days"),
        ("Walk", "routine", "My days"),
    ]
    assert found[0].address == f"/my-days/{tea.pk}/"


def test_words_from_elsewhere_begin_the_form_and_nothing_is_saved(sam: Member) -> None:
    browser = sam.client()

    page = posting(browser, "/my-days/begin/", text="Open the\ncurtains", back="/goals/")

    assert page.status_code == 200
    assert 'value="Open the curtains"' in text_of(page)
    assert 'action="/my-days/add/"' in text_of(page)
    assert 'name="back" value="/goals/"' in text_of(page)
    assert not Routine.objects.filter(person_id=sam.id).exists()


def test_after_saving_the_way_back_is_offered(sam: Member) -> None:
    browser = sam.client()

    answer = posting(browser, "/my-days/add/", what="Tea", part_of_day="any", repeats="daily", back="/goals/")

    page = text_of(browser.get(answer["Location"]))
    assert "It is in your days now." in page
    assert '<a href="/goals/">Back to where you were</a>' in page


def test_a_way_back_to_elsewhere_is_left_out(sam: Member) -> None:
    page = posting(sam.client(), "/my-days/begin/", text="Tea", back="https://elsewhere.example/")

    assert 'name="back"' not in text_of(page)


def test_only_who_has_a_space_begins_there(jo: Member) -> None:
    assert posting(jo.client(), "/my-days/begin/", text="Tea").status_code == 404
    assert jo.client().get("/my-days/begin/").status_code == 405
