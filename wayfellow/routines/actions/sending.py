"""Sending the letters that are due: each once, whatever breaks off, and with many runs at once."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from smtplib import SMTPRecipientsRefused, SMTPResponseException
from typing import Any

from django.conf import settings
from django.core import mail
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from wayfellow.routines.models import ReminderLetters, SentLetter
from wayfellow.routines.queries import due_letters, link_code
from wayfellow.routines.queries.letters import DueLetter

KEPT = timedelta(days=7)
# By these a server says: not now, try again later.
LATER = range(400, 500)


@dataclass(frozen=True, slots=True)
class Run:
    """What came of one run."""

    sent: int
    refused: int


def send_reminders(*, at: datetime) -> Run:
    """Send what is due, over one connection. It is opened first: without it nothing counts as sent."""
    now = timezone.localtime(at)
    due = list(due_letters(now))
    if not due:
        return Run(sent=0, refused=0)
    with mail.get_connection() as post:
        went = [_send(letter, post, at=at) for letter in due if _claim(letter, on=now.date(), at=at)]
    return Run(sent=sum(went), refused=len(went) - sum(went))


def letter_to(due: DueLetter) -> mail.EmailMessage:
    """Neutral in every line: it lies in other people's sight. No words of anybody, no page, no name."""
    stop = settings.OUR_ADDRESS + reverse(
        "routines:no_more_letters", args=[due.letters_id, link_code(due.letters_id)]
    )
    lines = (
        _("Hello,"),
        _("you asked us to remind you."),
        f"{settings.OUR_ADDRESS}/",
        _("You can stop these letters whenever you like. You need not sign in:"),
        stop,
    )
    headers = {
        "List-Unsubscribe": f"<{stop}>",
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
        "Auto-Submitted": "auto-generated",
    }
    return mail.EmailMessage(_("Reminder"), "\n\n".join(lines), to=[due.to], headers=headers)


def _claim(due: DueLetter, *, on: date, at: datetime) -> bool:
    """Write that it went, before it goes: a letter too few is better than one too many.

    False when it went already, when today's letters are used up, or when the wish was taken back meanwhile.
    """
    rows = SentLetter.objects.filter(person_id=due.person_id)
    rows.filter(on__lt=on - KEPT).delete()
    today = list(rows.filter(on=on).values_list("clock", flat=True))
    wished = ReminderLetters.objects.filter(pk=due.letters_id).exists()
    if not wished or len(today) >= due.most or any(clock >= due.clock for clock in today):
        return False
    claim = SentLetter(person_id=due.person_id, on=on, number=len(today) + 1, clock=due.clock, created_at=at)
    try:
        with transaction.atomic():
            claim.save(force_insert=True)
    except IntegrityError:
        return False  # another run has it
    return True


def _send(due: DueLetter, post: Any, *, at: datetime) -> bool:
    """Hand it to the server. What it does not take for now is tried again by the next run.

    Any other break, such as a lost line, ends this run: nobody knows whether that one letter went.
    """
    try:
        post.send_messages([letter_to(due)])
    except (SMTPRecipientsRefused, SMTPResponseException) as refused:
        if _is_for_now(refused):
            on = timezone.localdate(at)
            SentLetter.objects.filter(person_id=due.person_id, on=on, clock=due.clock).delete()
        return False
    return True


def _is_for_now(refused: SMTPRecipientsRefused | SMTPResponseException) -> bool:
    if isinstance(refused, SMTPRecipientsRefused):
        return all(code in LATER for code, _said in refused.recipients.values())
    return refused.smtp_code in LATER
