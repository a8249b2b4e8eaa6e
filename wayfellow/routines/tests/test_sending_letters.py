"""Letters that remind, through a real mail server: each once, neutral, and never for what is done."""

import re
from collections.abc import Iterator
from datetime import datetime, time, timedelta
from io import StringIO
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.core.management import call_command
from django.test import Client
from pytest_django.fixtures import Settings

from tests.cast import Member
from tests.reading_age import reading_age
from wayfellow.people.models import Account, Person
from wayfellow.people.tests.letterbox import Letterbox, letterbox_on_this_machine
from wayfellow.routines.actions import (
    MarkKind,
    PartOfDay,
    Rhythm,
    add_routine,
    ask_for_letters,
    mark_day,
    pause,
    send_reminders,
    stop_letters,
)
from wayfellow.routines.models import ReminderLetters, Routine, SentLetter

pytestmark = pytest.mark.shows("M17")

SYDNEY = ZoneInfo("Australia/Sydney")
REVEALING = re.compile(
    "wayfellow|riverside|mental|health|peer|recover|support|wellbeing|crisis|plan|sam|lithium|my-days",
    re.IGNORECASE,
)


def clock(hour: int, minute: int = 0, *, day: int = 10) -> datetime:
    """A Tuesday in November, on the place's clock."""
    return datetime(2026, 11, day, hour, minute, tzinfo=SYDNEY)


@pytest.fixture(autouse=True)
def _at_this_place(settings: Settings) -> None:
    settings.TIME_ZONE = "Australia/Sydney"
    settings.OUR_ADDRESS = "https://place.example.org"


@pytest.fixture
def letterbox(settings: Settings) -> Iterator[Letterbox]:
    """Letters leave through SMTP in this test."""
    with letterbox_on_this_machine() as (box, port):
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", port
        yield box


@pytest.fixture
def pills(sam: Member) -> Routine:
    """Something of Sam's that belongs to every morning."""
    return add_routine(
        person_id=sam.id, what="Lithium", part_of_day=PartOfDay.MORNING, by=sam.viewer, at=clock(8)
    )


def ask(member: Member, *times: time, quiet: tuple[time, time] = (time(21), time(8))) -> ReminderLetters:
    return ask_for_letters(
        times=times or [time(17)], quiet_from=quiet[0], quiet_until=quiet[1], by=member.viewer, at=clock(7)
    )


def body(box: Letterbox) -> str:
    payload = box.letters[-1].get_payload(decode=True)
    assert isinstance(payload, bytes)
    return payload.decode().replace("\r\n", "\n")


def test_a_letter_goes_out_at_its_time(sam: Member, pills: Routine, letterbox: Letterbox) -> None:
    ask(sam)

    before, at_five = send_reminders(at=clock(16, 59)), send_reminders(at=clock(17, 5))

    [letter] = letterbox.letters
    assert (before.sent, at_five.sent, at_five.refused) == (0, 1, 0)
    assert (letter["To"], letter["Subject"]) == ("sam@example.org", "Reminder")


def test_the_letter_says_nothing_of_anybody(sam: Member, pills: Routine, letterbox: Letterbox) -> None:
    wish = ask(sam)
    send_reminders(at=clock(17))

    [letter] = letterbox.letters
    text = body(letterbox)
    stop = re.search(r"https://place\.example\.org/no-more-letters/[\w/-]+", text)
    assert stop
    assert text.strip() == (
        "Hello,\n\nyou asked us to remind you.\n\nhttps://place.example.org/\n\n"
        f"You can stop these letters whenever you like. You need not sign in:\n\n{stop[0]}"
    )
    assert str(wish.pk) in stop[0]
    assert not REVEALING.search(text + letter["Subject"])
    assert not letter.is_multipart()
    assert reading_age(text.replace(stop[0], "")) <= 11


