"""Skipping a day and resting for a while: neither leaves a gap, and nothing is lost."""

from datetime import UTC, date, datetime, timedelta
from uuid import uuid4

import pytest
import time_machine
from django.db import IntegrityError, transaction

from tests.cast import Member, let_in, posting
from wayfellow.foundation.refusals import NotThere
from wayfellow.routines.actions import MarkKind, add_routine, go_on, mark_day, pause, remove_routine
from wayfellow.routines.models import DayMark, Pause, Routine
from wayfellow.routines.queries import RoutineWithWeek, all_paused_since, days_of
from wayfellow.routines.tests.pages import buttons, sheets, text_of, week
from wayfellow.sharing.section import Section

TUESDAY = datetime(2026, 11, 10, 1, 0, tzinfo=UTC)


def days_later(days: int) -> datetime:
    return TUESDAY + timedelta(days=days)


@pytest.fixture
def tea(sam: Member) -> Routine:
    """A routine of Sam's."""
    return add_routine(person_id=sam.id, what="Tea", tiny="Smell it", by=sam.viewer, at=TUESDAY)


def entry_of(sam: Member, *, at: datetime = TUESDAY) -> RoutineWithWeek:
    [entry] = days_of(sam.viewer, person_id=sam.id, at=at)
    return entry


def pauses(sam: Member) -> list[tuple[date, date | None]]:
    return list(Pause.objects.filter(person_id=sam.id).order_by("since").values_list("since", "until"))


def test_one_press_skips_today_and_the_next_takes_it_back(sam: Member, tea: Routine) -> None:
    browser, address = sam.client(), f"/my-days/{tea.pk}/mark/"

    posting(browser, address, kind="skip", back="days")
    inside = sheets(browser.get("/my-days/"))["Tea"]
    found = buttons(inside)["Skip today"]
    posting(browser, address, kind="none", back="days")

    assert found == ("button", "none", "true")
    assert week(inside)[-1][0] == "rest"
    assert week(inside)[-1][2].endswith(": skipped")
    assert not DayMark.objects.filter(person_id=sam.id).exists()


def test_a_skipped_day_is_neither_done_nor_a_gap(sam: Member, tea: Routine) -> None:
    on = TUESDAY.date()
    mark_day(routine_id=tea.pk, on=on, kind=MarkKind.SKIPPED, by=sam.viewer, at=TUESDAY)
    mark_day(routine_id=tea.pk, on=on - timedelta(days=1), kind=MarkKind.DONE, by=sam.viewer, at=TUESDAY)

    with time_machine.travel(TUESDAY, tick=False):
        inside = sheets(sam.client().get("/my-days/"))["Tea"]

    found = entry_of(sam)
    assert (found.done, found.tiny, found.of, found.today) == (1, 0, 6, MarkKind.SKIPPED)
    assert "1 of 6 days in the last week." in inside


def test_at_home_a_skipped_day_can_be_taken_back(sam: Member, tea: Routine) -> None:
    browser = sam.client()
    before = text_of(browser.get("/home/"))

    posting(browser, f"/my-days/{tea.pk}/mark/", kind="skip", back="home")

    assert ">Skip today<" not in before
    assert '<button class="button" name="kind" value="none" aria-pressed="true">Skip today<' in text_of(
        browser.get("/home/")
    )


def test_a_pause_begins_today_and_asks_for_nothing(sam: Member, tea: Routine) -> None:
    browser = sam.client()

    with time_machine.travel(TUESDAY, tick=False):
        answer = posting(browser, f"/my-days/{tea.pk}/pause/")
        page = text_of(browser.get(answer["Location"]))

    found = entry_of(sam, at=days_later(3))
    assert answer["Location"] == f"/my-days/{tea.pk}/"
    assert "It rests. No day of the pause is a gap" in page
    assert "Go on from today" in page
    assert pauses(sam) == [(TUESDAY.date(), None)]
    assert (found.is_paused, found.is_for_today, found.of) == (True, False, 3)


def test_going_on_asks_again_from_that_day_only(sam: Member, tea: Routine) -> None:
    pause(routine_id=tea.pk, by=sam.viewer, at=TUESDAY)

    with time_machine.travel(days_later(6), tick=False):
        answer = posting(sam.client(), f"/my-days/{tea.pk}/go-on/")

    found = entry_of(sam, at=days_later(6))
    assert answer["Location"] == f"/my-days/{tea.pk}/"
    assert pauses(sam) == [(TUESDAY.date(), days_later(6).date())]
    assert (found.is_paused, found.is_for_today, found.of) == (False, True, 1)


def test_pausing_and_going_on_on_one_day_leaves_no_trace(sam: Member, tea: Routine) -> None:
    pause(routine_id=tea.pk, by=sam.viewer, at=TUESDAY)
    go_on(routine_id=tea.pk, by=sam.viewer, at=TUESDAY)

    assert pauses(sam) == []


def test_doing_it_twice_changes_nothing(sam: Member, tea: Routine) -> None:
    for days in (0, 1):
        pause(routine_id=tea.pk, by=sam.viewer, at=days_later(days))
    once = pauses(sam)
    for days in (2, 3):
        go_on(routine_id=tea.pk, by=sam.viewer, at=days_later(days))

    assert once == [(TUESDAY.date(), None)]
    assert pauses(sam) == [(TUESDAY.date(), days_later(2).date())]


def test_it_can_rest_again(sam: Member, tea: Routine) -> None:
    for days in (0, 4):
        pause(routine_id=tea.pk, by=sam.viewer, at=days_later(days))
        go_on(routine_id=tea.pk, by=sam.viewer, at=days_later(days + 1))

    assert entry_of(sam, at=days_later(6)).of == 5


