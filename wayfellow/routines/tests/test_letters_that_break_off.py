"""A mail server that refuses or vanishes, and two runs at once: never two letters."""

import threading
from collections.abc import Iterator
from datetime import datetime, time
from smtplib import SMTPServerDisconnected
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from aiosmtpd.smtp import SMTP, Envelope, Session
from django.db import connections
from django.db.models import QuerySet
from pytest_django.fixtures import Settings

from tests.cast import Member
from wayfellow.people.tests.letterbox import Letterbox, letterbox_on_this_machine
from wayfellow.routines.actions import add_routine, ask_for_letters, send_reminders
from wayfellow.routines.models import SentLetter
from wayfellow.routines.queries.letters import DueLetter, due_letters

FIVE = datetime(2026, 11, 10, 17, 0, tzinfo=ZoneInfo("Australia/Sydney"))


@pytest.fixture
def letterbox(settings: Settings) -> Iterator[Letterbox]:
    """Letters leave through SMTP in this test."""
    settings.TIME_ZONE = "Australia/Sydney"
    with letterbox_on_this_machine() as (box, port):
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", port
        yield box


def wish(member: Member) -> None:
    add_routine(person_id=member.id, what="Tea", by=member.viewer, at=FIVE)
    ask_for_letters(times=[time(17)], quiet_from=time(21), quiet_until=time(8), by=member.viewer, at=FIVE)


def answers_of(box: Letterbox, *answers: str) -> None:
    """Let the server say these first, before it takes letters again."""
    saying, take = list(answers), box.handle_DATA

    async def say(server: SMTP, session: Session, envelope: Envelope) -> str:
        return saying.pop(0) if saying else await take(server, session, envelope)

    box.handle_DATA = say  # type: ignore[method-assign]  # a server in another mood


def addresses_refused(box: Letterbox, *answers: str) -> None:
    """Let the server refuse whom the letter is for."""
    saying = list(answers)

    async def say(
        server: SMTP, session: Session, envelope: Envelope, address: str, _options: list[str]
    ) -> str:
        if saying:
            return saying.pop(0)
        envelope.rcpt_tos.append(address)
        return "250 OK"

    box.handle_RCPT = say  # type: ignore[attr-defined]  # aiosmtpd looks for it by this name


def test_what_the_server_does_not_take_for_now_is_tried_again(sam: Member, letterbox: Letterbox) -> None:
    wish(sam)
    answers_of(letterbox, "451 Later, please")

    runs = [send_reminders(at=FIVE) for _ in range(3)]

    assert [(run.sent, run.refused) for run in runs] == [(0, 1), (1, 0), (0, 0)]
    assert len(letterbox.letters) == 1


def test_what_the_server_never_takes_is_not_tried_again(sam: Member, letterbox: Letterbox) -> None:
    wish(sam)
    answers_of(letterbox, "554 No")

    runs = [send_reminders(at=FIVE) for _ in range(2)]

    assert [(run.sent, run.refused) for run in runs] == [(0, 1), (0, 0)]


@pytest.mark.parametrize(("answer", "then"), [("450 Busy", 1), ("550 Nobody here", 0)])
def test_a_letterbox_that_is_busy_is_tried_again_and_one_that_is_gone_is_not(
    sam: Member, letterbox: Letterbox, answer: str, then: int
) -> None:
    wish(sam)
    addresses_refused(letterbox, answer)

    runs = [send_reminders(at=FIVE) for _ in range(2)]

    assert [(run.sent, run.refused) for run in runs] == [(0, 1), (then, 0)]


def test_one_refusal_does_not_hold_up_the_others(sam: Member, robin: Member, letterbox: Letterbox) -> None:
    wish(sam)
    wish(robin)
    addresses_refused(letterbox, "550 Nobody here")

    run = send_reminders(at=FIVE)

    assert (run.sent, run.refused) == (1, 1)


def test_without_a_mail_server_nothing_counts_as_sent(
    sam: Member, letterbox: Letterbox, settings: Settings
) -> None:
    wish(sam)
    port, settings.EMAIL_PORT = settings.EMAIL_PORT, 1

    with pytest.raises(OSError, match="refused"):
        send_reminders(at=FIVE)
    settings.EMAIL_PORT = port

    assert send_reminders(at=FIVE).sent == 1


def test_a_line_that_is_lost_ends_the_run_and_sends_no_letter_twice(
    sam: Member, robin: Member, letterbox: Letterbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    wish(sam)
    wish(robin)
    with monkeypatch.context() as broken:
        broken.setattr(
            "django.core.mail.backends.smtp.EmailBackend._send",
            lambda _backend, _letter: (_ for _ in ()).throw(SMTPServerDisconnected("gone")),
        )
        with pytest.raises(SMTPServerDisconnected):
            send_reminders(at=FIVE)

    afterwards = send_reminders(at=FIVE)

    # Nobody knows whether the first one went; the second had not been begun.
    assert afterwards.sent == 1
    assert SentLetter.objects.filter(person_id__in=[sam.id, robin.id]).count() == 2


@pytest.mark.django_db(transaction=True)
def test_two_runs_at_once_send_one(sam: Member, letterbox: Letterbox) -> None:
    wish(sam)
    together, sent = threading.Barrier(4), []

    def run() -> None:
        together.wait()
        sent.append(send_reminders(at=FIVE).sent)
        connections.close_all()

    threads = [threading.Thread(target=run) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sorted(sent) == [0, 0, 0, 1]
    assert len(letterbox.letters) == 1


def test_another_run_that_was_faster_has_the_letter(
    sam: Member, letterbox: Letterbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    wish(sam)
    SentLetter.objects.create(person_id=sam.id, on=FIVE.date(), number=1, clock=time(17), created_at=FIVE)
    # This run had looked just before the other one wrote.
    read = QuerySet.values_list

    def looked_before(rows: Any, *names: str, **how: Any) -> Any:
        return [] if rows.model is SentLetter else read(rows, *names, **how)

    monkeypatch.setattr(QuerySet, "values_list", looked_before)

    assert send_reminders(at=FIVE).sent == 0


def test_an_address_does_not_reach_a_log(sam: Member, letterbox: Letterbox) -> None:
    wish(sam)

    [due] = due_letters(FIVE)

    assert isinstance(due, DueLetter)
    assert due.to == "sam@example.org"
    assert "example.org" not in repr(due)