def test_mail_programs_find_the_way_to_stop_it(sam: Member, pills: Routine, letterbox: Letterbox) -> None:
    ask(sam)
    send_reminders(at=clock(17))

    [letter] = letterbox.letters
    address = letter["List-Unsubscribe"].replace("\n", "").replace("\r", "").strip().strip("<>")
    answer = Client(enforce_csrf_checks=True).post(
        address.removeprefix("https://place.example.org"), {"List-Unsubscribe": "One-Click"}
    )

    assert letter["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert letter["Auto-Submitted"] == "auto-generated"
    assert answer.status_code == 200
    assert not ReminderLetters.objects.exists()


def test_running_again_sends_nothing_more(sam: Member, pills: Routine, letterbox: Letterbox) -> None:
    ask(sam)

    runs = [send_reminders(at=clock(17, minute)).sent for minute in (0, 0, 15, 59)]
    tomorrow = send_reminders(at=clock(17, day=11)).sent

    assert (runs, tomorrow) == ([1, 0, 0, 0], 1)
    assert len(letterbox.letters) == 2


def test_two_times_a_day_are_two_letters_at_most(sam: Member, pills: Routine, letterbox: Letterbox) -> None:
    ask(sam, time(12), time(17))

    sent = [send_reminders(at=clock(hour)).sent for hour in (12, 13, 17, 18)]

    assert sent == [1, 0, 1, 0]


def test_a_new_time_on_the_same_day_is_no_second_letter(
    sam: Member, pills: Routine, letterbox: Letterbox
) -> None:
    ask(sam, time(12))
    send_reminders(at=clock(12))

    ask(sam, time(15))

    assert send_reminders(at=clock(15)).sent == 0


@pytest.mark.parametrize("kind", list(MarkKind))
def test_nothing_is_sent_for_what_is_done_or_skipped(
    sam: Member, pills: Routine, letterbox: Letterbox, kind: MarkKind
) -> None:
    ask(sam)
    mark_day(routine_id=pills.pk, on=clock(9).date(), kind=kind, by=sam.viewer, at=clock(9))

    assert send_reminders(at=clock(17)).sent == 0
    assert letterbox.letters == []


def test_nothing_is_sent_for_what_rests(sam: Member, pills: Routine, letterbox: Letterbox) -> None:
    ask(sam)
    pause(routine_id=pills.pk, by=sam.viewer, at=clock(9))

    assert send_reminders(at=clock(17)).sent == 0


def test_nothing_is_sent_while_all_rests(sam: Member, pills: Routine, letterbox: Letterbox) -> None:
    ask(sam)
    pause(by=sam.viewer, at=clock(9))

    assert send_reminders(at=clock(17)).sent == 0


@pytest.mark.parametrize(
    ("rhythm", "sent"),
    [(Rhythm.on_days([1]), 1), (Rhythm.on_days([2]), 0), (Rhythm.times_a_week(2), 1)],
)
def test_only_days_of_the_rhythm_are_reminded_of(
    sam: Member, letterbox: Letterbox, rhythm: Rhythm, sent: int
) -> None:
    add_routine(person_id=sam.id, what="Walk", rhythm=rhythm, by=sam.viewer, at=clock(8))
    ask(sam)

    assert send_reminders(at=clock(17)).sent == sent


def test_what_has_not_begun_is_not_reminded_of(sam: Member, letterbox: Letterbox) -> None:
    add_routine(person_id=sam.id, what="Bath", clock=time(18), by=sam.viewer, at=clock(8))
    ask(sam, time(17), time(18))

    assert [send_reminders(at=clock(hour)).sent for hour in (17, 18)] == [0, 1]


def test_nothing_is_sent_without_anything_to_do(sam: Member, letterbox: Letterbox) -> None:
    ask(sam)

    assert send_reminders(at=clock(17)).sent == 0


def test_a_run_that_comes_late_is_silent(sam: Member, pills: Routine, letterbox: Letterbox) -> None:
    ask(sam)

    assert send_reminders(at=clock(19, 1)).sent == 0


def test_a_run_in_quiet_hours_is_silent(sam: Member, pills: Routine, letterbox: Letterbox) -> None:
    ask(sam, time(20, 30))

    assert send_reminders(at=clock(21)).sent == 0
    assert send_reminders(at=clock(20, 59)).sent == 1


def test_nobody_gets_a_letter_who_did_not_ask(
    sam: Member, robin: Member, pills: Routine, letterbox: Letterbox
) -> None:
    add_routine(person_id=robin.id, what="Tea", by=robin.viewer, at=clock(8))
    ask(robin)

    send_reminders(at=clock(17))

    assert [letter["To"] for letter in letterbox.letters] == ["robin@example.org"]


def test_stopped_means_stopped(sam: Member, pills: Routine, letterbox: Letterbox) -> None:
    ask(sam)
    stop_letters(by=sam.viewer)

    assert send_reminders(at=clock(17)).sent == 0


def test_no_letter_goes_to_a_closed_account_or_a_name(
    sam: Member, robin: Member, pills: Routine, letterbox: Letterbox
) -> None:
    add_routine(person_id=robin.id, what="Tea", by=robin.viewer, at=clock(8))
    for member in (sam, robin):
        ask(member)
    Account.objects.filter(person_id=sam.id).update(is_active=False)
    Account.objects.filter(person_id=robin.id).update(email="")

    assert send_reminders(at=clock(17)).sent == 0


def test_no_letter_goes_to_somebody_without_a_space(
    sam: Member, pills: Routine, letterbox: Letterbox
) -> None:
    ask(sam)
    Person.objects.filter(pk=sam.id).update(has_space=False, is_supporter=True)

    assert send_reminders(at=clock(17)).sent == 0


def test_marks_of_letters_are_kept_for_a_week(sam: Member, pills: Routine, letterbox: Letterbox) -> None:
    ask(sam)
    for day in (1, 9, 10):
        send_reminders(at=clock(17, day=day))

    days = SentLetter.objects.filter(person_id=sam.id).order_by("on").values_list("on__day", flat=True)
    assert list(days) == [9, 10]


def test_the_command_tells_numbers_alone(sam: Member, pills: Routine, letterbox: Letterbox) -> None:
    ask(sam)
    out = StringIO()

    with time_machine.travel(clock(17, 10), tick=False):
        call_command("send_reminders", stdout=out)

    assert out.getvalue() == "Sent: 1. Not taken by the mail server: 0.\n"
    assert len(letterbox.letters) == 1


def test_an_hour_that_comes_twice_brings_one_letter(
    sam: Member, pills: Routine, letterbox: Letterbox
) -> None:
    # On the 4th of April 2027 it is half past two twice in Sydney.
    ask(sam, time(2, 30), quiet=(time(5), time(5)))
    add_routine(person_id=sam.id, what="Night", by=sam.viewer, at=clock(8))
    first = datetime(2027, 4, 4, 2, 30, tzinfo=SYDNEY)

    sent = [send_reminders(at=first + timedelta(hours=hours)).sent for hours in (0, 1)]
    fold = send_reminders(at=first.replace(fold=1)).sent

    assert (sent, fold) == ([1, 0], 0)
