"""By day or by week: choosing how often something comes, and changing it without losing a mark."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
import time_machine
from django.db import IntegrityError, transaction

from tests.cast import Member, posting
from wayfellow.routines.actions import MarkKind, Rhythm, add_routine, mark_day
from wayfellow.routines.models import DayMark, Routine
from wayfellow.routines.queries import RoutineWithWeek, days_of
from wayfellow.routines.rhythm import EVERY_DAY
from wayfellow.routines.tests.pages import sheets, text_of

# A Tuesday.
TUESDAY = datetime(2026, 11, 10, 9, 0, tzinfo=UTC)
WEDNESDAY = datetime(2026, 11, 11, 9, 0, tzinfo=UTC)
TEA = {"what": "Tea", "part_of_day": "morning"}


def kept(sam: Member) -> Routine:
    return Routine.objects.get(person_id=sam.id)


def entry_of(sam: Member, *, at: datetime = TUESDAY) -> RoutineWithWeek:
    [entry] = days_of(sam.viewer, person_id=sam.id, at=at)
    return entry


@pytest.mark.parametrize(
    ("chosen", "rhythm", "told"),
    [
        ({"repeats": "daily"}, EVERY_DAY, "In the morning. Every day."),
        (
            {"repeats": "days", "weekdays": ["0", "3"]},
            Rhythm.on_days([0, 3]),
            "In the morning. Monday, Thursday.",
        ),
        ({"repeats": "times", "times": "3"}, Rhythm.times_a_week(3), "In the morning. 3 times a week."),
        ({"repeats": "times", "times": "1"}, Rhythm.times_a_week(1), "In the morning. Once a week."),
    ],
)
def test_each_rhythm_can_be_chosen_and_is_told(
    sam: Member, chosen: dict[str, object], rhythm: Rhythm, told: str
) -> None:
    browser = sam.client()

    posting(browser, "/my-days/add/", **TEA, **chosen)

    assert kept(sam).rhythm == rhythm
    assert told in sheets(browser.get("/my-days/"))["Tea"]


def test_what_belongs_to_another_rhythm_is_left_alone(sam: Member) -> None:
    posting(sam.client(), "/my-days/add/", **TEA, repeats="daily", weekdays=["1"], times="4")

    assert kept(sam).rhythm == EVERY_DAY


def test_it_can_have_a_time_of_its_own(sam: Member) -> None:
    browser = sam.client()

    posting(browser, "/my-days/add/", **TEA, repeats="daily", clock="09:40")

    assert kept(sam).clock == time(9, 40)
    assert "In the morning, 09:40. Every day." in sheets(browser.get("/my-days/"))["Tea"]


@pytest.mark.parametrize(
    ("chosen", "told"),
    [
        ({"repeats": "days"}, "Please choose at least one day."),
        ({"repeats": "times"}, "Please choose how many times."),
        ({"repeats": "times", "times": "9"}, "Please choose"),
        ({"repeats": "days", "weekdays": ["8"]}, "One of these is not on the list any more."),
        ({"repeats": "sometimes"}, "Please choose one of these."),
        ({"repeats": "daily", "clock": "late"}, "We could not read that time."),
    ],
)
def test_what_is_missing_is_said_in_plain_words(sam: Member, chosen: dict[str, object], told: str) -> None:
    page = posting(sam.client(), "/my-days/add/", **TEA, **chosen)

    assert page.status_code == 422
    assert told in text_of(page)
    assert not Routine.objects.filter(person_id=sam.id).exists()


def test_the_form_begins_with_the_rhythm_that_stands(sam: Member) -> None:
    walk = add_routine(
        person_id=sam.id,
        what="Walk",
        clock=time(16),
        rhythm=Rhythm.on_days([0, 6]),
        by=sam.viewer,
        at=TUESDAY,
    )

    page = text_of(sam.client().get(f"/my-days/{walk.pk}/change/"))

    assert 'value="days" checked' in page
    assert 'value="0" checked' in page
    assert 'value="6" checked' in page
    assert 'value="1" checked' not in page
    assert 'value="16:00"' in page
    assert "The days you marked stay" in page


def test_the_form_begins_with_so_many_times(sam: Member) -> None:
    walk = add_routine(
        person_id=sam.id, what="Walk", rhythm=Rhythm.times_a_week(2), by=sam.viewer, at=TUESDAY
    )

    page = text_of(sam.client().get(f"/my-days/{walk.pk}/change/"))

    assert 'value="times" checked' in page
    assert 'value="2" checked' in page
    assert page.count(" checked") == 3


def test_a_new_rhythm_loses_no_mark_and_makes_no_gap(sam: Member) -> None:
    tea = add_routine(person_id=sam.id, what="Tea", rhythm=Rhythm.on_days([0]), by=sam.viewer, at=TUESDAY)
    marked = [TUESDAY.date() - timedelta(days=days) for days in (1, 4)]
    for on in marked:
        mark_day(routine_id=tea.pk, on=on, kind=MarkKind.DONE, by=sam.viewer, at=TUESDAY)

    with time_machine.travel(TUESDAY, tick=False):
        posting(sam.client(), f"/my-days/{tea.pk}/change/", **TEA, repeats="daily", seen="1")

    found = entry_of(sam)
    assert sorted(DayMark.objects.filter(person_id=sam.id).values_list("on", flat=True)) == sorted(marked)
    assert kept(sam).rhythm_since == TUESDAY.date()
    # Both marks count, and of the other days only today, from which on it is every day.
    assert (found.done, found.of) == (2, 3)


def test_other_words_alone_leave_the_rhythm_as_it_was(sam: Member) -> None:
    tea = add_routine(person_id=sam.id, what="Tea", rhythm=Rhythm.on_days([0]), by=sam.viewer, at=TUESDAY)

    posting(
        sam.client(),
        f"/my-days/{tea.pk}/change/",
        what="Coffee",
        part_of_day="any",
        repeats="days",
        weekdays=["0"],
        seen="1",
    )

    assert kept(sam).words.what == "Coffee"
    assert kept(sam).rhythm_since is None


def test_what_is_not_for_today_stands_at_the_end(sam: Member) -> None:
    for what, rhythm in (("Bins", Rhythm.on_days([2])), ("Tea", EVERY_DAY)):
        add_routine(person_id=sam.id, what=what, rhythm=rhythm, by=sam.viewer, at=TUESDAY)

    with time_machine.travel(TUESDAY, tick=False):
        tuesday = text_of(sam.client().get("/my-days/"))
    with time_machine.travel(WEDNESDAY, tick=False):
        wednesday = text_of(sam.client().get("/my-days/"))

    assert tuesday.index("Tea</h3>") < tuesday.index("<h2>Not for today</h2>") < tuesday.index("Bins</h3>")
    assert "Not for today" not in wednesday
    assert wednesday.index("Bins</h3>") < wednesday.index("Tea</h3>")


def test_twice_a_week_is_enough_after_two_days(sam: Member) -> None:
    walk = add_routine(
        person_id=sam.id, what="Walk", rhythm=Rhythm.times_a_week(2), by=sam.viewer, at=TUESDAY
    )
    before = entry_of(sam, at=WEDNESDAY)
    for on in (date(2026, 11, 9), date(2026, 11, 10)):
        mark_day(routine_id=walk.pk, on=on, kind=MarkKind.DONE, by=sam.viewer, at=TUESDAY)

    with time_machine.travel(WEDNESDAY, tick=False):
        inside = sheets(sam.client().get("/my-days/"))["Walk"]

    after = entry_of(sam, at=WEDNESDAY)
    assert (before.is_for_today, after.is_for_today) == (True, False)
    assert (before.has_enough, after.has_enough) == (False, True)
    assert "On 2 days in the last 7 days. That is enough for this week." in inside


def test_a_week_begins_anew_on_monday(sam: Member) -> None:
    walk = add_routine(
        person_id=sam.id, what="Walk", rhythm=Rhythm.times_a_week(1), by=sam.viewer, at=TUESDAY
    )
    mark_day(routine_id=walk.pk, on=date(2026, 11, 15), kind=MarkKind.TINY, by=sam.viewer, at=TUESDAY)
    monday = datetime(2026, 11, 16, 9, 0, tzinfo=UTC)

    with time_machine.travel(monday, tick=False):
        inside = sheets(sam.client().get("/my-days/"))["Walk"]

    assert entry_of(sam, at=monday).is_for_today
    assert "On 1 day in the last 7 days." in inside
    assert "enough" not in inside


def test_chosen_days_are_counted_out_of_themselves(sam: Member) -> None:
    tea = add_routine(
        person_id=sam.id, what="Tea", rhythm=Rhythm.on_days([0, 1, 2]), by=sam.viewer, at=TUESDAY
    )
    mark_day(routine_id=tea.pk, on=TUESDAY.date(), kind=MarkKind.DONE, by=sam.viewer, at=TUESDAY)

    with time_machine.travel(TUESDAY, tick=False):
        inside = sheets(sam.client().get("/my-days/"))["Tea"]

    assert "1 of 3 days in the last week. Other days do not count." in inside
    assert "Thursday: not one of its days" in inside


def test_the_database_holds_no_rhythm_without_days(sam: Member) -> None:
    tea = add_routine(person_id=sam.id, what="Tea", by=sam.viewer, at=TUESDAY)

    with pytest.raises(IntegrityError), transaction.atomic():
        Routine.objects.filter(person_id=sam.id, pk=tea.pk).update(weekdays=0)
