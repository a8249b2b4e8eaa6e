"""The calendar under its secret address: outside the sign-in, without words, gone when it is changed."""

import re
from datetime import UTC, datetime, time, timedelta
from typing import Any

import pytest
import time_machine
from django.conf import settings as project
from django.test import Client
from icalendar import Calendar
from pytest_django.fixtures import Settings

from tests.cast import Member, posting
from wayfellow.people.models import Person
from wayfellow.routines.actions import (
    CalendarTitle,
    PartOfDay,
    Rhythm,
    add_routine,
    close_calendar,
    open_calendar,
    pause,
)
from wayfellow.routines.models import CalendarFeed
from wayfellow.routines.tests.pages import text_of

pytestmark = pytest.mark.shows("M17")

NOW = datetime(2026, 11, 10, 1, 0, tzinfo=UTC)
ADDRESS = re.compile(r"<code>http://testserver(/calendar/[\w-]{43}\.ics)</code>")


def opened(sam: Member, title: CalendarTitle = CalendarTitle.REMINDER) -> str:
    """The address of Sam's calendar."""
    return f"/calendar/{open_calendar(title=title, by=sam.viewer, at=NOW)}.ics"


def events(answer: Any) -> list[Any]:
    """The entries of a calendar, read by a real library."""
    return list(Calendar.from_ical(answer.content).walk("VEVENT"))


def write(sam: Member, **when: Any) -> None:
    add_routine(person_id=sam.id, what="Take lithium", tiny="Secret tea", by=sam.viewer, at=NOW, **when)


def test_the_address_is_shown_once(sam: Member) -> None:
    browser = sam.client()
    off = text_of(browser.get("/my-days/calendar/"))

    page = posting(browser, "/my-days/calendar/", title="to_do", form_token="one press")
    again = posting(browser, "/my-days/calendar/", title="to_do", form_token="one press")

    found = ADDRESS.search(text_of(page))
    assert found
    assert "Your calendar is off" in off
    assert Client().get(found[1]).status_code == 200
    assert (again.status_code, again["Location"]) == (303, "/my-days/calendar/")
    assert "Your calendar is on" in text_of(browser.get("/my-days/calendar/"))
    assert found[1] not in text_of(browser.get("/my-days/calendar/"))


def test_only_a_fingerprint_is_kept(sam: Member) -> None:
    secret = open_calendar(title=CalendarTitle.BUSY, by=sam.viewer, at=NOW)

    kept = CalendarFeed.objects.get(person_id=sam.id)

    assert len(secret) == 43
    assert secret not in repr(list(CalendarFeed.objects.values()))
    assert re.fullmatch("[0-9a-f]{64}", kept.fingerprint)
    assert str(kept) == f"<CalendarFeed {kept.pk}>"


def test_a_calendar_program_reads_it_without_signing_in(sam: Member) -> None:
    write(sam, part_of_day=PartOfDay.MORNING, rhythm=Rhythm.on_days([0, 2]))

    with time_machine.travel(NOW, tick=False):
        answer = Client().get(opened(sam))

    [event] = events(answer)
    assert answer["Content-Type"] == "text/calendar; charset=utf-8"
    assert answer["Content-Disposition"] == 'inline; filename="calendar.ics"'
    assert answer["Cache-Control"] == "no-store, private"
    assert (answer["X-Robots-Tag"], "Set-Cookie" in answer) == ("noindex", False)
    assert str(event["SUMMARY"]) == "Reminder"
    assert event["RRULE"].to_ical().decode() == "FREQ=WEEKLY;BYDAY=MO,WE"
    assert event["DTSTART"].dt.time() == time(9)


def test_no_own_word_and_nothing_about_health_is_in_it(sam: Member) -> None:
    write(sam, clock=time(8, 15))

    text = Client().get(opened(sam, CalendarTitle.NOTE)).content.decode().lower()

    for word in ("lithium", "secret", "tea", "wayfellow", "riverside", "sam", "health"):
        assert word not in text
    assert "summary:note" in text


def test_it_opens_nobodys_key(sam: Member, monkeypatch: pytest.MonkeyPatch) -> None:
    write(sam)
    address = opened(sam)
    monkeypatch.setattr("wayfellow.foundation.sealed.held_key", lambda _person: pytest.fail("a key was used"))

    assert len(events(Client().get(address))) == 1


@pytest.mark.parametrize(
    ("part", "clock", "starts"),
    [
        (PartOfDay.MORNING, None, time(9)),
        (PartOfDay.DAY, None, time(13)),
        (PartOfDay.EVENING, None, time(19)),
        (PartOfDay.EVENING, time(20, 45), time(20, 45)),
    ],
)
def test_each_part_of_the_day_has_its_time(
    sam: Member, part: PartOfDay, clock: time | None, starts: time
) -> None:
    write(sam, part_of_day=part, clock=clock)

    [event] = events(Client().get(opened(sam)))

    assert event["DTSTART"].dt.time() == starts
    assert event["DTSTART"].params["TZID"] == project.TIME_ZONE