def test_the_database_holds_one_open_pause(sam: Member, tea: Routine) -> None:
    for routine in (tea, None):
        Pause.objects.create(person_id=sam.id, routine=routine, since=TUESDAY.date(), created_at=TUESDAY)
        with pytest.raises(IntegrityError), transaction.atomic():
            Pause.objects.create(person_id=sam.id, routine=routine, since=TUESDAY.date(), created_at=TUESDAY)


def test_marks_stay_in_a_pause_and_what_is_done_then_counts(sam: Member, tea: Routine) -> None:
    mark_day(
        routine_id=tea.pk,
        on=TUESDAY.date() - timedelta(days=1),
        kind=MarkKind.DONE,
        by=sam.viewer,
        at=TUESDAY,
    )
    pause(routine_id=tea.pk, by=sam.viewer, at=TUESDAY)
    mark_day(routine_id=tea.pk, on=TUESDAY.date(), kind=MarkKind.TINY, by=sam.viewer, at=TUESDAY)

    found = entry_of(sam)

    assert (found.done, found.tiny, found.is_for_today) == (1, 1, True)


def test_without_marks_a_pause_is_only_a_rest(sam: Member, tea: Routine) -> None:
    pause(routine_id=tea.pk, by=sam.viewer, at=TUESDAY)

    with time_machine.travel(TUESDAY, tick=False):
        inside = sheets(sam.client().get("/my-days/"))["Tea"]

    assert "It rests." in inside
    assert week(inside)[-1] == ("rest", "T", "Tuesday: paused")


def test_all_of_my_days_can_rest_with_one_press(sam: Member, tea: Routine) -> None:
    add_routine(person_id=sam.id, what="Walk", by=sam.viewer, at=TUESDAY)
    browser = sam.client()

    with time_machine.travel(TUESDAY, tick=False):
        offered = "Let my days rest" in text_of(browser.get("/my-days/"))
        answer = posting(browser, "/my-days/pause/")
        page = text_of(browser.get(answer["Location"]))
        alone = text_of(browser.get(f"/my-days/{tea.pk}/"))

    assert offered
    assert "Your days are resting" in page
    assert "Let my days rest" not in page
    assert "All of your days are resting." in alone
    assert all(not entry.is_for_today for entry in days_of(sam.viewer, person_id=sam.id, at=TUESDAY))
    assert all_paused_since(sam.viewer) == TUESDAY.date()


def test_all_of_my_days_go_on_with_one_press(sam: Member, tea: Routine) -> None:
    pause(by=sam.viewer, at=TUESDAY)
    browser = sam.client()

    with time_machine.travel(days_later(2), tick=False):
        answer = posting(browser, "/my-days/go-on/")
        page = text_of(browser.get(answer["Location"]))

    assert "Your days go on from today. Start as small as you like." in page
    assert "Your days are resting" not in page
    assert entry_of(sam, at=days_later(2)).of == 5


def test_one_rest_does_not_end_the_other(sam: Member, tea: Routine) -> None:
    pause(routine_id=tea.pk, by=sam.viewer, at=TUESDAY)
    pause(by=sam.viewer, at=TUESDAY)

    go_on(by=sam.viewer, at=days_later(1))

    assert entry_of(sam, at=days_later(1)).is_paused
    assert all_paused_since(sam.viewer) is None


def test_a_pause_goes_with_its_routine(sam: Member, tea: Routine) -> None:
    pause(routine_id=tea.pk, by=sam.viewer, at=TUESDAY)

    remove_routine(routine_id=tea.pk, by=sam.viewer)

    assert pauses(sam) == []


@pytest.mark.parametrize("other", ["jo", "kit", "alex", "lead", "robin"])
def test_nobody_else_lets_it_rest_even_where_it_is_shared(
    sam: Member, tea: Routine, other: str, request: pytest.FixtureRequest
) -> None:
    somebody: Member = request.getfixturevalue(other)
    if other == "jo":
        let_in(sam, somebody, Section.ROUTINES)

    for deed in ("pause", "go-on"):
        assert posting(somebody.client(), f"/my-days/{tea.pk}/{deed}/").status_code == 404
    assert pauses(sam) == []


def test_somebody_without_a_space_has_nothing_to_rest_from(jo: Member) -> None:
    for deed in (pause, go_on):
        with pytest.raises(NotThere):
            deed(by=jo.viewer, at=TUESDAY)
    assert posting(jo.client(), "/my-days/pause/").status_code == 404


def test_what_does_not_exist_looks_the_same(sam: Member) -> None:
    for deed in ("pause", "go-on"):
        assert posting(sam.client(), f"/my-days/{uuid4()}/{deed}/").status_code == 404
        assert sam.client().get(f"/my-days/{uuid4()}/{deed}/").status_code == 405


def test_a_companion_sees_a_rest_as_a_rest(sam: Member, jo: Member, tea: Routine) -> None:
    let_in(sam, jo, Section.ROUTINES)
    pause(by=sam.viewer, at=TUESDAY)

    with time_machine.travel(TUESDAY, tick=False):
        page = jo.client().get(f"/people/{sam.id}/my-days/")

    assert "It rests." in sheets(page)["Tea"]
    assert "Go on from today" not in text_of(page)


def test_what_rests_today_need_not_be_skipped(sam: Member, tea: Routine) -> None:
    pause(routine_id=tea.pk, by=sam.viewer, at=TUESDAY)

    with time_machine.travel(TUESDAY, tick=False):
        inside = sheets(sam.client().get("/my-days/"))["Tea"]

    assert list(buttons(inside)) == ["Done", "Did the tiny version"]