def test_what_is_paused_leaves_the_calendar(sam: Member) -> None:
    write(sam, clock=time(8))
    walk = add_routine(person_id=sam.id, what="Walk", clock=time(16), by=sam.viewer, at=NOW)
    address = opened(sam)

    with time_machine.travel(NOW, tick=False):
        pause(routine_id=walk.pk, by=sam.viewer, at=NOW)
        one_rests = events(Client().get(address))
        pause(by=sam.viewer, at=NOW)
        all_rest = Client().get(address)

    assert [event["DTSTART"].dt.time() for event in one_rests] == [time(8)]
    assert (all_rest.status_code, events(all_rest)) == (200, [])


def test_what_comes_on_any_day_of_the_week_has_no_place_in_it(sam: Member) -> None:
    write(sam, rhythm=Rhythm.times_a_week(3))

    assert events(Client().get(opened(sam))) == []


def test_a_new_address_ends_the_old_one(sam: Member) -> None:
    old = opened(sam)

    page = posting(sam.client(), "/my-days/calendar/", title="busy", address="new")

    new = ADDRESS.search(text_of(page))
    assert new
    assert Client().get(old).status_code == 404
    assert Client().get(new[1]).status_code == 200
    assert CalendarFeed.objects.get(person_id=sam.id).title == CalendarTitle.BUSY


def test_another_title_keeps_the_address(sam: Member) -> None:
    write(sam)
    address, browser = opened(sam), sam.client()

    answer = posting(browser, "/my-days/calendar/", title="note", address="keep")

    [event] = events(Client().get(address))
    assert answer["Location"] == "/my-days/calendar/"
    assert str(event["SUMMARY"]) == "Note"
    assert 'value="note" checked' in text_of(browser.get("/my-days/calendar/"))


def test_switched_off_it_leads_nowhere(sam: Member) -> None:
    address, browser = opened(sam), sam.client()

    answer = posting(browser, "/my-days/calendar/off/")
    page = text_of(browser.get(answer["Location"]))

    assert "Its address leads nowhere now." in page
    assert "Your calendar is off" in page
    assert Client().get(address).status_code == 404
    assert not CalendarFeed.objects.filter(person_id=sam.id).exists()


def test_own_words_cannot_be_the_title(sam: Member) -> None:
    page = posting(sam.client(), "/my-days/calendar/", title="Take lithium")

    assert page.status_code == 422
    assert "Please choose one of these." in text_of(page)
    assert not CalendarFeed.objects.exists()


def test_wrong_changed_and_switched_off_look_the_same(sam: Member) -> None:
    changed = opened(sam)
    off = opened(sam)
    close_calendar(by=sam.viewer)

    answers = [Client().get(address) for address in (changed, off, "/calendar/x.ics", "/calendar/é.ics")]

    assert {answer.status_code for answer in answers} == {404}
    assert len({answer.content for answer in answers}) == 1


def test_it_can_only_be_read(sam: Member) -> None:
    address = opened(sam)

    assert [Client().post(address).status_code, Client().put(address).status_code] == [405, 405]


def test_somebody_who_has_no_space_any_more_has_no_calendar(sam: Member) -> None:
    address = opened(sam)
    Person.objects.filter(pk=sam.id).update(has_space=False, is_supporter=True)

    assert Client().get(address).status_code == 404


def test_whoever_tries_many_addresses_waits_and_locks_nobody_out(sam: Member, settings: Settings) -> None:
    settings.ACCOUNT_RATE_LIMITS = project.SIGN_IN_LIMITS
    right = opened(sam)

    tried = [Client().get(f"/calendar/{number}.ics").status_code for number in range(31)]

    assert tried == [404] * 30 + [429]
    assert Client().get(right).status_code == 200


def test_it_costs_three_statements_however_much_there_is(sam: Member, django_assert_num_queries: Any) -> None:
    for hour in range(20):
        write(sam, clock=time(hour))
    address = opened(sam)

    with django_assert_num_queries(3):
        answer = Client().get(address)

    assert len(events(answer)) == 20


@pytest.mark.parametrize("other", ["jo", "alex", "lead"])
def test_who_has_no_space_has_no_calendar(sam: Member, other: str, request: pytest.FixtureRequest) -> None:
    browser = request.getfixturevalue(other).client()

    assert browser.get("/my-days/calendar/").status_code == 404
    assert posting(browser, "/my-days/calendar/", title="note").status_code == 404
    assert posting(browser, "/my-days/calendar/off/").status_code == 404


def test_entries_keep_their_names_from_day_to_day(sam: Member) -> None:
    write(sam)
    address = opened(sam)

    found = []
    for days in (0, 8):
        with time_machine.travel(NOW + timedelta(days=days), tick=False):
            found += [str(event["UID"]) for event in events(Client().get(address))]

    assert len(found) == 2
    assert len(set(found)) == 1
